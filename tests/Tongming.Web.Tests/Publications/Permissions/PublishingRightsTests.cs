using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tongming.People;
using Tongming.Publications.Acts;
using Tongming.Web.Publications;
using Tongming.Web.Publications.Items;
using Tongming.Web.Publications.Permissions;
using Tongming.Web.Tests.Fixture;
using Tongming.Web.Tests.People;

namespace Tongming.Web.Tests.Publications.Permissions;

public abstract class PublishingRightsTests<TEngine>(TEngine on)
    where TEngine : TestEngine
{
    private const string Page = "/desk/publication-permissions";
    private const string Api = "/api/v1/desk/publication-permissions";

    [Fact]
    public async Task A_right_that_was_given_opens_the_act_at_once_and_one_that_was_taken_closes_it()
    {
        await using var office = await RunningOffice.StartAsync(on);
        var column = await PublishingOffice.ColumnAsync(office);
        var id = await PublishingOffice.DraftAsync(office, column, "公告", "<p>字</p>");
        await PublishingOffice.ReviewAsync(office, id);
        using var second = await office.SignInAsync(Role.SecondReviewer);
        using var publisher = await office.SignInAsync(Role.Publisher);
        Assert.NotEqual(HttpStatusCode.OK, (await second.GetAsync($"/desk/publications/{id}/acts/publish")).StatusCode);
        using var security = await office.SignInAsync(Role.SecurityAdministrator);
        Assert.Equal(HttpStatusCode.Redirect, (await ChangeAsync(security, "SecondReviewer", "publish", true)).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await ChangeAsync(security, "Publisher", "publish", false)).StatusCode);
        Assert.NotEqual(HttpStatusCode.OK, (await publisher.GetAsync($"/desk/publications/{id}/acts/publish")).StatusCode);
        // Publishing is one right, withdrawing another.
        await PublishingOffice.ActAsync(second, id, "publish", []);
        Assert.NotEqual(HttpStatusCode.OK, (await second.GetAsync($"/desk/publications/{id}/acts/withdraw")).StatusCode);
        await PublishingOffice.ActAsync(publisher, id, "withdraw", new() { ["Reason"] = "有误" });
    }

    [Fact]
    public async Task What_equals_the_default_leaves_no_deviation_and_each_change_stands_in_the_ledger()
    {
        await using var office = await RunningOffice.StartAsync(on);
        var change = office.Services.GetRequiredService<ChangePublishingRight>();
        async Task<Outcome<PublicationPermissions>> SetAsync(Role role, PublicationAct act, bool allowed) =>
            await change.RunAsync(new(office.BodyId, role, act, allowed), office.ActorOf(Role.SecurityAdministrator));

        Assert.True((await SetAsync(Role.SecondReviewer, PublicationAct.ReviewFinal, true)).Succeeded);
        Assert.True((await SetAsync(Role.Signatory, PublicationAct.ReviewFinal, false)).Succeeded);
        var last = await SetAsync(Role.SecondReviewer, PublicationAct.ReviewFinal, false);
        Assert.Equal("publication.permission.last", last.Refusal?.Code);
        Assert.True((await SetAsync(Role.Signatory, PublicationAct.ReviewFinal, true)).Succeeded);
        Assert.True((await SetAsync(Role.SecondReviewer, PublicationAct.ReviewFinal, false)).Succeeded);
        Assert.True((await SetAsync(Role.SecondReviewer, PublicationAct.ReviewFinal, false)).Succeeded);
        await using var db = office.Engine.OpenForReading();
        Assert.Empty(await db.Set<PublicationGrant>().Where(one => one.BodyId == office.BodyId).ToListAsync());
        Assert.Equal(Enumerable.Repeat(ChangePublishingRight.Act, 4), await Acts.OnAsync(office.Engine, office.BodyId));
    }

    [Fact]
    public async Task What_is_kept_apart_is_refused_in_a_sentence()
    {
        await using var office = await RunningOffice.StartAsync(on);
        var change = office.Services.GetRequiredService<ChangePublishingRight>();
        foreach (
            var (role, act, code) in new[]
            {
                (Role.Supervisor, PublicationAct.Publish, "publication.permission.supervisor"),
                (Role.SystemAdministrator, PublicationAct.Publish, "publication.permission.administrator"),
                (Role.Archivist, PublicationAct.View, "publication.permission.view"),
            }
        )
        {
            var refused = await change.RunAsync(new(office.BodyId, role, act, true), office.ActorOf(Role.SecurityAdministrator));
            Assert.Equal(code, refused.Refusal?.Code);
            Assert.Matches("[\\u4e00-\\u9fff].*。$", PublicationText.Say(refused.Refusal!));
        }

        var head = await change.RunAsync(new(office.BodyId, Role.Archivist, PublicationAct.Publish, true), office.ActorOf(Role.OfficeHead));
        Assert.Equal("publication.permission.only-administrator", head.Refusal?.Code);
        Assert.Empty(await Acts.OnAsync(office.Engine, office.BodyId));
    }

    [Fact]
    public async Task The_page_is_for_the_security_administrator_and_marks_what_differs()
    {
        await using var office = await RunningOffice.StartAsync(on);
        using var head = await office.SignInAsync(Role.OfficeHead);
        Assert.Equal(HttpStatusCode.Forbidden, (await head.GetAsync(Page)).StatusCode);
        using var security = await office.SignInAsync(Role.SecurityAdministrator);
        Assert.Equal(HttpStatusCode.NotFound, (await security.GetAsync($"{Page}?body={Guid.NewGuid()}")).StatusCode);
        var page = await RunningOffice.ReadAsync(await security.GetAsync(Page));
        Assert.Null(page.QuerySelector("option[value=view]"));
        Assert.DoesNotContain("（改）", page.QuerySelector("main tbody")!.TextContent, StringComparison.Ordinal);
        var done = await ChangeAsync(security, "Archivist", "withdraw", true);
        page = await RunningOffice.ReadAsync(await security.GetAsync(done.Headers.Location));
        Assert.Single(page.QuerySelectorAll("main tbody td"), cell => cell.TextContent == "可以（改）");
        Assert.Contains("撤下信息", page.QuerySelector(".told")!.TextContent, StringComparison.Ordinal);
        var refused = await ChangeAsync(security, "Supervisor", "withdraw", true);
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Contains("监督员只能查看", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Programs_of_the_security_administrator_do_the_same()
    {
        await using var office = await RunningOffice.StartAsync(on);
        await using var other = await RunningOffice.StartAsync(on);
        using var program = await OfficeProgram.OfAsync(office, Role.SecurityAdministrator);
        var sent = new
        {
            role = "SecondReviewer",
            act = "publish",
            allowed = true,
        };
        var given = await OfficeProgram.PostAsync(program, Api, sent);
        Assert.Equal((true, false), (given.GetProperty("allowed").GetBoolean(), given.GetProperty("isDefault").GetBoolean()));
        var line = (await OfficeProgram.GetAsync(program, Api)).EnumerateArray().Single(IsGiven);
        Assert.True(line.GetProperty("allowed").GetBoolean());
        var strange = new
        {
            role = "Publisher",
            act = "no-such-act",
            allowed = true,
        };
        await OfficeProgram.PostAsync(program, Api, strange, HttpStatusCode.NotFound);
        await OfficeProgram.PostAsync(program, Api, new { role = "Publisher", act = "publish" }, HttpStatusCode.BadRequest);
        await OfficeProgram.PostAsync(program, $"{Api}?body={other.BodyId}", sent, HttpStatusCode.NotFound);
        await OfficeProgram.GetAsync(program, $"{Api}?body={other.BodyId}", HttpStatusCode.NotFound);
        var supervisor = new
        {
            role = "Supervisor",
            act = "publish",
            allowed = true,
        };
        var refused = await OfficeProgram.PostAsync(program, Api, supervisor, HttpStatusCode.UnprocessableEntity);
        Assert.Equal("publication.permission.supervisor", OfficeProgram.CodeOf(refused));
        using var head = await OfficeProgram.OfAsync(office, Role.OfficeHead);
        await OfficeProgram.PostAsync(head, Api, sent, HttpStatusCode.Forbidden);
        await OfficeProgram.GetAsync(head, Api, HttpStatusCode.Forbidden);
        Assert.Equal([ChangePublishingRight.Act], await Acts.OnAsync(office.Engine, office.BodyId));
    }

    private static bool IsGiven(JsonElement line) =>
        line.GetProperty("role").GetString() == "SecondReviewer" && line.GetProperty("act").GetString() == "publish";

    private static Task<HttpResponseMessage> ChangeAsync(HttpClient client, string role, string act, bool allowed) =>
        RunningOffice.PostAsync(
            client,
            Page,
            new()
            {
                ["Role"] = role,
                ["Act"] = act,
                ["Allowed"] = allowed ? "true" : "false",
            }
        );
}

public sealed class PublishingRightsOnSqliteTests(OnSqlite on) : PublishingRightsTests<OnSqlite>(on), IClassFixture<OnSqlite>;

public sealed class PublishingRightsOnPostgresTests(OnPostgres on) : PublishingRightsTests<OnPostgres>(on), IClassFixture<OnPostgres>;
