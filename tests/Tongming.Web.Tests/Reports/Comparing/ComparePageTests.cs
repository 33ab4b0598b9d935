using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tongming.People;
using Tongming.Reports.Compiling;
using Tongming.Reports.Tallies;
using Tongming.Requests.Intake;
using Tongming.Web.Reports.Collected;
using Tongming.Web.Reports.Papers;
using Tongming.Web.Tests.Fixture;
using Tongming.Web.Tests.Reports.Compiling;

namespace Tongming.Web.Tests.Reports.Comparing;

public abstract class ComparePageTests<TEngine>(TEngine on)
    where TEngine : TestEngine
{
    [Fact]
    public async Task Two_years_and_somebody_elses_file_stand_side_by_side()
    {
        await using var office = await RunningOffice.StartAsync(on, new ManualTime(new DateTimeOffset(2026, 3, 2, 1, 0, 0, TimeSpan.Zero)));
        var acts = await ReportActs.OfAsync(office, new DateOnly(2026, 3, 2));
        foreach (var (year, count) in new[] { (2024, 2), (2025, 5) })
            for (var at = 0; at < count; at++)
                acts.Ask(ApplicantClass.Other, new DateOnly(year, 5, 6), ("A2", new DateOnly(year, 5, 20)));
        await acts.SaveAsync();
        var other = CompiledReport.Of(TallyPeriod.Of(Guid.NewGuid(), 2025).Value!, [new("t3.R1.c6", 8), new("t3.R3.c6", 8)], []);
        var words = ReportParts.All.ToDictionary(one => one.Part, one => $"邻区做好{one.Heading}工作。");
        var page = ReportMarkup.Page(new ReportPaper("邻区统计局", other, words, ""));
        await CollectAsync(office, ("邻区.html", page));

        using var head = await office.SignInAsync(Role.OfficeHead);
        var years = await RunningOffice.ReadAsync(await head.GetAsync("/desk/reports/compare?left=own-2024&right=own-2025"));
        var received = years
            .QuerySelectorAll("table.list tbody tr")
            .First(row => row.TextContent.Contains("一、本年新收", StringComparison.Ordinal));
        Assert.Equal(["2", "5", "+3"], received.QuerySelectorAll("td.number").Select(cell => cell.TextContent));

        await using var db = office.Engine.OpenForReading();
        var file = await db.Set<CollectedReport>().SingleAsync(one => one.BodyId == office.BodyId);
        var bodies = await RunningOffice.ReadAsync(await head.GetAsync($"/desk/reports/compare?left=own-2025&right=file-{file.Id:N}"));
        Assert.Contains("邻区做好政府信息管理工作", bodies.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        await using var elsewhere = await RunningOffice.StartAsync(on);
        using var stranger = await elsewhere.SignInAsync(Role.OfficeHead);
        var hidden = await stranger.GetStringAsync($"/desk/reports/compare?left=own-2025&right=file-{file.Id:N}");
        Assert.DoesNotContain("邻区", System.Net.WebUtility.HtmlDecode(hidden), StringComparison.Ordinal);

        var trend = await RunningOffice.ReadAsync(await head.GetAsync("/desk/reports/trend"));
        var line = trend.QuerySelector("#requests-title ~ .frame tbody tr")!;
        Assert.Equal(["—", "—", "—", "—", "—", "2", "5", "—"], line.QuerySelectorAll("td").Select(cell => cell.TextContent));
    }

    [Fact]
    public async Task Years_before_the_ledger_come_from_the_own_reports_that_were_brought_as_files()
    {
        await using var office = await RunningOffice.StartAsync(on, new ManualTime(new DateTimeOffset(2026, 3, 2, 1, 0, 0, TimeSpan.Zero)));
        await RenameAsync(office, "青崖市统计局");
        var acts = await ReportActs.OfAsync(office, new DateOnly(2026, 3, 2));
        acts.Ask(ApplicantClass.Other, new DateOnly(2025, 5, 6), ("A2", new DateOnly(2025, 5, 20)));
        // What was published in 2019 is in the system, the requests of that year are not.
        acts.Post(acts.Open(Tongming.Publications.Channels.ChannelKind.WeChat, new DateOnly(2019, 1, 1)), new DateOnly(2019, 5, 6));
        await acts.SaveAsync();
        await CollectAsync(
            office,
            ("2018年报.txt", await SampleAsync("era-a-narrative-2018.txt")),
            (
                "2019年报.txt",
                (await SampleAsync("tabbed-cells-2019.txt")).Replace("澜汀区统计局", "青崖市统计局", StringComparison.Ordinal)
            ),
            ("2022年报.txt", await SampleAsync("withdrawn-2022.txt"))
        );

        using var head = await office.SignInAsync(Role.OfficeHead);
        var trend = await RunningOffice.ReadAsync(await head.GetAsync("/desk/reports/trend"));
        string[] Row(string chart, int row) =>
            [.. trend.QuerySelectorAll($"#{chart}-title ~ .frame tbody tr")[row].QuerySelectorAll("td").Select(cell => cell.TextContent)];
        Assert.Equal("2018 旧表", trend.QuerySelectorAll("#requests-title ~ .frame thead th")[1].TextContent);
        Assert.Equal(["5", "2", "—", "—", "—", "—", "—", "1", "—"], Row("requests", 0));
        Assert.Equal(["—", "2", "—", "—", "—", "—", "—", "1", "—"], Row("requests", 1));
        Assert.Equal(["4", "0", "—", "—", "—", "—", "—", "0", "—"], Row("results", 1));
        Assert.Equal(["—", "2", "—", "—", "—", "—", "—", "0", "—"], Row("applicants", 0));
        Assert.Equal(
            ["2018 年：2018年报.txt", "2019 年：2019年报.txt"],
            trend.QuerySelectorAll("#files-title ~ ul li").Select(line => line.TextContent)
        );

        await using var db = office.Engine.OpenForReading();
        var files = await db.Set<CollectedReport>()
            .Where(one => one.BodyId == office.BodyId)
            .ToDictionaryAsync(one => one.FileName, one => one.Id);
        var page = await RunningOffice.ReadAsync(
            await head.GetAsync($"/desk/reports/compare?left=file-{files["2018年报.txt"]:N}&right=own-2025")
        );
        string[]? Line(string name) =>
            page.QuerySelectorAll("table.list tbody tr")
                .FirstOrDefault(row => row.TextContent.Contains(name, StringComparison.Ordinal))
                ?.QuerySelectorAll("td.number")
                .Select(cell => cell.TextContent)
                .ToArray();
        Assert.Equal(["5", "1", "-4"], Line("“一、本年新收政府信息公开申请数量”总计")!);
        Assert.Equal(["—", "1", "—"], Line("“一、本年新收政府信息公开申请数量”其他")!);
        Assert.Equal(["5", "—", "—"], Line("统计表（2018 年及以前）“网络申请数”")!);
        var folded = await RunningOffice.ReadAsync(
            await head.GetAsync($"/desk/reports/compare?left=file-{files["2019年报.txt"]:N}&right=own-2025")
        );
        Assert.Contains(
            "表二（2019、2020 年格式）“政府集中采购”采购总金额",
            folded.QuerySelector("main")!.TextContent,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Words_that_changed_inside_a_sentence_are_marked_and_read_out()
    {
        await using var office = await RunningOffice.StartAsync(on, new ManualTime(new DateTimeOffset(2026, 3, 2, 1, 0, 0, TimeSpan.Zero)));
        var acts = await ReportActs.OfAsync(office, new DateOnly(2026, 3, 2));
        foreach (var (year, count) in new[] { (2024, 2), (2025, 15) })
            for (var at = 0; at < count; at++)
                acts.Ask(ApplicantClass.Other, new DateOnly(year, 5, 6), ("A2", new DateOnly(year, 5, 20)));
        await acts.SaveAsync();
        using var head = await office.SignInAsync(Role.OfficeHead);
        var page = await RunningOffice.ReadAsync(await head.GetAsync("/desk/reports/compare?left=own-2024&right=own-2025"));
        var changed = page.QuerySelectorAll("ul.said li")
            .First(line => line.TextContent.Contains("新收政府信息公开申请", StringComparison.Ordinal));
        Assert.Equal(["删去：2", "删去：2"], changed.QuerySelectorAll("del").Select(part => part.TextContent));
        Assert.Equal(["新增：15", "新增：15"], changed.QuerySelectorAll("ins").Select(part => part.TextContent));
        Assert.All(changed.QuerySelectorAll("ins, del"), part => Assert.Equal("unseen", part.FirstElementChild!.ClassName));
    }

    private static async Task CollectAsync(RunningOffice office, params (string Name, string Text)[] files)
    {
        await office
            .Services.GetRequiredService<CollectReports>()
            .RunAsync([.. files.Select(file => (file.Name, Encoding.UTF8.GetBytes(file.Text)))], false, office.ActorOf(Role.OfficeHead));
        await using var scope = office.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<CheckCollected>().RunAsync(CancellationToken.None);
    }

    private static async Task RenameAsync(RunningOffice office, string name)
    {
        var renamed = await office.Changes.SaveAsync<string>(async db =>
        {
            (await db.Set<Body>().SingleAsync(one => one.Id == office.BodyId)).Rename(name, "青统公开");
            return "renamed";
        });
        Assert.True(renamed.Succeeded);
    }

    private static Task<string> SampleAsync(string name) =>
        File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory.Split("/tests/")[0], "samples", "reports", name));
}

public sealed class ComparePageOnSqliteTests(OnSqlite on) : ComparePageTests<OnSqlite>(on), IClassFixture<OnSqlite>;

public sealed class ComparePageOnPostgresTests(OnPostgres on) : ComparePageTests<OnPostgres>(on), IClassFixture<OnPostgres>;
