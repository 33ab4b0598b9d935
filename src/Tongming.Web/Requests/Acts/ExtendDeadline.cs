using System.ComponentModel.DataAnnotations;
using Tongming.Requests;
using Tongming.Requests.Acts;
using Tongming.Requests.Papers;
using Tongming.Web.Platform.Documents.Papers;
using Tongming.Web.Requests.Papers;

namespace Tongming.Web.Requests.Acts;

/// <summary>Extends the time for the reply, once, by at most 20 working days (条例 第三十三条, R1-54).</summary>
internal sealed class ExtendDeadline(CasePapers papers) : ICaseAct
{
    /// <summary>What the head of the disclosure office decides.</summary>
    internal sealed record InputOf : IHasDay
    {
        [Display(Name = "延长", Description = "1 至 20 个工作日；只能延长一次。")]
        [Range(1, 20)]
        public int WorkingDays { get; init; } = 20;

        [Required]
        [StringLength(500)]
        [DataType(DataType.MultilineText)]
        [Display(Name = "理由", Description = "写进延期答复告知书。")]
        public string Reason { get; init; } = "";

        [Display(Name = "决定日期", Description = "不填即今天。")]
        public DateOnly? On { get; init; }
    }

    public RequestAct Act => RequestAct.Extend;

    public Type Input => typeof(InputOf);

    public async Task<Outcome<ActResult>> CarryOutAsync(CaseWork work, object input)
    {
        var extension = (InputOf)input;
        var outcome = work.Request.Extend(work.Day, new Extension(extension.WorkingDays, extension.Reason, work.Actor.Id));
        if (outcome.Refusal is { } refusal)
            return refusal;
        await papers.AddAsync(
            work,
            new CasePapers.New(PaperKind.T05, PaperFor.Applicant)
            {
                Values = new Dictionary<string, PaperValue>
                {
                    ["延期原因"] = PaperValue.Of(extension.Reason),
                    ["延长期限"] = PaperValue.Of($"{extension.WorkingDays}个工作日"),
                    ["延期后期限"] = PaperValue.Of(work.Request.ReplyDue is { } due ? PaperDate.Write(due) : null),
                },
            }
        );
        return new ActResult { Facts = new { days = extension.WorkingDays }, Note = extension.Reason };
    }
}
