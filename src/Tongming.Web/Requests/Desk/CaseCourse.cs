using System.Text.Json.Nodes;
using Tongming.People;
using Tongming.Requests.Acts;
using Tongming.Requests.Papers;
using Tongming.Web.Platform.Ledger;
using Tongming.Web.Platform.Time;
using Tongming.Web.Platform.Ui.Desk;
using Tongming.Web.Requests.Papers;

namespace Tongming.Web.Requests.Desk;

/// <summary>The course of a case from the ledger: who did what on which day, why, and which papers came of it.</summary>
internal static class CaseCourse
{
    private static readonly HashSet<RequestAct> Pauses =
    [
        RequestAct.AskCorrection,
        RequestAct.ConsultThirdParty,
        RequestAct.ConsultAgency,
        RequestAct.AskReasons,
        RequestAct.NotifyFee,
    ];

    private static readonly HashSet<RequestAct> Ends = [RequestAct.Issue, RequestAct.Deliver, RequestAct.Archive];

    /// <summary>What stands in the ledger and would only lengthen the course.</summary>
    private static readonly string[] Unseen = ["request.seal-paper", RecordDownload.Act];

    /// <summary>The steps in order, and the last day for the answer where it is still to come.</summary>
    public static IReadOnlyList<CourseStep> Of(CaseView view, DateOnly today)
    {
        var steps = view.Entries.Where(one => !Unseen.Contains(one.Entry.Act)).Select(one => Step(view, one, today)).ToList();
        if (view.Request is { ClosedOn: null, ReplyDue: { } due })
            steps.Add(new CourseStep(Dates.Short(due, today), "答复期限") { Tone = StateTone.Grey, IsAhead = due >= today });
        return steps;
    }

    private static CourseStep Step(CaseView view, CaseEntry one, DateOnly today)
    {
        var entry = one.Entry;
        var act = RequestActs.Find(entry.Act.Split('.', 2)[^1]);
        var written = LegalClock.DayOf(entry.At);
        return new CourseStep(Dates.Short(entry.Day, today), CaseWords.ActOf(entry.Act))
        {
            Who = Who(view, entry) + (written == entry.Day ? "" : $"，{Dates.Short(written, today)}录入"),
            Why = Why(one, today),
            Documents = [.. Papers(view, entry, act).Select(paper => Link(view, paper))],
            Tone =
                act is not { } known ? StateTone.Grey
                : Pauses.Contains(known) ? StateTone.Amber
                : Ends.Contains(known) ? StateTone.Green
                : known is RequestAct.ViewFullData or RequestAct.AddNote ? StateTone.Grey
                : StateTone.Blue,
        };
    }

    /// <summary>Who did it, in words.</summary>
    public static string Who(CaseView view, LedgerEntry entry) =>
        entry.ActorKind switch
        {
            ActorKind.Person => view.NameOf(entry.ActorId) + (entry.OnBehalfOf is { } away ? $"（代{view.NameOf(away)}）" : ""),
            ActorKind.Applicant => "申请人",
            ActorKind.Program => "程序",
            _ => "网上提交",
        };

    private static string? Why(CaseEntry one, DateOnly today)
    {
        string?[] lines = [Moved(one.Entry.Facts, today), one.Note];
        var said = string.Join('\n', lines.Where(line => !string.IsNullOrWhiteSpace(line)));
        return said.Length > 0 ? said : null;
    }

    /// <summary>How the act moved the last day for the answer.</summary>
    private static string? Moved(string facts, DateOnly today)
    {
        if (JsonNode.Parse(facts)?["due"]?.GetValue<string>().Split('>') is not [var before, var after])
            return null;
        return (Day(before), Day(after)) switch
        {
            (null, { } due) => $"答复期限 {Dates.Short(due, today)}",
            ({ } due, null) => $"答复期限原为 {Dates.Short(due, today)}，停止计算",
            ({ } old, { } due) => $"答复期限由 {Dates.Short(old, today)}变为 {Dates.Short(due, today)}",
            _ => null,
        };
    }

    private static DateOnly? Day(string written) => DateOnly.TryParseExact(written, "yyyy-MM-dd", out var day) ? day : null;

    /// <summary>A paper is made in the same instant as its act; the decision itself was made as a draft before.</summary>
    private static IEnumerable<CasePaper> Papers(CaseView view, LedgerEntry entry, RequestAct? act) =>
        act switch
        {
            RequestAct.DraftDecision => [],
            RequestAct.Issue => view.Issued.Where(paper =>
                paper.MadeAt == entry.At || (paper.Number is not null && paper.Number == view.Request.DecisionNumber)
            ),
            _ => view.Issued.Where(paper => paper.MadeAt == entry.At),
        };

    private static PageLink Link(CaseView view, CasePaper paper) =>
        new(
            $"{paper.Kind.Name()}{(paper.Number is { } number ? $" {number}" : "")}",
            $"/desk/requests/{view.Request.Id}/papers/{paper.Id}"
        );
}
