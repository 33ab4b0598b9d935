using System.ComponentModel.DataAnnotations;
using Tongming.Publications;
using Tongming.Publications.Acts;
using Tongming.Web.Publications.Items;

namespace Tongming.Web.Publications.Acts;

/// <summary>A note beside the item, for colleagues.</summary>
internal sealed class AddItemNote : IEditionAct
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

    public PublicationAct Act => PublicationAct.AddNote;

    public Type Input => typeof(InputOf);

    public Task<Outcome<EditionResult>> CarryOutAsync(EditionWork work, object input) =>
        Acting.Now((Outcome<EditionState>)work.Edition.State, new EditionResult { Note = ((InputOf)input).Text });
}
