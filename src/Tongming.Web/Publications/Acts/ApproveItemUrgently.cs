using System.ComponentModel.DataAnnotations;
using Tongming.Publications.Acts;
using Tongming.Publications.Reviews;

namespace Tongming.Web.Publications.Acts;

/// <summary>The recorded path for what cannot wait; the reviews that were passed over follow.</summary>
internal sealed class ApproveItemUrgently : IEditionAct
{
    /// <summary>What the form asks.</summary>
    internal sealed record InputOf
    {
        [Required]
        [StringLength(1000)]
        [DataType(DataType.MultilineText)]
        [Display(Name = "应急理由", Description = "为什么来不及逐级审核。保密审查不能省；跳过的审核发布后补办。")]
        public string Reason { get; init; } = "";

        [Required]
        [StringLength(64)]
        [DataType("hidden")]
        [Display(Name = "内容指纹")]
        public string ContentHash { get; init; } = "";
    }

    public PublicationAct Act => PublicationAct.ApproveUrgently;

    public Type Input => typeof(InputOf);

    public Task<Outcome<EditionResult>> CarryOutAsync(EditionWork work, object input)
    {
        var form = (InputOf)input;
        return Acting.Now(
            work.Edition.ApproveUrgently(work.Actor.Id, form.ContentHash, form.Reason),
            new EditionResult { Note = form.Reason }
        );
    }
}
