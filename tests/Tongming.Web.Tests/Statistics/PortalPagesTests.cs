using System.Net;
using AngleSharp.Dom;
using Tongming.People;
using Tongming.Statistics.Cubes;
using Tongming.Statistics.DataSets;
using Tongming.Web.Statistics.Sets;
using Tongming.Web.Tests.Fixture;

namespace Tongming.Web.Tests.Statistics;

/// <summary>What the portal says of numbers, read as somebody does who has no scripts.</summary>
public abstract class PortalPagesTests<TEngine>(TEngine on)
    where TEngine : TestEngine
{
    [Fact]
    public async Task An_indicator_shows_its_newest_number_how_it_moved_what_it_means_and_every_version()
    {
        await using var office = await StatisticsOffice.StartAsync(on);
        var code = StatisticsOffice.FreshCode();
        var set = await office.DataSetAsync(code, $"工业 {code}");
        await office.ExplainAsync();
        var first = await office.VersionAsync(set, StatisticsOffice.Numbers());
        await office.EmbargoAsync(await office.PlanAsync($"发布 {code}"), first.Id);
        var second = await office.VersionAsync(set, StatisticsOffice.Numbers(add: 3), "东镇漏报，已核实");
        await office.EmbargoAsync(await office.PlanAsync($"更正 {code}", time: new TimeOnly(10, 0)), second.Id);
        office.Time.Advance(TimeSpan.FromHours(1));
        using var stranger = office.Office.Visit();
        var page = await ReadAsync(stranger, $"/data/{code}/indicators/gyzcz");

        Assert.Equal("工业总产值", page.QuerySelector("h1")!.TextContent);
        Assert.Equal("37.0亿元 2025年3月", Words(page.QuerySelector(".latest")!));
        Assert.Equal(
            "2025年3月，工业总产值（全区）为37.0亿元，比2025年2月增长5.7%。已连续 2 期上升。有数的 2 个地区从高到低，西镇第 1 位（22.0亿元），东镇第 2 位（15.0亿元）。",
            page.QuerySelector(".said")!.TextContent
        );
        var line = page.QuerySelector("svg.spark path")!.GetAttribute("d")!;
        Assert.Equal((1, 2), (line.Count(letter => letter == 'M'), line.Count(letter => letter == 'L')));
        Assert.Equal(
            ["2025年3月 37.0", "2025年2月 35.0", "2025年1月 33.0"],
            page.QuerySelectorAll("table.cube tbody tr").Select(row => $"{row.Children[0].TextContent} {row.Children[1].TextContent}")
        );
        Assert.Equal(
            ["含义", "范围", "方法", "算法", "全面调查"],
            page.QuerySelectorAll("[aria-labelledby=meaning-title] dd").Select(one => one.TextContent)
        );
        var versions = page.QuerySelectorAll("[aria-labelledby=vintages-title] li").ToList();
        Assert.Equal(
            [$"/data/{code}?version=1.0.1", $"/data/{code}?version=1.0.0"],
            versions.Select(one => one.QuerySelector("a")!.GetAttribute("href")!)
        );
        Assert.Contains("东镇漏报，已核实", versions[0].TextContent, StringComparison.Ordinal);
        Assert.Contains("第一次发布", versions[1].TextContent, StringComparison.Ordinal);

        // Of another place the same page tells of that place, and ranks nothing below it.
        var town = await ReadAsync(stranger, $"/data/{code}/indicators/gyzcz?v.dq=01");
        Assert.Equal(
            "2025年3月，工业总产值（东镇）为15.0亿元，比2025年2月增长7.1%。已连续 2 期上升。",
            town.QuerySelector(".said")!.TextContent
        );
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync($"/data/{code}/indicators/nothing")).StatusCode);
    }

    [Fact]
    public async Task The_prices_and_the_span_of_an_indicator_stand_beside_its_unit_and_its_footnotes_below()
    {
        await using var office = await StatisticsOffice.StartAsync(on);
        var code = await ShownNumbers.ShowAsync(office, ShownNumbers.Monthly(14, 2));
        using var stranger = office.Office.Visit();
        var list = (await ReadAsync(stranger, $"/data/{code}")).QuerySelectorAll("[aria-labelledby=indicators-title] li");
        Assert.Equal(["总产值 （亿元）现价、当期", "增速 （%）不变价、累计、同比"], list.Select(Words));
        var page = await ReadAsync(stranger, $"/data/{code}/indicators/cz");
        Assert.Contains("单位：亿元　口径：现价、当期　", page.QuerySelector("p.notes")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(["快报数。", "规模以上。"], page.QuerySelectorAll(".table-notes li").Select(one => one.TextContent));
        Assert.Contains(
            "口径：不变价、累计、同比",
            (await ReadAsync(stranger, $"/data/{code}/indicators/zs")).QuerySelector("p.notes")!.TextContent,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Hidden_numbers_are_neither_drawn_nor_told_and_signs_are_explained()
    {
        await using var office = await StatisticsOffice.StartAsync(on);
        var cube = ShownNumbers.Monthly(
            14,
            2,
            (builder, shape) =>
            {
                builder.Set(shape.PositionOf(0, 0, 13), 7777, CellStatus.Confidential);
                builder.Set(shape.PositionOf(0, 0, 12), 1012, CellStatus.Provisional);
            }
        );
        var code = await ShownNumbers.ShowAsync(office, cube);
        using var stranger = office.Office.Visit();
        var page = await ReadAsync(stranger, $"/data/{code}/indicators/cz");
        Assert.Equal("1,012.0亿元 2025年1月，初步数", Words(page.QuerySelector(".latest")!));
        Assert.DoesNotContain("7,777", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(12, page.QuerySelector("svg.spark path")!.GetAttribute("d")!.Count(letter => letter == 'L'));
        var table = await ReadAsync(stranger, $"/data/{code}?v.zb=cz&v.dq=00");
        Assert.EndsWith("1,012.0ᵖ ×", string.Join(' ', Values(table)), StringComparison.Ordinal);
        Assert.Equal("× 保密　ᵖ 初步数", table.QuerySelector("#cube-table .signs")!.TextContent);
    }

    [Fact]
    public async Task The_portal_lists_all_eleven_fields_in_their_order_and_the_newest_releases()
    {
        await using var office = await StatisticsOffice.StartAsync(on, alone: true);
        var mine = new Dictionary<string, string>(StringComparer.Ordinal);
        var fields = StatisticsFields.All.Where(field => field != StatisticsField.General).ToList();
        Assert.Equal(11, fields.Count);
        foreach (var field in fields.AsEnumerable().Reverse())
            mine[StatisticsFields.NameOf(field)] = await ShownNumbers.ShowAsync(office, ShownNumbers.Monthly(2, 1), field);
        using var stranger = office.Office.Visit();
        var page = await ReadAsync(stranger, "/data");
        var blocks = page.QuerySelectorAll("section.block[aria-labelledby^=field-]").ToList();
        Assert.Equal(
            ["农业", "工业", "建筑业", "贸易", "餐饮住宿", "房地产", "人口", "科技", "投资", "能源", "服务业"],
            blocks.Select(block => block.QuerySelector("h2")!.TextContent)
        );
        foreach (var block in blocks)
            Assert.Equal(
                $"/data/{mine[block.QuerySelector("h2")!.TextContent]}",
                Assert.Single(block.QuerySelectorAll("li a")).GetAttribute("href")
            );
        Assert.Null(page.QuerySelector("#newest-title"));

        var set = await office.DataSetAsync(StatisticsOffice.FreshCode());
        await office.ExplainAsync();
        // The announced minute has come already: the release is announced for a later one.
        var release = await office.PlanAsync("今天的发布", time: new TimeOnly(10, 0));
        await office.EmbargoAsync(release, (await office.VersionAsync(set, StatisticsOffice.Numbers())).Id);
        office.Time.Advance(TimeSpan.FromHours(1));
        var newest = (await ReadAsync(stranger, "/data")).QuerySelectorAll("[aria-labelledby=newest-title] li a");
        Assert.Equal([$"今天的发布 /releases/{release}"], newest.Select(one => $"{one.TextContent} {one.GetAttribute("href")}"));
    }

    [Fact]
    public async Task An_indicator_is_found_by_another_word_for_it()
    {
        await using var office = await StatisticsOffice.StartAsync(on);
        var code = await ShownNumbers.ShowAsync(office, ShownNumbers.Monthly(2, 1));
        using var stranger = office.Office.Visit();
        var word = $"产出额{code[2..]}";
        Assert.Contains(
            "没有找到",
            (await ReadAsync(stranger, $"/data?q={Uri.EscapeDataString(word)}")).Body!.TextContent,
            StringComparison.Ordinal
        );
        var input = new ExplainIndicator.Input
        {
            Name = "总产值",
            Meaning = "含义",
            Scope = "范围",
            Method = "方法",
            Calculation = "算法",
            Sample = "全面调查",
            Synonyms = $"产量 {word}",
        };
        StatisticsOffice.Must(await office.Get<ExplainIndicator>().RunAsync("cz", 0, input, office.By(Role.CaseOfficer)));
        var found = (await ReadAsync(stranger, $"/data?q={Uri.EscapeDataString(word)}")).QuerySelectorAll("main ul.lines li a");
        Assert.Equal([$"/data/{code}/indicators/cz"], found.Select(one => one.GetAttribute("href")!));
    }

    [Fact]
    public async Task A_citation_names_bureau_title_version_day_and_where_it_is_found()
    {
        await using var office = await StatisticsOffice.StartAsync(on);
        var code = await ShownNumbers.ShowAsync(office, ShownNumbers.Monthly(2, 1), title: "月报表");
        using var stranger = office.Office.Visit();
        var cite = (await ReadAsync(stranger, $"/data/{code}")).QuerySelector(".cite")!;
        var link = $"http://localhost/data/{code}?version=1.0.0";
        Assert.Equal(
            $"引用请注明：{office.Office.Body.Name}，《月报表 {code}》，版本 1.0.0，2026年3月2日发布，{link}。引用时不得更改数据。",
            Words(cite)
        );
        Assert.Equal(link, cite.QuerySelector("a")!.GetAttribute("href"));
        Assert.Equal(HttpStatusCode.OK, (await stranger.GetAsync(new Uri(link).PathAndQuery)).StatusCode);
    }

    internal static async Task<IDocument> ReadAsync(HttpClient client, string address)
    {
        var answer = await client.GetAsync(address);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await RunningOffice.ReadAsync(answer);
    }

    internal static IEnumerable<string> Values(IDocument page) =>
        page.QuerySelectorAll("#cube-table tbody td.number").Select(cell => cell.TextContent);

    private static string Words(IElement element) =>
        string.Join(' ', element.TextContent.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries));
}

public sealed class PortalPagesOnSqliteTests(OnSqlite on) : PortalPagesTests<OnSqlite>(on), IClassFixture<OnSqlite>;

public sealed class PortalPagesOnPostgresTests(OnPostgres on) : PortalPagesTests<OnPostgres>(on), IClassFixture<OnPostgres>;
