using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Tongming.Requests;
using Tongming.Requests.Acts;
using Tongming.Requests.Intake;

namespace Tongming.Web.Requests.Acts;

/// <summary>
/// Puts the applicant into another class of the yearly report, also after the answer: the form, this matter and all other matters of the
/// same form. A report that has been filed then shows what has changed since.
/// </summary>
internal sealed class CorrectClass : ICaseAct
{
    /// <summary>What the form asks.</summary>
    internal sealed record InputOf : IHasDay
    {
        [Required]
        [Display(Name = "申请人类别", Description = "年报表三按这个类别分栏；同一份申请的各件一起更正。")]
        public ApplicantClass? ApplicantClass { get; init; }

        [Required]
        [StringLength(200)]
        [Display(Name = "更正理由")]
        public string Reason { get; init; } = "";

        [Display(Name = "日期", Description = "不填即今天。")]
        public DateOnly? On { get; init; }
    }

    public RequestAct Act => RequestAct.CorrectClass;

    public Type Input => typeof(InputOf);

    public async Task<Outcome<ActResult>> CarryOutAsync(CaseWork work, object input)
    {
        var form = (InputOf)input;
        var (before, to) = (work.Request.ApplicantClass, form.ApplicantClass!.Value);
        if (work.Request.CorrectClass(work.Day, to).Refusal is { } refusal)
            return refusal;
        work.Application.CorrectClass(to);
        var others = await work
            .Db.Set<InformationRequest>()
            .Where(one => one.BodyId == work.Body.Id && one.ApplicationId == work.Application.Id && one.Id != work.Request.Id)
            .ToListAsync();
        // Of what was merged nothing is counted; the act is not possible there, and the class of the form is enough.
        var changed = others.Where(one => one.WhyNot(Act) is null && one.ApplicantClass != to).ToList();
        foreach (var one in changed)
            one.CorrectClass(work.Day with { On = work.Day.Today }, to);
        return new ActResult
        {
            Facts = new
            {
                from = before.ToString(),
                to = to.ToString(),
                also = changed.Select(one => one.Id).ToArray(),
            },
            Note = form.Reason,
            Sentence = $"申请人类别已由“{RequestNames.Of(before)}”更正为“{RequestNames.Of(to)}”，年报随之重新计算。",
        };
    }
}
