using System.ComponentModel.DataAnnotations;
using Tongming.People;
using Tongming.Requests.Acts;

namespace Tongming.Web.Requests.Acts;

/// <summary>Takes the reasons of many or repeated requests, or records that none came in time (条例 第三十五条, R1-59).</summary>
internal sealed class ReceiveReasons : ICaseAct
{
    /// <summary>What the applicant said.</summary>
    internal sealed record InputOf : IHasDay
    {
        [Display(Name = "申请人说明了理由", Description = "期限过了仍然没有说明的，不勾选。")]
        public bool Given { get; init; } = true;

        [StringLength(4000)]
        [DataType(DataType.MultilineText)]
        [Display(Name = "申请的理由")]
        public string? Content { get; init; }

        [Display(Name = "收到日期", Description = "不填即今天。")]
        public DateOnly? On { get; init; }
    }

    public RequestAct Act => RequestAct.ReceiveReasons;

    public Type Input => typeof(InputOf);

    public Task<Outcome<ActResult>> CarryOutAsync(CaseWork work, object input)
    {
        var reasons = (InputOf)input;
        // An applicant can only give reasons; that there are none is for the body to say.
        var given = reasons.Given || work.Actor.Kind == ActorKind.Applicant;
        var outcome = work.Request.ReceiveReasons(work.Day, given);
        return Task.FromResult<Outcome<ActResult>>(
            outcome.Refusal is { } refusal ? refusal : new ActResult { Facts = new { given }, Note = ActNotes.Of(reasons.Content) }
        );
    }
}
