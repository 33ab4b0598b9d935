using System.Text;
using Tongming.Reports;
using Tongming.Reports.Compiling;
using Tongming.Reports.Tallies;
using Tongming.Web.Platform.Documents;
using Tongming.Web.Reports.Filing;
using Tongming.Web.Reports.Papers;

namespace Tongming.Web.Tests.Reports.Compiling;

/// <summary>What the program writes, the checker reads back: the same 200 numbers, every sum of the form, no error.</summary>
public sealed class ReportPapersTests
{
    private static readonly Guid Body = Guid.NewGuid();

    public static TheoryData<string, int> Files()
    {
        var data = new TheoryData<string, int>();
        foreach (var kind in new[] { "html", "docx", "xlsx" })
        foreach (var seed in Enumerable.Range(1, 6))
            data.Add(kind, seed);
        return data;
    }

    [Theory, MemberData(nameof(Files))]
    public async Task A_written_report_is_read_back_with_the_same_numbers(string kind, int seed)
    {
        var paper = Paper(seed);
        var check = await ReadBack.CheckAsync(paper, kind);
        Assert.Equal((DocumentKind.AnnualReport, ReportForm.C), (check.Kind, check.Form));
        Assert.Equal([], ReadBack.Differences(paper.Report, check.Tables!));
        Assert.Equal((42, 0, 0), (check.Coverage.Tested, check.Coverage.Failed, check.Coverage.NotAssessable));
        Assert.Equal([], check.Findings.Where(one => one.Severity == Severity.Error).Select(one => $"{one.Rule} {one.Message}"));
    }

    [Fact]
    public async Task A_printed_report_is_read_back_with_the_same_numbers()
    {
        var paper = Paper(3);
        var printer = new Tongming.Web.Platform.Documents.Papers.PdfPrinter(new DocumentLimits());
        Assert.SkipUnless(printer.IsInstalled, "LibreOffice is not installed.");
        var check = await ReadBack.CheckAsync(paper, "pdf");
        Assert.Equal([], ReadBack.Differences(paper.Report, check.Tables!));
        Assert.Equal((42, 0, 0), (check.Coverage.Tested, check.Coverage.Failed, check.Coverage.NotAssessable));
    }

    [Fact]
    public async Task A_report_of_noughts_is_without_error()
    {
        var check = await ReadBack.CheckAsync(Paper(0), "html");
        Assert.Equal([], check.Findings.Where(one => one.Severity == Severity.Error).Select(one => $"{one.Rule} {one.Message}"));
        Assert.Equal(42, check.Coverage.Tested);
    }

    [Fact]
    public async Task What_people_type_is_compared_with_the_tables()
    {
        var paper = Paper(1);
        var received = paper.Report["t3.R1.c7"];
        var wrong = paper with
        {
            Words = new Dictionary<ReportPart, string>(paper.Words)
            {
                [ReportPart.OnRequest] = $"本年度新收政府信息公开申请{received + 1}件。",
            },
        };
        var check = await ReadBack.CheckAsync(wrong, "html");
        Assert.Contains(check.Findings, one => one.Severity == Severity.Error && one.Rule.StartsWith("T-", StringComparison.Ordinal));
    }

    [Fact]
    public void Nothing_that_people_type_becomes_markup()
    {
        var paper = Paper(1) with
        {
            BodyName = "<script>alert(1)</script>局",
            Words = new Dictionary<ReportPart, string> { [ReportPart.Problems] = "<img src=x onerror=alert(1)>\n\"引号\" & 符号" },
        };
        var page = ReportMarkup.Page(paper);
        Assert.DoesNotContain("<script", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<img", page, StringComparison.Ordinal);
        Assert.Contains("&lt;img", page, StringComparison.Ordinal);
    }

    private static ReportPaper Paper(int seed)
    {
        var random = new Random(seed);
        var tallies = new List<Tally>();
        foreach (
            var cell in ReportCells.Counted.Where(cell => seed > 0 && !cell.Key.StartsWith("t2.regulations", StringComparison.Ordinal))
        )
            if (cell.Table != 3)
                tallies.Add(new Tally(cell.Key, cell.IsMoney ? random.Next(1, 1_000_000) / 10_000m : random.Next(40)));
        for (var column = 1; column < Table3Form.ColumnCount && seed > 0; column++)
        {
            var results = Enumerable.Range(3, 21).ToDictionary(row => row, _ => random.Next(3) == 0 ? random.Next(30) : 0);
            var (carried, left) = (random.Next(5), random.Next(5));
            tallies.AddRange(results.Select(one => new Tally(ReportCells.Of3(one.Key, column), one.Value)));
            tallies.Add(new Tally(ReportCells.Of3(2, column), Math.Min(carried, results.Values.Sum() + left)));
            tallies.Add(new Tally(ReportCells.Of3(25, column), left));
            tallies.Add(
                new Tally(ReportCells.Of3(1, column), results.Values.Sum() + left - Math.Min(carried, results.Values.Sum() + left))
            );
        }

        foreach (
            var (key, value) in new[]
            {
                ("n.channel.total", 735),
                ("n.channel.portal", 436),
                ("n.channel.wechat", 228),
                ("n.channel.weibo", 71),
            }
        )
            tallies.Add(new Tally(key, value));
        var report = CompiledReport.Of(TallyPeriod.Of(Body, 2025).Value!, tallies, []);
        var words = NarrativeDraft
            .Of(
                report,
                key =>
                    key switch
                    {
                        "n.channel.portal" => "门户网站",
                        "n.channel.wechat" => "微信公众号",
                        _ => "微博",
                    }
            )
            .ToDictionary();
        words[ReportPart.Management] = "落实公开审查，做到先审查、后公开。";
        words[ReportPart.Platforms] = "维护好门户网站和政务新媒体。";
        words[ReportPart.Supervision] = "开展业务培训，定期自查。";
        words[ReportPart.Problems] = "公开内容还不够丰富，下一步增加数据解读。";
        return new ReportPaper("云湖区统计局", report, words, "云湖路1号");
    }
}
