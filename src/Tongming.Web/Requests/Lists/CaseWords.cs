using Tongming.Requests;

namespace Tongming.Web.Requests.Lists;

/// <summary>What people read about a case in a line.</summary>
internal static class CaseWords
{
    /// <summary>What is left of the period in working days: 剩余 3 个工作日, 今日到期, 超期 2 个工作日; empty where nothing is due.</summary>
    public static string Left(CaseLine line, ListActor reader)
    {
        if (line.ReplyDue is not { } due || RequestStates.IsClosed(line.State))
            return "";
        if (due == reader.Today)
            return "今日到期";
        return due < reader.Today
            ? $"超期 {reader.Calendar.WorkingDaysBetween(due, reader.Today)} 个工作日"
            : $"剩余 {reader.Calendar.WorkingDaysBetween(reader.Today, due)} 个工作日";
    }
}
