using System.ComponentModel.DataAnnotations;
using Tongming.Requests.Acts;
using Tongming.Requests.Papers;
using Tongming.Web.Platform.Documents.Papers;
using Tongming.Web.Requests.Papers;

namespace Tongming.Web.Requests.Acts;

/// <summary>Asks a body that made the information jointly; its silence is consent (条例 第三十四条, R1-58).</summary>
internal sealed class ConsultAgency(CasePapers papers) : ICaseAct
{
    /// <summary>What the form asks.</summary>
    internal sealed record InputOf : IHasDay
    {
        [Required]
        [StringLength(100)]
        [Display(Name = "征求的机关")]
        public string Agency { get; init; } = "";

        [Required]
        [StringLength(1000)]
        [DataType(DataType.MultilineText)]
        [Display(Name = "涉及的信息")]
        public string Information { get; init; } = "";

        [Display(Name = "对方收到日期", Description = "已知则填。")]
        public DateOnly? ReachedOn { get; init; }

        [Display(Name = "日期", Description = "不填即今天。")]
        public DateOnly? On { get; init; }
    }

    public RequestAct Act => RequestAct.ConsultAgency;

    public Type Input => typeof(InputOf);

    public async Task<Outcome<ActResult>> CarryOutAsync(CaseWork work, object input)
    {
        var form = (InputOf)input;
        if (papers.NamesApplicant(work, form.Information))
            return new Refusal("paper.applicant-named", PaperKind.T08.Name(), "〔涉及信息〕");
        var outcome = work.Request.ConsultAgency(work.Day, form.ReachedOn);
        if (outcome.Refusal is { } refusal)
            return refusal;
        await papers.AddAsync(
            work,
            new CasePapers.New(PaperKind.T08, PaperFor.Agency)
            {
                Values = new Dictionary<string, PaperValue>
                {
                    ["共同制作机关"] = PaperValue.Of(form.Agency),
                    ["涉及信息"] = PaperValue.Of(form.Information),
                },
            }
        );
        await papers.AddAsync(
            work,
            new CasePapers.New(PaperKind.T07, PaperFor.Applicant)
            {
                Values = new Dictionary<string, PaperValue> { ["征求对象"] = PaperValue.Of("其他行政机关") },
            }
        );
        return new ActResult { Facts = new { until = work.Request.NextLimit }, Note = $"{form.Agency}：{form.Information}" };
    }
}
