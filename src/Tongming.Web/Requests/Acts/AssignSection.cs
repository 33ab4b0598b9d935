using System.ComponentModel.DataAnnotations;
using Tongming.Requests.Acts;
using Tongming.Requests.Papers;
using Tongming.Web.Requests.Papers;

namespace Tongming.Web.Requests.Acts;

/// <summary>Assigns a request to a section and, if wanted, to an officer; another section or body can be asked to help (T09).</summary>
internal sealed class AssignSection(CasePapers papers, CaseSheets sheets) : ICaseAct
{
    /// <summary>What the form asks.</summary>
    internal sealed record InputOf : IHasDay
    {
        [Display(Name = "承办科室")]
        public Guid SectionId { get; init; }

        [Display(Name = "承办人", Description = "不选即由科室自行确定。")]
        public Guid? OfficerId { get; init; }

        [StringLength(100)]
        [Display(Name = "协办单位", Description = "需要别的科室或者机关协助时填写，会出协办函。")]
        public string Helper { get; init; } = "";

        [StringLength(500)]
        [DataType(DataType.MultilineText)]
        [Display(Name = "协办事项", Description = "不要写申请人是谁。")]
        public string Help { get; init; } = "";

        [Display(Name = "协办期限", Description = "不填即 5 个工作日以后；不影响答复期限。")]
        public DateOnly? HelpUntil { get; init; }

        [Display(Name = "日期", Description = "不填即今天。")]
        public DateOnly? On { get; init; }
    }

    public RequestAct Act => RequestAct.Assign;

    public Type Input => typeof(InputOf);

    public async Task<Outcome<ActResult>> CarryOutAsync(CaseWork work, object input)
    {
        var form = (InputOf)input;
        if (Unclear(work, form) is { } unclear)
            return unclear;
        if (work.Request.Assign(work.Day, form.SectionId, form.OfficerId).Refusal is { } refusal)
            return refusal;
        if (form.Helper.Length > 0)
            await sheets.AddHelpAsync(work, form.Helper, form.Help, form.HelpUntil ?? work.Day.Calendar.NthWorkingDayAfter(work.Day.On, 5));
        return new ActResult
        {
            Facts = new { section = form.SectionId, officer = form.OfficerId },
            Note = form.Helper.Length > 0 ? $"{form.Helper}：{form.Help}" : null,
        };
    }

    private Refusal? Unclear(CaseWork work, InputOf form)
    {
        if ((form.Helper.Length > 0) != (form.Help.Length > 0))
            return new Refusal("request.assign.help-incomplete");
        return form.Help.Length > 0 && papers.NamesApplicant(work, form.Help)
            ? new Refusal("paper.applicant-named", PaperKind.T09.Name(), "〔协办事项〕")
            : null;
    }
}
