using System.ComponentModel.DataAnnotations;
using Tongming.Requests.Acts;

namespace Tongming.Web.Requests.Acts;

/// <summary>Fixes a reasonable later date for a request whose reasons are good but which cannot be answered in time (条例 第三十五条).</summary>
internal sealed class FixLaterDate : ICaseAct
{
    /// <summary>What the form asks.</summary>
    internal sealed record InputOf : IHasDay
    {
        [Display(Name = "延迟答复的日期")]
        public DateOnly Date { get; init; }

        [Required]
        [StringLength(500)]
        [DataType(DataType.MultilineText)]
        [Display(Name = "理由")]
        public string Reason { get; init; } = "";

        [Display(Name = "日期", Description = "不填即今天。")]
        public DateOnly? On { get; init; }
    }

    public RequestAct Act => RequestAct.FixLaterDate;

    public Type Input => typeof(InputOf);

    public Task<Outcome<ActResult>> CarryOutAsync(CaseWork work, object input)
    {
        var form = (InputOf)input;
        return ActOutcome.Now(
            work.Request.FixLaterDate(work.Day, form.Date),
            new ActResult { Facts = new { date = form.Date }, Note = form.Reason }
        );
    }
}
