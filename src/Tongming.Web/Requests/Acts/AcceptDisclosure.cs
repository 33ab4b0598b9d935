using System.ComponentModel.DataAnnotations;
using Tongming.Requests.Acts;

namespace Tongming.Web.Requests.Acts;

/// <summary>Decides that the information becomes public for everybody (条例 第四十四条, R1-76).</summary>
internal sealed class AcceptDisclosure : ICaseAct
{
    /// <summary>What the form asks.</summary>
    internal sealed record InputOf : IHasDay
    {
        [StringLength(500)]
        [DataType(DataType.MultilineText)]
        [Display(Name = "理由")]
        public string Reason { get; init; } = "";

        [Display(Name = "日期", Description = "不填即今天。")]
        public DateOnly? On { get; init; }
    }

    public RequestAct Act => RequestAct.AcceptDisclosure;

    public Type Input => typeof(InputOf);

    public Task<Outcome<ActResult>> CarryOutAsync(CaseWork work, object input)
    {
        var form = (InputOf)input;
        return ActOutcome.Now(work.Request.AcceptDisclosure(work.Day), new ActResult { Note = form.Reason });
    }
}
