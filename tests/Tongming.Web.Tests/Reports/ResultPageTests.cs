using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.AspNetCore.Mvc.Testing;
using Tongming.Reports;
using Tongming.Texts;
using Tongming.Web.Reports.Results;

namespace Tongming.Web.Tests.Reports;

public sealed class ResultPageTests(WebApplicationFactory<Program> app) : IClassFixture<WebApplicationFactory<Program>>
{
    private static ResultView Handmade(ReportCheck? check = null) =>
        new(1, "云湖区统计局2023年报.docx", check ?? HandmadeReport.Check(), null);

    [Fact]
    public async Task The_verdict_is_one_sentence_with_all_counts()
    {
        var page = await RenderedResult.OfAsync(app, Handmade());
        Assert.Equal(
            "发现 6 处错误、1 处疑似，另有 1 条提示、1 处无法核对；42 项勾稽关系核对了 41 项，4 项不平。",
            Words(page, ".verdict")
        );
    }

    [Fact]
    public async Task A_report_without_findings_is_said_to_be_without_errors_and_not_more()
    {
        var check = HandmadeReport.Check() with { Findings = [], Coverage = Coverage.None with { Tested = 42 } };
        var page = await RenderedResult.OfAsync(app, Handmade(check));
        Assert.Equal("没有发现错误；42 项勾稽关系核对了 42 项，全部相符。", Words(page, ".verdict"));
        Assert.Contains("仍要由人来看", page.QuerySelector(".findings .empty")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_place_of_a_finding_leads_to_its_words_in_the_original()
    {
        var page = await RenderedResult.OfAsync(app, Handmade());
        var places = page.QuerySelectorAll(".places li");
        Assert.Equal(HandmadeReport.Check().Findings.Sum(finding => finding.Where.Count), places.Length);
        foreach (var place in places)
        {
            var mark = page.GetElementById(place.QuerySelector("a")!.GetAttribute("href")![1..]);
            Assert.Equal("MARK", mark?.TagName);
            Assert.Equal(place.QuerySelector("q")?.TextContent ?? "（空白）", mark!.TextContent);
        }
    }

    [Fact]
    public async Task Every_link_within_the_page_has_its_target_and_no_id_stands_twice()
    {
        var page = await RenderedResult.OfAsync(
            app,
            Handmade(),
            new ResultView(2, "另一份.txt", HandmadeReport.Check(), null, alone: false)
        );
        Assert.All(page.QuerySelectorAll("a[href^='#']"), link => Assert.NotNull(page.GetElementById(link.GetAttribute("href")![1..])));
        var ids = page.QuerySelectorAll("[id]").Select(element => element.Id).ToList();
        Assert.Equal(ids.Distinct(), ids);
    }

    [Fact]
    public async Task A_failing_column_has_a_word_at_its_head_and_the_sum_below()
    {
        var page = await RenderedResult.OfAsync(app, Handmade());
        Assert.Equal(
            ["自然人✕ 不平", "总计✕ 不平"],
            page.QuerySelectorAll(".table3 thead th.failing").Select(head => head.TextContent.Trim())
        );
        Assert.Contains("3+2=5≠0", page.QuerySelector(".table3 tfoot")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(50, page.QuerySelectorAll(".table3 tbody td.in-failure").Length);
    }

    [Fact]
    public async Task A_failing_row_has_its_sum_beside_it()
    {
        var check = HandmadeReport.Check();
        var row = new Finding("I-row", Severity.Error, "一行不平。", "3+2=5≠6", [check.Findings[0].Where[0] with { Row = "R1" }]);
        var page = await RenderedResult.OfAsync(app, Handmade(check with { Findings = [row] }));
        var failing = Assert.Single(page.QuerySelectorAll(".table3 tr.failing"));
        Assert.Equal("✕ 3+2=5≠6", failing.QuerySelector("td.check")!.TextContent.Trim());
    }

    [Fact]
    public async Task The_zero_terms_of_a_long_sum_are_listed_but_not_marked()
    {
        var check = HandmadeReport.Check();
        var column = check
            .Tables!.Table3.Select((row, index) => (Cell: row![0], Name: $"R{index + 1}"))
            .Where(one => one.Cell.Words.Length > 0)
            .Skip(2)
            .Select(one => new Evidence(3, one.Name, "c1", one.Cell.Original!.Value, default, one.Cell.Words))
            .ToList();
        var page = await RenderedResult.OfAsync(
            app,
            Handmade(check with { Findings = [new("I-col", Severity.Error, "不平。", "3+2=5≠0", column)] })
        );
        Assert.Equal(["3", "2", "0", "0"], page.QuerySelectorAll(".table3 td.marked").Select(cell => cell.TextContent.Split('，')[0]));
        Assert.Equal(column.Count - 4, page.QuerySelectorAll(".more .places li").Length);
        Assert.Equal(4, page.QuerySelectorAll("mark[id]").Length);
    }

    [Theory]
    [InlineData(ReportForm.C, 25)]
    [InlineData(ReportForm.CFolded, 23)]
    [InlineData(ReportForm.B, 23)]
    public async Task The_merged_cells_of_table_3_leave_no_hole(ReportForm form, int rows)
    {
        var page = await RenderedResult.OfAsync(app, Handmade(HandmadeReport.Check() with { Form = form }));
        var widths = Widths(page.QuerySelectorAll(".table3 tbody tr"));
        Assert.Equal(Enumerable.Repeat(10, rows), widths);
        Assert.Equal([10, 10, 10], Widths(page.QuerySelectorAll(".table3 thead tr")));
    }

    [Fact]
    public async Task The_form_of_2019_has_22_cells_in_table_2()
    {
        var page = await RenderedResult.OfAsync(app, Handmade(HandmadeReport.Check() with { Form = ReportForm.B }));
        Assert.Equal(22, page.QuerySelectorAll(".table2 td").Length);
        Assert.All(Widths(page.QuerySelectorAll(".table2 tr")), width => Assert.Equal(4, width));
    }

    [Fact]
    public async Task A_blank_stays_blank_and_a_derived_number_says_that_it_is_derived()
    {
        var page = await RenderedResult.OfAsync(app, Handmade());
        Assert.Equal("", page.QuerySelectorAll(".table3 tbody tr")[4].QuerySelectorAll("td")[1].TextContent.Trim());
        Assert.Equal("(0)推算", page.QuerySelectorAll(".table4 tbody td")[14].TextContent.Trim());
    }

    [Fact]
    public async Task A_number_stands_as_the_report_wrote_it()
    {
        var page = await RenderedResult.OfAsync(app, Handmade());
        Assert.StartsWith("00", page.QuerySelectorAll(".table4 tbody td")[8].TextContent.Trim(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_suggestion_is_marked_as_one() =>
        Assert.StartsWith(
            "建议（须由人判断）",
            Words(await RenderedResult.OfAsync(app, Handmade()), ".suggestion"),
            StringComparison.Ordinal
        );

    [Fact]
    public async Task What_is_no_report_is_named_with_the_evidence_and_gets_no_tables()
    {
        var plan = new ReportCheck(
            DocumentKind.WorkPlan,
            ["通篇是“要做什么”"],
            null,
            null,
            null,
            null,
            null,
            null,
            Coverage.None,
            null,
            [],
            [],
            SourceDocument.Plain("工作要点")
        );
        var page = await RenderedResult.OfAsync(app, Handmade(plan));
        Assert.Contains("不是政府信息公开工作年度报告，而是工作要点或工作计划", Words(page, ".verdict"), StringComparison.Ordinal);
        Assert.Contains("通篇是“要做什么”", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll(".form"));
    }

    [Fact]
    public async Task An_unreadable_file_shows_the_sentence_of_the_reader()
    {
        var page = await RenderedResult.OfAsync(app, new ResultView(1, "a.doc", null, "这个文件有密码。"));
        Assert.Equal("这个文件有密码。", Words(page, ".reason"));
    }

    [Fact]
    public async Task Markup_in_a_document_stays_text()
    {
        const string Words = "<script>alert(1)</script>";
        var source = SourceDocument.Plain(Words);
        var finding = new Finding(
            "C-word",
            Severity.Hint,
            Words,
            Words,
            [new(null, null, null, new Span(0, Words.Length), new Place(1, 1), Words)],
            Words
        );
        var page = await RenderedResult.OfAsync(
            app,
            new ResultView(1, Words, HandmadeReport.Check() with { Source = source, Findings = [finding], Title = Words }, null)
        );
        Assert.Empty(page.QuerySelectorAll("script"));
        Assert.Equal(Words, page.QuerySelector("mark")!.TextContent);
    }

    private static string Words(IHtmlDocument page, string selector) => page.QuerySelector(selector)!.TextContent.Trim();

    /// <summary>Grid columns that each row fills, its own cells and those that reach into it from above.</summary>
    private static List<int> Widths(IHtmlCollection<IElement> rows)
    {
        var widths = new int[rows.Length];
        for (var at = 0; at < rows.Length; at++)
            foreach (var cell in rows[at].Children.Cast<IHtmlTableCellElement>())
                for (var below = 0; below < cell.RowSpan; below++)
                    widths[at + below] += cell.ColumnSpan;
        return [.. widths];
    }
}
