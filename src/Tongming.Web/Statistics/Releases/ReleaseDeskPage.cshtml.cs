using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Tongming.People;
using Tongming.Statistics.Releases;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Security;
using Tongming.Web.Platform.Time;

namespace Tongming.Web.Statistics.Releases;

/// <summary>One release on the desk: what it carries, how far it is, and what whoever looks can do now.</summary>
internal sealed class ReleaseDeskPage(CurrentActor current, Db db, ReleaseDeskPage.Acts acts, LegalClock clock) : PageModel
{
    /// <summary>What can be done here.</summary>
    internal sealed record Acts(PrepareRelease Prepare, CheckRelease Check, MoveRelease Move, ListEarlyReader Early);

    /// <summary>What the small forms send.</summary>
    /// <param name="Version">The version that was shown.</param>
    /// <param name="Token">The mark of the form.</param>
    /// <param name="Hash">What was looked at.</param>
    /// <param name="Step">The step that is taken.</param>
    /// <param name="Words">A reason, a note or a number.</param>
    public sealed record Sent(int Version, string? Token, string? Hash, ReleaseStep? Step, string? Words)
    {
        /// <summary>已审.</summary>
        public bool Reviewed { get; init; }

        /// <summary>已校.</summary>
        public bool Proofread { get; init; }

        /// <summary>The day of the new minute.</summary>
        public DateOnly? Day { get; init; }

        /// <summary>Its time in China.</summary>
        public TimeOnly? Time { get; init; }

        /// <summary>Somebody of the body.</summary>
        public Guid? Person { get; init; }

        /// <summary>The new minute, or null.</summary>
        public DateTimeOffset? Minute() =>
            Day is { } day && Time is { } time ? new DateTimeOffset(day.ToDateTime(time), LegalClock.Zone).ToUniversalTime() : null;
    }

    public ReleaseView View { get; private set; } = null!;

    /// <summary>Whether it was revised.</summary>
    public RevisedReleases Revised { get; private set; } = RevisedReleases.None;

    /// <summary>Other releases of the same minute, so that nobody plans two without knowing.</summary>
    public IReadOnlyList<(Guid Id, string Title)> SameMinute { get; private set; } = [];

    public Actor Actor { get; private set; } = Actor.Stranger;

    public DateTimeOffset Now { get; } = clock.Now().Instant;

    public string Token { get; } = Guid.NewGuid().ToString("N");

    public string? Problem { get; private set; }

    public string? Told => TempData["Told"] as string;

    /// <summary>What was typed into the form that was refused, and which form it was.</summary>
    public (string Form, string Words) Typed { get; private set; } = ("", "");

    private Release Release => View.Release;

    public bool MayPrepare => Release.State is ReleaseState.Planned or ReleaseState.Prepared && StatisticsScope.Keep(Actor) is not null;

    public bool MayCheckData =>
        Release.State == ReleaseState.Prepared && StatisticsScope.CheckData(Actor) is not null && Release.PreparedBy != Actor.Id;

    public bool MayCheckConfidentiality =>
        Release.State == ReleaseState.DataChecked
        && StatisticsScope.CheckConfidentiality(Actor) is not null
        && Release.PreparedBy != Actor.Id;

    /// <summary>The review that waits for whoever looks.</summary>
    public ReleaseStep? Waiting =>
        Release.NextReview() is { } step
        && StatisticsScope.Review(Actor, step) is not null
        && Release.PreparedBy != Actor.Id
        && !Release.Approvals().HasApproved(Actor.Id)
            ? step
            : null;

    public bool MayPlan =>
        StatisticsScope.Plan(Actor) is not null && Release.StandingAt(Now) is ReleaseStanding.Expected or ReleaseStanding.Overdue;

