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
}

public sealed class VolumeDeskPageOnSqliteTests(OnSqlite on) : VolumeDeskPageTests<OnSqlite>(on), IClassFixture<OnSqlite>;

public sealed class VolumeDeskPageOnPostgresTests(OnPostgres on) : VolumeDeskPageTests<OnPostgres>(on), IClassFixture<OnPostgres>;
