using System.ComponentModel.DataAnnotations;
using Tongming.Requests.Acts;
using Tongming.Requests.Reviews;

namespace Tongming.Web.Requests.Acts;

/// <summary>First review by the head of the section: approves the draft as it stands; a draft that is changed afterwards needs it anew.</summary>
internal sealed class ReviewFirst : ICaseAct
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

    public RequestAct Act => RequestAct.ReviewFirst;

    public Type Input => typeof(InputOf);

    public Task<Outcome<ActResult>> CarryOutAsync(CaseWork work, object input)
    {
        var form = (InputOf)input;
        return ActOutcome.Now(
            work.Request.Review(work.Day, ReviewStep.First, work.Actor.Id, form.ContentHash),
            new ActResult { Facts = new { draft = form.ContentHash }, Note = form.Opinion }
        );
    }
}
