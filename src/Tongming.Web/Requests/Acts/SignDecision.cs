using System.ComponentModel.DataAnnotations;
using Tongming.Requests.Acts;

namespace Tongming.Web.Requests.Acts;

/// <summary>Signs the decision as it was reviewed.</summary>
internal sealed class SignDecision : ICaseAct
{
    /// <summary>What the form asks.</summary>
    internal sealed record InputOf : IHasDay
    {
        [Required]
        [StringLength(64)]
        [Display(Name = "拟稿指纹")]
        [DataType("hidden")]
        public string ContentHash { get; init; } = "";

        [StringLength(500)]
        [DataType(DataType.MultilineText)]
        [Display(Name = "签发意见")]
        public string Opinion { get; init; } = "同意。";

        [Display(Name = "日期", Description = "不填即今天。")]
        public DateOnly? On { get; init; }
    }

    public RequestAct Act => RequestAct.Sign;

    public Type Input => typeof(InputOf);

    public Task<Outcome<ActResult>> CarryOutAsync(CaseWork work, object input)
    {
        var form = (InputOf)input;
        return ActOutcome.Now(
            work.Request.Sign(work.Day, work.Actor.Id, form.ContentHash),
            new ActResult { Facts = new { draft = form.ContentHash }, Note = form.Opinion }
        );
    }
}
