using System.ComponentModel.DataAnnotations;
using Tongming.Requests;
using Tongming.Requests.Acts;
using Tongming.Requests.Papers;
using Tongming.Web.Platform.Documents.Papers;
using Tongming.Web.Requests.Papers;

namespace Tongming.Web.Requests.Acts;

/// <summary>Corrects a record about the applicant, or forwards the demand (条例 第四十一条, R1-74).</summary>
internal sealed class CorrectRecord(CasePapers papers) : ICaseAct
{
    /// <summary>What the form asks.</summary>
    internal sealed record InputOf : IHasDay
    {
        [Display(Name = "处理结果")]
        public RecordCorrection Result { get; init; }

        [Required]
        [StringLength(1000)]
        [DataType(DataType.MultilineText)]
        [Display(Name = "核实情况")]
        public string Evidence { get; init; } = "";

        [StringLength(100)]
        [Display(Name = "转送机关", Description = "转送的，写明有权更正的机关。")]
        public string ForwardedTo { get; init; } = "";

        [Display(Name = "日期", Description = "不填即今天。")]
        public DateOnly? On { get; init; }
    }

    public RequestAct Act => RequestAct.CorrectRecord;

    public Type Input => typeof(InputOf);

    public async Task<Outcome<ActResult>> CarryOutAsync(CaseWork work, object input)
    {
        var form = (InputOf)input;
        var outcome = work.Request.CorrectRecord(work.Day, form.Result);
        if (outcome.Refusal is { } refusal)
            return refusal;
        await papers.AddAsync(
            work,
            new CasePapers.New(PaperKind.T23, PaperFor.Applicant)
            {
                Values = new Dictionary<string, PaperValue>
                {
                    ["更正结果"] = PaperValue.Of(form.Evidence),
                    ["转送机关"] = PaperValue.Of(form.ForwardedTo),
                },
            }
        );
        return new ActResult { Facts = new { result = form.Result.ToString() }, Note = form.Evidence };
    }
}
