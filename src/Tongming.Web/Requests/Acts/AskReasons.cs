using System.ComponentModel.DataAnnotations;
using Tongming.Requests.Acts;
using Tongming.Requests.Papers;
using Tongming.Web.Platform.Documents.Papers;
using Tongming.Web.Requests.Papers;

namespace Tongming.Web.Requests.Acts;

/// <summary>Asks an applicant whose requests are clearly beyond reason in number to say why (条例 第三十五条, R1-59).</summary>
internal sealed class AskReasons(CasePapers papers) : ICaseAct
{
    /// <summary>What the form asks.</summary>
    internal sealed record InputOf : IHasDay
    {
        [Required]
        [StringLength(40)]
        [Display(Name = "申请数量", Description = "例如 86件。")]
        public string Count { get; init; } = "";

        [Required]
        [StringLength(60)]
        [Display(Name = "统计期间", Description = "例如 2026年1月1日至2026年3月31日。")]
        public string Period { get; init; } = "";

        [Required]
        [StringLength(1000)]
        [DataType(DataType.MultilineText)]
        [Display(Name = "需要说明的内容")]
        public string Points { get; init; } = "";

        [Range(1, 60)]
        [Display(Name = "说明期限", Description = "工作日数。")]
        public int WorkingDays { get; init; } = 10;

        [Display(Name = "日期", Description = "不填即今天。")]
        public DateOnly? On { get; init; }
    }

    public RequestAct Act => RequestAct.AskReasons;

    public Type Input => typeof(InputOf);

    public async Task<Outcome<ActResult>> CarryOutAsync(CaseWork work, object input)
    {
        var form = (InputOf)input;
        var outcome = work.Request.AskReasons(work.Day, form.WorkingDays);
        if (outcome.Refusal is { } refusal)
            return refusal;
        await papers.AddAsync(
            work,
            new CasePapers.New(PaperKind.T04, PaperFor.Applicant)
            {
                Values = new Dictionary<string, PaperValue>
                {
                    ["申请数量"] = PaperValue.Of(form.Count),
                    ["统计期间"] = PaperValue.Of(form.Period),
                    ["说明事项"] = PaperValue.Of(form.Points),
                    ["说明期限"] = PaperValue.Of(PaperDate.Write(work.Request.NextLimit!.Value)),
                },
            }
        );
        return new ActResult { Facts = new { days = form.WorkingDays, until = work.Request.NextLimit }, Note = form.Points };
    }
}
