using Tongming.Web.Platform.Documents.Office;
using Tongming.Web.Platform.Time;

namespace Tongming.Web.Reports.Collected;

/// <summary>The list of reports from outside as a worksheet.</summary>
internal static class CollectedWorkbook
{
    private static readonly string[] Heads = ["名次", "机关", "年度", "格式", "情况", "错误", "疑似", "提示", "文件", "收到", "说明"];

    public static byte[] Write(IReadOnlyList<CollectedReport> reports)
    {
        using var stream = new MemoryStream();
        using (var sheet = new ListSheet(stream, "外来年报", Heads, 1, 8, 10))
            for (var at = 0; at < reports.Count; at++)
                sheet.Add(Line(reports[at], at + 1));
        return stream.ToArray();
    }

    private static IEnumerable<object?> Line(CollectedReport one, int rank) =>
        [
            rank,
            one.BodyName,
            one.Year,
            one.Form,
            CollectedList.WordOf(one.State),
            one.Errors,
            one.Suspects,
            one.Hints,
            one.FileName,
            LegalClock.DayOf(one.At),
            one.Problem,
        ];
}
