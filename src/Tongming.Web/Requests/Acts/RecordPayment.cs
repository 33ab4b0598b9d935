using System.ComponentModel.DataAnnotations;
using Tongming.Requests.Acts;

namespace Tongming.Web.Requests.Acts;

/// <summary>Records that the fee was paid; the term is counted anew from the next day where the setting says so (R2-08).</summary>
internal sealed class RecordPayment : ICaseAct
{
    /// <summary>What the form asks.</summary>
    internal sealed record InputOf : IHasDay
    {
        [Range(1, 10000000)]
        [Display(Name = "缴费金额（元）")]
        public int Yuan { get; init; }

        [StringLength(60)]
        [Display(Name = "票据号码")]
        public string Voucher { get; init; } = "";

        [Display(Name = "日期", Description = "不填即今天。")]
        public DateOnly? On { get; init; }
    }

    public RequestAct Act => RequestAct.RecordPayment;

    public Type Input => typeof(InputOf);

    public Task<Outcome<ActResult>> CarryOutAsync(CaseWork work, object input)
    {
        var form = (InputOf)input;
        return ActOutcome.Now(
            work.Request.RecordPayment(work.Day, form.Yuan),
            new ActResult { Facts = new { yuan = form.Yuan, voucher = form.Voucher } }
        );
    }
}
