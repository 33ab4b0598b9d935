using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Tongming.Requests.Acts;
using Tongming.Requests.Papers;
using Tongming.Web.Platform.Documents.Papers;
using Tongming.Web.Requests.Intake;
using Tongming.Web.Requests.Papers;

namespace Tongming.Web.Requests.Acts;

/// <summary>Records when and how the decision reached the applicant: the day from which reconsideration is counted (R2-18, R2-19).</summary>
internal sealed class DeliverDecision(CasePapers papers, ApplicantSeal applicants) : ICaseAct
{
    /// <summary>What the form asks.</summary>
    internal sealed record InputOf : IHasDay
    {
        [Required]
        [StringLength(40)]
        [Display(Name = "送达方式", Description = "直接送达、委托送达、邮政企业邮寄，或者经同意的网上送达。")]
        public string Manner { get; init; } = "";

        [Required]
        [StringLength(200)]
        [Display(Name = "送达地点")]
        public string Place { get; init; } = "";

        [StringLength(60)]
        [Display(Name = "签收人或者邮件号码")]
        public string Proof { get; init; } = "";

        [Display(Name = "日期", Description = "不填即今天。")]
        public DateOnly? On { get; init; }
    }

    public RequestAct Act => RequestAct.Deliver;

    public Type Input => typeof(InputOf);

    public async Task<Outcome<ActResult>> CarryOutAsync(CaseWork work, object input)
    {
        var form = (InputOf)input;
        var decision = await work
            .Db.Set<CasePaper>()
            .Where(paper =>
                paper.BodyId == work.Body.Id && paper.RequestId == work.Request.Id && paper.Number == work.Request.DecisionNumber
            )
            .FirstOrDefaultAsync();
        var outcome = work.Request.Deliver(work.Day);
        if (outcome.Refusal is { } refusal)
            return refusal;
        await papers.AddAsync(
            work,
            new CasePapers.New(PaperKind.T24, PaperFor.File)
            {
                Values = new Dictionary<string, PaperValue>
                {
                    ["送达文书"] = PaperValue.Of((decision?.Kind ?? PaperKind.T11).Name()),
                    ["送达文号"] = PaperValue.Of(work.Request.DecisionNumber),
                    ["受送达人"] = PaperValue.Of(applicants.Open(work.Application.SealedPerson).Name),
                    ["送达方式"] = PaperValue.Of(form.Manner),
                    ["送达地点"] = PaperValue.Of(form.Place),
                    ["送达日期"] = PaperValue.Of(PaperDate.Write(work.Day.On)),
                    ["签收情况"] = PaperValue.Of(form.Proof),
                },
            }
        );
        return new ActResult { Note = $"{form.Manner}；{form.Place}；{form.Proof}" };
    }
}
