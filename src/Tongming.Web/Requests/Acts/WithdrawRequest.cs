using System.ComponentModel.DataAnnotations;
using Tongming.Requests.Acts;

namespace Tongming.Web.Requests.Acts;

/// <summary>The applicant withdraws the request, on the page or by a statement that the body records (R1-47).</summary>
internal sealed class WithdrawRequest : ICaseAct
{
    /// <summary>What the applicant says.</summary>
    internal sealed record InputOf : IHasDay
    {
        [StringLength(500)]
        [DataType(DataType.MultilineText)]
        [Display(Name = "撤回的原因", Description = "申请人不必说明，可以不填。")]
        public string? Reason { get; init; }

        [Display(Name = "撤回日期", Description = "收到撤回申请的那一天，不填即今天。")]
        public DateOnly? On { get; init; }
    }

    public RequestAct Act => RequestAct.Withdraw;

    public Type Input => typeof(InputOf);

    public Task<Outcome<ActResult>> CarryOutAsync(CaseWork work, object input)
    {
        var withdrawal = (InputOf)input;
        var outcome = work.Request.Withdraw(work.Day);
        return Task.FromResult<Outcome<ActResult>>(
            outcome.Refusal is { } refusal
                ? refusal
                : new ActResult { Note = ActNotes.Of(withdrawal.Reason), Sentence = "申请已经撤回，不再办理。以后可以重新申请。" }
        );
    }
}
