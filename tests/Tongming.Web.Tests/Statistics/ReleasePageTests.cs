using System.Net;
using Tongming.People;
using Tongming.Statistics.Releases;
using Tongming.Web.Tests.Fixture;

namespace Tongming.Web.Tests.Statistics;

/// <summary>The page on which a release is prepared, checked, reviewed and put under embargo.</summary>
public abstract class ReleasePageTests<TEngine>(TEngine on)
    where TEngine : TestEngine
{
    [Fact]
    public async Task The_page_of_a_release_offers_everybody_his_act_and_keeps_what_was_typed()
    {
        await using var office = await StatisticsOffice.StartAsync(on);
        var code = StatisticsOffice.FreshCode();
        var set = await office.DataSetAsync(code, respondents: true);
        await office.ExplainAsync();
        var version = await office.VersionAsync(set, StatisticsOffice.Numbers());
        StatisticsOffice.Must(await office.ExamineAsync(version));
        var release = await office.PlanAsync($"发布 {code}", ReleaseKind.CensusBulletin);
        await ActAsync(office, release, Role.CaseOfficer, "Prepare", new() { ["carried"] = $"{version.Id}" });
        await ActAsync(office, release, Role.FirstReviewer, "Data", []);
        var refused = await PostAsync(office, release, Role.SecrecyReviewer, "Confidentiality", new() { ["Words"] = " " });
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        await ActAsync(office, release, Role.SecrecyReviewer, "Confidentiality", new() { ["Words"] = "没有少于三户的格" });
        foreach (var role in new[] { Role.OfficeHead, Role.SecondReviewer, Role.Signatory })
            await ActAsync(office, release, role, "Approve", new() { ["Reviewed"] = "true", ["Proofread"] = "true" });
        var early = await PostAsync(office, release, Role.Publisher, "Embargo", []);
        Assert.Contains("核准文号", WebUtility.HtmlDecode(await early.Content.ReadAsStringAsync()), StringComparison.Ordinal);
        await ActAsync(office, release, Role.Publisher, "Number", new() { ["Words"] = "演经普〔2026〕1号" });
        await ActAsync(office, release, Role.Publisher, "Embargo", []);
        var silent = await PostAsync(
            office,
            release,
            Role.Publisher,
            "Postpone",
            new()
            {
                ["Day"] = "2026-03-03",
                ["Time"] = "09:30",
                ["Words"] = "  ",
            }
        );
        Assert.Equal(HttpStatusCode.BadRequest, silent.StatusCode);
        await ActAsync(
            office,
            release,
            Role.Publisher,
            "Postpone",
            new()
            {
                ["Day"] = "2026-03-03",
                ["Time"] = "09:30",
                ["Words"] = "上级推迟",
            }
        );
        Assert.Equal(StatisticsOffice.Minute.AddDays(1), (await office.ReleaseAsync(release)).ShownFrom);
    }

    [Fact]
    public async Task The_interpretation_and_the_press_conference_of_the_plan_stand_on_its_public_page()
    {
        await using var office = await StatisticsOffice.StartAsync(on);
        var title = $"一季度经济运行 {StatisticsOffice.FreshCode()}";
        using var publisher = await office.Office.SignInAsync(Role.Publisher);
        var planned = await RunningOffice.PostAsync(
            publisher,
            "/desk/releases/new",
            new()
            {
                ["Kind"] = "Numbers",
                ["Title"] = title,
                ["Day"] = "2026-04-17",
                ["Time"] = "10:00",
                ["Contents"] = "地区生产总值等",
                ["Interpretation"] = "综合科负责人在本网站解读",
                ["Conference"] = "上午10时，区政府一楼发布厅",
            }
        );
        Assert.Equal(HttpStatusCode.Redirect, planned.StatusCode);
        var desk = WebUtility.HtmlDecode(await publisher.GetStringAsync($"{planned.Headers.Location}"));
        var id = $"{planned.Headers.Location}".Split('/')[^1];
        using var stranger = office.Office.Visit();
        var page = (await RunningOffice.ReadAsync(await stranger.GetAsync($"/releases/{id}"))).QuerySelector("dl.pairs")!.TextContent;
        foreach (var words in new[] { "综合科负责人在本网站解读", "上午10时，区政府一楼发布厅" })
        {
            Assert.Contains(words, desk, StringComparison.Ordinal);
            Assert.Contains(words, page, StringComparison.Ordinal);
        }

        // Nothing stands there where nothing is planned.
        var without = await office.PlanAsync($"没有解读 {title}");
        var bare = (await RunningOffice.ReadAsync(await stranger.GetAsync($"/releases/{without}"))).QuerySelector("dl.pairs")!.TextContent;
        Assert.DoesNotContain("解读", bare, StringComparison.Ordinal);
        Assert.DoesNotContain("新闻发布会", bare, StringComparison.Ordinal);
    }

    private static async Task<HttpResponseMessage> PostAsync(
        StatisticsOffice office,
        Guid release,
        Role role,
        string act,
        Dictionary<string, string> fields
    )
    {
        using var client = await office.Office.SignInAsync(role);
        return await RunningOffice.PostAsync(client, $"/desk/releases/{release}", fields, $"form[action$='handler={act}']");
    }

    private static async Task ActAsync(StatisticsOffice office, Guid release, Role role, string act, Dictionary<string, string> fields)
    {
        var answer = await PostAsync(office, release, role, act, fields);
        Assert.True(
            answer.StatusCode == HttpStatusCode.Redirect,
            $"{act}: {WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync())}"
        );
    }
}

public sealed class ReleasePageOnSqliteTests(OnSqlite on) : ReleasePageTests<OnSqlite>(on), IClassFixture<OnSqlite>;

public sealed class ReleasePageOnPostgresTests(OnPostgres on) : ReleasePageTests<OnPostgres>(on), IClassFixture<OnPostgres>;
