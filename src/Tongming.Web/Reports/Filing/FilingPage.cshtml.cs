using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tongming.People;
using Tongming.Reports.Filing;
using Tongming.Reports.Tallies;
using Tongming.Web.Platform.Security;
using Tongming.Web.Platform.Time;
using Tongming.Web.Reports.Compiling;

namespace Tongming.Web.Reports.Filing;

/// <summary>审核与报送: freezing, reviewing, returning and filing the report of a year.</summary>
internal sealed class FilingPage(CurrentActor current, FilingPage.Acts acts, FilingView.Reader reader, LegalClock clock) : PageModel
{
    private TallyPeriod period = null!;

    /// <summary>What can be done here.</summary>
    internal sealed record Acts(FreezeReport Freeze, ReviewReport Review, FileReport File, ExplainError Explain);

    /// <summary>What the small forms send.</summary>
    /// <param name="Version">The version that was shown.</param>
    /// <param name="Token">The mark of the form.</param>
    /// <param name="Step">The step that is taken.</param>
    /// <param name="Hash">The text that was looked at.</param>
    /// <param name="Key">The finding.</param>
    /// <param name="Words">A reason or an explanation.</param>
    /// <param name="Reviewed">已审.</param>
    /// <param name="Proofread">已校.</param>
    public sealed record Sent(
        int Version,
        string? Token,
        ReportStep? Step,
        string? Hash,
        string? Key,
        string? Words,
        bool Reviewed,
        bool Proofread
    );

    public FilingView View { get; private set; } = null!;

    public Actor Actor { get; private set; } = Actor.Stranger;

    public DateOnly Today { get; } = clock.Now().Day;

    /// <summary>A mark for the forms of this page.</summary>
    public string Token { get; } = Guid.NewGuid().ToString("N");

    /// <summary>Why the last act was refused.</summary>
    public string? Problem { get; private set; }

    /// <summary>What was typed into the form that was refused.</summary>
    public Sent? Typed { get; private set; }

    public string? Told => TempData["Told"] as string;

    /// <summary>The step that waits for whoever looks.</summary>
    public ReportStep? Waiting => FilingRights.WaitingFor(Actor, View.Report);

    public bool MayKeep => FilingRights.Keep(Actor) is not null;

    public bool MayReturn => View.Report.State != ReportState.Compiling && FilingRights.Return(Actor) is not null;

    public bool MaySign => FilingRights.Sign(Actor) is not null;

    public async Task<IActionResult> OnGetAsync(int year, CancellationToken cancel) =>
        await StopAsync(year, cancel) ?? await ShowAsync(cancel);

    public Task<IActionResult> OnPostFreezeAsync(int year, Sent sent, CancellationToken cancel) =>
        ActAsync(year, sent, async target => Say(await acts.Freeze.RunAsync(target, Actor, cancel), "已定稿，等待审核。"), cancel);

    public Task<IActionResult> OnPostApproveAsync(int year, Sent sent, CancellationToken cancel) =>
        ActAsync(
            year,
            sent,
            async target =>
                sent.Step is not { } step
                    ? new Refusal("report.filing.not-next", "这一步")
                    : Say(
                        await acts.Review.ApproveAsync(
                            step,
                            new ReviewReport.ApproveInput(sent.Hash ?? "", sent.Reviewed, sent.Proofread),
                            target,
                            Actor
                        ),
                        $"{ReportSteps.NameOf(step)}已通过。"
                    ),
            cancel
        );

    public Task<IActionResult> OnPostReturnAsync(int year, Sent sent, CancellationToken cancel) =>
        ActAsync(
            year,
            sent,
            async target =>
                Say(
                    await acts.Review.ReturnAsync(new ReviewReport.ReturnInput { Reason = sent.Words ?? "" }, target, Actor),
                    "已退回重编。"
                ),
            cancel
        );

    public Task<IActionResult> OnPostFileAsync(int year, Sent sent, CancellationToken cancel) =>
        ActAsync(
            year,
            sent,
            async target =>
                Say(await acts.File.RunAsync(target, Actor, cancel), "已报送。稍后信息发布里会有这份报告，保密审查以后即可公布。"),
            cancel
        );

    public Task<IActionResult> OnPostExplainAsync(int year, Sent sent, CancellationToken cancel) =>
        ActAsync(
            year,
            sent,
            async _ =>
                (await reader.LoadAsync(period, cancel)).ErrorOf(sent.Key) is not { } finding
                    ? new Refusal("report.note.gone")
                    : Say(await acts.Explain.RunAsync(year, finding, sent.Words ?? "", Actor), "说明已记下，还要由另一个人会签。"),
            cancel
        );

    public Task<IActionResult> OnPostSignAsync(int year, Sent sent, CancellationToken cancel) =>
        ActAsync(year, sent, async _ => Say(await acts.Explain.SignAsync(year, sent.Key ?? "", sent.Version, Actor), "已会签。"), cancel);

    private static Outcome<string> Say<T>(Outcome<T> outcome, string sentence)
        where T : notnull => outcome.Refusal is { } refusal ? refusal : sentence;

    private async Task<IActionResult> ActAsync(
        int year,
        Sent sent,
        Func<PerformReportAct.Target, Task<Outcome<string>>> act,
        CancellationToken cancel
    )
    {
        if (await StopAsync(year, cancel) is { } stop)
            return stop;
        var done = await act(new PerformReportAct.Target(year, sent.Version, sent.Token ?? ""));
        if (done.Succeeded)
        {
            TempData["Told"] = done.Value;
            return Redirect($"/desk/reports/{year}/filing");
        }

        (Problem, Typed) = (ReportsText.Say(done.Refusal), sent);
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return await ShowAsync(cancel);
    }

    private async Task<PageResult> ShowAsync(CancellationToken cancel)
    {
        View = await reader.LoadAsync(period, cancel);
        return Page();
    }

    private async Task<IActionResult?> StopAsync(int year, CancellationToken cancel)
    {
        Actor = await current.ReadAsync(cancel);
        if (!ReportScope.Sees(Actor))
            return StatusCode(StatusCodes.Status403Forbidden);
        if (TallyPeriod.Of(Actor.BodyId, year).Value is not { } whole)
            return NotFound();
        period = whole;
        return null;
    }
}
