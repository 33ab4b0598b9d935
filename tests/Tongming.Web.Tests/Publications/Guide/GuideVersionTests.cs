using System.Net;
using Microsoft.EntityFrameworkCore;
using Tongming.People;
using Tongming.Publications;
using Tongming.Publications.Columns;
using Tongming.Web.Tests.Fixture;

namespace Tongming.Web.Tests.Publications.Guide;

public abstract class GuideVersionTests<TEngine>(TEngine on)
    where TEngine : TestEngine
{
    [Fact]
    public async Task A_changed_phone_asks_for_a_new_version_of_the_guide_which_is_reviewed_like_any_item()
    {
        var time = new ManualTime(new DateTimeOffset(2026, 3, 2, 1, 0, 0, TimeSpan.Zero));
        await using var office = await RunningOffice.StartAsync(on, time);
        await PublishingOffice.ColumnAsync(office);
        using var publisher = await office.SignInAsync(Role.Publisher);
        var incomplete = await RunningOffice.PostAsync(publisher, "/desk/guide", [], "form[action$='handler=Make']");
        Assert.Equal("/desk/guide", incomplete.Headers.Location!.ToString());
        Assert.Contains("还缺", await publisher.GetStringAsync("/desk/guide"), StringComparison.Ordinal);

        await SetAsync(publisher, "0000-1111111");
        await RunningOffice.PostAsync(publisher, "/desk/guide", [], "form[action$='handler=Make']");
        Assert.Contains("“政府信息公开指南”版块", await publisher.GetStringAsync("/desk/guide"), StringComparison.Ordinal);
        await GuideColumnAsync(office);
        var id = await MakeAsync(publisher);
        await PublishAsync(office, publisher, id, time);
        var text = await office.Visit().GetStringAsync($"/items/{id}");
        Assert.Contains("0000-1111111", text, StringComparison.Ordinal);
        Assert.Contains("测试区人民法院", text, StringComparison.Ordinal);
        Assert.Contains("与设置一致", await publisher.GetStringAsync("/desk/guide"), StringComparison.Ordinal);

        await SetAsync(publisher, "0000-2222222");
        var asks = await publisher.GetStringAsync("/desk/guide");
        Assert.Contains("需要发布新版本", asks, StringComparison.Ordinal);
        Assert.Contains("0000-1111111", asks, StringComparison.Ordinal);
        Assert.DoesNotContain("0000-2222222", await office.Visit().GetStringAsync($"/items/{id}"), StringComparison.Ordinal);
        Assert.Equal(id, await MakeAsync(publisher));
        Assert.Contains("正在办理", await publisher.GetStringAsync("/desk/guide"), StringComparison.Ordinal);
        await PublishAsync(office, publisher, id, time);
        Assert.Contains("0000-2222222", await office.Visit().GetStringAsync($"/items/{id}"), StringComparison.Ordinal);
        await using var db = on.Engine.OpenForReading();
        Assert.Equal(2, await db.Set<Edition>().CountAsync(one => one.PublicationId == id));
    }

    [Fact]
    public async Task The_contact_of_the_body_is_the_only_source_and_changes_the_guide_too()
    {
        await using var office = await RunningOffice.StartAsync(on);
        await GuideColumnAsync(office);
        using var program = await OfficeProgram.OfAsync(office, Role.Publisher);
        await OfficeProgram.PostAsync(
            program,
            "/api/v1/desk/guide",
            new
            {
                scope = "统计数据",
                arrangement = "按目录",
                hours = "8:30—12:00",
                feeRule = "不收费",
                supervisor = "区政府办公室",
                supervisorPhone = "0000-1",
                version = 0,
                token = new string('g', 32),
            }
        );
        await OfficeProgram.PostAsync(program, "/api/v1/desk/guide/versions", new { token = new string('v', 32) });
        await office.Changes.SaveAsync<string>(async db =>
        {
            var body = await db.Set<Body>().SingleAsync(one => one.Id == office.BodyId);
            body.Describe(body.Government, body.Court, "", "新地址2号");
            return "moved";
        });
        var guide = await OfficeProgram.GetAsync(program, "/api/v1/desk/guide");
        Assert.Equal("新地址2号", guide.GetProperty("facts").GetProperty("contact").GetString());
        Assert.True(guide.GetProperty("needsVersion").GetBoolean());
        using var officer = await OfficeProgram.OfAsync(office, Role.CaseOfficer);
        await OfficeProgram.PostAsync(
            officer,
            "/api/v1/desk/guide/versions",
            new { token = new string('w', 32) },
            HttpStatusCode.Forbidden
        );
    }

    private static async Task SetAsync(HttpClient client, string phone)
    {
        var answer = await RunningOffice.PostAsync(
            client,
            "/desk/guide/settings",
            new()
            {
                ["Scope"] = "本机关公开统计数据。",
                ["Arrangement"] = "按目录分类。",
                ["Hours"] = "工作日 8:30—12:00",
                ["FeeRule"] = "不收取费用。",
                ["Supervisor"] = "测试区人民政府办公室",
                ["SupervisorPhone"] = phone,
            }
        );
        Assert.True(answer.StatusCode == HttpStatusCode.Redirect, await answer.Content.ReadAsStringAsync());
    }

    private static async Task<Guid> MakeAsync(HttpClient client)
    {
        var made = await RunningOffice.PostAsync(client, "/desk/guide", [], "form[action$='handler=Make']");
        return Guid.Parse(made.Headers.Location!.ToString().Split('/')[^1]);
    }

    private static async Task PublishAsync(RunningOffice office, HttpClient publisher, Guid id, ManualTime time)
    {
        await PublishingOffice.ActAsync(publisher, id, "submit", []);
        foreach (
            var (role, act) in new[]
            {
                (Role.FirstReviewer, "review-first"),
                (Role.SecondReviewer, "review-second"),
                (Role.SecrecyReviewer, "review-secrecy"),
                (Role.Signatory, "review-final"),
            }
        )
        {
            using var reviewer = await office.SignInAsync(role);
            await PublishingOffice.ActAsync(reviewer, id, act, PublishingOffice.Approval());
        }

        await PublishingOffice.ActAsync(publisher, id, "publish", []);
        time.Advance(TimeSpan.FromSeconds(1));
    }

    private static async Task GuideColumnAsync(RunningOffice office)
    {
        var planned = Column.Plan(
            new NewColumn(
                Guid.CreateVersion7(),
                office.BodyId,
                ColumnBlock.Guide,
                ColumnGroup.Other,
                "公开指南",
                ColumnSlug.Parse("guide").Value
            )
        );
        var saved = await office.Changes.SaveAsync<string>(db =>
        {
            db.Add(planned.Value!);
            return Task.FromResult<Outcome<string>>("planned");
        });
        Assert.True(saved.Succeeded);
    }
}

public sealed class GuideVersionOnSqliteTests(OnSqlite on) : GuideVersionTests<OnSqlite>(on), IClassFixture<OnSqlite>;

public sealed class GuideVersionOnPostgresTests(OnPostgres on) : GuideVersionTests<OnPostgres>(on), IClassFixture<OnPostgres>;
