using System.ComponentModel.DataAnnotations;
using Tongming.Requests;
using Tongming.Requests.Acts;
using Tongming.Requests.Papers;
using Tongming.Web.Platform.Documents.Papers;
using Tongming.Web.Requests.Papers;

namespace Tongming.Web.Requests.Acts;

/// <summary>Asks once for the correction of an unclear request, within 7 working days of its receipt (条例 第三十条, R1-50).</summary>
internal sealed class AskCorrection(CasePapers papers) : ICaseAct
{
    /// <summary>What the form asks.</summary>
    internal sealed record InputOf : IHasDay
    {
        [Required]
        [StringLength(2000)]
        [DataType(DataType.MultilineText)]
        [Display(Name = "需要补正的事项", Description = "一行一项，写进补正告知书。")]
        public string Points { get; init; } = "";

        [Range(1, 60)]
        [Display(Name = "补正期限", Description = "自收到告知书之日起的工作日数。")]
        public int WorkingDays { get; init; } = 10;

        [Display(Name = "日期", Description = "不填即今天。")]
        public DateOnly? On { get; init; }
    }

    public RequestAct Act => RequestAct.AskCorrection;

    public Type Input => typeof(InputOf);

    public async Task<Outcome<ActResult>> CarryOutAsync(CaseWork work, object input)
    {
        var form = (InputOf)input;
        var outcome = work.Request.AskCorrection(work.Day, new CorrectionNotice(form.WorkingDays, form.Points));
        if (outcome.Refusal is { } refusal)
            return refusal;
        await papers.AddAsync(
            work,
            new CasePapers.New(PaperKind.T03, PaperFor.Applicant)
            {
                Values = new Dictionary<string, PaperValue>
                {
                    ["补正事项"] = PaperValue.List(
                        form.Points.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                    ),
                    ["补正期限"] = PaperValue.Of(PaperDate.Write(work.Request.NextLimit!.Value)),
                },
            }
        );
        return new ActResult { Facts = new { days = form.WorkingDays, until = work.Request.NextLimit }, Note = form.Points };
    }
}
