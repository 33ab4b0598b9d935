using Microsoft.Playwright;

namespace Tongming.Journeys;

/// <summary>
/// Numbers on their way: brought, screened, examined for confidentiality, reviewed three times, under embargo, out at the minute on page, interface and feed, and revised.
/// </summary>
public sealed partial class StatisticsJourneys(Office office) : IClassFixture<Office>
{
    private static readonly DateOnly Day = new(2026, 2, 13);
    private const string Code = "journey-output";
    private const string Title = "特产加工（月度）";

    /// <summary>The east by two enterprises, the west by four.</summary>
    private const string Records = """
        单位代码,指标,地区,时间,数值
        e1,gyzcz,01,202601,6
        e2,gyzcz,01,202601,4
        w1,gyzcz,02,202601,5
        w2,gyzcz,02,202601,5
        w3,gyzcz,02,202601,5
        w4,gyzcz,02,202601,5
        """;

    [Fact]
    public async Task Numbers_are_brought_screened_examined_reviewed_released_at_the_minute_and_revised()
    {
        office.Time.GoTo(Day);
        await using (var visit = await office.SignInAsync("chengban"))
        {
            var page = visit.Page;
            await page.GotoAsync("/desk/statistics/new");
            await page.GetByLabel("代码").FillAsync(Code);
            await page.GetByLabel("名称").FillAsync(Title);
            await page.GetByLabel("领域").SelectOptionAsync(new SelectOptionValue { Index = 1 });
            await page.GetByLabel("每月").CheckAsync();
            await page.GetByLabel("由调查对象的资料汇总而成").CheckAsync();
            await page.GetByRole(AriaRole.Button, new() { Name = "建数据集" }).ClickAsync();
            await BringAsync(page, Numbers(30, 10, 20), "收入为版本 1.0.0");
            await page.GetByRole(AriaRole.Link, new() { Name = "1.0.0", Exact = true }).ClickAsync();
            await ExamineAsync(page, Records);
            await page.GetByRole(AriaRole.Button, new() { Name = "按方案隐去 2 格" }).ClickAsync();
            await Assertions.Expect(page.Locator("main")).ToContainTextAsync("没有未解决的问题");
            Assert.Empty(await visit.BarriersAsync());
            Assert.Empty(visit.Complaints);
        }

        await ReleaseAsync("特产一月", "1.0.1", new TimeOnly(10, 0));
        await using var stranger = await office.VisitAsync();
        Assert.Equal(404, (await stranger.Page.GotoAsync($"/data/{Code}"))!.Status);
        Assert.Equal(404, (await stranger.Page.GotoAsync($"/api/v2/tables/{Code}/data"))!.Status);
        await stranger.Page.GotoAsync("/releases");
        await Assertions.Expect(stranger.Page.Locator("main")).ToContainTextAsync("特产一月");
        office.Time.GoTo(Day, new TimeOnly(10, 0));
        await stranger.Page.GotoAsync($"/data/{Code}");
        await Assertions.Expect(stranger.Page.Locator("table.cube").First).ToContainTextAsync("30.0");
        await Assertions.Expect(stranger.Page.Locator("table.cube").First).ToContainTextAsync("×");
        await Assertions.Expect(stranger.Page.Locator("table.cube").First).Not.ToContainTextAsync("10.0");
        Assert.Equal(200, (await stranger.Page.APIRequest.GetAsync($"{Root(stranger)}/api/v2/tables/{Code}/data")).Status);
        Assert.Contains(
            Title,
            await (await stranger.Page.APIRequest.GetAsync($"{Root(stranger)}/releases/feed")).TextAsync(),
            StringComparison.Ordinal
        );

        await using (var visit = await office.SignInAsync("chengban"))
        {
            await visit.Page.GotoAsync("/desk/statistics");
            await visit.Page.GetByRole(AriaRole.Link, new() { Name = Title }).ClickAsync();
            // The cells that were kept back come with their numbers again; the program keeps them back by itself.
            await BringAsync(visit.Page, Numbers(32, 10, 22), "收入为版本 1.0.2", "西镇漏报一户，已核实");
            await visit.Page.GetByRole(AriaRole.Link, new() { Name = "1.0.2", Exact = true }).ClickAsync();
            await ExamineAsync(visit.Page, Records.Replace("w4,gyzcz,02,202601,5", "w4,gyzcz,02,202601,7", StringComparison.Ordinal));
            await visit.Page.GetByRole(AriaRole.Button, new() { Name = "按方案隐去 2 格" }).ClickAsync();
            await Assertions.Expect(visit.Page.Locator("main")).ToContainTextAsync("没有未解决的问题");
        }

        await ReleaseAsync("特产一月修订", "1.0.3", new TimeOnly(11, 0));
        office.Time.GoTo(Day, new TimeOnly(11, 0));
        await stranger.Page.GotoAsync($"/data/{Code}");
        await Assertions.Expect(stranger.Page.Locator("table.cube").First).ToContainTextAsync("32.0");
        await Assertions.Expect(stranger.Page.Locator("main")).ToContainTextAsync("西镇漏报一户，已核实");
        await stranger.Page.GotoAsync($"/data/{Code}?version=1.0.1");
        await Assertions.Expect(stranger.Page.Locator("table.cube").First).ToContainTextAsync("30.0");
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(390)]
    public async Task The_table_is_drawn_on_the_map_and_ages_as_a_pyramid(int width)
    {
        await using var visit = await office.VisitAsync(width);
        var page = visit.Page;
        await page.GotoAsync("/data/industry-month");
        await page.GetByRole(AriaRole.Button, new() { Name = "人口金字塔" }).ClickAsync(new() { Force = true });
        await Assertions.Expect(page.Locator(".signs").First).ToContainTextAsync("正好是一个分类的两项");
        await page.GetByRole(AriaRole.Button, new() { Name = "地图" }).ClickAsync();
        await Assertions.Expect(page.Locator(".signs").First).ToContainTextAsync("演示用示意图，非真实边界");
        await Assertions.Expect(page.Locator(".signs").First).ToContainTextAsync("地图里没有：全区");
        Assert.Contains("chart=map", page.Url, StringComparison.Ordinal);
        await page.GetByLabel("画哪一项").SelectOptionAsync("工业增加值增速");
        Assert.Empty(await visit.BarriersAsync());
        Assert.Equal(0, await visit.SidewaysAsync());
        await page.GotoAsync("/data/population-age?side=zb&side=nl&v.xb=1&v.xb=2&v.sj=2024&chart=pyramid");
        await Assertions
            .Expect(page.GetByRole(AriaRole.Button, new() { Name = "人口金字塔" }))
            .ToHaveAttributeAsync("aria-pressed", "true");
        await Assertions.Expect(page.Locator(".signs").First).ToContainTextAsync("左边是男，右边是女，单位：人");
        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = "下载图片" }).ClickAsync());
        Assert.EndsWith("人口金字塔.png", download.SuggestedFilename, StringComparison.Ordinal);
        Assert.Empty(await visit.BarriersAsync());
        Assert.Equal(0, await visit.SidewaysAsync());
        Assert.Empty(visit.Complaints);
    }

    private static string Root(Visit visit) => new Uri(visit.Page.Url).GetLeftPart(UriPartial.Authority);

    /// <summary>On the page of a data set: brings a file, waits for its checks and takes it.</summary>
    private static async Task BringAsync(IPage page, string numbers, string take, string? reason = null)
    {
        await page.GetByLabel("数据文件").SetInputFilesAsync(Visit.TextFile("特产.json", numbers));
        await page.GetByRole(AriaRole.Button, new() { Name = "导入并核查" }).ClickAsync();
        var button = page.GetByRole(AriaRole.Button, new() { Name = take });
        await Assertions.Expect(button).ToBeVisibleAsync();
        if (reason is not null)
            await page.GetByLabel("修订的原因").FillAsync(reason);
        await button.ClickAsync();
        await Assertions.Expect(page.Locator(".told")).ToContainTextAsync("已收入");
    }

    private static async Task ExamineAsync(IPage page, string records)
    {
        await page.GetByRole(AriaRole.Link, new() { Name = "保密检查" }).ClickAsync();
        await page.GetByLabel("单位资料或者单位数").SetInputFilesAsync(Visit.TextFile("单位.csv", records));
        await page.GetByRole(AriaRole.Button, new() { Name = "开始检查" }).ClickAsync();
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("还有 2 格要隐去");
    }

    /// <summary>Plans a release, prepares it with a version, has it checked, reviewed and put under embargo, each by who may.</summary>
    private async Task ReleaseAsync(string title, string version, TimeOnly at)
    {
        string address;
        await using (var visit = await office.SignInAsync("fabu"))
        {
            var page = visit.Page;
            await page.GotoAsync("/desk/releases/new");
            await page.GetByLabel("数据发布").CheckAsync();
            await page.GetByLabel("名称").FillAsync(title);
            await page.GetByLabel("发布日期").FillAsync($"{Day:yyyy-MM-dd}");
            await page.GetByLabel("发布时刻").FillAsync($"{at:HH:mm}");
            await page.GetByLabel("内容").FillAsync("一月份特产加工");
            await page.GetByRole(AriaRole.Button, new() { Name = "列入日历" }).ClickAsync();
            await Assertions.Expect(page.Locator("h1")).ToContainTextAsync(title);
            address = new Uri(page.Url).AbsolutePath;
        }

        await ActAsync("chengban", address, "备稿", page => page.GetByLabel($"{Title}，版本 {version}").CheckAsync());
        await ActAsync("chushen", address, "数据已核对");
        await ActAsync("baomi", address, "保密已核查", page => page.GetByLabel("怎样核查、结果怎样").FillAsync("按参数检查，方案已采用"));
        foreach (var (name, step) in new[] { ("fuzeren", "初审通过"), ("fushen", "复审通过"), ("qianfa", "终审通过") })
            await ActAsync(
                name,
                address,
                step,
                async page =>
                {
                    await page.GetByLabel("已审").CheckAsync();
                    await page.GetByLabel("已校").CheckAsync();
                }
            );
        await ActAsync("fabu", address, "封存待发");
    }

    private async Task ActAsync(string name, string address, string button, Func<IPage, Task>? before = null)
    {
        await using var visit = await office.SignInAsync(name);
        await visit.Page.GotoAsync(address);
        if (before is not null)
            await before(visit.Page);
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();
        await Assertions.Expect(visit.Page.Locator(".told")).ToBeVisibleAsync();
    }

    /// <summary>JSON-stat of one month: the whole and its two parts.</summary>
    private static string Numbers(int whole, int east, int west) =>
        """
            {"version":"2.0","class":"dataset","label":"TITLE","id":["zb","dq","sj"],"size":[1,3,1],
            "role":{"metric":["zb"],"geo":["dq"],"time":["sj"]},"dimension":{
            "zb":{"label":"指标","category":{"index":["gyzcz"],"label":{"gyzcz":"工业总产值"},"unit":{"gyzcz":{"label":"亿元","decimals":1}}}},
            "dq":{"label":"地区","category":{"index":["00","01","02"],"label":{"00":"全区","01":"东镇","02":"西镇"},"child":{"00":["01","02"]}}},
            "sj":{"label":"时间","category":{"index":["202601"],"label":{"202601":"2026年1月"}}}},"value":NUMBERS}
            """.Replace("TITLE", Title, StringComparison.Ordinal).Replace("NUMBERS", $"[{whole},{east},{west}]", StringComparison.Ordinal);
}
