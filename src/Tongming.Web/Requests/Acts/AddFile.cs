using System.ComponentModel.DataAnnotations;
using Tongming.Requests.Acts;

namespace Tongming.Web.Requests.Acts;

/// <summary>Adds material to a case; it changes neither the state nor the clock (条例 第四十五条).</summary>
internal sealed class AddFile : ICaseAct
{
    /// <summary>What the files are.</summary>
    internal sealed record InputOf : IHasDay
    {
        [Required]
        [StringLength(2000)]
        [DataType(DataType.MultilineText)]
        [Display(Name = "说明", Description = "是什么材料、说明什么。")]
        public string Content { get; init; } = "";

        [Display(Name = "收到日期", Description = "不填即今天。")]
        public DateOnly? On { get; init; }
    }

    public RequestAct Act => RequestAct.AddFile;

    public Type Input => typeof(InputOf);

    public Task<Outcome<ActResult>> CarryOutAsync(CaseWork work, object input) =>
        Task.FromResult<Outcome<ActResult>>(
            new ActResult { Note = ActNotes.Of(((InputOf)input).Content), Sentence = "材料已经放进这件申请，期限不变。" }
        );
}
