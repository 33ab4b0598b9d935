using Tongming.Web.Platform.Events;
using Tongming.Web.Platform.Jobs;
using Tongming.Web.Platform.Ledger;
using Tongming.Web.Platform.Ui;

namespace Tongming.Web.Reports.Filing;

/// <summary>What reviewing and filing the yearly report registers.</summary>
internal static class FilingModule
{
    public static void AddFiling(this IServiceCollection services)
    {
        services.AddSingleton<PerformReportAct>();
        services.AddSingleton<FreezeReport>();
        services.AddSingleton<ReviewReport>();
        services.AddSingleton<FileReport>();
        services.AddSingleton<ExplainError>();
        services.AddSingleton<ReadFrozen>();
        services.AddSingleton<FilingPage.Acts>();
        services.AddSingleton<FilingView.Reader>();
        services.AddSingleton<DueReports>();
        services.AddSingleton<RemindOfReport.Post>();
        services.AddScoped<IDelivers, MarkShown>();
        services.AddJob<RemindOfReport>(("reports.remind", "提醒年报期限"), every: TimeSpan.FromHours(1), timeout: TimeSpan.FromMinutes(5));
        services.AddSingleton(Tally("年报待审", static (due, actor, cancel) => due.ToReviewAsync(actor, cancel)));
        services.AddSingleton(Tally("年报待报送", static (due, actor, cancel) => due.ToFileAsync(actor, late: false, cancel)));
        services.AddSingleton(Tally("年报逾期", static (due, actor, cancel) => due.ToFileAsync(actor, late: true, cancel)));
        services.AddSingleton(Tally("下级年报未报", static (due, actor, cancel) => due.BelowAsync(actor, cancel)));
        foreach (var word in ReportLedger.Words)
            services.AddSingleton(word);
    }

    private static DeskTally Tally(string label, Func<DueReports, Tongming.People.Actor, CancellationToken, Task<int>> count) =>
        new(label, "/desk/reports", (provider, actor, cancel) => count(provider.GetRequiredService<DueReports>(), actor, cancel));
}
