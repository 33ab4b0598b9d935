using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Tongming.People;
using Tongming.Web.People.Accounts;
using Tongming.Web.Platform.Time;
using Tongming.Web.Tests.Fixture;

namespace Tongming.Web.Tests.People;

public abstract class StaffApiTests<TEngine>(TEngine on)
    where TEngine : TestEngine
{
    private const string People = "/api/v1/desk/people";

    private static DateOnly Today => new LegalClock(TimeProvider.System).Now().Day;

    [Fact]
    public async Task A_person_is_hired_changed_and_given_roles_by_programs_of_two_administrators()
    {
        await using var office = await RunningOffice.StartAsync(on);
        using var system = await OfficeProgram.OfAsync(office, Role.SystemAdministrator);
        var sent = NewPerson.Sent();
        var hired = await OfficeProgram.PostAsync(system, People, sent, HttpStatusCode.Created);
        var id = hired.GetProperty("id").GetGuid();
        Assert.Equal(("在岗，待改初始密码", 0), (Text(hired, "state"), hired.GetProperty("roles").GetArrayLength()));
        Assert.Equal("person.hired", Assert.Single(await Acts.OnAsync(office.Engine, id)));
        var twice = await OfficeProgram.PostAsync(system, People, sent, HttpStatusCode.UnprocessableEntity);
        Assert.Equal("person.sign-in-name-taken", OfficeProgram.CodeOf(twice));

        var change = new
        {
            version = Version(hired),
            name = "改了名的人",
            sectionId = office.Section.Id,
            email = "new@example.gov.cn",
        };
        var changed = await OfficeProgram.PostAsync(system, $"{People}/{id}/change", change);
        Assert.Equal(
            ("改了名的人", office.Section.Name, "new@example.gov.cn"),
            (Text(changed, "name"), Text(changed, "section"), Text(changed, "email"))
        );
        Assert.Equal("person.changed", (await Acts.LastAsync(office.Engine, id)).Act);
        var stale = await OfficeProgram.PostAsync(system, $"{People}/{id}/change", change, HttpStatusCode.Conflict);
        Assert.Equal("people.changed-meanwhile", OfficeProgram.CodeOf(stale));

        using var security = await OfficeProgram.OfAsync(office, Role.SecurityAdministrator);
        var roles = new { version = Version(changed), roles = new[] { "FirstReviewer", "CaseOfficer" } };
        var given = await OfficeProgram.PostAsync(security, $"{People}/{id}/roles", roles);
        Assert.Equal("CaseOfficer", given.GetProperty("roles")[0].GetString());
        Assert.Equal("person.roles-given", (await Acts.LastAsync(office.Engine, id)).Act);
        await OfficeProgram.PostAsync(security, $"{People}/{id}/roles", roles, HttpStatusCode.Conflict);
        var mixed = new { version = Version(given), roles = new[] { "Registrar", "AuditAdministrator" } };
        var refused = await OfficeProgram.PostAsync(security, $"{People}/{id}/roles", mixed, HttpStatusCode.UnprocessableEntity);
        Assert.Equal("person.roles.administrator-works", OfficeProgram.CodeOf(refused));
        foreach (var code in new[] { "King", "1", "Registrar,CaseOfficer" })
        {
            var strange = new { version = Version(given), roles = new[] { code } };
            var unknown = await OfficeProgram.PostAsync(security, $"{People}/{id}/roles", strange, HttpStatusCode.UnprocessableEntity);
            Assert.StartsWith($"没有“{code}”这个角色", Text(unknown, "title"), StringComparison.Ordinal);
        }

        var none = await OfficeProgram.PostAsync(
            security,
            $"{People}/{id}/roles",
            new { version = Version(given), roles = Array.Empty<string>() }
        );
        Assert.Equal(0, none.GetProperty("roles").GetArrayLength());
    }

    [Fact]
    public async Task A_password_is_reset_and_ends_the_tokens_and_stands_neither_in_the_answer_nor_in_the_ledger()
    {
        await using var office = await RunningOffice.StartAsync(on);
        var person = office.PersonOf(Role.Registrar);
        using var system = await OfficeProgram.OfAsync(office, Role.SystemAdministrator);
        using var own = await OfficeProgram.OfAsync(office, Role.Registrar);
        Assert.Equal(1, (await OfficeProgram.GetAsync(system, $"{People}/{person.Id}")).GetProperty("liveTokens").GetInt32());
        var weak = await OfficeProgram.PostAsync(
            system,
            $"{People}/{person.Id}/password",
            new { password = "aaaaaaaaaaaa" },
            HttpStatusCode.UnprocessableEntity
        );
        Assert.Equal("password.too-plain", OfficeProgram.CodeOf(weak));
        var reset = await OfficeProgram.PostAsync(system, $"{People}/{person.Id}/password", new { password = "Second-Time-8" });
        Assert.True(reset.GetProperty("mustChangePassword").GetBoolean());
        Assert.Equal(0, reset.GetProperty("liveTokens").GetInt32());
        Assert.DoesNotContain("Second-Time-8", reset.ToString(), StringComparison.Ordinal);
        var act = await Acts.LastAsync(office.Engine, person.Id);
        Assert.Equal("person.password-reset", act.Act);
        Assert.DoesNotContain("Second-Time-8", $"{act.Why}{act.Facts}", StringComparison.Ordinal);
        await OfficeProgram.GetAsync(own, $"{People}/{person.Id}", HttpStatusCode.Unauthorized);
        var self = office.PersonOf(Role.SystemAdministrator).Id;
        var refused = await OfficeProgram.PostAsync(
            system,
            $"{People}/{self}/password",
            new { password = "Second-Time-8" },
            HttpStatusCode.UnprocessableEntity
        );
        Assert.Equal("password.own-by-reset", OfficeProgram.CodeOf(refused));
    }

    [Fact]
    public async Task A_locked_account_is_opened_and_tokens_are_revoked_by_the_system_administrator()
    {
        await using var office = await RunningOffice.StartAsync(on);
        var person = office.PersonOf(Role.Registrar);
        await using (var db = office.Engine.Open())
        {
            (await db.Set<Account>().SingleAsync(one => one.Id == person.Id)).LockoutEnd = TimeProvider.System.GetUtcNow().AddMinutes(10);
            await db.SaveChangesAsync();
        }

        using var system = await OfficeProgram.OfAsync(office, Role.SystemAdministrator);
        var address = $"{People}/{person.Id}";
        Assert.True((await OfficeProgram.GetAsync(system, address)).GetProperty("isLocked").GetBoolean());
        var opened = await OfficeProgram.PostAsync(system, $"{address}/unlock", new { });
        Assert.False(opened.GetProperty("isLocked").GetBoolean());
        Assert.Equal("person.unlocked", (await Acts.LastAsync(office.Engine, person.Id)).Act);

        using var own = await OfficeProgram.OfAsync(office, Role.Registrar);
        Assert.Equal(0, (await OfficeProgram.PostAsync(system, $"{address}/tokens/revoke", new { })).GetProperty("liveTokens").GetInt32());
        Assert.Equal("person.token-revoked", (await Acts.LastAsync(office.Engine, person.Id)).Act);
        await OfficeProgram.PostAsync(system, $"{address}/tokens/revoke", new { }, HttpStatusCode.NotFound);
        await OfficeProgram.GetAsync(own, address, HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_substitute_is_named_by_the_person_and_by_the_head_and_the_substitution_is_ended_once()
    {
        await using var office = await RunningOffice.StartAsync(on);
        var (officer, archivist) = (office.PersonOf(Role.CaseOfficer), office.PersonOf(Role.Archivist));
        var address = $"{People}/{officer.Id}/substitute";
        using var own = await OfficeProgram.OfAsync(office, Role.CaseOfficer);
        var away = new
        {
            substituteId = archivist.Id,
            from = Today,
            until = Today.AddDays(2),
        };
        var named = (await OfficeProgram.PostAsync(own, address, away)).GetProperty("substitution");
        Assert.Equal((archivist.Id, archivist.Name), (named.GetProperty("substituteId").GetGuid(), Text(named, "substitute")));
        Assert.Equal($"{Today.AddDays(2):yyyy-MM-dd}", Text(named, "until"));
        Assert.Equal("person.substitute-named", (await Acts.LastAsync(office.Engine, officer.Id)).Act);
        var backwards = new
        {
            substituteId = archivist.Id,
            from = Today,
            until = Today.AddDays(-1),
        };
        var refused = await OfficeProgram.PostAsync(own, address, backwards, HttpStatusCode.UnprocessableEntity);
        Assert.Equal("person.substitute.days", OfficeProgram.CodeOf(refused));
        using var registrar = await OfficeProgram.OfAsync(office, Role.Registrar);
        await OfficeProgram.PostAsync(registrar, address, away, HttpStatusCode.Forbidden);

        using var head = await OfficeProgram.OfAsync(office, Role.OfficeHead);
        for (var times = 0; times < 2; times++)
            Assert.Equal(
                JsonValueKind.Null,
                (await OfficeProgram.PostAsync(head, $"{address}/end", new { })).GetProperty("substitution").ValueKind
            );
        Assert.Equal(1, (await Acts.OnAsync(office.Engine, officer.Id)).Count(act => act == "person.substitution-ended"));
    }

    [Fact]
    public async Task Work_is_ended_once_and_never_ones_own()
    {
        await using var office = await RunningOffice.StartAsync(on);
        var person = office.PersonOf(Role.Archivist);
        using var system = await OfficeProgram.OfAsync(office, Role.SystemAdministrator);
        var ended = await OfficeProgram.PostAsync(system, $"{People}/{person.Id}/end-work", new { });
        Assert.Equal((true, "已离岗"), (ended.GetProperty("hasLeft").GetBoolean(), Text(ended, "state")));
        Assert.Equal("person.left", (await Acts.LastAsync(office.Engine, person.Id)).Act);
        var again = await OfficeProgram.PostAsync(system, $"{People}/{person.Id}/end-work", new { }, HttpStatusCode.UnprocessableEntity);
        Assert.Equal("person.left", OfficeProgram.CodeOf(again));
        var own = $"{People}/{office.PersonOf(Role.SystemAdministrator).Id}/end-work";
        Assert.Equal(
            "person.leave.own",
            OfficeProgram.CodeOf(await OfficeProgram.PostAsync(system, own, new { }, HttpStatusCode.UnprocessableEntity))
        );
    }

    private static int Version(JsonElement person) => person.GetProperty("version").GetInt32();

    private static string Text(JsonElement json, string name) => json.GetProperty(name).GetString() ?? "";
}

public sealed class StaffApiOnSqliteTests(OnSqlite on) : StaffApiTests<OnSqlite>(on), IClassFixture<OnSqlite>;

public sealed class StaffApiOnPostgresTests(OnPostgres on) : StaffApiTests<OnPostgres>(on), IClassFixture<OnPostgres>;
