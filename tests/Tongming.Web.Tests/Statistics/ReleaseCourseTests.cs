using System.Net;
using Microsoft.EntityFrameworkCore;
using Tongming.People;
using Tongming.Statistics.Releases;
using Tongming.Statistics.Sdmx;
using Tongming.Web.Platform.Ledger;
using Tongming.Web.Statistics.Releases;
using Tongming.Web.Tests.Fixture;

namespace Tongming.Web.Tests.Statistics;

/// <summary>From numbers to a release: nothing goes on without what must come before, and everything opens at one minute.</summary>
public abstract class ReleaseCourseTests<TEngine>(TEngine on)
    where TEngine : TestEngine
{
    [Fact]
    public async Task Page_files_list_and_feed_open_at_the_announced_minute_and_not_a_second_before()
    {
        await using var office = await StatisticsOffice.StartAsync(on);
        var code = StatisticsOffice.FreshCode();
        var set = await office.DataSetAsync(code, $"工业 {code}");
        await office.ExplainAsync();
        var version = await office.VersionAsync(set, StatisticsOffice.Numbers());
        var release = await office.PlanAsync($"发布 {code}");
        await office.EmbargoAsync(release, version.Id);

        using var stranger = office.Office.Visit();
        string[] surfaces =
        [
            $"/data/{code}",
            $"/data/{code}?version=1.0.0",
            $"/data/{code}/indicators/gyzcz",
            $"/data/{code}/files/csv",
            $"/data/{code}/files/px",
            $"/data/{code}/files/json",
            $"/data/{code}/files/xlsx",
            $"/api/v2/tables/{code}",
            $"/api/v2/tables/{code}/metadata",
            $"/api/v2/tables/{code}/data",
            $"/api/v2/codelists/agg_{code}.dq.1",
            $"/sdmx/data/{SdmxIds.OfComponent(code)}",
            $"/sdmx/dataflow/all/{SdmxIds.OfComponent(code)}",
        ];
        string[] lists =
        [
            "/data",
            "/data?q=工业",
            $"/releases/{release}",
            "/releases/feed",
            "/api/v2/tables?pageSize=1000",
            "/sdmx/dataflow",
            "/data/catalog.jsonld",
        ];
        office.Time.Advance(TimeSpan.FromMinutes(30) - TimeSpan.FromSeconds(1));
        foreach (var surface in surfaces)
            Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync(surface)).StatusCode);
        foreach (var list in lists)
            Assert.DoesNotContain($"工业 {code}", await SaidAsync(stranger, list), StringComparison.Ordinal);
        Assert.Contains("将发布", await stranger.GetStringAsync($"/releases/{release}"), StringComparison.Ordinal);

        office.Time.Advance(TimeSpan.FromSeconds(1));
        foreach (var surface in surfaces)
            Assert.True(HttpStatusCode.OK == (await stranger.GetAsync(surface)).StatusCode, surface);
        foreach (var list in lists)
            Assert.Contains($"工业 {code}", await SaidAsync(stranger, list), StringComparison.Ordinal);
        Assert.Contains("已发布", await stranger.GetStringAsync($"/releases/{release}"), StringComparison.Ordinal);
        Assert.Contains("34.0", await stranger.GetStringAsync($"/data/{code}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_revision_is_a_further_version_and_the_earlier_one_stays_readable()
    {
        await using var office = await StatisticsOffice.StartAsync(on);
        var code = StatisticsOffice.FreshCode();
        var set = await office.DataSetAsync(code);
        await office.ExplainAsync();
        var first = await office.VersionAsync(set, StatisticsOffice.Numbers());
        await office.EmbargoAsync(await office.PlanAsync($"甲 {code}"), first.Id);
        office.Time.Advance(TimeSpan.FromMinutes(31));
        var second = await office.VersionAsync(set, StatisticsOffice.Numbers(add: 1), "调查单位核实");
        Assert.Equal(("1.0.1", "改动 6 个数"), (second.Number, second.Extent));
        await office.EmbargoAsync(await office.PlanAsync($"乙 {code}", time: new TimeOnly(10, 0)), second.Id);

        using var stranger = office.Office.Visit();
        Assert.Contains("34.0", await stranger.GetStringAsync($"/data/{code}"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync($"/data/{code}?version=1.0.1")).StatusCode);
        office.Time.Advance(TimeSpan.FromHours(1));
        var page = await stranger.GetStringAsync($"/data/{code}");
        Assert.Contains("35.0", page, StringComparison.Ordinal);
        Assert.Contains("改动 6 个数。调查单位核实", page, StringComparison.Ordinal);
        Assert.Contains("34.0", await stranger.GetStringAsync($"/data/{code}?version=1.0.0"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_release_needs_every_step_by_others_and_the_same_content()
    {
        await using var office = await StatisticsOffice.StartAsync(on);
        var set = await office.DataSetAsync(StatisticsOffice.FreshCode(), respondents: true);
        var version = await office.VersionAsync(set, StatisticsOffice.Numbers());
        var release = await office.PlanAsync();
        var (prepare, check, move) = (office.Get<PrepareRelease>(), office.Get<CheckRelease>(), office.Get<MoveRelease>());
        Assert.Equal("release.empty", (await prepare.RunAsync(On(release), [], office.By(Role.CaseOfficer))).Refusal!.Code);
        Assert.Equal("release.carried", (await prepare.RunAsync(On(release), [Guid.NewGuid()], office.By(Role.CaseOfficer))).Refusal!.Code);
        Assert.Equal(
            "statistics.not-permitted",
            (await prepare.RunAsync(On(release), [version.Id], office.By(Role.Registrar))).Refusal!.Code
        );
        StatisticsOffice.Must(await prepare.RunAsync(On(release), [version.Id], office.By(Role.CaseOfficer)));
        var hash = (await office.ReleaseAsync(release)).ContentHash;

        var unexplained = (await check.DataAsync(On(release), hash, office.By(Role.FirstReviewer))).Refusal!;
        Assert.Equal(("release.unexplained", 2), (unexplained.Code, (int)unexplained.Arguments[0]));
        await office.ExplainAsync();
        Assert.Equal("release.changed", (await check.DataAsync(On(release), "other", office.By(Role.FirstReviewer))).Refusal!.Code);
        StatisticsOffice.Must(await check.DataAsync(On(release), hash, office.By(Role.FirstReviewer)));
        StatisticsOffice.Must(await office.ExamineAsync(version));
        var silent = await check.ConfidentialityAsync(On(release), hash, " ", office.By(Role.SecrecyReviewer));
        Assert.Equal("release.confidentiality-note", silent.Refusal!.Code);
        StatisticsOffice.Must(await check.ConfidentialityAsync(On(release), hash, "没有少于三户的格", office.By(Role.SecrecyReviewer)));
        var half = await check.ReviewAsync(On(release), (ReleaseStep.First, hash, false), office.By(Role.OfficeHead));
        Assert.Equal("release.both", half.Refusal!.Code);
        Assert.Equal("release.state", (await move.EmbargoAsync(On(release), hash, office.By(Role.Publisher))).Refusal!.Code);
        Assert.Equal(
            "statistics.stale",
            (await check.DataAsync(On(release, version: 1), hash, office.By(Role.FirstReviewer))).Refusal!.Code
        );
    }

    [Fact]
    public async Task Postponing_moves_every_window_and_is_announced_with_its_reason()
    {
        await using var office = await StatisticsOffice.StartAsync(on);
        var code = StatisticsOffice.FreshCode();
        var set = await office.DataSetAsync(code);
        await office.ExplainAsync();
        var version = await office.VersionAsync(set, StatisticsOffice.Numbers());
        var release = await office.PlanAsync($"发布 {code}");
        await office.EmbargoAsync(release, version.Id);
        var later = StatisticsOffice.Minute.AddHours(2);
        StatisticsOffice.Must(
            await office.Get<MoveRelease>().PostponeAsync(On(release), later, "调休，数据晚一天出", office.By(Role.OfficeHead))
        );

        using var stranger = office.Office.Visit();
        office.Time.Advance(TimeSpan.FromMinutes(31));
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync($"/data/{code}")).StatusCode);
        var calendar = WebUtility.HtmlDecode(await stranger.GetStringAsync("/releases?year=2026"));
        Assert.Contains("原定 2026年3月2日 09:30，改为 2026年3月2日 11:30。理由：调休，数据晚一天出", calendar, StringComparison.Ordinal);
        var ics = await stranger.GetStringAsync("/releases.ics?year=2026");
        Assert.Contains("DTSTART:20260302T033000Z", ics, StringComparison.Ordinal);
        Assert.All(ics.Split("\r\n"), line => Assert.True(System.Text.Encoding.UTF8.GetByteCount(line) <= 75, line));
        office.Time.Advance(TimeSpan.FromMinutes(119));
        Assert.Equal(HttpStatusCode.OK, (await stranger.GetAsync($"/data/{code}")).StatusCode);
    }

    [Fact]
    public async Task A_cancelled_release_opens_nothing_and_its_versions_can_go_into_another()
    {
        await using var office = await StatisticsOffice.StartAsync(on);
        var code = StatisticsOffice.FreshCode();
        var set = await office.DataSetAsync(code);
        await office.ExplainAsync();
        var version = await office.VersionAsync(set, StatisticsOffice.Numbers());
        var release = await office.PlanAsync($"甲 {code}");
        await office.EmbargoAsync(release, version.Id);
        var other = await office.PlanAsync($"乙 {code}");
        var elsewhere = await office.Get<PrepareRelease>().RunAsync(On(other), [version.Id], office.By(Role.CaseOfficer));
        Assert.Equal("vintage.shown", elsewhere.Refusal!.Code);
        StatisticsOffice.Must(await office.Get<MoveRelease>().CancelAsync(On(release), "上级统一发布", office.By(Role.Publisher)));
        office.Time.Advance(TimeSpan.FromMinutes(31));
        using var stranger = office.Office.Visit();
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync($"/data/{code}")).StatusCode);
        StatisticsOffice.Must(await office.Get<PrepareRelease>().RunAsync(On(other), [version.Id], office.By(Role.CaseOfficer)));
    }

    [Fact]
    public async Task Two_releases_of_one_title_at_one_minute_are_refused_and_a_repeated_form_plans_once()
    {
        await using var office = await StatisticsOffice.StartAsync(on);
        await office.PlanAsync("物价");
        Assert.Equal("release.minute.taken", (await office.TryPlanAsync("物价")).Refusal!.Code);
        await office.PlanAsync("工业");
        await using var db = office.Office.Engine.OpenForReading();
        Assert.Equal(2, await db.Set<Release>().CountAsync(one => one.BodyId == office.Office.BodyId));
    }

    [Fact]
    public async Task Each_look_before_the_release_is_in_the_ledger_and_only_listed_people_look()
    {
        await using var office = await StatisticsOffice.StartAsync(on);
        var code = StatisticsOffice.FreshCode();
        var set = await office.DataSetAsync(code);
        await office.ExplainAsync();
        var version = await office.VersionAsync(set, StatisticsOffice.Numbers());
        var release = await office.PlanAsync($"发布 {code}");
        await office.EmbargoAsync(release, version.Id);
        var page = $"/desk/statistics/{set}/versions/1";
        using (var registrar = await office.Office.SignInAsync(Role.Registrar))
        {
            Assert.Equal(HttpStatusCode.Forbidden, (await registrar.GetAsync(page)).StatusCode);
            StatisticsOffice.Must(
                await office
                    .Get<ListEarlyReader>()
                    .AddAsync(On(release), office.Office.PersonOf(Role.Registrar).Id, "准备新闻稿", office.By(Role.Publisher))
            );
            Assert.Equal(HttpStatusCode.OK, (await registrar.GetAsync(page)).StatusCode);
            Assert.Equal(HttpStatusCode.OK, (await registrar.GetAsync(page)).StatusCode);
            Assert.Equal(2, await LooksAsync(office));
        }

        office.Time.Advance(TimeSpan.FromMinutes(31));
        using (var registrar = await office.Office.SignInAsync(Role.Registrar))
            Assert.Equal(HttpStatusCode.OK, (await registrar.GetAsync(page)).StatusCode);
        Assert.Equal(2, await LooksAsync(office));
    }

    private static async Task<string> SaidAsync(HttpClient stranger, string address) =>
        WebUtility.HtmlDecode(await (await stranger.GetAsync(address)).Content.ReadAsStringAsync());

    private static PerformReleaseAct.Target On(Guid release, int? version = null) => StatisticsOffice.On(release, version);

    private static async Task<int> LooksAsync(StatisticsOffice office)
    {
        await using var db = office.Office.Engine.OpenForReading();
        return await db.Set<LedgerEntry>().CountAsync(one => one.BodyId == office.Office.BodyId && one.Act == "data-set.looked");
    }
}

public sealed class ReleaseCourseOnSqliteTests(OnSqlite on) : ReleaseCourseTests<OnSqlite>(on), IClassFixture<OnSqlite>;

public sealed class ReleaseCourseOnPostgresTests(OnPostgres on) : ReleaseCourseTests<OnPostgres>(on), IClassFixture<OnPostgres>;
