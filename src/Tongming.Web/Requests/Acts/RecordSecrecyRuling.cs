using System.ComponentModel.DataAnnotations;
using Tongming.Requests.Acts;

namespace Tongming.Web.Requests.Acts;

/// <summary>Records what the department has determined.</summary>
internal sealed class RecordSecrecyRuling : ICaseAct
{
    /// <summary>What the form asks.</summary>
    internal sealed record InputOf : IHasDay
    {
        [Required]
        [StringLength(1000)]
        [DataType(DataType.MultilineText)]
        [Display(Name = "确定意见")]
        public string Ruling { get; init; } = "";

        [Display(Name = "日期", Description = "不填即今天。")]
        public DateOnly? On { get; init; }
    }

    public RequestAct Act => RequestAct.RecordSecrecyRuling;

    public Type Input => typeof(InputOf);

    public Task<Outcome<ActResult>> CarryOutAsync(CaseWork work, object input)
    {
        var form = (InputOf)input;
        return ActOutcome.Now(work.Request.RecordSecrecyRuling(work.Day), new ActResult { Note = form.Ruling });
    }
}
