using System.ComponentModel.DataAnnotations;
using Tongming.Requests;
using Tongming.Requests.Acts;

namespace Tongming.Web.Requests.Acts;

/// <summary>Records what those who were consulted answered, or that they said nothing in time.</summary>
internal abstract class RecordAnswer : ICaseAct
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

    public abstract RequestAct Act { get; }

    public Type Input => typeof(InputOf);

    public Task<Outcome<ActResult>> CarryOutAsync(CaseWork work, object input)
    {
        var form = (InputOf)input;
        return ActOutcome.Now(
            Record(work, new ConsultationAnswer(form.Opinion, form.Reason)),
            new ActResult { Facts = new { opinion = form.Opinion.ToString() }, Note = form.Reason }
        );
    }

    /// <summary>Records it, or refuses.</summary>
    protected abstract Outcome<RequestState> Record(CaseWork work, ConsultationAnswer answer);
}

/// <summary>The other body's answer; where it says nothing in time, that is consent (R1-56, R1-58).</summary>
internal sealed class RecordAgencyAnswer : RecordAnswer
{
    public override RequestAct Act => RequestAct.RecordAgencyAnswer;

    protected override Outcome<RequestState> Record(CaseWork work, ConsultationAnswer answer) =>
        work.Request.RecordAgencyAnswer(work.Day, answer);
}

/// <summary>The third party's answer; where it says nothing in time, the body decides itself (R1-56, R1-58).</summary>
internal sealed class RecordThirdPartyAnswer : RecordAnswer
{
    public override RequestAct Act => RequestAct.RecordThirdPartyAnswer;

    protected override Outcome<RequestState> Record(CaseWork work, ConsultationAnswer answer) =>
        work.Request.RecordThirdPartyAnswer(work.Day, answer);
}
