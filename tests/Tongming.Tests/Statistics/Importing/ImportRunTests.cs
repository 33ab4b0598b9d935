using System.Text;
using Tongming.Statistics.Cubes;
using Tongming.Statistics.Importing.Mappings;
using Tongming.Statistics.Importing.Running;
using Tongming.Statistics.Importing.Sheets;
using Tongming.Statistics.Screening;
using static Tongming.Tests.Statistics.Importing.ListFormTests;
using static Tongming.Tests.Statistics.Importing.Sheeted;

namespace Tongming.Tests.Statistics.Importing;

public sealed class ImportRunTests
{
    [Fact]
    public void A_list_with_a_code_twice_is_refused()
    {
        var lists = new Dictionary<string, IReadOnlyList<CodeEntry>>
        {
            ["dq"] = [new(new Category("1", "甲")), new(new Category("1", "乙"))],
        };
        var refusal = ImportRun.Of(Plain, lists).Refusal!;
        Assert.Equal(("import.list.twice", "dq", "1"), (refusal.Code, refusal.Arguments[0], refusal.Arguments[1]));
    }

    [Fact]
    public void Notes_that_a_table_cannot_hold_are_told()
    {
        var notes = string.Concat(Enumerable.Range(1, 60).Select(at => $"注{at}：{at}\n"));
        var result = Read(Plain, Sheet("a", Head + "202601|东区|gdp|1||\n" + notes));
        Assert.Equal(
            (60L, 10L, CubeLimits.MostNotes),
            (result.Counts.Notes, result.Of(ImportFindingKind.NoteLost).Count, result.Cube.Shape.Heading.Notes.Count)
        );
        var twice = Read(Plain, Sheet("a", Head + "202601|东区|gdp|1||同\n202601|东区|gdp|1||同\n202602|东区|gdp|1||同"));
        Assert.Equal(("DuplicateSame a!D3 '1' a D2\n", 2), (Findings(twice), twice.Cube.Notes.Count));
    }

    [Fact]
    public void What_is_too_much_is_refused_as_soon_as_it_is_seen()
    {
        var seen = 0;
        IEnumerable<ImportRow> Many()
        {
            for (var at = 1; ; at++)
            {
                seen = at;
                yield return new ImportRow(at, new[] { ImportCell.Of($"{200000 + (at % 12) + 1}"), ImportCell.Of(at) });
            }
        }

        var mapping = new ImportMapping
        {
            Layout = new ImportLayout
            {
                HeaderFirst = 0,
                HeaderLast = 0,
                Values = [ColumnPlace.At(1)],
            },
            Dimensions = [Adding("sj", DimensionRole.Time, Column(0))],
        };
        Assert.Equal(
            "import.rows",
            ImportRun.Of(mapping, null, new ImportBounds(Rows: 10_000)).Value!.Read([new("a", Many())]).Refusal!.Code
        );
        Assert.InRange(seen, 10_000, 20_000);
        Assert.Equal(
            "import.values",
            ImportRun.Of(mapping, null, new ImportBounds(Values: 5000)).Value!.Read([new("a", Many())]).Refusal!.Code
        );
        Assert.Equal("import.sheets", ImportRun.Of(mapping, null, new ImportBounds(0)).Value!.Read([new("a", Many())]).Refusal!.Code);
        Assert.Equal(("import.empty", "sj"), (Run(mapping).Read([]).Refusal!.Code, Run(mapping).Read([]).Refusal!.Arguments[0]));
        var broken = CsvRows.Of(new StringReader("202601,1\n\"202602,2\n"));
        Assert.Equal("import.csv.quote", Run(mapping).Read([new ImportSheet("a", broken)]).Refusal!.Code);
    }

    [Fact]
    public void A_run_tells_how_far_it_is_and_can_be_stopped()
    {
        var text = new StringBuilder(Head.Replace('|', ','));
        for (var at = 0; at < 9000; at++)
            text.Append("202601,东区,gdp,1,,\n");
        using var stop = new CancellationTokenSource();
        var told = new List<ImportProgress>();
        Assert.Throws<OperationCanceledException>(() =>
            Run(Plain)
                .Read(
                    [new ImportSheet("a", CsvRows.Of(new MemoryStream(Encoding.UTF8.GetBytes(text.ToString()))))],
                    progress =>
                    {
                        told.Add(progress);
                        stop.Cancel();
                    },
                    stop.Token
                )
        );
        Assert.Equal(("a", 4096L), (Assert.Single(told).Sheet, told[0].Rows));
        Assert.InRange(told[0].Share!.Value, 0.1, 1);
    }

    [Fact]
    public void Values_that_the_workbook_hides_are_read_and_told()
    {
        var rows = new[] { "指标|2026年1月|", "|总量|占比", "产值|7|8", "利润|9|" }.Select(
            (line, at) => new ImportRow(at + 1, line.Split('|').Select(Cell).ToArray()) { Hidden = at == 3 }
        );
        var result = Read(
            TableFormTests.Nested,
            new ImportSheet("表", rows)
            {
                HiddenColumns = new HashSet<int> { 0, 2 },
            }
        );
        Assert.Equal("HiddenCells 表!C2 '占比'\nHiddenCells 表!4 '利润 9'\n", Findings(result));
        Assert.Equal(ScreeningVerdict.Warning, result.Verdict);
        Assert.Equal(3, result.Counts.Values);
    }

    [Fact]
    public void Errors_are_told_wherever_they_stand()
    {
        var result = Read(
            TableFormTests.Nested,
            Sheet("表", "标题|!#N/A\n（单位：亿元）\n指标|2026年1月\n|总量\n产值|7||!#REF!\n利润|!#DIV/0!")
        );
        Assert.Equal("FormulaError 表!B1 '#N/A'\nFormulaError 表!D5 '#REF!'\nFormulaError 表!B6 '#DIV/0!'\n", Findings(result));
        Assert.Equal((1L, 1L), (result.Counts.Values, result.Counts.SkippedValues));
    }
}
