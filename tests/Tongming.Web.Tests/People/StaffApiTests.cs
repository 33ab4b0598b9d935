using System.Net;
using System.Text;
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
        var sent = NewPerson();
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
        await OfficeProgram.PostAsync(
            security,
            $"{People}/{id}/roles",
            new { version = 9, roles = new[] { "King" } },
            HttpStatusCode.BadRequest
        );
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

    [Fact]
    public async Task Fields_are_asked_as_on_the_page_and_told_all_at_once()
    {
        await using var office = await RunningOffice.StartAsync(on);
        using var system = await OfficeProgram.OfAsync(office, Role.SystemAdministrator);
        var bare = await OfficeProgram.PostAsync(
            system,
            People,
            new { name = " ", password = "First-Time-9" },
            HttpStatusCode.UnprocessableEntity
        );
        Assert.Equal("people.input.wrong", OfficeProgram.CodeOf(bare));
        Assert.Equal("姓名没有填。登录名没有填。", Text(bare, "title"));
        Assert.Equal("signInName", Text(bare.GetProperty("errors")[1], "field"));
        (object Sent, string Told)[] wrong =
        [
            (NewPerson() with { Name = new string('长', 41) }, "姓名最多 40 个字。"),
            (NewPerson() with { Name = "一\u0000二" }, "姓名里有换行或者别的控制字符，请删掉，写成一行。"),
            (NewPerson() with { SignInName = "有 空格" }, "登录名里不能有空格，请改为不带空格的名称。"),
            (NewPerson() with { Password = "short" }, "密码至少要 10 个字符。"),
            (NewPerson() with { Email = "办公室" }, "电子邮箱写得不对。"),
        ];
        foreach (var (sent, told) in wrong)
        {
            var problem = await OfficeProgram.PostAsync(system, People, sent, HttpStatusCode.UnprocessableEntity);
            Assert.StartsWith(told, Text(problem, "title"), StringComparison.Ordinal);
        }

        // What is kept is the name without the blanks around it, so only that is measured.
        var padded = NewPerson() with
        {
            Name = $" {new string('长', 40)} ",
        };
        Assert.Equal(40, Text(await OfficeProgram.PostAsync(system, People, padded, HttpStatusCode.Created), "name").Length);
        await OfficeProgram.PostAsync(system, People, new { nonsense = 1 }, HttpStatusCode.BadRequest);
        await OfficeProgram.PostAsync(system, People, NewPerson() with { SectionId = Guid.NewGuid() }, HttpStatusCode.NotFound);
        var person = $"{People}/{office.PersonOf(Role.Registrar).Id}";
        await OfficeProgram.PostAsync(system, $"{person}/change", new { version = 2, name = "没有写全" }, HttpStatusCode.BadRequest);
        await OfficeProgram.PostAsync(system, $"{person}/password", new { }, HttpStatusCode.UnprocessableEntity);
        using var head = await OfficeProgram.OfAsync(office, Role.OfficeHead);
        var nobody = await OfficeProgram.PostAsync(head, $"{person}/substitute", new { from = Today }, HttpStatusCode.UnprocessableEntity);
        Assert.Equal("代理人没有填。最后一天没有填。", Text(nobody, "title"));
        // A form of another site cannot do what needs no more than its address.
        using var form = new StringContent("", Encoding.UTF8, "application/x-www-form-urlencoded");
        await OfficeProgram.ReadAsync(await system.PostAsync($"{person}/end-work", form), HttpStatusCode.UnsupportedMediaType);
    }

    [Fact]
    public async Task Every_act_is_open_to_those_whom_the_table_permits_and_to_nobody_else()
    {
        await using var office = await RunningOffice.StartAsync(on);
        foreach (var role in Enum.GetValues<Role>())
        {
            using var program = await OfficeProgram.OfAsync(office, role);
            var subject = office.PersonOf(role == Role.Archivist ? Role.Registrar : Role.Archivist);
            foreach (var (address, act) in Addresses(subject.Id))
            {
                // What is unreadable is refused only to those who may.
                var answer = await OfficeProgram.PostAsync(program, address, "x", Expected(office, role, act, subject));
                Assert.Contains(OfficeProgram.CodeOf(answer), new[] { "people.input.unreadable", "people.not-permitted" });
            }

            var may = PeoplePermissions.May(office.ActorOf(role), PeopleAct.ReadPeople, office.BodyId, subject.Id);
            await OfficeProgram.GetAsync(program, $"{People}/{subject.Id}", may ? HttpStatusCode.OK : HttpStatusCode.Forbidden);
        }
    }

    [Fact]
    public async Task Another_bodys_people_are_answered_like_nobody()
    {
        await using var office = await RunningOffice.StartAsync(on);
        await using var other = await RunningOffice.StartAsync(on);
        var subject = office.PersonOf(Role.Archivist);
        foreach (var role in Enum.GetValues<Role>())
        {
            using var foreign = await OfficeProgram.OfAsync(other, role);
            var unknown = $"{await OfficeProgram.GetAsync(foreign, $"{People}/{Guid.NewGuid()}", HttpStatusCode.NotFound)}";
            Assert.Equal(
                WithoutTrace(unknown),
                WithoutTrace($"{await OfficeProgram.GetAsync(foreign, $"{People}/{subject.Id}", HttpStatusCode.NotFound)}")
            );
            foreach (var (address, _) in Addresses(subject.Id).Where(one => one.Address != People))
            {
                var answer = await OfficeProgram.PostAsync(foreign, address, new { }, HttpStatusCode.NotFound);
                Assert.Equal("person.not-found", OfficeProgram.CodeOf(answer));
            }

            await OfficeProgram.PostAsync(foreign, $"{People}?body={office.BodyId}", NewPerson(), HttpStatusCode.NotFound);
        }

        // Nor can somebody of another body be named.
        using var head = await OfficeProgram.OfAsync(other, Role.OfficeHead);
        var away = new
        {
            substituteId = subject.Id,
            from = Today,
            until = Today,
        };
        var address1 = $"{People}/{other.PersonOf(Role.Registrar).Id}/substitute";
        var refused = await OfficeProgram.PostAsync(head, address1, away, HttpStatusCode.UnprocessableEntity);
        Assert.Equal("person.substitute.not-here", OfficeProgram.CodeOf(refused));
    }

    [Fact]
    public async Task Administrators_of_the_installation_say_in_which_body_they_hire()
    {
        await using var office = await RunningOffice.StartAsync(on);
        var person = await office.HireAsync(Guid.Empty, "装机系统管理员", Role.SystemAdministrator);
        var actor = new Actor(ActorKind.Person, person.Id, Guid.Empty, person.Name, person.Roles);
        using var program = await OfficeProgram.OfAsync(office, actor);
        var unsaid = await OfficeProgram.PostAsync(program, People, NewPerson(), HttpStatusCode.UnprocessableEntity);
        Assert.Equal("机关没有填。", Text(unsaid, "title"));
        foreach (var body in new[] { office.BodyId, Guid.Empty })
        {
            var hired = await OfficeProgram.PostAsync(program, $"{People}?body={body}", NewPerson(), HttpStatusCode.Created);
            Assert.Equal(body, hired.GetProperty("bodyId").GetGuid());
        }

        await OfficeProgram.PostAsync(program, $"{People}?body={Guid.NewGuid()}", NewPerson(), HttpStatusCode.NotFound);
    }

    private sealed record Sent(string Name, string SignInName, string Password, Guid? SectionId, string Email);

    private static Sent NewPerson() => new("新来的人", $"n{Guid.NewGuid():N}", "First-Time-9", null, "");

    private static (string Address, PeopleAct Act)[] Addresses(Guid person) =>
        [
            (People, PeopleAct.HirePerson),
            ($"{People}/{person}/change", PeopleAct.ChangePerson),
            ($"{People}/{person}/roles", PeopleAct.GiveRoles),
            ($"{People}/{person}/substitute", PeopleAct.NameSubstitute),
            ($"{People}/{person}/substitute/end", PeopleAct.NameSubstitute),
            ($"{People}/{person}/unlock", PeopleAct.UnlockAccount),
            ($"{People}/{person}/password", PeopleAct.ResetPassword),
            ($"{People}/{person}/tokens/revoke", PeopleAct.RevokeTokens),
            ($"{People}/{person}/end-work", PeopleAct.EndWork),
        ];

    private static HttpStatusCode Expected(RunningOffice office, Role role, PeopleAct act, Person subject) =>
        PeoplePermissions.May(office.ActorOf(role), act, office.BodyId, subject.Id) ? HttpStatusCode.BadRequest : HttpStatusCode.Forbidden;

    private static string WithoutTrace(string problem) =>
        string.Join('|', JsonDocument.Parse(problem).RootElement.EnumerateObject().Where(one => one.Name != "traceId"));

    private static int Version(JsonElement person) => person.GetProperty("version").GetInt32();

    private static string Text(JsonElement json, string name) => json.GetProperty(name).GetString() ?? "";
}

public sealed class StaffApiOnSqliteTests(OnSqlite on) : StaffApiTests<OnSqlite>(on), IClassFixture<OnSqlite>;

public sealed class StaffApiOnPostgresTests(OnPostgres on) : StaffApiTests<OnPostgres>(on), IClassFixture<OnPostgres>;
