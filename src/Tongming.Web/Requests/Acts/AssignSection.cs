using System.ComponentModel.DataAnnotations;
using Tongming.Requests.Acts;

namespace Tongming.Web.Requests.Acts;

/// <summary>Assigns a request to a section and, if wanted, to an officer.</summary>
internal sealed class AssignSection : ICaseAct
{
    /// <summary>What the form asks.</summary>
    internal sealed record InputOf : IHasDay
    {
        [Display(Name = "承办科室")]
        public Guid SectionId { get; init; }

        [Display(Name = "承办人", Description = "不选即由科室自行确定。")]
        public Guid? OfficerId { get; init; }

        [Display(Name = "日期", Description = "不填即今天。")]
        public DateOnly? On { get; init; }
    }

    public RequestAct Act => RequestAct.Assign;

    public Type Input => typeof(InputOf);

    public Task<Outcome<ActResult>> CarryOutAsync(CaseWork work, object input)
    {
        var form = (InputOf)input;
        return ActOutcome.Now(
            work.Request.Assign(work.Day, form.SectionId, form.OfficerId),
            new ActResult { Facts = new { section = form.SectionId, officer = form.OfficerId } }
        );
    }
}
