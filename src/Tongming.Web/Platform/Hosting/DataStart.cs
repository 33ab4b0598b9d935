using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Demo;
using Tongming.Web.Platform.Security;

namespace Tongming.Web.Platform.Hosting;

/// <summary>What happens to the data before the first page is shown.</summary>
internal static class DataStart
{
    /// <summary>
    /// Brings the database up to date, makes sure that there is a key, fills an empty one where the program was started with
    /// <c>--demo</c>, and makes the start-up code of one that stays empty.
    /// </summary>
    public static async Task PrepareDataAsync(this WebApplication app)
    {
        await Upgrade.RunAsync(app.Services.GetRequiredService<Engine>());
        using (var scope = app.Services.CreateScope())
            await scope.ServiceProvider.GetRequiredService<RenewKeys>().RunAsync(CancellationToken.None);
        if (app.Configuration.GetValue<bool>("Demo"))
            await app.Services.GetRequiredService<FillDemo>().RunAsync();
        await app.Services.GetRequiredService<SetupCode>().BeginAsync(Console.Out);
    }
}
