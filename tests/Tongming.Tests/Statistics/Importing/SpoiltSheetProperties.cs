using Tongming.Statistics.Importing.Mappings;
using Tongming.Statistics.Importing.Running;
using Tongming.Statistics.Importing.Sheets;
using static Tongming.Tests.Statistics.Importing.Sheeted;
using static Tongming.Tests.Statistics.RandomCubes;

namespace Tongming.Tests.Statistics.Importing;

/// <summary>Sheets of whatever people type: nothing breaks, every row and every value is accounted for.</summary>
public sealed class SpoiltSheetProperties
{
    private static readonly string[] Words =
    [
        .. new[]
        {
            "",
            "",
            "",
            "1",
            "2.5",
            "-3",
            "1,234",
            "2025",
            "2026",
            "202601",
            "…",
            "×",
            "(5)",
            "7%",
            "约3",
            "!#REF!",
            "注：数",
            "*",
            "①说明",
        },
        .. new[]
        {
            "指标",
            "地区",
            "时间",
            "数值",
            "2026年",
            "1月",
            "1-2月",
            "上半年",
            "东区",
            "　其中：轻工业",
            "一、工业（亿元）",
            "增长（%）",
        },
        .. new[] { "单位：万元", "状态", "备注", "合计", "\u0007", "𠮷", "总　计", new string('长', 600), " / ", "甲", "0" },
    ];

    [Fact]
    public void Whatever_is_guessed_of_a_sheet_can_be_run_and_every_row_is_counted()
    {
        var read = 0;
        for (var seed = 0; seed < 1000; seed++)
        {
            var random = new Random(seed);
            var name = Pick(random, ["1月", "表1", "2026年2月", ""]);
            var text = Text(random);
            MergedRange[] merged = random.Next(2) == 0 ? [] : [Range(random), Range(random)];
            ImportSheet Sheet() => new(name, Rows(text)) { Merged = merged };
            if (MappingGuess.Of(Sheet()).Value is not { } mapping)
                continue;
            var outcome = ImportRun.Of(mapping).Value!.Read([Sheet(), Sheet()]);
            if (outcome.Value is not { } result)
            {
                Assert.Equal($"import.empty {seed}", $"{outcome.Refusal!.Code} {seed}");
                continue;
            }

            read++;
            AllRowsAreCounted(result.Counts);
            var first = ImportRun.Of(mapping).Value!.Read([Sheet()]).Value!;
            Assert.Equal($"{Told.Of(first.Cube)} {seed}", $"{Told.Of(result.Cube)} {seed}");
            Assert.Equal(2 * first.Counts.Values, result.Counts.Values);
        }

        Assert.InRange(read, 150, 1000);
    }

    private static string Text(Random random)
    {
        var width = random.Next(1, 6);
        return string.Join(
            '\n',
            Enumerable
                .Range(0, random.Next(1, 9))
                .Select(_ => string.Join('|', Enumerable.Range(0, width).Select(_ => Pick(random, Words))))
        );
    }

    private static MergedRange Range(Random random)
    {
        var (row, column) = (random.Next(1, 5), random.Next(4));
        return new MergedRange(row, row + random.Next(3), column, column + random.Next(3));
    }
}
