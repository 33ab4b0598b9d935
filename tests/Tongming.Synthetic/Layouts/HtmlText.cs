using System.Net;

namespace Tongming.Synthetic;

/// <summary>Writes pages.</summary>
internal static class HtmlText
{
    public static string Page(SyntheticReport report, Func<Grid, string> table, Func<string, string>? words = null) =>
        Around(report, Body(report, table, words ?? Encode));

    public static string Around(SyntheticReport report, string body) =>
        $"<!DOCTYPE html>\n<html lang=\"zh-CN\"><head><meta charset=\"utf-8\"><title>{ReportBlock.Of(report)[0].Text}</title></head>\n<body>\n{body}\n</body></html>\n";

    public static string Body(SyntheticReport report, Func<Grid, string> table, Func<string, string> words) =>
        string.Join(
            '\n',
            ReportBlock
                .Of(report)
                .Select(block =>
                    block switch
                    {
                        { Table: { } grid } => table(grid),
                        { Role: BlockRole.Title } => $"<h1>{words(block.Text)}</h1>",
                        { Role: BlockRole.Heading } => $"<p><strong>{words(block.Text)}</strong></p>",
                        _ => $"<p>&emsp;&emsp;{words(block.Text)}</p>",
                    }
                )
        );

    public static string Table(Grid grid, Func<string, string> words) =>
        $"<table border=\"1\"><tbody>\n{string.Join('\n', grid.Rows.Select(row => Row(row, words)))}\n</tbody></table>";

    public static string Row(IReadOnlyList<GridCell> row, Func<string, string> words) =>
        $"<tr>{string.Concat(row.Select(cell => $"<td{Span("colspan", cell.Columns)}{Span("rowspan", cell.Rows)}><p>{words(cell.Words)}</p></td>"))}</tr>";

    public static string Encode(string words) => words.Length == 0 ? "&nbsp;" : WebUtility.HtmlEncode(words);

    private static string Span(string name, int count) => count == 1 ? "" : $" {name}=\"{count}\"";
}
