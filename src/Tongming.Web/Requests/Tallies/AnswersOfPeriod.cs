using Microsoft.EntityFrameworkCore;
using Tongming.Reports.Tallies;
using Tongming.Requests;

namespace Tongming.Web.Requests.Tallies;

/// <summary>
/// The answers of a year and the working days that they took, as the clock of each request counted them. They are counted together with
/// table 3, which looks at the same requests.
/// </summary>
internal sealed class AnswersOfPeriod(int replyDays)
{
    private const string Basis = "条例 第三十三条";

    /// <summary>Working days of the period without extension.</summary>
    public int ReplyDays => replyDays;

    public IReadOnlyList<TallyDefinition> Definitions { get; } =
    [
        new(
            AnswerNumbers.Answered,
            "发出的答复",
            "本年办结、发出了答复的申请（件）。撤回的、逾期不补正或者不缴费而终止的没有答复，不计；并入其他件的、责令重新办理另立的也不计。",
            Basis
        ),
        new(
            AnswerNumbers.InPeriod,
            $"{replyDays} 个工作日内的答复",
            $"上述答复中，用时不超过 {replyDays} 个工作日的（件），不论有没有延长。",
            Basis
        ),
        new(
            AnswerNumbers.Days,
            "答复用时合计（工作日）",
            "上述答复各用的工作日数之和：从收到申请的次日算到发出答复的当日；征求第三方、其他机关意见等依法不计算在期限内的时间不算；补正、缴费后重新计算期限的，从重新计算的次日算。按发出时的日历计。",
            Basis
        ),
    ];

    /// <summary>A page of the answers behind one of the numbers, out of what was dealt with in the period.</summary>
    public async Task<TallyPage> ListAsync(
        IQueryable<InformationRequest> closed,
        string key,
        (string? After, int Take) page,
        CancellationToken cancel
    )
    {
        var skip = TallyPage.SkipOf(page.After);
        var found =
            key == AnswerNumbers.InPeriod ? closed.Where(one => one.AnswerDays <= replyDays) : closed.Where(one => one.AnswerDays != null);
        var read = await found.OrderBy(one => one.ClosedOn).ThenBy(one => one.Id).Skip(skip).Take(page.Take + 1).ToListAsync(cancel);
        return TallyPage.Cut([.. read.Select(one => RecordOf(one, key))], skip, page.Take);
    }

    private static TalliedRecord RecordOf(InformationRequest one, string key) =>
        new(
            one.Id,
            $"{one.Number} {one.Title}".Trim(),
            one.ClosedOn,
            $"{one.ReceivedOn:yyyy-MM-dd} 收到，用 {one.AnswerDays} 个工作日",
            $"/desk/requests/{one.Id}",
            key == AnswerNumbers.Days ? one.AnswerDays!.Value : 1
        );
}
