using System.Net;
using System.Text.Json;
using Tongming.People;
using Tongming.Web.Requests.Permissions;
using Tongming.Web.Tests.Fixture;
using Tongming.Web.Tests.People;

namespace Tongming.Web.Tests.Requests.Permissions;

public abstract class PermissionsApiTests<TEngine>(TEngine on)
    where TEngine : TestEngine
{
    private const string Permissions = "/api/v1/desk/request-permissions";

    [Fact]
    public async Task A_right_is_given_once_and_taken_away_by_a_program()
    {
        await using var office = await RunningOffice.StartAsync(on);
        using var program = await OfficeProgram.OfAsync(office, Role.SecurityAdministrator);
        foreach (var _ in Enumerable.Range(0, 2))
        {
            var given = await OfficeProgram.PostAsync(program, Permissions, Sent("CaseOfficer", allowed: true));
            Assert.True(given.GetProperty("allowed").GetBoolean());
            Assert.False(given.GetProperty("isDefault").GetBoolean());
        }

        Assert.True(await AllowedAsync(program));
        await OfficeProgram.PostAsync(program, Permissions, Sent("CaseOfficer", allowed: false));
        Assert.False(await AllowedAsync(program));
        Assert.Equal([ChangePermission.Act, ChangePermission.Act], await Acts.OnAsync(office.Engine, office.BodyId));
    }

    [Fact]
    public async Task What_the_page_refuses_is_refused_with_its_sentence()
    {
        await using var office = await RunningOffice.StartAsync(on);
        await using var other = await RunningOffice.StartAsync(on);
        using var program = await OfficeProgram.OfAsync(office, Role.SecurityAdministrator);
        var supervisor = Sent("Supervisor", allowed: true);
        var refused = await OfficeProgram.PostAsync(program, Permissions, supervisor, HttpStatusCode.UnprocessableEntity);
        Assert.Equal("request.permission.supervisor", OfficeProgram.CodeOf(refused));
        var administrator = Sent("SystemAdministrator", allowed: true);
        await OfficeProgram.PostAsync(program, Permissions, administrator, HttpStatusCode.UnprocessableEntity);
        await OfficeProgram.PostAsync(program, Permissions, Sent("Nobody", allowed: true), HttpStatusCode.BadRequest);
        await OfficeProgram.PostAsync(program, Permissions, new { role = "CaseOfficer", act = "assign" }, HttpStatusCode.BadRequest);
        var strange = new
        {
            role = "CaseOfficer",
            act = "no-such-act",
            allowed = true,
        };
        await OfficeProgram.PostAsync(program, Permissions, strange, HttpStatusCode.NotFound);
        var elsewhere = $"{Permissions}?body={other.BodyId}";
        await OfficeProgram.PostAsync(program, elsewhere, Sent("CaseOfficer", allowed: true), HttpStatusCode.NotFound);
        await OfficeProgram.GetAsync(program, elsewhere, HttpStatusCode.NotFound);
        using var head = await OfficeProgram.OfAsync(office, Role.OfficeHead);
        var notHers = await OfficeProgram.PostAsync(head, Permissions, Sent("CaseOfficer", allowed: true), HttpStatusCode.Forbidden);
        Assert.Equal("request.permission.administrator", OfficeProgram.CodeOf(notHers));
        Assert.Empty(await Acts.OnAsync(office.Engine, office.BodyId));
        Assert.Empty(await Acts.OnAsync(office.Engine, other.BodyId));
    }

    [Fact]
    public async Task The_installations_administrator_names_the_body()
    {
        await using var office = await RunningOffice.StartAsync(on);
        var person = await office.HireAsync(Guid.Empty, "装机安全", Role.SecurityAdministrator);
        using var program = await OfficeProgram.OfAsync(
            office,
            new Actor(ActorKind.Person, person.Id, Guid.Empty, person.Name, person.Roles)
        );
        await OfficeProgram.PostAsync(program, Permissions, Sent("CaseOfficer", allowed: true), HttpStatusCode.NotFound);
        await OfficeProgram.PostAsync(program, $"{Permissions}?body={office.BodyId}", Sent("CaseOfficer", allowed: true));
        Assert.Equal([ChangePermission.Act], await Acts.OnAsync(office.Engine, office.BodyId));
    }

    private static object Sent(string role, bool allowed) =>
        new
        {
            role,
            act = "assign",
            allowed,
        };

    private static async Task<bool> AllowedAsync(HttpClient program) =>
        (await OfficeProgram.GetAsync(program, Permissions)).EnumerateArray().Single(IsAssign).GetProperty("allowed").GetBoolean();

    private static bool IsAssign(JsonElement one) =>
        one.GetProperty("act").GetString() == "assign" && one.GetProperty("role").GetString() == "CaseOfficer";
}

public sealed class PermissionsApiOnSqliteTests(OnSqlite on) : PermissionsApiTests<OnSqlite>(on), IClassFixture<OnSqlite>;

public sealed class PermissionsApiOnPostgresTests(OnPostgres on) : PermissionsApiTests<OnPostgres>(on), IClassFixture<OnPostgres>;
