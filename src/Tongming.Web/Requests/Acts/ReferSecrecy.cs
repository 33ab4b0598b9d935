using System.ComponentModel.DataAnnotations;
using Tongming.Requests.Acts;

namespace Tongming.Web.Requests.Acts;

/// <summary>Refers a question that the body cannot decide to the competent or the secrecy department (条例 第十七条).</summary>
internal sealed class ReferSecrecy : ICaseAct
{
    /// <summary>What the form asks.</summary>
    internal sealed record InputOf : IHasDay
    {
        [Required]
        [StringLength(100)]
        [Display(Name = "报请的部门")]
        public string Authority { get; init; } = "";

        [Required]
        [StringLength(1000)]
        [DataType(DataType.MultilineText)]
        [Display(Name = "报请确定的问题")]
        public string Question { get; init; } = "";

        [Display(Name = "日期", Description = "不填即今天。")]
        public DateOnly? On { get; init; }
    }

    public RequestAct Act => RequestAct.ReferSecrecy;

    public Type Input => typeof(InputOf);

    public Task<Outcome<ActResult>> CarryOutAsync(CaseWork work, object input)
    {
        var form = (InputOf)input;
        return ActOutcome.Now(work.Request.ReferSecrecy(work.Day), new ActResult { Note = $"{form.Authority}：{form.Question}" });
    }
}
