using System.Text;
using Tongming.Reports;
using Tongming.Web.Platform.Commands;
using Tongming.Web.Reports;
using Tongming.Web.Reports.Commands;

namespace Tongming.Web.Tests.Reports;

public sealed class TextPrinterTests
{
    private static string Print(FileCheck[] files, bool colours = false, int skipped = 0)
    {
        using var stream = new MemoryStream();
        using (
            var printer = new TextPrinter(
                stream,
                new CommandStreams(Stream.Null, stream, TextWriter.Null) { Colours = colours },
                files.Length == 1
            )
        )
        {
            foreach (var file in files)
                printer.Print(file);
            printer.Finish(skipped);
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    [Fact]
    public void One_file_is_shown_with_all_its_tables() => ApprovedFile.Matches("check-one.txt", Print(CheckJsonTests.Every[..1]));

    [Fact]
    public void Many_files_end_with_a_summary() => ApprovedFile.Matches("check-many.txt", Print(CheckJsonTests.Every, skipped: 2));

    [Fact]
    public void Failing_cells_are_marked_by_a_sign_too_so_that_colour_is_not_needed()
    {
        var line = Print(CheckJsonTests.Every[..1]).Split('\n').Single(line => line.Contains("│ R24 │", StringComparison.Ordinal));
        Assert.Equal(["0 ✗", "2", "0", "0", "0", "0", "2 ✗"], line.Split('│')[3..^1].Select(cell => cell.Trim()));
    }

    [Fact]
    public void Lines_of_a_table_are_equally_wide_where_Chinese_counts_double()
    {
        var widths = Print(CheckJsonTests.Every[..1])
            .Split('\n')
            .SkipWhile(line => !line.StartsWith("  表三", StringComparison.Ordinal))
            .Skip(1)
            .TakeWhile(line => line.StartsWith("  ┌", StringComparison.Ordinal) || line.StartsWith("  │", StringComparison.Ordinal))
            .Select(line => line.Trim().Sum(character => character is (>= '\u2E80' and <= '\uFF60') ? 2 : 1))
            .Distinct();
        Assert.Single(widths);
    }

    [Fact]
    public void Without_colour_there_is_no_escape_and_with_colour_the_words_are_the_same()
    {
        var plain = Print(CheckJsonTests.Every);
        var coloured = Print(CheckJsonTests.Every, colours: true);
        Assert.DoesNotContain('\u001b', plain);
        Assert.Contains("\u001b[", coloured, StringComparison.Ordinal);
        Assert.Equal(
            plain,
            string.Concat(coloured.Split('\u001b').Select((part, index) => index == 0 ? part : part[(part.IndexOf('m') + 1)..]))
        );
    }

    [Fact]
    public void Words_of_a_document_cannot_steer_the_terminal()
    {
        var check = HandmadeReport.Check();
        var hostile = check.Findings[0] with { Where = [check.Findings[0].Where[0] with { Text = "a\u001b[2J\u202Eb\nc" }] };
        var text = Print([new FileCheck("evil\u001b]0;name\u0007.txt", check with { Findings = [hostile] }, null)]);
        Assert.DoesNotContain('\u001b', text);
        Assert.DoesNotContain('\u202E', text);
        Assert.Contains("“a [2J b c”", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Square_brackets_are_words_and_not_markup() =>
        Assert.Contains("[red]x[/]", Print([new FileCheck("[red]x[/]", null, "坏")]), StringComparison.Ordinal);

    [Fact]
    public void Severities_stand_in_their_order()
    {
        var text = Print(CheckJsonTests.Every[..1]);
        var places = ((string[])["错误（", "疑似（", "提示（", "无法核对（"])
            .Select(word => text.IndexOf(word, StringComparison.Ordinal))
            .ToList();
        Assert.All(places, place => Assert.True(place >= 0));
        Assert.Equal(places.Order(), places);
    }

    [Fact]
    public void A_report_without_findings_is_said_to_have_none() =>
        Assert.Contains(
            "没有发现问题",
            Print([new FileCheck("a.txt", HandmadeReport.Check() with { Findings = [] }, null)]),
            StringComparison.Ordinal
        );

    [Fact]
    public void The_zero_terms_of_a_long_sum_are_listed_but_not_marked()
    {
        var check = HandmadeReport.Check();
        var one = check.Findings[0].Where[0];
        var zeros = Enumerable.Range(4, 6).Select(row => one with { Row = $"R{row}", Text = "0" });
        var sum = check.Findings[0] with { Where = [.. check.Findings[0].Where, .. zeros] };
        var text = Print([new FileCheck("a.txt", check with { Findings = [sum] }, null)]);
        Assert.Contains("还有　表三 R4–R9 c1", text, StringComparison.Ordinal);
        Assert.Contains("│ 0 ✗ │", Row("R24"), StringComparison.Ordinal);
        Assert.DoesNotContain('✗', Row("R6"));
        string Row(string name) =>
            text.Split('\n')
                .Single(line => line.Contains($"│ {name} ", StringComparison.Ordinal))
                .Replace("    ", " ", StringComparison.Ordinal);
    }

    [Fact]
    public void Rows_that_follow_each_other_become_a_range()
    {
        var check = HandmadeReport.Check();
        var one = check.Findings[0].Where[0];
        var places = Enumerable
            .Range(3, 4)
            .Select(row => one with { Row = $"R{row}" })
            .Append(one with { Row = "R9" })
            .Append(one with { Table = 4, Row = "1", Column = "5" });
        Assert.Equal(["表三 R3–R6 c1", "表三 R9 c1", "表四 1 5"], CellRanges.Of(places));
    }
}
