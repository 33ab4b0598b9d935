using System.ComponentModel.DataAnnotations;
using Tongming.Requests.Acts;

namespace Tongming.Web.Requests.Acts;

/// <summary>Takes the correction that was asked for; the whole period is counted anew from its receipt (条例 第三十条, R1-51).</summary>
internal sealed class ReceiveCorrection : ICaseAct
{
    /// <summary>What the applicant handed in.</summary>
    internal sealed record InputOf : IHasDay
    {
        [Required]
        [StringLength(4000)]
        [DataType(DataType.MultilineText)]
        [Display(Name = "补正的内容", Description = "按补正告知书列的要点写；材料可以作为文件上传。")]
        public string Content { get; init; } = "";

        [Display(Name = "收到日期", Description = "不填即今天。")]
        public DateOnly? On { get; init; }
    }

    public RequestAct Act => RequestAct.ReceiveCorrection;

    public Type Input => typeof(InputOf);

    public Task<Outcome<ActResult>> CarryOutAsync(CaseWork work, object input)
    {
        var correction = (InputOf)input;
        var outcome = work.Request.ReceiveCorrection(work.Day);
        return Task.FromResult<Outcome<ActResult>>(
            outcome.Refusal is { } refusal ? refusal : new ActResult { Note = ActNotes.Of(correction.Content) }
        );
    }
}
