using System.ComponentModel.DataAnnotations;
using Tongming.Requests;
using Tongming.Requests.Acts;
using Tongming.Web.Requests.Papers;

namespace Tongming.Web.Requests.Acts;

/// <summary>
/// Issues the signed decision: it gets its number and day, and the reply is in time if this day is (R2-19, R2-39). A third party against
/// whom it discloses is told so (R1-57), and the record of a search goes into the file (R1-71).
/// </summary>
internal sealed class IssueDecision(DecisionPapers decisions, CaseSheets sheets) : ICaseAct
{
    /// <summary>What the form asks.</summary>
    internal sealed record InputOf : IHasDay
    {
        [Display(Name = "发出日期", Description = "直接送达的是签收日，邮寄的是交邮日；不填即今天。")]
        public DateOnly? On { get; init; }
    }

    public RequestAct Act => RequestAct.Issue;

    public Type Input => typeof(InputOf);

    public async Task<Outcome<ActResult>> CarryOutAsync(CaseWork work, object input)
    {
        if (work.Request.WhyNot(Act) is { } early)
            return early;
        var paper = await decisions.IssueAsync(work);
        if (paper.Refusal is { } missing)
            return missing;
        var outcome = work.Request.Issue(work.Day, new OutgoingDecision(paper.Value!.Number!, work.Request.DraftHash!));
        if (outcome.Refusal is { } refusal)
            return refusal;
        if (await decisions.TellThirdPartiesAsync(work, paper.Value) is { } unsaid)
            return unsaid;
        await sheets.AddSearchAsync(work);
        return new ActResult { Facts = new { number = paper.Value.Number, kind = work.Request.Reply?.Code } };
    }
}
