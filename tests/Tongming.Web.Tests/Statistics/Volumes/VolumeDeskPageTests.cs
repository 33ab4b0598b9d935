using System.Net;
using Microsoft.EntityFrameworkCore;
using Tongming.People;
using Tongming.Statistics.Volumes;
using Tongming.Web.Tests.Fixture;
using static Tongming.Web.Tests.Statistics.StatisticsOffice;

namespace Tongming.Web.Tests.Statistics.Volumes;

/// <summary>The pages of the desk on which volumes are written.</summary>
public abstract class VolumeDeskPageTests<TEngine>(TEngine on)
    where TEngine : TestEngine
{
    private readonly string code = FreshCode();

    [Fact]
    public async Task The_pages_of_the_desk_write_a_template_and_an_issue_and_keep_what_was_typed()
    {
        await using var office = await StartAsync(on);
        var desk = new VolumeDesk(office, code);
        await desk.NumbersAsync();
        using var clerk = await office.Office.SignInAsync(Role.CaseOfficer);
        var begun = WebUtility.HtmlDecode(await clerk.GetStringAsync("/desk/statistics/volumes/templates?kind=Yearbook"));
        Assert.Contains($"【表：{code}；时间=最近5期】", begun, StringComparison.Ordinal);
        Dictionary<string, string> fields = new()
        {
            ["Kind"] = "MonthlyReport",
            ["Name"] = $"月报 {code}",
            ["Text"] = "# 一\n【画：这个】\n写到一半的话",
        };
        var refused = await RunningOffice.PostAsync(clerk, "/desk/statistics/volumes/templates", fields);
        var told = WebUtility.HtmlDecode(await refused.Content.ReadAsStringAsync());
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Contains("第 2 行：看不懂【画：这个】", told, StringComparison.Ordinal);
        Assert.Contains("写到一半的话", told, StringComparison.Ordinal);
        fields["Text"] = desk.Words;
        Assert.Equal(
            HttpStatusCode.Redirect,
            (await RunningOffice.PostAsync(clerk, "/desk/statistics/volumes/templates", fields)).StatusCode
        );
        await using var db = office.Office.Engine.OpenForReading();
        var template = await db.Set<VolumeTemplate>().SingleAsync(one => one.BodyId == office.Office.BodyId && one.Name == fields["Name"]);
        var wrong = await RunningOffice.PostAsync(
            clerk,
            $"/desk/statistics/volumes/new?template={template.Id}",
            new Dictionary<string, string> { ["Period"] = "春天" }
        );
        Assert.Contains("看不懂时期“春天”", WebUtility.HtmlDecode(await wrong.Content.ReadAsStringAsync()), StringComparison.Ordinal);
        var made = await RunningOffice.PostAsync(
            clerk,
            $"/desk/statistics/volumes/new?template={template.Id}",
            new Dictionary<string, string> { ["Period"] = "202503" }
        );
        Assert.Equal(HttpStatusCode.Redirect, made.StatusCode);
        var page = WebUtility.HtmlDecode(await clerk.GetStringAsync($"{made.Headers.Location}"));
        Assert.Contains($"2025年3月月报 {code}", page, StringComparison.Ordinal);
        Assert.Contains("34.0亿元", page, StringComparison.Ordinal);
        Assert.Contains(
            $"2025年3月月报 {code}",
            WebUtility.HtmlDecode(await clerk.GetStringAsync("/desk/statistics/volumes")),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Who_may_not_write_it_sends_no_text_and_what_is_frozen_meanwhile_is_told_with_what_was_typed()
    {
        await using var office = await StartAsync(on);
        var desk = new VolumeDesk(office, code);
        var (_, version) = await desk.NumbersAsync();
        var volume = await desk.IssueAsync(VolumeKind.MonthlyReport);
        var page = $"/desk/statistics/volumes/{volume}";
        using var clerk = await office.Office.SignInAsync(Role.CaseOfficer);
        var fields = (await RunningOffice.ReadAsync(await clerk.GetAsync(page)))
            .QuerySelectorAll("form.volume-text input[type=hidden][name]")
            .ToDictionary(one => one.GetAttribute("name")!, one => one.GetAttribute("value") ?? "");
        (fields["Title"], fields["Words"]) = ("改名", "# 一\n刚刚写的话");
        await desk.PrepareAsync(await office.PlanAsync($"发布 {code}"), [version.Id], volume);
        var taken = await clerk.PostAsync(page, new FormUrlEncodedContent(fields));
        Assert.Equal(HttpStatusCode.BadRequest, taken.StatusCode);
        var shown = await RunningOffice.ReadAsync(taken);
        Assert.Null(shown.QuerySelector("form.volume-text"));
        Assert.Contains("刚刚写的话", shown.QuerySelector("pre")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(shown.QuerySelector("[role=alert]"));
        using var reviewer = await office.Office.SignInAsync(Role.FirstReviewer);
        var tokens = (
            await RunningOffice.ReadAsync(await reviewer.GetAsync($"/desk/releases/{(await desk.VolumeAsync(volume)).ReleaseId}"))
        )
            .QuerySelectorAll("input[name=__RequestVerificationToken]")
            .Select(one => one.GetAttribute("value")!);
        fields["__RequestVerificationToken"] = tokens.First();
        Assert.Equal(HttpStatusCode.Forbidden, (await reviewer.PostAsync(page, new FormUrlEncodedContent(fields))).StatusCode);
    }
}

public sealed class VolumeDeskPageOnSqliteTests(OnSqlite on) : VolumeDeskPageTests<OnSqlite>(on), IClassFixture<OnSqlite>;

public sealed class VolumeDeskPageOnPostgresTests(OnPostgres on) : VolumeDeskPageTests<OnPostgres>(on), IClassFixture<OnPostgres>;
