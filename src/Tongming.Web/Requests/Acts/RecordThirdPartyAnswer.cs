using System.ComponentModel.DataAnnotations;
using Tongming.Requests;
using Tongming.Requests.Acts;

namespace Tongming.Web.Requests.Acts;

/// <summary>Records what the third party answered, or that it said nothing in time: the body decides itself (R1-56, R1-58).</summary>
internal sealed class RecordThirdPartyAnswer : ICaseAct
{
    /// <summary>What the form asks.</summary>
    internal sealed record InputOf : IHasDay
    {
        [Display(Name = "对方意见")]
        public Opinion Opinion { get; init; }

        [StringLength(2000)]
        [DataType(DataType.MultilineText)]
        [Display(Name = "理由", Description = "不同意公开的，应当说明理由。")]
        public string Reason { get; init; } = "";

        [Display(Name = "日期", Description = "不填即今天。")]
        public DateOnly? On { get; init; }
    }

    public RequestAct Act => RequestAct.RecordThirdPartyAnswer;

    public Type Input => typeof(InputOf);

    public Task<Outcome<ActResult>> CarryOutAsync(CaseWork work, object input)
    {
        var form = (InputOf)input;
        return ActOutcome.Now(
            work.Request.RecordThirdPartyAnswer(work.Day, new ConsultationAnswer(form.Opinion, form.Reason)),
            new ActResult { Facts = new { opinion = form.Opinion.ToString() }, Note = form.Reason }
        );
    }
}
