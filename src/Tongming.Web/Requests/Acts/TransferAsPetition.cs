using System.ComponentModel.DataAnnotations;
using Tongming.Requests.Acts;
using Tongming.Requests.Papers;
using Tongming.Web.Platform.Documents.Papers;
using Tongming.Web.Requests.Papers;

namespace Tongming.Web.Requests.Acts;

/// <summary>Tells the applicant that a petition is not handled as a request, and hands it to the petition office (条例 第三十九条, R2-22).</summary>
internal sealed class TransferAsPetition(DecisionPapers decisions) : ICaseAct
{
    /// <summary>What the form asks.</summary>
    internal sealed record InputOf : IHasDay
    {
        [Required]
        [StringLength(1000)]
        [DataType(DataType.MultilineText)]
        [Display(Name = "认定理由")]
        public string Reason { get; init; } = "";

        [StringLength(200)]
        [Display(Name = "办理渠道", Description = "告诉申请人可以到哪里反映。")]
        public string Channel { get; init; } = "";

        [Display(Name = "日期", Description = "不填即今天。")]
        public DateOnly? On { get; init; }
    }

    public RequestAct Act => RequestAct.TransferAsPetition;

    public Type Input => typeof(InputOf);

    public async Task<Outcome<ActResult>> CarryOutAsync(CaseWork work, object input)
    {
        var form = (InputOf)input;
        var outcome = work.Request.TransferAsPetition(work.Day, form.Reason);
        if (outcome.Refusal is { } refusal)
            return refusal;
        var unsaid = await decisions.CloseAsync(
            work,
            PaperKind.T19,
            new Dictionary<string, PaperValue>
            {
                ["不予处理情形"] = PaperValue.Of(form.Reason),
                ["法律依据"] = PaperValue.Of("《中华人民共和国政府信息公开条例》第三十九条第一款"),
                ["办理渠道"] = PaperValue.Of(form.Channel),
            }
        );
        if (unsaid is not null)
            return unsaid;
        return new ActResult { Note = form.Reason };
    }
}
