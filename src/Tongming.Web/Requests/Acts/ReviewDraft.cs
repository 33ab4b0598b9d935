using System.ComponentModel.DataAnnotations;
using Tongming.Requests.Acts;
using Tongming.Requests.Reviews;

namespace Tongming.Web.Requests.Acts;

/// <summary>A review: approves the draft as it stands; a draft that is changed afterwards needs it anew.</summary>
internal abstract class ReviewDraft(ReviewStep step) : ICaseAct
{
    /// <summary>What the form asks.</summary>
    internal sealed record InputOf : IHasDay
    {
        [Required]
        [StringLength(1000)]
        [DataType(DataType.MultilineText)]
        [Display(Name = "意见", Description = "写进审查呈批单。")]
        public string Opinion { get; init; } = "同意。";

        [Required]
        [StringLength(64)]
        [Display(Name = "拟稿指纹")]
        [DataType("hidden")]
        public string ContentHash { get; init; } = "";

        [Display(Name = "日期", Description = "不填即今天。")]
        public DateOnly? On { get; init; }
    }

    public RequestAct Act => RequestActs.Of(step);

    public Type Input => typeof(InputOf);

    public Task<Outcome<ActResult>> CarryOutAsync(CaseWork work, object input)
    {
        var form = (InputOf)input;
        return ActOutcome.Now(
            work.Request.Review(work.Day, step, work.Actor.Id, form.ContentHash),
            new ActResult { Facts = new { draft = form.ContentHash }, Note = form.Opinion }
        );
    }
}

/// <summary>First review by the head of the section.</summary>
internal sealed class ReviewFirst() : ReviewDraft(ReviewStep.First);

/// <summary>Legality review.</summary>
internal sealed class ReviewLegal() : ReviewDraft(ReviewStep.Legal);

/// <summary>Second review.</summary>
internal sealed class ReviewSecond() : ReviewDraft(ReviewStep.Second);

/// <summary>Secrecy review (条例 第十七条, R1-27).</summary>
internal sealed class ReviewSecrecy() : ReviewDraft(ReviewStep.Secrecy);
