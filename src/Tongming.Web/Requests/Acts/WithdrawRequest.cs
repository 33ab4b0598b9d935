using System.ComponentModel.DataAnnotations;
using Tongming.People;
using Tongming.Requests.Acts;
using Tongming.Requests.Papers;
using Tongming.Web.Platform.Documents.Papers;
using Tongming.Web.Requests.Papers;

namespace Tongming.Web.Requests.Acts;

/// <summary>The applicant withdraws the request, on the page or by a statement that the body records, and gets that confirmed (R1-47).</summary>
internal sealed class WithdrawRequest(CasePapers papers) : ICaseAct
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

    public async Task<Outcome<ActResult>> CarryOutAsync(CaseWork work, object input)
    {
        var withdrawal = (InputOf)input;
        if (work.Request.Withdraw(work.Day).Refusal is { } refusal)
            return refusal;
        var values = new Dictionary<string, PaperValue>
        {
            ["撤回声明"] = PaperValue.Of(Statement(work, withdrawal.Reason)),
            ["撤回日期"] = PaperValue.Of(PaperDate.Write(work.Day.On)),
        };
        // It may be withdrawn before it was registered and its receipt fixed.
        if (work.Request.ReceivedOn is null)
            values["收到日期"] = PaperValue.Of(PaperDate.Write(work.Request.SubmittedOn));
        if (work.Request.Number is null)
            values["登记号"] = PaperValue.Of("尚未登记");
        await papers.AddAsync(work, new CasePapers.New(PaperKind.T25, PaperFor.Applicant) { Values = values });
        return new ActResult { Note = ActNotes.Of(withdrawal.Reason), Sentence = "申请已经撤回，不再办理。以后可以重新申请。" };
    }

    private static string Statement(CaseWork work, string? reason) =>
        !string.IsNullOrWhiteSpace(reason) ? reason
        : work.Actor.Kind == ActorKind.Applicant ? "申请人在网上撤回申请，没有说明原因。"
        : "申请人表示撤回申请，没有说明原因。";
}
