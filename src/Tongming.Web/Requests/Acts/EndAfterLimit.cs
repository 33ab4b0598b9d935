using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Tongming.Requests;
using Tongming.Requests.Acts;
using Tongming.Requests.Papers;
using Tongming.Web.Platform.Documents.Papers;
using Tongming.Web.Requests.Papers;

namespace Tongming.Web.Requests.Acts;

/// <summary>Ends a request because the applicant let the time go by that a notice gave him.</summary>
internal abstract class EndAfterLimit(DecisionPapers decisions) : ICaseAct
{
    /// <summary>What the form asks.</summary>
    internal sealed record InputOf : IHasDay
    {
        [Display(Name = "通知书送达申请人的日期")]
        public DateOnly NoticeReachedOn { get; init; }

        [Display(Name = "日期", Description = "不填即今天。")]
        public DateOnly? On { get; init; }
    }

    public abstract RequestAct Act { get; }

    public Type Input => typeof(InputOf);

    public async Task<Outcome<ActResult>> CarryOutAsync(CaseWork work, object input)
    {
        var form = (InputOf)input;
        var until = work.Request.NextLimit;
        var outcome = Lapse(work);
        if (outcome.Refusal is { } refusal)
            return refusal;
        var notice = await work
            .Db.Set<CasePaper>()
            .Where(paper => paper.BodyId == work.Body.Id && paper.RequestId == work.Request.Id && paper.Kind == Notice)
            .OrderBy(paper => paper.Id)
            .LastAsync();
        var unsaid = await decisions.CloseAsync(
            work,
            PaperKind.T21,
            new Dictionary<string, PaperValue>
            {
                ["终止事由"] = PaperValue.Of(Cause),
                ["通知文号"] = PaperValue.Of(notice.Number),
                ["通知送达日期"] = PaperValue.Of(PaperDate.Write(form.NoticeReachedOn)),
                ["逾期日期"] = PaperValue.Of(until is { } day ? PaperDate.Write(day) : null),
            }
        );
        if (unsaid is not null)
            return unsaid;
        return new ActResult();
    }

    /// <summary>The notice that gave the time.</summary>
    protected abstract PaperKind Notice { get; }

    /// <summary>Why it ends, as the decision says it.</summary>
    protected abstract string Cause { get; }

    /// <summary>Ends it, or refuses.</summary>
    protected abstract Outcome<RequestState> Lapse(CaseWork work);
}

/// <summary>Ends a request that was not corrected in time (条例 第三十条, R1-52).</summary>
internal sealed class LapseCorrection(DecisionPapers decisions) : EndAfterLimit(decisions)
{
    public override RequestAct Act => RequestAct.LapseCorrection;

    protected override PaperKind Notice => PaperKind.T03;

    protected override string Cause => "无正当理由逾期不补正";

    protected override Outcome<RequestState> Lapse(CaseWork work) => work.Request.LapseCorrection(work.Day);
}

/// <summary>Ends a request whose fee was not paid in time (R2-07).</summary>
internal sealed class LapseFee(DecisionPapers decisions) : EndAfterLimit(decisions)
{
    public override RequestAct Act => RequestAct.LapseFee;

    protected override PaperKind Notice => PaperKind.T10;

    protected override string Cause => "逾期未缴纳信息处理费";

    protected override Outcome<RequestState> Lapse(CaseWork work) => work.Request.LapseFee(work.Day);
}
