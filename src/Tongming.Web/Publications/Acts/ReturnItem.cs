using System.ComponentModel.DataAnnotations;
using Tongming.Publications;
using Tongming.Publications.Acts;
using Tongming.Publications.Reviews;

namespace Tongming.Web.Publications.Acts;

/// <summary>Gives the edition back to the drafter, with remarks.</summary>
internal sealed class ReturnItem : IEditionAct
{
    /// <summary>What the form asks.</summary>
    internal sealed record InputOf
    {
        [Required]
        [StringLength(Edition.LongestRemark)]
        [DataType(DataType.MultilineText)]
        [Display(Name = "退回意见", Description = "哪里要改、改成什么。引号里照抄的原文，会在正文里标出来。")]
        public string Reason { get; init; } = "";
    }

    public PublicationAct Act => PublicationAct.Return;

    public Type Input => typeof(InputOf);

    public Task<Outcome<EditionResult>> CarryOutAsync(EditionWork work, object input)
    {
        var reason = ((InputOf)input).Reason;
        return Acting.Now(work.Edition.Return(reason), new EditionResult { Note = reason });
    }
}
