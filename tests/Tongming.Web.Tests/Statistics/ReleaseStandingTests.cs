using System.Net;
using System.Xml.Linq;
using Tongming.People;
using Tongming.Web.Statistics.Releases;
using Tongming.Web.Tests.Fixture;

namespace Tongming.Web.Tests.Statistics;

/// <summary>How a release stands for strangers and on the desk, from its announcement to its revision.</summary>
public abstract class ReleaseStandingTests<TEngine>(TEngine on)
    where TEngine : TestEngine
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    [Fact]
    public async Task A_release_is_revised_from_the_minute_of_the_revision_on_and_new_months_revise_nothing()
    {
        await using var office = await StatisticsOffice.StartAsync(on);
        var code = StatisticsOffice.FreshCode();
        var set = await office.DataSetAsync(code);
        await office.ExplainAsync();
        var first = await office.VersionAsync(set, StatisticsOffice.Numbers());
        var january = await office.PlanAsync($"第一次 {code}");
        await office.EmbargoAsync(january, first.Id);
        office.Time.Advance(TimeSpan.FromMinutes(31));
        var longer = await office.VersionAsync(set, StatisticsOffice.Numbers(months: 4));
        await office.EmbargoAsync(await office.PlanAsync($"第二次 {code}", time: new TimeOnly(10, 0)), longer.Id);
        office.Time.Advance(TimeSpan.FromMinutes(30));
        using var stranger = office.Office.Visit();
        Assert.Equal("已发布", await StandingAsync(january));
        var revised = await office.VersionAsync(set, StatisticsOffice.Numbers(add: 3, months: 4), "企业改报");
        await office.EmbargoAsync(await office.PlanAsync($"第三次 {code}", time: new TimeOnly(10, 30)), revised.Id);
        office.Time.Advance(StatisticsOffice.Minute.AddHours(1) - office.Time.GetUtcNow() - TimeSpan.FromSeconds(1));
        Assert.Equal("已发布", await StandingAsync(january));
        office.Time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal("已发布，后有修订", await StandingAsync(january));
        var desk = await office.Office.SignInAsync(Role.Publisher);
        var page = await RunningOffice.ReadAsync(await desk.GetAsync($"/desk/releases/{january}"));
        Assert.Contains("已发布，后有修订", page.Body!.TextContent, StringComparison.Ordinal);

        async Task<string> StandingAsync(Guid release)
        {
            var one = await RunningOffice.ReadAsync(await stranger.GetAsync($"/releases/{release}"));
            var said = one.QuerySelector("p.notes")!.TextContent.Split('\u3000')[^1].Trim();
            var all = await RunningOffice.ReadAsync(await stranger.GetAsync("/releases?year=2026"));
            Assert.Equal(said, all.QuerySelector($"tr:has(a[href='/releases/{release}']) td:last-child")!.TextContent.Trim());
            return said;
        }
    }

    [Fact]
    public async Task The_calendar_is_a_feed_of_announcements_that_never_names_what_is_carried()
    {
        await using var office = await StatisticsOffice.StartAsync(on, alone: true);
        var code = StatisticsOffice.FreshCode();
        var set = await office.DataSetAsync(code, "机密的名字");
        await office.ExplainAsync();
        var version = await office.VersionAsync(set, StatisticsOffice.Numbers());
        var release = await office.PlanAsync("三月工业");
        office.Time.Advance(TimeSpan.FromMinutes(1));
        var other = await office.PlanAsync("三月农业");
        await office.EmbargoAsync(release, version.Id);
        office.Time.Advance(TimeSpan.FromMinutes(1));
        var move = office.Get<MoveRelease>();
        var to = StatisticsOffice.Minute.AddHours(2);
        StatisticsOffice.Must(await move.PostponeAsync(StatisticsOffice.On(release), to, "调休 \u000B& 加班", office.By(Role.Publisher)));
        office.Time.Advance(TimeSpan.FromMinutes(1));
        StatisticsOffice.Must(await move.CancelAsync(StatisticsOffice.On(other), "上级统一发布", office.By(Role.Publisher)));
        using var stranger = office.Office.Visit();
        var answer = await stranger.GetAsync("/releases/calendar/feed");
        Assert.Equal("application/atom+xml", answer.Content.Headers.ContentType?.MediaType);
        var text = await answer.Content.ReadAsStringAsync();
        Assert.DoesNotContain("机密的名字", text, StringComparison.Ordinal);
        Assert.DoesNotContain(code, text, StringComparison.Ordinal);
        var feed = XDocument.Parse(text).Root!;
        Assert.Contains(office.Office.Body.Name, feed.Element(Atom + "author")!.Element(Atom + "name")!.Value, StringComparison.Ordinal);
        Assert.EndsWith(
            "/releases/calendar/feed",
            feed.Elements(Atom + "link").Single(one => one.Attribute("rel")?.Value == "self").Attribute("href")!.Value,
            StringComparison.Ordinal
        );
        var entries = feed.Elements(Atom + "entry").ToList();
        Assert.Equal(
            [
                "取消发布：三月农业",
                "改为 2026年3月2日 11:30 发布：三月工业",
                "将于 2026年3月2日 09:30 发布：三月农业",
                "将于 2026年3月2日 09:30 发布：三月工业",
            ],
            entries.Select(one => one.Element(Atom + "title")!.Value)
        );
        Assert.Contains("理由：调休 & 加班", entries[1].Element(Atom + "summary")!.Value, StringComparison.Ordinal);
        Assert.Equal(4, entries.Select(one => one.Element(Atom + "id")!.Value).Distinct().Count());
        var updated = entries.Select(one => DateTimeOffset.Parse(one.Element(Atom + "updated")!.Value)).ToList();
        Assert.Equal(updated.OrderDescending(), updated);
        Assert.Equal(StatisticsOffice.Minute.AddMinutes(-30), updated[^1]);
        Assert.EndsWith($"/releases/{release}", entries[1].Element(Atom + "link")!.Attribute("href")!.Value, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_releases_of_one_minute_know_of_each_other_and_one_of_the_same_name_is_refused()
    {
        await using var office = await StatisticsOffice.StartAsync(on);
        var code = StatisticsOffice.FreshCode();
        var industry = await office.PlanAsync($"工业 {code}");
        var again = await office.TryPlanAsync($"工业 {code}");
        Assert.Equal("release.minute.taken", again.Refusal?.Code);
        var prices = await office.PlanAsync($"价格 {code}");
        using var desk = await office.Office.SignInAsync(Role.Publisher);
        Assert.Contains($"同一时刻还有工业 {code}", await FactsAsync(prices), StringComparison.Ordinal);
        Assert.Contains($"价格 {code}", await FactsAsync(industry), StringComparison.Ordinal);
        var move = office.Get<MoveRelease>();
        var to = StatisticsOffice.Minute.AddHours(2);
        StatisticsOffice.Must(await move.PostponeAsync(StatisticsOffice.On(prices), to, "调休", office.By(Role.Publisher)));
        Assert.DoesNotContain("同一时刻", await FactsAsync(industry), StringComparison.Ordinal);

        // What was typed stays when it is refused.
        var refused = await RunningOffice.PostAsync(
            desk,
            "/desk/releases/new",
            new()
            {
                ["Kind"] = "Numbers",
                ["Title"] = $"工业 {code}",
                ["Day"] = "2026-03-02",
                ["Time"] = "09:30",
                ["Contents"] = "写了很久的内容",
            },
            "main form"
        );
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        var page = await RunningOffice.ReadAsync(refused);
        Assert.Contains("在同一分钟已经有一次发布", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal("写了很久的内容", page.QuerySelector("[name=Contents]")!.TextContent);

        async Task<string> FactsAsync(Guid release)
        {
            var shown = await RunningOffice.ReadAsync(await desk.GetAsync($"/desk/releases/{release}"));
            return string.Concat(
                shown.QuerySelector("section[aria-labelledby=facts-title]")!.TextContent.Split('\n', StringSplitOptions.TrimEntries)
            );
        }
    }
}

public sealed class ReleaseStandingOnSqliteTests(OnSqlite on) : ReleaseStandingTests<OnSqlite>(on), IClassFixture<OnSqlite>;

public sealed class ReleaseStandingOnPostgresTests(OnPostgres on) : ReleaseStandingTests<OnPostgres>(on), IClassFixture<OnPostgres>;
