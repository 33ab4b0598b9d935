using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tongming.People;
using Tongming.Requests;
using Tongming.Requests.Acts;
using Tongming.Web.Requests.Cases;
using Tongming.Web.Requests.Permissions;
using Tongming.Web.Tests.Fixture;
using Tongming.Web.Tests.People;

namespace Tongming.Web.Tests.Requests.Permissions;

public abstract class ChangePermissionTests<TEngine>(TEngine on)
    where TEngine : TestEngine
{
    [Fact]
    public async Task A_changed_right_holds_at_once_and_the_default_leaves_no_deviation()
    {
        await using var office = await RunningOffice.StartAsync(on);
        Assert.True((await ChangeAsync(office, Role.SecondReviewer, RequestAct.Sign, true)).Succeeded);
        Assert.True((await ChangeAsync(office, Role.Signatory, RequestAct.Sign, false)).Succeeded);
        Assert.Equal((true, false), await MaySignAsync(office));
        Assert.Equal("request.permission.last", (await ChangeAsync(office, Role.SecondReviewer, RequestAct.Sign, false)).Refusal?.Code);
        Assert.True((await ChangeAsync(office, Role.Signatory, RequestAct.Sign, true)).Succeeded);
        Assert.True((await ChangeAsync(office, Role.SecondReviewer, RequestAct.Sign, false)).Succeeded);
        Assert.Equal((false, true), await MaySignAsync(office));

        await using var db = office.Engine.OpenForReading();
        Assert.Empty(await db.Set<RequestGrant>().Where(one => one.BodyId == office.BodyId).ToListAsync());
        Assert.Equal(Enumerable.Repeat(ChangePermission.Act, 4), await Acts.OnAsync(office.Engine, office.BodyId));
    }

    [Fact]
    public async Task What_the_law_keeps_apart_is_refused()
    {
        await using var office = await RunningOffice.StartAsync(on);
        Assert.Equal("request.permission.supervisor", (await ChangeAsync(office, Role.Supervisor, RequestAct.Sign, true)).Refusal?.Code);
        var administrator = await ChangeAsync(office, Role.SystemAdministrator, RequestAct.ViewCase, true);
        Assert.Equal("request.permission.administrator", administrator.Refusal?.Code);
        foreach (var allowed in new[] { true, false })
        {
            var view = await ChangeAsync(office, Role.CaseOfficer, RequestAct.ViewCase, allowed);
            Assert.Equal("request.permission.view", view.Refusal?.Code);
            Assert.Matches("[\\u4e00-\\u9fff].*。$", Tongming.Web.Requests.RequestText.Say(view.Refusal!));
        }

        var change = office.Services.GetRequiredService<ChangePermission>();
        var input = new ChangePermission.Input(office.BodyId, Role.CaseOfficer, RequestAct.Assign, true);
        Assert.False((await change.RunAsync(input, office.ActorOf(Role.OfficeHead))).Succeeded);
    }

    [Fact]
    public async Task The_page_shows_the_deviation_and_changes_it()
    {
        await using var office = await RunningOffice.StartAsync(on);
        using var head = await office.SignInAsync(Role.OfficeHead);
        Assert.Equal(HttpStatusCode.Forbidden, (await head.GetAsync("/desk/request-permissions")).StatusCode);
        using var client = await office.SignInAsync(Role.SecurityAdministrator);
        Assert.Equal(
            HttpStatusCode.NotFound,
            (await client.GetAsync($"/desk/request-permissions?body={Guid.CreateVersion7()}")).StatusCode
        );
        var fields = new Dictionary<string, string>
        {
            ["Role"] = "CaseOfficer",
            ["Act"] = "assign",
            ["Allowed"] = "true",
        };
        var done = await RunningOffice.PostAsync(client, "/desk/request-permissions", fields);
        Assert.Equal(HttpStatusCode.Redirect, done.StatusCode);
        var page = await RunningOffice.ReadAsync(await client.GetAsync(done.Headers.Location));
        Assert.Single(page.QuerySelectorAll("main tbody td"), cell => cell.TextContent == "可以（改）");
        fields["Role"] = "Supervisor";
        var refused = await RunningOffice.PostAsync(client, "/desk/request-permissions", fields);
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
    }

    [Fact]
    public async Task Seeing_cases_is_not_offered_because_it_follows_from_the_role()
    {
        await using var office = await RunningOffice.StartAsync(on);
        using var client = await office.SignInAsync(Role.SecurityAdministrator);
        var page = await RunningOffice.ReadAsync(await client.GetAsync("/desk/request-permissions"));
        Assert.Null(page.QuerySelector("option[value=view-case]"));
        Assert.DoesNotContain("查看案件", page.QuerySelector("main tbody")!.TextContent, StringComparison.Ordinal);
        var list = await OfficeProgram.GetAsync(client, "/api/v1/desk/request-permissions");
        Assert.DoesNotContain("view-case", list.EnumerateArray().Select(line => line.GetProperty("act").GetString()));
        Assert.Contains("view-full-data", list.EnumerateArray().Select(line => line.GetProperty("act").GetString()));
    }

    private static Task<Outcome<RequestPermissions>> ChangeAsync(RunningOffice office, Role role, RequestAct act, bool allowed)
    {
        var change = office.Services.GetRequiredService<ChangePermission>();
        return change.RunAsync(new ChangePermission.Input(office.BodyId, role, act, allowed), office.ActorOf(Role.SecurityAdministrator));
    }

    private static async Task<(bool Second, bool Signatory)> MaySignAsync(RunningOffice office)
    {
        var rights = await office.Services.GetRequiredService<PermissionsOfBodies>().OfAsync(office.BodyId);
        bool May(Role role) => rights.May(new RequestParty(role), RequestAct.Sign, RequestState.AwaitingSignature);
        return (May(Role.SecondReviewer), May(Role.Signatory));
    }
}

public sealed class ChangePermissionOnSqliteTests(OnSqlite on) : ChangePermissionTests<OnSqlite>(on), IClassFixture<OnSqlite>;

public sealed class ChangePermissionOnPostgresTests(OnPostgres on) : ChangePermissionTests<OnPostgres>(on), IClassFixture<OnPostgres>;
