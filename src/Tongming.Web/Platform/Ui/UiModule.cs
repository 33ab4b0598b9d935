namespace Tongming.Web.Platform.Ui;

/// <summary>Registers what the frames of portal and desk need.</summary>
internal static class UiModule
{
    public static void AddUi(this IServiceCollection services)
    {
        services.AddScoped<ReadDeskFrame>();
        services.AddSingleton<ReadFooter>();
        services.AddSingleton(new MenuEntry("接口", "/api", 30));
        services.AddSingleton(new DeskEntry("今日", "/desk", 0, actor => actor.Kind == Tongming.People.ActorKind.Person));
    }
}
