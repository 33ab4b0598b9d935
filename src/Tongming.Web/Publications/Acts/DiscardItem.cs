using System.ComponentModel.DataAnnotations;
using Tongming.Publications;
using Tongming.Publications.Acts;
using Tongming.Web.Publications.Items;

namespace Tongming.Web.Publications.Acts;

/// <summary>Gives up a draft; what is shown stays.</summary>
internal sealed class DiscardItem : IEditionAct
{
    /// <summary>What the form asks.</summary>
    internal sealed record InputOf
    {
        [StringLength(500)]
        [DataType(DataType.MultilineText)]
        [Display(Name = "说明")]
        public string Reason { get; init; } = "";
    }

    public PublicationAct Act => PublicationAct.Discard;

    public Type Input => typeof(InputOf);

    public Task<Outcome<EditionResult>> CarryOutAsync(EditionWork work, object input) =>
        Acting.Now(work.Edition.Discard(), new EditionResult { Note = ((InputOf)input).Reason });
}
