using Tongming.Web.Platform.Search;
using Tongming.Web.Requests.Acts;
using Tongming.Web.Requests.Cases;
using Tongming.Web.Requests.Desk;
using Tongming.Web.Requests.Intake;
using Tongming.Web.Requests.Lists;
using Tongming.Web.Requests.Papers;

namespace Tongming.Web.Requests;

/// <summary>Everything that this module registers.</summary>
internal static class RequestsModule
{
    public static void AddRequests(this IServiceCollection services, IConfiguration configuration)
    {
        var options = RequestOptions.Read(configuration);
        services.AddSingleton(options);
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
        services.AddLists(options);
    }

    /// <summary>The texts of this module, to build the search index anew.</summary>
    public static IReadOnlyList<SearchSource> SearchSources { get; } = [RequestSearch.Source];

    public static void MapRequests(this IEndpointRouteBuilder routes)
    {
        routes.MapCases();
        routes.MapLists();
    }
}
