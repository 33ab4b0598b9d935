using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Primitives;
using Tongming.Web.Platform.Ui.Desk;

namespace Tongming.Web.Tests.Platform.Ui;

public sealed class DeskPartsTests(WebApplicationFactory<Program> app) : IClassFixture<WebApplicationFactory<Program>>
{
    private static readonly DateOnly Day = new(2026, 3, 18);

    [Fact]
    public void A_day_is_written_with_its_weekday()
    {
        Assert.Equal("2026年3月18日（周三）", Dates.Long(Day));
        Assert.Equal("2026年3月22日（周日）", Dates.Long(Day.AddDays(4)));
        Assert.Equal(("3月18日", "2025年12月31日"), (Dates.Short(Day, Day), Dates.Short(new DateOnly(2025, 12, 31), Day)));
        Assert.Equal("2026年3月18日 00:30", Dates.Moment(new DateTimeOffset(2026, 3, 17, 16, 30, 0, TimeSpan.Zero)));
        Assert.Equal(
            ("今天", "明天", "还有 3 天", "已过 2 天"),
            (
                Dates.Distance(Day, Day),
                Dates.Distance(Day.AddDays(1), Day),
                Dates.Distance(Day.AddDays(3), Day),
                Dates.Distance(Day.AddDays(-2), Day)
            )
        );
    }

    [Fact]
    public void A_legal_date_says_how_sure_it_is_and_where_its_working_stands()
    {
        var words = Words(
            new LegalDate
            {
                Value = Day,
                Provisional = true,
                Expected = true,
                Explain = "/desk/x?a=1&b=\"2\"",
            }
        );
        Assert.Contains("<time datetime=\"2026-03-18\">2026年3月18日（周三）</time>", words, StringComparison.Ordinal);
        Assert.Contains("预计", words, StringComparison.Ordinal);
        Assert.Contains("暂定", words, StringComparison.Ordinal);
        Assert.Contains("href=\"/desk/x?a=1&amp;b=&quot;2&quot;\"", words, StringComparison.Ordinal);
        Assert.Equal("—", Words(new LegalDate()));
    }

    [Fact]
    public void A_state_is_colour_sign_and_word() =>
        Assert.EndsWith(
            "</span>暂停（&lt;b&gt;）",
            Words(
                new StateBadge
                {
                    Tone = StateTone.Amber,
                    Word = "暂停",
                    Note = "<b>",
                }
            ),
            StringComparison.Ordinal
        );

    [Fact]
    public void Links_of_a_list_keep_its_filter()
    {
        var list = new ListAddress(
            "/desk/requests",
            new Dictionary<string, StringValues>
            {
                ["q"] = "工业 & 能源",
                ["page"] = "3",
                ["empty"] = "",
            }
        );
        Assert.Equal("/desk/requests?q=%E5%B7%A5%E4%B8%9A%20%26%20%E8%83%BD%E6%BA%90&page=4", list.With("page", "4"));
        var due = new Sortable(list, "due", "期限");
        Assert.Equal("/desk/requests?q=%E5%B7%A5%E4%B8%9A%20%26%20%E8%83%BD%E6%BA%90&sort=due", due.Target);
        var sorted = new ListAddress("/l", new Dictionary<string, StringValues> { ["sort"] = "due" });
        Assert.Equal(("ascending", "/l?sort=-due"), (new Sortable(sorted, "due", "").AriaSort, new Sortable(sorted, "due", "").Target));
        Assert.Null(new Sortable(sorted, "code", "").AriaSort);
        Assert.Equal(("due", true), new ListAddress("/l", new Dictionary<string, StringValues> { ["sort"] = "-due" }).Sort);
    }

    [Theory]
    [InlineData("1", 0, 1, 0, new[] { 1 })]
    [InlineData("nonsense", 41, 1, 0, new[] { 1, 2, 3 })]
    [InlineData("99", 41, 3, 40, new[] { 1, 2, 3 })]
    [InlineData("8", 400, 8, 140, new[] { 1, 0, 6, 7, 8, 9, 10, 0, 20 })]
    public void A_pager_stays_within_the_list(string asked, int total, int page, int skip, int[] numbers)
    {
        var pager = new Pager(new ListAddress("/l", new Dictionary<string, StringValues> { ["page"] = asked }), total);
        Assert.Equal((page, skip), (pager.Page, pager.Skip));
        Assert.Equal(numbers, pager.Numbers);
    }

    [Fact]
    public async Task The_parts_of_lists_and_cases_can_be_drawn()
    {
        var list = new ListAddress("/l", new Dictionary<string, StringValues> { ["state"] = "b", ["sort"] = "due" });
        var filter = await Drawn.ViewAsync(
            app.Services,
            "/Platform/Ui/Desk/_FilterBar.cshtml",
            new FilterBar(list, [new("state", "状态", [new("a", "在办"), new("b", "暂停")]), new("from", "从", IsDay: true)], "共 3 件")
        );
        Assert.Equal("暂停", filter.QuerySelector("option[selected]")!.TextContent);
        Assert.Equal("due", filter.QuerySelector("input[type=hidden]")!.GetAttribute("value"));
        var pager = await Drawn.ViewAsync(app.Services, "/Platform/Ui/Desk/_Pager.cshtml", new Pager(list, 61));
        Assert.Equal("/l?state=b&sort=due&page=2", pager.QuerySelector("a[rel=next]")!.GetAttribute("href"));
        var course = await Drawn.ViewAsync<IReadOnlyList<CourseStep>>(
            app.Services,
            "/Platform/Ui/Desk/_Course.cshtml",
            [new("2月13日", "登记") { Who = "张三", Document = new("回执", "/d") }, new("3月18日", "期限") { IsAhead = true }]
        );
        Assert.Equal(2, course.QuerySelectorAll("li").Length);
        var head = await Drawn.ViewAsync(
            app.Services,
            "/Platform/Ui/Desk/_PageHead.cshtml",
            new PageHead(new string('长', 120))
            {
                State = (StateTone.Red, "超期", null),
                Deadline = Day,
                Acts = [new("拟办", "/x", true)],
            }
        );
        Assert.Equal("拟办", head.QuerySelector(".acts a")!.TextContent);
        Assert.NotNull(head.QuerySelector(".state.red"));
        Assert.NotNull(head.QuerySelector("time[datetime='2026-03-18']"));
    }

    private static string Words(TagHelper part)
    {
        var context = new TagHelperContext([], new Dictionary<object, object>(), "x");
        var output = new TagHelperOutput("x", [], (_, _) => Task.FromResult<TagHelperContent>(new DefaultTagHelperContent()));
        part.Process(context, output);
        return output.Content.GetContent(HtmlEncoder.Create(UnicodeRanges.All));
    }
}
