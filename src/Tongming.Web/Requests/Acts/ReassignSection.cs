using System.ComponentModel.DataAnnotations;
using Tongming.Requests.Acts;

namespace Tongming.Web.Requests.Acts;

/// <summary>Gives a request to another section or officer.</summary>
internal sealed class ReassignSection : ICaseAct
{
    /// <summary>What the form asks.</summary>
    internal sealed record InputOf : IHasDay
    {
        [Display(Name = "承办科室")]
        public Guid SectionId { get; init; }

        [Display(Name = "承办人", Description = "不选即由科室自行确定。")]
        public Guid? OfficerId { get; init; }

        [StringLength(300)]
        [DataType(DataType.MultilineText)]
        [Display(Name = "改派原因")]
        public string Reason { get; init; } = "";

        [Display(Name = "日期", Description = "不填即今天。")]
        public DateOnly? On { get; init; }
    }

    public RequestAct Act => RequestAct.Reassign;

    public Type Input => typeof(InputOf);

    public Task<Outcome<ActResult>> CarryOutAsync(CaseWork work, object input)
    {
        var form = (InputOf)input;
        return ActOutcome.Now(
            work.Request.Reassign(work.Day, form.SectionId, form.OfficerId),
            new ActResult { Facts = new { section = form.SectionId, officer = form.OfficerId }, Note = form.Reason }
        );
    }
}
