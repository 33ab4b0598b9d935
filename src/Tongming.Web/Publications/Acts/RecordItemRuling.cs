using System.ComponentModel.DataAnnotations;
using Tongming.Publications.Acts;
using Tongming.Publications.Reviews;

namespace Tongming.Web.Publications.Acts;

/// <summary>Records what that department decided.</summary>
internal sealed class RecordItemRuling : IEditionAct
{
    /// <summary>What the form asks.</summary>
    internal sealed record InputOf
    {
        [Required]
        [StringLength(1000)]
        [DataType(DataType.MultilineText)]
        [Display(Name = "确定意见", Description = "由谁、哪一天、怎样确定。不能公开的，登记以后请退回。")]
        public string Ruling { get; init; } = "";
    }

    public PublicationAct Act => PublicationAct.RecordSecrecyRuling;

    public Type Input => typeof(InputOf);

    public Task<Outcome<EditionResult>> CarryOutAsync(EditionWork work, object input) =>
        Acting.Now(work.Edition.RecordSecrecyRuling(), new EditionResult { Note = ((InputOf)input).Ruling });
}
