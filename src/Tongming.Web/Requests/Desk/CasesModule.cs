using Tongming.Requests.Acts;
using Tongming.Web.Platform.Jobs;
using Tongming.Web.Platform.Ledger;
using Tongming.Web.Requests.Desk.Acting;
using Tongming.Web.Requests.Desk.Api;
using Tongming.Web.Requests.Desk.NewCases;
using Tongming.Web.Requests.Files;
using Tongming.Web.Requests.Papers;

namespace Tongming.Web.Requests.Desk;

/// <summary>Everything that the staff side of one case registers.</summary>
internal static class CasesModule
{
    public static void AddCases(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<MakePaper>();
        services.AddSingleton<SealPapers>();
        services.AddJob<SealLeftPapers>(("requests.seal-papers", "封存已发出的文书"), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(5));
        services.AddSingleton<CaseClock>();
        services.AddSingleton<CaseActs>();
        services.AddSingleton<ReadCase>();
        services.AddSingleton<ViewFullData>();
        services.AddSingleton<RecordDownload>();
        services.AddSingleton<ReadActScreen>();
        services.AddSingleton<ReadPostedFiles>();
        services.AddSingleton<CarryOutAct>();
        services.AddSingleton<EnterCase>();
        foreach (
            var act in RequestActs
                .All.Select(entry => $"request.{entry.Code}")
                .Concat(["request.justify-finding", "request.seal-paper", RecordDownload.Act])
        )
            services.AddSingleton(new ActWord(act, CaseWords.ActOf(act)));
    }

    public static void MapCases(this IEndpointRouteBuilder routes)
    {
        routes.MapDownloads();
        routes.MapCasesApi();
    }
}
