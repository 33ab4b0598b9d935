using System.ComponentModel.DataAnnotations;
using Tongming.Requests.Acts;
using Tongming.Web.Requests.Papers;

namespace Tongming.Web.Requests.Acts;

/// <summary>Signs the decision as it was reviewed; the sheet of reviews goes into the file (R3-30).</summary>
internal sealed class SignDecision(CaseSheets sheets) : ICaseAct
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

    public async Task<Outcome<ActResult>> CarryOutAsync(CaseWork work, object input)
    {
        var form = (InputOf)input;
        if (work.Request.Sign(work.Day, work.Actor.Id, form.ContentHash).Refusal is { } refusal)
            return refusal;
        await sheets.AddReviewsAsync(work, form.Opinion);
        return new ActResult { Facts = new { draft = form.ContentHash }, Note = form.Opinion };
    }
}