    public bool MayReturn =>
        Release.State is ReleaseState.Prepared or ReleaseState.DataChecked or ReleaseState.InReview or ReleaseState.Approved
        && StatisticsScope.Return(Actor) is not null;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel) => await LoadAsync(id, cancel) ?? Page();

    public Task<IActionResult> OnPostPrepareAsync(
        Guid id,
        Sent sent,
        IReadOnlyList<Guid>? carried,
        IReadOnlyList<Guid>? volumes,
        CancellationToken cancel
    ) =>
        ActAsync(
            id,
            sent,
            "prepare",
            target => acts.Prepare.RunAsync(target, carried ?? [], Actor, volumes, cancel),
            "已备稿，等待核对数据。",
            cancel
        );

    public Task<IActionResult> OnPostDataAsync(Guid id, Sent sent, CancellationToken cancel) =>
        ActAsync(id, sent, "data", target => acts.Check.DataAsync(target, sent.Hash ?? "", Actor), "数据已核对。", cancel);

    public Task<IActionResult> OnPostConfidentialityAsync(Guid id, Sent sent, CancellationToken cancel) =>
        ActAsync(
            id,
            sent,
            "confidentiality",
            target => acts.Check.ConfidentialityAsync(target, sent.Hash ?? "", sent.Words ?? "", Actor),
            "保密已核查，进入审核。",
            cancel
        );

    public Task<IActionResult> OnPostApproveAsync(Guid id, Sent sent, CancellationToken cancel) =>
        ActAsync(
            id,
            sent,
            "approve",
            target =>
                acts.Check.ReviewAsync(target, (sent.Step ?? ReleaseStep.First, sent.Hash ?? "", sent.Reviewed && sent.Proofread), Actor),
            "已通过。",
            cancel
        );

    public Task<IActionResult> OnPostReturnAsync(Guid id, Sent sent, CancellationToken cancel) =>
        ActAsync(id, sent, "return", target => acts.Check.ReturnAsync(target, sent.Words ?? "", Actor), "已退回。", cancel);

    public Task<IActionResult> OnPostNumberAsync(Guid id, Sent sent, CancellationToken cancel) =>
        ActAsync(id, sent, "number", target => acts.Check.ApproveAsync(target, sent.Words ?? "", Actor), "已记下核准文号。", cancel);

    public Task<IActionResult> OnPostEmbargoAsync(Guid id, Sent sent, CancellationToken cancel) =>
        ActAsync(id, sent, "embargo", target => acts.Move.EmbargoAsync(target, sent.Hash ?? "", Actor), "已封存，到时刻公众看到。", cancel);

    public Task<IActionResult> OnPostLiftAsync(Guid id, Sent sent, CancellationToken cancel) =>
        ActAsync(id, sent, "lift", target => acts.Move.LiftAsync(target, Actor), "已撤销封存，到时刻不会发布。", cancel);

    public Task<IActionResult> OnPostPostponeAsync(Guid id, Sent sent, CancellationToken cancel) =>
        ActAsync(
            id,
            sent,
            "postpone",
            target => acts.Move.PostponeAsync(target, sent.Minute(), sent.Words ?? "", Actor),
            "已调整，日历上公告了理由。",
            cancel
        );

    public Task<IActionResult> OnPostCancelAsync(Guid id, Sent sent, CancellationToken cancel) =>
        ActAsync(
            id,
            sent,
            "cancel",
            target => acts.Move.CancelAsync(target, sent.Words ?? "", Actor),
            "已取消，日历上公告了理由。",
            cancel
        );

    public Task<IActionResult> OnPostEarlyAsync(Guid id, Sent sent, CancellationToken cancel) =>
        ActAsync(
            id,
            sent,
            "early",
            target => acts.Early.AddAsync(target, sent.Person ?? Guid.Empty, sent.Words ?? "", Actor),
            "已列入提前阅看名单。",
            cancel
        );

    public Task<IActionResult> OnPostUnlistAsync(Guid id, Sent sent, CancellationToken cancel) =>
        ActAsync(id, sent, "unlist", target => acts.Early.RemoveAsync(target, sent.Person ?? Guid.Empty, Actor), "已移出名单。", cancel);

    private async Task<IActionResult> ActAsync(
        Guid id,
        Sent sent,
        string form,
        Func<PerformReleaseAct.Target, Task<Outcome<PerformReleaseAct.Done>>> act,
        string told,
        CancellationToken cancel
    )
    {
        if (await LoadAsync(id, cancel) is { } stop)
            return stop;
        var done = await act(new PerformReleaseAct.Target(id, sent.Version, sent.Token ?? ""));
        if (done.Refusal is { } refusal)
        {
            (Problem, Typed) = (StatisticsText.Say(refusal), (form, sent.Words ?? ""));
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return Page();
        }

        TempData["Told"] = told;
        return Redirect($"/desk/releases/{id}");
    }

    private async Task<IActionResult?> LoadAsync(Guid id, CancellationToken cancel)
    {
        Actor = await current.ReadAsync(cancel);
        if (!StatisticsScope.Sees(Actor))
            return StatusCode(StatusCodes.Status403Forbidden);
        if (await ReleaseView.ReadAsync(db, Actor.BodyId, id, cancel) is not { } view)
            return NotFound();
        View = view;
        Revised = await RevisedReleases.AmongAsync(db, [id], Now, cancel);
        var others = await db.Set<Release>()
            .Where(one => one.BodyId == Actor.BodyId && one.Id != id && one.At == Release.At && one.State != ReleaseState.Cancelled)
            .OrderBy(one => one.Title)
            .Select(one => new { one.Id, one.Title })
            .ToListAsync(cancel);
        SameMinute = [.. others.Select(one => (one.Id, one.Title))];
        return null;
    }
}
