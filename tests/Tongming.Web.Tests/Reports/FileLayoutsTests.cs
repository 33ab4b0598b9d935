using System.Security;
using System.Text;
using Tongming.Reports;
using Tongming.Synthetic;
using Tongming.Web.Platform.Documents;
using Tongming.Web.Tests.Platform.Documents.Made;

namespace Tongming.Web.Tests.Reports;

/// <summary>Synthetic reports as whole files of every kind, through the reader into the checker.</summary>
public sealed class FileLayoutsTests
{
    private static readonly Dictionary<string, Func<SyntheticReport, byte[]>> Files = Layouts
        .Pages.ToDictionary(
            page => page.Name + ".html",
            page => (Func<SyntheticReport, byte[]>)(report => Encoding.UTF8.GetBytes(page.Render(report)))
        )
        .Append(new("word.docx", Word))
        .Append(new("workbook.xlsx", Workbook))
        .Append(new("gbk.txt", report => Encoded(report, CodePagesEncodingProvider.Instance.GetEncoding(54936)!)))
        .Append(new("utf-16.txt", report => Encoded(report, new UnicodeEncoding(bigEndian: false, byteOrderMark: false))))
        .ToDictionary(StringComparer.Ordinal);

    public static TheoryData<string, ReportForm> Cases()
    {
        var cases = new TheoryData<string, ReportForm>();
        foreach (var name in Files.Keys)
        foreach (var form in Enum.GetValues<ReportForm>())
            cases.Add(name, form);
        return cases;
    }

    [Theory, MemberData(nameof(Cases))]
    public async Task A_report_that_adds_up_gives_no_error_and_all_its_sums_are_tested(string name, ReportForm form)
    {
        for (var seed = 20; seed < 24; seed++)
        {
            var report = SyntheticReport.Generate(seed, form);
            var check = await CheckAsync(name, report);
            Assert.True(
                check.Findings.All(finding => finding.Severity is not (Severity.Error or Severity.Suspect)),
                $"{report}: {Tell(check)}"
            );
            Assert.Equal((form, report.Year), (check.Form, check.Year));
            if (form == ReportForm.A)
                continue;
            Assert.Equal((report.Identities, 0, 0), (check.Coverage.Tested, check.Coverage.Failed, check.Coverage.NotAssessable));
            Assert.All(check.Coverage.Cells, table => Assert.Equal(table.Of, table.Read));
        }
    }

    [Theory, MemberData(nameof(Cases))]
    public async Task A_planted_sum_that_does_not_add_up_is_found(string name, ReportForm form)
    {
        foreach (var mistake in Mistakes.Arithmetic)
        {
            var report = Enumerable.Range(30, 30).Select(seed => SyntheticReport.Generate(seed, form)).FirstOrDefault(mistake.Fits);
            if (report is null)
                continue;
            var spoilt = report.Plant(mistake, new Random(7));
            var check = await CheckAsync(name, spoilt);
            Assert.All(
                spoilt.Planted,
                planted =>
                    Assert.True(
                        check.Findings.Any(finding =>
                            finding.Rule == planted.Rule
                            && planted
                                .Cells.Where(cell => cell.Table != 1)
                                .All(cell =>
                                    finding.Where.Any(place =>
                                        (place.Table, place.Row, place.Column) == (cell.Table, cell.Row, cell.Column)
                                    )
                                )
                        ),
                        $"{mistake.Name} in {spoilt}: {Tell(check)}"
                    )
            );
        }
    }

    private static async Task<ReportCheck> CheckAsync(string name, SyntheticReport report)
    {
        var read = await new DocumentReader(new DocumentLimits()).ReadAsync(
            name,
            Files[name](report),
            TestContext.Current.CancellationToken
        );
        Assert.True(read.Succeeded, read.Refusal?.Code);
        return ReportChecker.Check(read.Value);
    }

    private static string Tell(ReportCheck check) =>
        $"{check.Coverage} "
        + string.Concat(check.Findings.Select(finding => $"\n  {finding.Severity} {finding.Rule} {finding.Message} {finding.Sum}"));

    private static byte[] Encoded(SyntheticReport report, Encoding encoding) => encoding.GetBytes(Layouts.Texts[0].Render(report));

    private static byte[] Word(SyntheticReport report) =>
        WordMade.File(
            string.Concat(
                ReportBlock.Of(report).Select(block => block.Table is { } grid ? WordTable(grid) : WordMade.Paragraph(Escaped(block.Text)))
            )
        );

    private static string WordTable(Grid grid) =>
        WordMade.Table([
            .. grid.Lay()
                .Select(row =>
                    string.Concat(
                        row.Select(laid =>
                            WordMade.Cell(
                                laid.Above ? "" : Escaped(laid.Cell.Words),
                                $"<w:gridSpan w:val=\"{laid.Cell.Columns}\"/>"
                                    + (
                                        laid.Above ? "<w:vMerge/>"
                                        : laid.Cell.Rows > 1 ? "<w:vMerge w:val=\"restart\"/>"
                                        : ""
                                    )
                            )
                        )
                    )
                ),
        ]);

    private static byte[] Workbook(SyntheticReport report)
    {
        var (rows, merged, number) = (new StringBuilder(), new List<string>(), 0);
        foreach (var block in ReportBlock.Of(report))
        {
            if (block.Table is not { } grid)
            {
                rows.Append(Row(++number, [(0, block.Text, false)]));
                continue;
            }

            foreach (var row in grid.Lay())
            {
                number++;
                rows.Append(
                    Row(
                        number,
                        [
                            .. row.Where(laid => !laid.Above)
                                .Select(laid => (laid.Column, laid.Cell.Words, laid.Cell.Kind == GridCellKind.Number)),
                        ]
                    )
                );
                merged.AddRange(
                    row.Where(laid => !laid.Above && (laid.Cell.Columns > 1 || laid.Cell.Rows > 1))
                        .Select(laid =>
                            $"<mergeCell ref=\"{Letter(laid.Column)}{number}:{Letter(laid.Column + laid.Cell.Columns - 1)}{number + laid.Cell.Rows - 1}\"/>"
                        )
                );
            }
        }

        return SheetMade.File(
            [],
            null,
            new SheetMade.Made("年报", rows.ToString(), merged.Count == 0 ? "" : $"<mergeCells>{string.Concat(merged)}</mergeCells>")
        );
    }

    private static string Row(int number, IEnumerable<(int Column, string Words, bool IsNumber)> cells) =>
        $"<row r=\"{number}\">{string.Concat(cells.Select(cell => decimal.TryParse(cell.Words, out _) && cell.IsNumber
            ? $"<c r=\"{Letter(cell.Column)}{number}\"><v>{cell.Words}</v></c>"
            : $"<c r=\"{Letter(cell.Column)}{number}\" t=\"inlineStr\"><is><t>{Escaped(cell.Words)}</t></is></c>"))}</row>";

    private static char Letter(int column) => (char)('A' + column);

    private static string Escaped(string words) => SecurityElement.Escape(words);
}
