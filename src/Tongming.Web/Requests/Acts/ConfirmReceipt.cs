using System.ComponentModel.DataAnnotations;
using Tongming.Requests;
using Tongming.Requests.Acts;
using Tongming.Requests.Intake;
using Tongming.Requests.Papers;
using Tongming.Web.Platform.Documents.Papers;
using Tongming.Web.Requests.Papers;

namespace Tongming.Web.Requests.Acts;

/// <summary>Fixes the day of receipt by confirming it with the applicant, where the channel asks for that (R1-43, R1-44).</summary>
internal sealed class ConfirmReceipt(CasePapers papers) : ICaseAct
{
    /// <summary>What the form asks.</summary>
    internal sealed record InputOf
    {
        [Display(Name = "与申请人确认的日期", Description = "网上、电子邮件、传真和平常邮寄，以双方确认之日为收到之日。")]
        public DateOnly ConfirmedOn { get; init; }
    }

    public RequestAct Act => RequestAct.ConfirmReceipt;

    public Type Input => typeof(InputOf);

    public async Task<Outcome<ActResult>> CarryOutAsync(CaseWork work, object input)
    {
        var form = (InputOf)input;
        var receipt = work.Application.Confirm(form.ConfirmedOn, work.Day.Today);
        if (receipt.Refusal is { } early)
            return early;
        var outcome = work.Request.ConfirmReceipt(work.Day, receipt.Value!);
        if (outcome.Refusal is { } refusal)
            return refusal;
        await AcknowledgeAsync(papers, work, receipt.Value!);
        return new ActResult { Facts = new { received = receipt.Value!.Day, basis = receipt.Value.Basis.ToString() } };
    }

    /// <summary>Makes the acknowledgement (T02).</summary>
    internal static Task AcknowledgeAsync(CasePapers papers, CaseWork work, ReceiptDate receipt) =>
        papers.AddAsync(
            work,
            new CasePapers.New(PaperKind.T02, PaperFor.Applicant)
            {
                Values = new Dictionary<string, PaperValue> { ["收到日期确定方式"] = PaperValue.Of(RequestNames.Of(receipt.Basis)) },
            }
        );
}
