using Tongming.Web.Platform.Jobs;
using Tongming.Web.Platform.Ledger;

namespace Tongming.Web.Reports.Collected;

/// <summary>What collecting the reports of others registers.</summary>
internal static class CollectedModule
{
    public static void AddCollected(this IServiceCollection services)
    {
        services.AddSingleton<CollectReports>();
        services.AddJob<CheckCollected>(
            ("reports.check-collected", "核对外来年报"),
            every: TimeSpan.FromSeconds(5),
            timeout: TimeSpan.FromHours(1)
        );
        services.AddSingleton(new ActWord(CollectReports.Act, "收外来年报"));
        services.AddSingleton(new ActWord(CollectReports.Removed, "去掉外来年报"));
    }
}
