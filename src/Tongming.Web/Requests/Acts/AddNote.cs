using System.ComponentModel.DataAnnotations;
using Tongming.Requests.Acts;

namespace Tongming.Web.Requests.Acts;

/// <summary>Adds a note to the case for colleagues.</summary>
internal sealed class AddNote : ICaseAct
{
    /// <summary>What the form asks.</summary>
    internal sealed record InputOf
    {
        [Required]
        [StringLength(2000)]
        [DataType(DataType.MultilineText)]
        [Display(Name = "备注")]
        public string Text { get; init; } = "";
    }

    public RequestAct Act => RequestAct.AddNote;

    public Type Input => typeof(InputOf);

    public Task<Outcome<ActResult>> CarryOutAsync(CaseWork work, object input)
    {
        var form = (InputOf)input;
        return Task.FromResult(work.Request.WhyNot(Act) is { } refusal ? (Outcome<ActResult>)refusal : new ActResult { Note = form.Text });
    }
}
