using Tongming.Web.Platform.Ledger;

namespace Tongming.Web.Reports.Problems;

/// <summary>What the problems and improvements of a report register.</summary>
internal static class ProblemsModule
{
    public static void AddProblems(this IServiceCollection services)
    {
        services.AddSingleton<KeepProblem>();
        services.AddSingleton(new ActWord(KeepProblem.Raised, "列出年报的问题"));
        services.AddSingleton(new ActWord(KeepProblem.Settled, "记年报问题的情况"));
    }
}
