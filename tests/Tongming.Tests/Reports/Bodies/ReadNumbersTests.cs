using Tongming.Reports;
using Tongming.Reports.Bodies;
using Tongming.Reports.Compiling;
using Tongming.Synthetic;
using Tongming.Texts;

namespace Tongming.Tests.Reports.Bodies;

/// <summary>The numbers of any form, by the keys of today's where both count the same thing.</summary>
public sealed class ReadNumbersTests
{
    /// <summary>Where the statistics table of 2014 to 2018 counts what today's form counts.</summary>
    private static readonly (string Key, string[] Rows)[] Shared =
    [
        ("t3.R1.c7", ["received"]),
        ("t3.R24.c7", ["closed"]),
        ("t3.R3.c7", ["alreadyPublic", "granted"]),
        ("t3.R4.c7", ["grantedInPart"]),
        ("t3.R13.c7", ["notOurs", "notExisting"]),
        ("t2.normative.made", ["normativeMade"]),
        ("t4.1.5", ["reviews"]),
        ("t4.1.2", ["reviewsCorrected"]),
        ("n.channel.total", ["published"]),
        ("n.channel.wechat", ["wechat"]),
        ("a.refused", ["refused"]),
        ("a.suits", ["lawsuits"]),
        ("a.answered", ["answered"]),
    ];

    [Fact]
    public void A_statistics_table_of_era_A_gives_what_today_counts_too_and_keeps_the_rest_apart()
    {
        foreach (var layout in LayoutCase.All.Where(one => one.Cells == CellSurvival.Every))
            for (var seed = 0; seed < 6; seed += 2)
            {
                var report = SyntheticReport.Generate(seed, ReportForm.A);
                var check = ReportChecker.Check(layout.Render(report));
                var numbers = ReadNumbers.Of(check);
                Assert.False(check.Earlier!.AreFromWords);
                foreach (var (key, rows) in Shared)
                    Assert.True(
                        rows.Sum(row => report.Statistics![row]) == numbers.GetValueOrDefault(key, -1),
                        layout.Tell(report, check, $"{key} is {numbers.GetValueOrDefault(key, -1)}")
                    );
                Assert.DoesNotContain("t3.R25.c7", numbers.Keys);
                Assert.DoesNotContain(
                    numbers.Keys,
                    key => key.StartsWith("t3.", StringComparison.Ordinal) && !key.EndsWith(".c7", StringComparison.Ordinal)
                );
            }
    }

    [Fact]
    public void Words_alone_give_the_numbers_that_they_state_under_the_labels_of_the_table()
    {
        var check = Read("era-a-narrative-2018.txt");
        Assert.True(check.Earlier!.AreFromWords);
        Assert.Equal(
            [("a.net", 5m), ("n.channel.total", 735m), ("t3.R1.c7", 5m), ("t3.R13.c7", 1m), ("t3.R4.c7", 4m)],
            ReadNumbers.Of(check).OrderBy(one => one.Key, StringComparer.Ordinal).Select(one => (one.Key, one.Value))
        );
    }

    [Fact]
    public void A_report_of_2019_gives_its_own_table_two_and_the_sixth_row_as_a_whole()
    {
        var numbers = ReadNumbers.Of(Read("tabbed-cells-2019.txt"));
        Assert.Equal(
            (2m, 2m, 24m, 475976.05m),
            (numbers["t3.R1.c7"], numbers["t3.R24.c7"], numbers["t2.regulations.totalDisclosed"], numbers["t2.procurement.amount"])
        );
        Assert.True(numbers.ContainsKey("t3.R21.c7"));
        Assert.False(numbers.ContainsKey("t3.R22.c7") || numbers.ContainsKey("t2.normative.made"));
        Assert.All(numbers.Keys, key => Assert.NotNull(ReadNumbers.NameOf(key)));
        Assert.Equal("表二（2019、2020 年格式）“行政事业性收费”本年增/减", ReadNumbers.NameOf("t2.fees.change"));
    }

    [Fact]
    public void Every_number_of_a_form_has_a_name()
    {
        Assert.Equal("统计表（2018 年及以前）“不同意公开答复数”", ReadNumbers.NameOf("a.refused"));
        Assert.Equal(ReportCells.Find("t3.R4.c7")!.Name, ReadNumbers.NameOf("t3.R4.c7"));
        Assert.Null(ReadNumbers.NameOf("n.channel.total"));
        Assert.Null(ReadNumbers.NameOf("a.nothing"));
    }

    private static ReportCheck Read(string sample)
    {
        var file = Path.Combine(AppContext.BaseDirectory.Split("/tests/")[0], "samples", "reports", sample);
        return ReportChecker.Check(SourceDocument.Plain(File.ReadAllText(file)));
    }
}
