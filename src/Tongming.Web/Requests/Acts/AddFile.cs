using System.ComponentModel.DataAnnotations;
using Tongming.People;
using Tongming.Requests.Acts;

namespace Tongming.Web.Requests.Acts;

/// <summary>Puts a file into the case. An applicant may add words alone.</summary>
internal sealed class AddFile : ICaseAct
{
    /// <summary>What the form asks.</summary>
    internal sealed record InputOf
    {
        [Required]
        [StringLength(2000)]
        [Display(Name = "材料说明", Description = "例如：邮寄信封、身份证明复印件。")]
        public string What { get; init; } = "";
    }

    public RequestAct Act => RequestAct.AddFile;

    public Type Input => typeof(InputOf);

    public Task<Outcome<ActResult>> CarryOutAsync(CaseWork work, object input)
    {
        var form = (InputOf)input;
        if (work.Files.Count == 0 && work.Actor.Kind != ActorKind.Applicant)
            return Task.FromResult<Outcome<ActResult>>(new Refusal("request.file.missing"));
        return Task.FromResult(work.Request.WhyNot(Act) is { } refusal ? (Outcome<ActResult>)refusal : new ActResult { Note = form.What });
    }
}
