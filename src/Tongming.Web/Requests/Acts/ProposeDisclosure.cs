using System.ComponentModel.DataAnnotations;
using Tongming.Requests.Acts;

namespace Tongming.Web.Requests.Acts;

/// <summary>Proposes that what the applicant was given be disclosed to everybody (条例 第四十四条, R1-76).</summary>
internal sealed class ProposeDisclosure : ICaseAct
{
    /// <summary>Why.</summary>
    internal sealed record InputOf : IHasDay
    {
        [StringLength(500)]
        [DataType(DataType.MultilineText)]
        [Display(Name = "理由", Description = "可以不填。")]
        public string? Reason { get; init; }

        [Display(Name = "提出日期", Description = "不填即今天。")]
        public DateOnly? On { get; init; }
    }

    public RequestAct Act => RequestAct.ProposeDisclosure;

    public Type Input => typeof(InputOf);

    public Task<Outcome<ActResult>> CarryOutAsync(CaseWork work, object input)
    {
        var proposal = (InputOf)input;
        var outcome = work.Request.ProposeDisclosure(work.Day);
        return Task.FromResult<Outcome<ActResult>>(
            outcome.Refusal is { } refusal
                ? refusal
                : new ActResult { Note = ActNotes.Of(proposal.Reason), Sentence = "已提出主动公开的建议，由信息公开工作机构决定。" }
        );
    }
}
