using System.Globalization;

namespace Tongming.Reports.Bulletins;

/// <summary>Drafts the sentence that leads a bulletin from its numbers, and from nothing else.</summary>
public static class BulletinDraft
{
    /// <summary>The sentence.</summary>
    /// <param name="period">The period.</param>
    /// <param name="figures">Its numbers.</param>
    /// <param name="nameOf">The name of a section.</param>
    /// <example>2026年10月，应完成公开事项12项（其中上期结转2项），按时完成9项，逾期完成1项，期末逾期2项（综合科）。……</example>
    public static string Of(BulletinPeriod period, BulletinFigures figures, Func<Guid, string> nameOf)
    {
        ArgumentNullException.ThrowIfNull(period);
        ArgumentNullException.ThrowIfNull(figures);
        ArgumentNullException.ThrowIfNull(nameOf);
        var until = period.IsOver ? "" : $"（截至{period.Last.Month}月{period.Last.Day}日）";
        return $"{period.Name}{until}，{Duties(figures, nameOf)}{Requests(figures)}{Publishing(figures)}";
    }

    private static string Duties(BulletinFigures figures, Func<Guid, string> nameOf)
    {
        var (carried, due) = (Of(DutyNumber.Carried), Of(DutyNumber.Due));
        if (carried + due == 0)
            return "没有到期和逾期的公开事项。";
        var overdue = BulletinNumbers.KeyOf(null, DutyNumber.Overdue);
        var names = figures.SectionsWith([overdue]).Select(nameOf);
        return $"应完成公开事项{Written(carried + due)}项{(carried > 0 ? $"（其中上期结转{Written(carried)}项）" : "")}，"
            + $"按时完成{Written(Of(DutyNumber.InTime))}项，逾期完成{Written(Of(DutyNumber.Late))}项，"
            + (Of(DutyNumber.Pending) is > 0 and var today ? $"今日到期{Written(today)}项，" : "")
            + (
                Of(DutyNumber.Overdue) is > 0 and var open
                    ? $"期末逾期{Written(open)}项（{string.Join("、", names)}）。"
                    : "期末没有逾期事项。"
            );

        decimal Of(DutyNumber column) => figures[BulletinNumbers.KeyOf(null, column)];
    }

    private static string Requests(BulletinFigures figures)
    {
        var (received, closed, open) = (figures[BulletinNumbers.Received], figures[BulletinNumbers.Closed], figures[BulletinNumbers.Open]);
        if (received + closed + open == 0)
            return "没有收到和办理中的申请。";
        var days = figures.AverageDays() is { } average ? $"，答复平均用时{Written(average)}个工作日" : "";
        return $"收到申请{Written(received)}件，办结{Written(closed)}件，期末未办结{Written(open)}件{days}。";
    }

    private static string Publishing(BulletinFigures figures)
    {
        var (stale, blank) = (figures[BulletinNumbers.Stale], figures[BulletinNumbers.Blank]);
        var columns =
            stale + blank == 0 ? "栏目没有超期未更新的。" : $"期末超期未更新的栏目{Written(stale)}个，空白栏目{Written(blank)}个。";
        return $"门户网站发布信息{Written(figures[BulletinNumbers.Published])}条，各渠道公开{Written(figures[BulletinNumbers.AllChannels])}条。{columns}";
    }

    private static string Written(decimal value) => value.ToString("0.#", CultureInfo.InvariantCulture);
}
