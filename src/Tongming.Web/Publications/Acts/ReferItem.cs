using System.ComponentModel.DataAnnotations;
using Tongming.Publications.Acts;
using Tongming.Publications.Reviews;

namespace Tongming.Web.Publications.Acts;

/// <summary>Asks the competent or the secrecy department (条例 第十七条).</summary>
internal sealed class ReferItem : IEditionAct
{
    /// <summary>What the form asks.</summary>
    internal sealed record InputOf
    {
        [Required]
        [StringLength(100)]
        [Display(Name = "报请哪个部门", Description = "有关主管部门或者保密行政管理部门。")]
        public string To { get; init; } = "";

        [Required]
        [StringLength(1000)]
        [DataType(DataType.MultilineText)]
        [Display(Name = "报请事项")]
        public string Question { get; init; } = "";
    }

    public PublicationAct Act => PublicationAct.ReferSecrecy;

    public Type Input => typeof(InputOf);

    public Task<Outcome<EditionResult>> CarryOutAsync(EditionWork work, object input)
    {
        var form = (InputOf)input;
        return Acting.Now(work.Edition.ReferSecrecy(), new EditionResult { Note = $"{form.To}：{form.Question}" });
    }
}
