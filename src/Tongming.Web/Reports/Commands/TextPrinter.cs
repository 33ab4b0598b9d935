using Spectre.Console;
using Tongming.Reports;
using Tongming.Web.Platform.Commands;
using Tongming.Web.Reports.Forms;
using Tongming.Web.Reports.Results;

namespace Tongming.Web.Reports.Commands;

/// <summary>Results for people: what each file is, what was found, its tables, and a summary where there are many.</summary>
internal sealed class TextPrinter : IResultPrinter, IDisposable
{
    private readonly StreamWriter writer;
    private readonly IAnsiConsole console;
    private readonly bool alone;
    private readonly SummaryTable summary = new();

    /// <param name="stream">Where to.</param>
    /// <param name="streams">Whether coloured, how wide.</param>
    /// <param name="alone">Whether there is only one file.</param>
    public TextPrinter(Stream stream, CommandStreams streams, bool alone)
    {
        writer = Ink.Writer(stream);
        console = Ink.Console(writer, streams);
        this.alone = alone;
    }

    public void Print(FileCheck file)
    {
        Line(Ink.Clean(file.File), new Style(decoration: Decoration.Bold | Decoration.Underline));
        if (file.Check is null)
            Line($"  读不出：{Ink.Clean(file.Error ?? "")}", Ink.Of("error"));
        else
            PrintCheck(file, file.Check);
        Line("");
        writer.Flush();
        if (!alone)
            summary.Add(file);
    }

    public void Finish(int skipped)
    {
        if (!alone)
            console.Write(summary.Draw());
        if (!alone)
            Line(summary.Sentence(skipped));
        writer.Flush();
    }

    public void Dispose() => writer.Dispose();

    private void PrintCheck(FileCheck file, ReportCheck check)
    {
        foreach (var line in CheckHeading.Of(check))
            Line($"  {Ink.Clean(line)}");
        new FindingsPrinter(Line, check).Print();
        if (check.Tables is null)
            return;
        var grids = FormGrids.Of(CheckResultOf.File(file), FormWords.AsRead(check.Tables)).Where(grid => alone || grid.HasMarks).ToList();
        foreach (var grid in grids)
        {
            Line("");
            Line($"  {grid.Title}", new Style(decoration: Decoration.Bold));
            console.Write(new Padder(GridTable.Of(grid), new Padding(2, 0, 0, 0)));
        }

        if (grids.Count > 0)
            Line("  ✗ 有错误　? 有疑似　… 无法核对　(数) 由其他各格推算，报告没有写　— 没有读出");
    }

    private void Line(string words) => Line(words, Style.Plain);

    private void Line(string words, Style style)
    {
        console.Write(new Text(words, style));
        console.WriteLine();
    }
}
