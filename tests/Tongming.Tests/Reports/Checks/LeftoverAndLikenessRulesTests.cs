using Tongming.Reports;
using Tongming.Reports.Checks;
using Tongming.Reports.Reading;
using Tongming.Tests.Reports.Reading;

namespace Tongming.Tests.Reports.Checks;

public sealed class LeftoverAndLikenessRulesTests
{
    private static List<Finding> Leftovers(string words)
    {
        var read = SampleReport.Read(words);
        return [.. LeftoverRules.Check(read.Text, Sentences(read))];
    }

    private static List<ProseSentence> Sentences(ReadReport read) =>
        Prose.Sentences(read.Text, read.Outline, TablesRead.Of(read.Text).Extents);

    private static IEnumerable<Finding> Likeness(ReadReport read, ReportCheck previous) =>
        LikenessRules.Check(read, Sentences(read), previous);

    [Fact]
    public void A_clean_report_has_no_finding() => Assert.Empty(Leftovers(new SampleReport().Words));

    [Theory]
    [InlineData("统计期限自20231月1日起。", "C-damaged")]
    [InlineData("统计期限自202311日起至20231231日止。", "C-damaged")]
    [InlineData("依据云府办〔202337号文件。", "C-damaged")]
    [InlineData("公开信息\uFFFD\uFFFD条。", "C-damaged")]
    [InlineData("公开信息3条。</p>", "C-leftover")]
    [InlineData("(1)    (三)加强管理。", "C-leftover")]
    [InlineData("无。\n\t,\n", "C-leftover")]
    [InlineData("我局信息公开工作在信息公开工作在制度建设方面取得成效。", "C-wording")]
    [InlineData("规定了各类高开信息的发布时间和要求。", "C-wording")]
    [InlineData("围绕重大政策的的出台开展征集调查。", "C-wording")]
    public void Traces_of_conversion_are_hints(string words, string rule)
    {
        var finding = Assert.Single(Leftovers(new SampleReport { Others = words }.Words));
        Assert.Equal((rule, Severity.Hint), (finding.Rule, finding.Severity));
        Assert.NotEmpty(finding.Where);
    }

    private static ReportCheck Previous(SampleReport report)
    {
        var read = report.Read();
        return new ReportCheck(
            DocumentKind.AnnualReport,
            [],
            ReportEra.C,
            ReportForm.C,
            2022,
            null,
            null,
            null,
            Coverage.None,
            null,
            [],
            [.. Sentences(read).Select(sentence => sentence.Text)],
            read.Text.Source
        );
    }

    private static string Narrative(string start, int from, int to) =>
        string.Concat(
            Enumerable.Range(from, to - from).Select(i => $"{start}第{HeadingNumber.Words(i)}项工作按照要求认真落实并取得{i}项成效。")
        );

    [Fact]
    public void A_narrative_with_other_numbers_only_is_the_same()
    {
        var now = new SampleReport { Overview = "2023年公开信息120条并且及时更新。" + Narrative("统计", 1, 10) };
        var before = now with
        {
            Overview = now.Overview.Replace("120", "98", StringComparison.Ordinal).Replace("2023年", "2022年", StringComparison.Ordinal),
        };
        var finding = Assert.Single(Likeness(now.Read(), Previous(before)));
        Assert.Equal(("Y-same", Severity.Suspect), (finding.Rule, finding.Severity));
        Assert.Contains("100%", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_share_of_equal_sentences_decides()
    {
        var now = new SampleReport
        {
            Introduction = "",
            Overview = Narrative("统计", 1, 11),
            Problems = "",
            Others = "",
        }.Read();
        var before = Previous(
            new SampleReport
            {
                Introduction = "",
                Overview = Narrative("统计", 1, 6) + Narrative("其他", 6, 11),
                Problems = "",
                Others = "",
            }
        );
        Assert.Empty(Likeness(now, before));
        var strict = now with { Settings = new CheckSettings { SameSentenceShare = 0.5 } };
        Assert.Equal("5÷10", Assert.Single(Likeness(strict, before)).Sum);
    }

    [Fact]
    public void Every_rule_of_the_list_has_an_id_of_its_own() =>
        Assert.Equal(OutlineRuleList.All.Count, OutlineRuleList.All.Select(rule => rule.Id).Distinct(StringComparer.Ordinal).Count());
}
