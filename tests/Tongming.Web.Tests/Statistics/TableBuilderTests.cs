using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Tongming.Statistics.Cubes;
using Tongming.Web.Tests.Fixture;

namespace Tongming.Web.Tests.Statistics;

/// <summary>The table builder by its plain form: choosing, pivoting, sorting, hiding, and links that stay what they are.</summary>
public abstract class TableBuilderTests<TEngine>(TEngine on)
    where TEngine : TestEngine
{
    [Fact]
    public async Task A_table_that_nobody_has_chosen_shows_the_newest_periods_and_the_whole_first()
    {
        await using var office = await StatisticsOffice.StartAsync(on);
        var code = await ShownNumbers.ShowAsync(office, ShownNumbers.Monthly(30, 15));
        using var stranger = office.Office.Visit();
        var page = await PortalPagesTests<TEngine>.ReadAsync(stranger, $"/data/{code}");
        var months = Columns(page);
        Assert.Equal((13, "2025年6月", "2026年6月"), (months.Count, months[0], months[^1]));
        Assert.Equal(["总产值 全区", "总产值 1镇"], Rows(page).Take(2));
        Assert.Equal(32, Rows(page).Count);
        Assert.All(PortalPagesTests<TEngine>.Values(page), value => Assert.Matches("^[0-9]", value));
        Assert.Null(page.QuerySelector("main .problems"));
        Assert.False(page.QuerySelector("details.builder")!.HasAttribute("open"));
        var large = await ShownNumbers.ShowAsync(office, ShownNumbers.Monthly(30, 60));
        Assert.Equal(24, Rows(await PortalPagesTests<TEngine>.ReadAsync(stranger, $"/data/{large}")).Count);
        // The chart has its numbers in a table of the same page.
        Assert.NotNull(page.QuerySelector($"#{page.QuerySelector(".chart[hidden]")!.GetAttribute("data-chart-of")} table.cube caption"));
    }

    [Fact]
    public async Task With_many_dimensions_the_first_table_is_of_the_totals_wherever_they_stand()
    {
        await using var office = await StatisticsOffice.StartAsync(on);
        var code = await ShownNumbers.ShowAsync(office, ByKind());
        using var stranger = office.Office.Visit();
        var page = await PortalPagesTests<TEngine>.ReadAsync(stranger, $"/data/{code}");
        Assert.Equal(["合计"], page.QuerySelectorAll("#choose-lx option[selected]").Select(one => one.TextContent));
        Assert.Equal(["合计"], page.QuerySelectorAll("#choose-gm option[selected]").Select(one => one.TextContent));
        Assert.All(PortalPagesTests<TEngine>.Values(page), value => Assert.Equal("12", value));
    }

    [Fact]
    public async Task The_form_chooses_pivots_sorts_and_hides_what_is_empty()
    {
        await using var office = await StatisticsOffice.StartAsync(on);
        var cube = ShownNumbers.Monthly(
            14,
            3,
            (builder, shape) =>
            {
                for (var month = 0; month < 14; month++)
                    builder.Set(shape.PositionOf(0, 2, month), CubeCell.Missing.Number, CellStatus.Missing);
                for (var place = 0; place < 4; place++)
                    builder.Set(shape.PositionOf(0, place, 12), CubeCell.Missing.Number, CellStatus.Missing);
            }
        );
        var code = await ShownNumbers.ShowAsync(office, cube);
        using var stranger = office.Office.Visit();
        var page = await PortalPagesTests<TEngine>.ReadAsync(stranger, $"/data/{code}");

        Select(page, "zb", "cz");
        Select(page, "sj", "202412", "202501", "202502");
        page = await SendAsync(stranger, code, page);
        Assert.Equal(["2024年12月", "2025年1月", "2025年2月"], Columns(page));
        Assert.Equal(["全区", "1镇", "2镇", "3镇"], Rows(page).Select(row => row.Split(' ')[1]));
        Assert.Equal(
            "1,011.0 … 1,013.0 1,111.0 … 1,113.0 … … … 1,311.0 … 1,313.0",
            string.Join(' ', PortalPagesTests<TEngine>.Values(page))
        );

        Check(page, "hide", "1");
        page = await SendAsync(stranger, code, page);
        Assert.Equal(["2024年12月", "2025年2月"], Columns(page));
        Assert.Equal(["全区", "1镇", "3镇"], Rows(page).Select(row => row.Split(' ')[1]));

        ((IHtmlSelectElement)page.QuerySelector("#choose-sort")!).Value = "202502";
        page = await SendAsync(stranger, code, page);
        Assert.Equal(["3镇", "1镇", "全区"], Rows(page).Select(row => row.Split(' ')[1]));
        Check(page, "order", "asc");
        page = await SendAsync(stranger, code, page);
        Assert.Equal(["全区", "1镇", "3镇"], Rows(page).Select(row => row.Split(' ')[1]));

        Check(page, "side", "dq", on: false);
        Check(page, "side", "sj");
        page = await SendAsync(stranger, code, page);
        Assert.Equal(["总产值 2024年12月", "总产值 2025年2月"], Rows(page));
        Assert.Equal(["全区", "1镇", "3镇"], Columns(page));
        Assert.Equal("1,011.0 1,111.0 1,311.0 1,013.0 1,113.0 1,313.0", string.Join(' ', PortalPagesTests<TEngine>.Values(page)));
    }

    [Fact]
    public async Task The_permanent_link_gives_the_same_numbers_after_a_revision_and_says_that_there_is_a_newer_version()
    {
        await using var office = await StatisticsOffice.StartAsync(on);
        var code = StatisticsOffice.FreshCode();
        var set = await office.DataSetAsync(code, $"工业 {code}");
        await office.ExplainAsync();
        var first = await office.VersionAsync(set, StatisticsOffice.Numbers());
        await office.EmbargoAsync(await office.PlanAsync($"发布 {code}"), first.Id);
        var second = await office.VersionAsync(set, StatisticsOffice.Numbers(add: 3), "更正");
        await office.EmbargoAsync(await office.PlanAsync($"更正 {code}", time: new TimeOnly(10, 0)), second.Id);
        office.Time.Advance(TimeSpan.FromMinutes(31));
        using var stranger = office.Office.Visit();
        var chosen = $"/data/{code}?v.zb=gyzcz&v.dq=00&v.sj=202501&v.sj=202503&side=sj";
        var before = await PortalPagesTests<TEngine>.ReadAsync(stranger, chosen);
        var permanent = before.QuerySelector("a.permanent")!.GetAttribute("href")!;
        Assert.Null(before.QuerySelector("main .problems"));

        office.Time.Advance(TimeSpan.FromMinutes(30));
        var after = await PortalPagesTests<TEngine>.ReadAsync(stranger, permanent);
        Assert.Equal(["30.0", "34.0"], PortalPagesTests<TEngine>.Values(after));
        Assert.Equal(before.QuerySelector("#cube-table")!.InnerHtml, after.QuerySelector("#cube-table")!.InnerHtml);
        var note = after.QuerySelector("main .problems")!;
        Assert.Contains("最新的是 1.0.1", note.TextContent, StringComparison.Ordinal);
        // The same table of the newest version is one click away; the address without a version gives it too.
        foreach (var newest in new[] { note.QuerySelector("a")!.GetAttribute("href")!, chosen })
            Assert.Equal(["33.0", "37.0"], PortalPagesTests<TEngine>.Values(await PortalPagesTests<TEngine>.ReadAsync(stranger, newest)));
        // Who goes on from the earlier version stays in it.
        Select(after, "sj", "202502");
        Assert.Equal(["32.0"], PortalPagesTests<TEngine>.Values(await SendAsync(stranger, code, after)));
    }

    /// <summary>What a browser without scripts does when somebody presses the button.</summary>
    private static Task<IDocument> SendAsync(HttpClient client, string code, IDocument page)
    {
        var form = page.QuerySelector(".builder form")!;
        Assert.Equal("get", form.GetAttribute("method"));
        var fields = new List<string>();
        foreach (var field in form.QuerySelectorAll("select, input"))
            fields.AddRange(
                (
                    field switch
                    {
                        IHtmlSelectElement list => list.Options.Where(one => one.IsSelected).Select(one => one.Value),
                        IHtmlInputElement { Type: "checkbox", IsChecked: false } => [],
                        IHtmlInputElement input => [input.Value],
                        _ => [],
                    }
                ).Select(value => $"{field.GetAttribute("name")}={Uri.EscapeDataString(value)}")
            );
        return PortalPagesTests<TEngine>.ReadAsync(client, $"/data/{code}?{string.Join('&', fields)}");
    }

    private static void Select(IDocument page, string dimension, params string[] codes)
    {
        foreach (var option in ((IHtmlSelectElement)page.QuerySelector($"#choose-{dimension}")!).Options)
            option.IsSelected = codes.Contains(option.Value);
    }

    private static void Check(IDocument page, string name, string value, bool on = true) =>
        ((IHtmlInputElement)page.QuerySelector($".builder input[type=checkbox][name={name}][value='{value}']")!).IsChecked = on;

    private static List<string> Columns(IDocument page) =>
        [.. page.QuerySelectorAll("#cube-table thead tr:last-child th.number").Select(one => one.TextContent)];

    /// <summary>Rows with all of their titles, those that stretch over several rows too.</summary>
    private static List<string> Rows(IDocument page)
    {
        var (rows, above) = (new List<string>(), "");
        foreach (var row in page.QuerySelectorAll("#cube-table tbody tr"))
        {
            var titles = row.QuerySelectorAll("th").Select(one => one.TextContent.Split('（')[0]).ToList();
            above = titles.Count > 1 ? titles[0] : above;
            rows.Add($"{above} {titles[^1]}");
        }

        return rows;
    }

    /// <summary>Two classifications with their totals at the end, at the top of their parts.</summary>
    private static Cube ByKind()
    {
        var shape = CubeShape
            .Create(
                new CubeHeading("分类"),
                [
                    new Dimension("zb", "指标", DimensionRole.Indicator, [new("a", "甲"), new("b", "乙")]),
                    Classified("lx", "类型"),
                    Classified("gm", "规模"),
                    new Dimension("sj", "时间", DimensionRole.Time, [new("2024", "2024年"), new("2025", "2025年")]),
                ]
            )
            .Value!;
        var builder = new CubeBuilder(shape);
        for (var at = 0L; at < shape.CellCount; at++)
            builder.Set(at, shape.IndexAt(at, 1) == 2 && shape.IndexAt(at, 2) == 2 ? 12 : 3);
        return builder.Build();
    }

    private static Dimension Classified(string code, string label) =>
        new(
            code,
            label,
            DimensionRole.Classification,
            [new("1", "一") { Parent = "9" }, new("2", "二") { Parent = "9" }, new("9", "合计")]
        );
}

public sealed class TableBuilderOnSqliteTests(OnSqlite on) : TableBuilderTests<OnSqlite>(on), IClassFixture<OnSqlite>;

public sealed class TableBuilderOnPostgresTests(OnPostgres on) : TableBuilderTests<OnPostgres>(on), IClassFixture<OnPostgres>;
