using System.ComponentModel.DataAnnotations;
using Tongming.Requests.Acts;
using Tongming.Web.Requests.Papers;

namespace Tongming.Web.Requests.Acts;

/// <summary>Records when and how the decision reached the applicant: the day from which reconsideration is counted (R2-18, R2-19).</summary>
internal sealed class DeliverDecision(CaseSheets sheets) : ICaseAct
{
    /// <summary>What the form asks.</summary>
    internal sealed record InputOf : IHasDay
    {
        [Required]
        [StringLength(40)]
        [Display(Name = "送达方式", Description = "直接送达、委托送达、邮政企业邮寄，或者经同意的网上送达。")]
        public string Manner { get; init; } = "";

        [Required]
        [StringLength(200)]
        [Display(Name = "送达地点")]
        public string Place { get; init; } = "";

        [StringLength(60)]
        [Display(Name = "签收人或者邮件号码")]
        public string Proof { get; init; } = "";

        [Display(Name = "日期", Description = "不填即今天。")]
        public DateOnly? On { get; init; }
    }

    public RequestAct Act => RequestAct.Deliver;

    public Type Input => typeof(InputOf);

    public async Task<Outcome<ActResult>> CarryOutAsync(CaseWork work, object input)
    {
        var form = (InputOf)input;
        var outcome = work.Request.Deliver(work.Day);
        if (outcome.Refusal is { } refusal)
            return refusal;
        await sheets.AddDeliveryAsync(work, new CaseSheets.Delivery(form.Manner, form.Place, form.Proof) { On = work.Day.On });
        return new ActResult { Note = $"{form.Manner}；{form.Place}；{form.Proof}" };
    }
}
