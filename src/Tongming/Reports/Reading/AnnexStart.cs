using System.Text.RegularExpressions;
using Tongming.Texts;

namespace Tongming.Reports.Reading;

/// <summary>Finds the 统计表 of era A at the end of a report: its rows are numbered like sections and must not be read as such.</summary>
[Law("国办发〔2014〕32号")]
internal static partial class AnnexStart
{
    private const int FewestRows = 4;
    private const int LinesAbove = 14;

    /// <summary>The line where the table begins, or null where the text has none.</summary>
    public static Span? Of(ReportText text)
    {
        var lines = text.Lines.Select(line => (Span: line, Words: Squeezed.Of(text, line).Text)).Where(line => line.Words.Length > 0).ToList();
        var rows = lines.Select((line, i) => (line, i)).Where(row => Row.IsMatch(row.line.Words)).Select(row => row.i).ToList();
        if (rows.Count < FewestRows) return null;
        for (var i = Math.Max(0, rows[0] - LinesAbove); i < rows[0]; i++)
            if (Head.IsMatch(lines[i].Words)) return lines[i].Span;
        return null;
    }

    [GeneratedRegex(@"^\|?([一二三四五六七八九][、.]|\([一二三四五六七八九]\)|\d[.、]|其中:?)?\|?(主动公开政府信息数|其中:主动公开规范性文件数|主动公开规范性文件数|制发规范性文件总数|政府公报公开政府信息数|政府网站公开政府信息数|政务微博公开政府信息数|政务微信公开政府信息数|收到申请数|申请办结数|申请答复数|当面申请数|传真申请数|网络申请数|信函申请数|举报投诉数量|行政复议数量|行政诉讼数量|政府信息公开工作专门机构数|参加或举办新闻发布会)", RegexOptions.ExplicitCapture, Timeout.Infinite)]
    private static partial Regex Row { get; }

    [GeneratedRegex(@"^[^。]{0,40}统计(附)?表(\(.{0,20}\))?$|^\|?(统计|指标)?指标(名称)?\|?(计量)?(单位)?\|?(统计数|数量|数值)?\|?$", RegexOptions.ExplicitCapture, Timeout.Infinite)]
    private static partial Regex Head { get; }
}
