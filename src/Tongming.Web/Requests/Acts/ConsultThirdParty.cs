using System.ComponentModel.DataAnnotations;
using Tongming.Requests.Acts;
using Tongming.Requests.Papers;
using Tongming.Web.Platform.Documents.Papers;
using Tongming.Web.Requests.Papers;

namespace Tongming.Web.Requests.Acts;

/// <summary>Asks a third party whose rights are concerned, who has 15 working days (条例 第三十二条, R1-55, R1-56).</summary>
internal sealed class ConsultThirdParty(CasePapers papers) : ICaseAct
{
    /// <summary>What the form asks.</summary>
    internal sealed record InputOf : IHasDay
    {
        [Required]
        [StringLength(100)]
        [Display(Name = "第三方", Description = "名称只写进征求意见书和本卷，不告知申请人。")]
        public string ThirdParty { get; init; } = "";

        [Required]
        [StringLength(1000)]
        [DataType(DataType.MultilineText)]
        [Display(Name = "涉及的信息", Description = "不要写申请人是谁。")]
        public string Information { get; init; } = "";

        [Display(Name = "第三方收到日期", Description = "已知则填；15 个工作日从这一天的次日起算。")]
        public DateOnly? ReachedOn { get; init; }

        [Display(Name = "日期", Description = "不填即今天。")]
        public DateOnly? On { get; init; }
    }

    public RequestAct Act => RequestAct.ConsultThirdParty;

    public Type Input => typeof(InputOf);

    public async Task<Outcome<ActResult>> CarryOutAsync(CaseWork work, object input)
    {
        var form = (InputOf)input;
        if (papers.NamesApplicant(work, form.Information))
            return new Refusal("paper.applicant-named", PaperKind.T06.Name(), "〔涉及信息〕");
        var outcome = work.Request.ConsultThirdParty(work.Day, form.ReachedOn);
        if (outcome.Refusal is { } refusal)
            return refusal;
        await papers.AddAsync(
            work,
            new CasePapers.New(PaperKind.T06, PaperFor.ThirdParty)
            {
                Values = new Dictionary<string, PaperValue>
                {
                    ["第三方"] = PaperValue.Of(form.ThirdParty),
                    ["涉及信息"] = PaperValue.Of(form.Information),
                },
            }
        );
        await papers.AddAsync(
            work,
            new CasePapers.New(PaperKind.T07, PaperFor.Applicant)
            {
                Values = new Dictionary<string, PaperValue> { ["征求对象"] = PaperValue.Of("第三方") },
            }
        );
        return new ActResult { Facts = new { until = work.Request.NextLimit }, Note = $"{form.ThirdParty}：{form.Information}" };
    }
}
