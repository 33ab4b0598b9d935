using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Tongming.Requests.Acts;
using Tongming.Requests.Papers;
using Tongming.Web.Platform.Documents.Papers;
using Tongming.Web.Requests.Papers;

namespace Tongming.Web.Requests.Acts;

/// <summary>Ends a request whose fee was not paid in time (R2-07).</summary>
internal sealed class LapseFee(DecisionPapers decisions) : ICaseAct
{
    /// <summary>What the form asks.</summary>
    internal sealed record InputOf : IHasDay
    {
        [Display(Name = "通知书送达申请人的日期")]
        public DateOnly NoticeReachedOn { get; init; }

        [Display(Name = "日期", Description = "不填即今天。")]
        public DateOnly? On { get; init; }
    }

    public RequestAct Act => RequestAct.LapseFee;

    public Type Input => typeof(InputOf);

    public async Task<Outcome<ActResult>> CarryOutAsync(CaseWork work, object input)
    {
        var form = (InputOf)input;
        var until = work.Request.NextLimit;
        var outcome = work.Request.LapseFee(work.Day);
        if (outcome.Refusal is { } refusal)
            return refusal;
        var notice = await work
            .Db.Set<CasePaper>()
            .Where(paper => paper.BodyId == work.Body.Id && paper.RequestId == work.Request.Id && paper.Kind == PaperKind.T10)
            .OrderBy(paper => paper.Id)
            .LastAsync();
        var unsaid = await decisions.CloseAsync(
            work,
            PaperKind.T21,
            new Dictionary<string, PaperValue>
            {
                ["终止事由"] = PaperValue.Of("逾期未缴纳信息处理费"),
                ["通知文号"] = PaperValue.Of(notice.Number),
                ["通知送达日期"] = PaperValue.Of(PaperDate.Write(form.NoticeReachedOn)),
                ["逾期日期"] = PaperValue.Of(until is { } day ? PaperDate.Write(day) : null),
            }
        );
        if (unsaid is not null)
            return unsaid;
        return new ActResult();
    }
}
