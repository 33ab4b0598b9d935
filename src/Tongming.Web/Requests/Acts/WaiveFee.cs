using System.ComponentModel.DataAnnotations;
using Tongming.Requests.Acts;

namespace Tongming.Web.Requests.Acts;

/// <summary>Waives a fee that was asked for; the clock runs as if it had not been asked.</summary>
internal sealed class WaiveFee : ICaseAct
{
    /// <summary>What the form asks.</summary>
    internal sealed record InputOf : IHasDay
    {
        [Required]
        [StringLength(500)]
        [DataType(DataType.MultilineText)]
        [Display(Name = "免收理由")]
        public string Reason { get; init; } = "";

        [Display(Name = "日期", Description = "不填即今天。")]
        public DateOnly? On { get; init; }
    }

    public RequestAct Act => RequestAct.WaiveFee;

    public Type Input => typeof(InputOf);

    public Task<Outcome<ActResult>> CarryOutAsync(CaseWork work, object input)
    {
        var form = (InputOf)input;
        return ActOutcome.Now(work.Request.WaiveFee(work.Day, form.Reason), new ActResult { Note = form.Reason });
    }
}
