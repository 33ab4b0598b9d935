using System.Text;
using System.Text.Encodings.Web;

namespace Tongming.Web.Reports.Papers;

/// <summary>Writes a report as markup with true tables: headings with their scope, no picture of a table, no table of another kind.</summary>
internal static class ReportMarkup
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(System.Text.Unicode.UnicodeRanges.All);

    private static readonly string[] Names =
    [
        "主动公开政府信息情况",
        "收到和处理政府信息公开申请情况",
        "政府信息公开行政复议、行政诉讼情况",
    ];

    /// <summary>How the page looks where it stands alone, as a file.</summary>
    private const string Style =
        "body{max-width:60rem;margin:2rem auto;padding:0 1rem;font:1rem/1.7 'Noto Sans CJK SC','Microsoft YaHei',sans-serif;color:#1c1f24}"
        + "h1{font-size:1.6rem;text-align:center}h2{font-size:1.2rem}h3{font-size:1rem}p{text-indent:2em}.frame{overflow-x:auto}"
        + "table{border-collapse:collapse;width:100%;font-size:.9rem}th,td{border:1px solid #6b7480;padding:.3rem .45rem;font-weight:400;text-align:left}"
        + "td.number{text-align:center}";

    /// <summary>The whole report as a page by itself.</summary>
    public static string Page(ReportPaper paper)
    {
        var title = Encoder.Encode(paper.Title);
        return $"""
            <!DOCTYPE html>
            <html lang="zh-CN">
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>{title}</title>
            <style>{Style}</style></head>
            <body>
            <h1>{title}</h1>
            {Of(paper, null)}
            </body>
            </html>
            """;
    }

    /// <summary>What stands below the title.</summary>
    /// <param name="paper">The report.</param>
    /// <param name="linkOf">Where a number leads; null where numbers lead nowhere.</param>
    /// <param name="under">The level of the heading under which it stands.</param>
    public static string Of(ReportPaper paper, Func<string, string>? linkOf, int under = 1)
    {
        var markup = new StringBuilder();
        foreach (var block in paper.Blocks())
            _ = block.Kind switch
            {
                ReportBlockKind.Section => markup.Append($"<h{under + 1}>{Encoder.Encode(block.Text)}</h{under + 1}>\n"),
                ReportBlockKind.Part => markup.Append($"<h{under + 2}>{Encoder.Encode(block.Text)}</h{under + 2}>\n"),
                ReportBlockKind.Words => markup.Append($"<p>{Encoder.Encode(block.Text)}</p>\n"),
                _ => markup.Append(Table(block.Grid!, linkOf)),
            };
        return markup.ToString();
    }

    /// <summary>One table.</summary>
    public static string Table(ReportGrid grid, Func<string, string>? linkOf)
    {
        var name = Names[grid.Table - 2];
        var markup = new StringBuilder($"<div class=\"frame\" tabindex=\"0\" role=\"region\" aria-label=\"{name}\">\n");
        markup.Append($"<table class=\"report-form table{grid.Table}\">\n<tbody>\n");
        foreach (var row in grid.Rows)
        {
            markup.Append("<tr>");
            foreach (var cell in row)
                Cell(cell, linkOf, markup);
            markup.Append("</tr>\n");
        }

        return markup.Append("</tbody>\n</table>\n</div>\n").ToString();
    }

    private static void Cell(PrintedCell cell, Func<string, string>? linkOf, StringBuilder markup)
    {
        var name = cell.IsHead ? "th" : "td";
        markup.Append('<').Append(name);
        if (cell.Columns > 1)
            markup.Append($" colspan=\"{cell.Columns}\"");
        if (cell.Rows > 1)
            markup.Append($" rowspan=\"{cell.Rows}\"");
        if (!cell.IsHead)
            markup.Append(cell.IsEntered && linkOf is not null ? " class=\"number entered\"" : " class=\"number\"");
        markup.Append('>');
        var words = Encoder.Encode(cell.Words);
        markup.Append(cell.Key is { } key && linkOf is not null ? $"<a href=\"{Encoder.Encode(linkOf(key))}\">{words}</a>" : words);
        markup.Append("</").Append(name).Append('>');
    }
}
