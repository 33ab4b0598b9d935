using Tongming.Web.Requests.Acts;
using Tongming.Web.Requests.Cases;
using Tongming.Web.Requests.Desk;
using Tongming.Web.Requests.Intake;
using Tongming.Web.Requests.Papers;

namespace Tongming.Web.Requests;

/// <summary>Everything that this module registers.</summary>
internal static class RequestsModule
{
    public static void AddRequests(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(RequestOptions.Read(configuration));
        services.AddSingleton<ApplicantSeal>();
        services.AddSingleton<PermissionsOfBodies>();
        services.AddSingleton<PerformAct>();
        services.AddSingleton<SubmitRequest>();
        services.AddSingleton<PaperSeal>();
        services.AddSingleton<CasePapers>();
        services.AddSingleton<DecisionPapers>();
        foreach (var act in typeof(ICaseAct).Assembly.GetTypes().Where(type => type.IsClass && type.IsAssignableTo(typeof(ICaseAct))))
            services.AddSingleton(typeof(ICaseAct), act);

        // The staff side of one case.
        services.AddCases(configuration);
    }

    public static void MapRequests(this IEndpointRouteBuilder routes) => routes.MapCases();
}
