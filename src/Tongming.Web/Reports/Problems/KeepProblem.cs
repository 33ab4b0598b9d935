using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Tongming.People;
using Tongming.Reports.Problems;
using Tongming.Reports.Tallies;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Ledger;
using Tongming.Web.Platform.Time;
using Tongming.Web.Reports.Compiling;

namespace Tongming.Web.Reports.Problems;

/// <summary>Raises a problem of a year's report, and says in a year what has become of one.</summary>
internal sealed class KeepProblem(Changes changes, LegalClock clock)
{
    /// <summary>Code of the act that raises one.</summary>
    public const string Raised = "report.problem-raised";

    /// <summary>Code of the act that says what became of it.</summary>
    public const string Settled = "report.problem-settled";

    /// <summary>What problems are called in the ledger.</summary>
    public const string Subject = "report-problem";

    /// <summary>What the form asks.</summary>
    internal sealed record Input
    {
        [Required]
        [StringLength(ReportProblem.LongestWords)]
        [DataType(DataType.MultilineText)]
        [Display(Name = "问题")]
        public string Words { get; init; } = "";

        [StringLength(ReportProblem.LongestWords)]
        [DataType(DataType.MultilineText)]
        [Display(Name = "改进措施", Description = "写进报告的第五部分；明年的报告里还会列出这个问题，直到解决。")]
        public string Measure { get; init; } = "";

        [StringLength(64)]
        public string Token { get; init; } = "";
    }

    /// <summary>Raises one and gives its id. Refused: <c>report.not-permitted</c> and what <see cref="ReportProblem.Raise"/> says.</summary>
    public async Task<Outcome<Guid>> RunAsync(int year, Input input, Actor actor, CancellationToken cancel = default)
    {
        if (!ReportScope.Keeps(actor))
            return new Refusal("report.not-permitted");
        var period = TallyPeriod.Of(actor.BodyId, year);
        if (!period.Succeeded)
            return period.Refusal;
        var now = clock.Now();
        var mark = SentMark.Of(actor.BodyId, actor, Raised, $"{year}", input.Token);
        return await changes.SaveAsync<Guid>(
            async db =>
            {
                if (await mark.In(db).Select(one => (Guid?)one.SubjectId).FirstOrDefaultAsync() is { } done)
                    return done;
                var raised = ReportProblem.Raise(actor.BodyId, Guid.CreateVersion7(now.Instant), year, (input.Words, input.Measure));
                if (raised.Value is not { } problem)
                    return raised.Refusal!;
                db.Add(problem);
                db.Record(ActOf(Raised, problem, (actor, now), year, problem.Words) with { Token = mark.Kept });
                return problem.Id;
            },
            cancel
        );
    }

    /// <summary>
    /// Says what has become of one. The same again changes nothing. Refused: <c>report.not-permitted</c>, <c>report.not-found</c>,
    /// <c>report.problem.stale</c> and what <see cref="ReportProblem.Settle"/> says.
    /// </summary>
    public async Task<Outcome<Guid>> SettleAsync(int year, (Guid Id, int Version) of, (ProblemStatus Status, string Note) to, Actor actor)
    {
        if (!ReportScope.Keeps(actor))
            return new Refusal("report.not-permitted");
        var now = clock.Now();
        return await changes.SaveAsync<Guid>(async db =>
        {
            var problem = await db.Set<ReportProblem>().FirstOrDefaultAsync(one => one.BodyId == actor.BodyId && one.Id == of.Id);
            if (problem is null)
                return new Refusal("report.not-found");
            if (problem.Status == to.Status && problem.Note == to.Note.Trim())
                return problem.Id;
            if (problem.Version != of.Version)
                return new Refusal("report.problem.stale");
            if (problem.Settle(year, to.Status, to.Note).Refusal is { } refusal)
                return refusal;
            db.Record(ActOf(Settled, problem, (actor, now), year, problem.Note));
            return problem.Id;
        });
    }

    /// <summary>The problems that belong into a year's report.</summary>
    public static async Task<IReadOnlyList<ReportProblem>> OfYearAsync(Db db, Guid bodyId, int year, CancellationToken cancel) =>
        await db.Set<ReportProblem>()
            .Where(one => one.BodyId == bodyId && one.RaisedIn <= year && (one.SolvedIn == null || one.SolvedIn >= year))
            .OrderBy(one => one.RaisedIn)
            .ThenBy(one => one.Id)
            .ToListAsync(cancel);

    private static LedgerAct ActOf(string act, ReportProblem problem, (Actor Actor, Now Now) by, int year, string note) =>
        new()
        {
            BodyId = problem.BodyId,
            Act = act,
            SubjectKind = Subject,
            SubjectId = problem.Id,
            Actor = by.Actor,
            Day = by.Now.Day,
            At = by.Now.Instant,
            Why = "条例 第五十条",
            Facts = $$"""{"year":{{year}},"status":"{{problem.Status}}"}""",
            Note = note.Length > 0 ? note : null,
        };
}
