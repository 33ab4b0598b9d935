using System.ComponentModel.DataAnnotations;
using Tongming.Requests;
using Tongming.Requests.Acts;

namespace Tongming.Web.Requests.Acts;

/// <summary>Extends the time for the reply, once, by at most 20 working days (条例 第三十三条, R1-54).</summary>
internal sealed class ExtendDeadline : ICaseAct
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

    public Task<Outcome<ActResult>> CarryOutAsync(CaseWork work, object input)
    {
        var extension = (InputOf)input;
        var outcome = work.Request.Extend(work.Day, new Extension(extension.WorkingDays, extension.Reason, work.Actor.Id));
        return Task.FromResult<Outcome<ActResult>>(
            outcome.Refusal is { } refusal ? refusal : new ActResult { Facts = new { days = extension.WorkingDays }, Note = extension.Reason }
        );
    }
}
