using System.Text.RegularExpressions;

namespace Tongming.Synthetic;

/// <summary>The text of a PDF with its layout kept: lines broken at the page's width, page numbers between and inside the tables.</summary>
internal sealed partial class PdfTextLayout : ILayout
{
    private const int PageLines = 42;

    public string Name => "PDF text";

    public CellSurvival Cells => CellSurvival.Every;

    public string Render(SyntheticReport report)
    {
        List<string> lines = [.. ReportBlock.Of(report).SelectMany(Lines)];
        List<string> paged = [];
        for (var at = 0; at < lines.Count; at++)
        {
            paged.Add(lines[at]);
            if ((at + 1) % PageLines == 0)
                paged.AddRange(["", new PdfLine().Put(70, $"-{(at + 1) / PageLines}-").ToString()]);
        }

        return string.Join('\n', paged) + "\n";
    }

    private static IEnumerable<string> Lines(ReportBlock block) =>
        block switch
        {
            { Table: { } table } => PdfTables.Lines(table),
            { Role: BlockRole.Title } => PdfLine.Wrap(block.Text, 44).Select(line => new PdfLine().Put(16, line).ToString()).Append(""),
            { Role: BlockRole.Heading } => ["    " + block.Text],
            _ => PdfLine.Wrap("    " + DigitsBesideWords().Replace(block.Text, " "), 60),
        };

    [GeneratedRegex(@"(?<=[\u4e00-\u9fff])(?=[0-9])|(?<=[0-9])(?=[\u4e00-\u9fff])", RegexOptions.None, 1000)]
    private static partial Regex DigitsBesideWords();
}
