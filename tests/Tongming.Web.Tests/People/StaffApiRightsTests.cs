using System.Net;
using System.Text;
using System.Text.Json;
using Tongming.People;
using Tongming.Web.Platform.Time;
using Tongming.Web.Tests.Fixture;

namespace Tongming.Web.Tests.People;

/// <summary>What a program sends of a new person.</summary>
internal sealed record NewPerson(string Name, string SignInName, string Password, Guid? SectionId, string Email)
{
    /// <summary>Somebody whom nobody refuses.</summary>
    public static NewPerson Sent() => new("新来的人", $"n{Guid.NewGuid():N}", "First-Time-9", null, "");
}

public abstract class StaffApiRightsTests<TEngine>(TEngine on)
    where TEngine : TestEngine
{
    private const string People = "/api/v1/desk/people";

    private static DateOnly Today => new LegalClock(TimeProvider.System).Now().Day;

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
            (NewPerson.Sent() with { Name = new string('长', 41) }, "姓名最多 40 个字。"),
            (NewPerson.Sent() with { Name = "一\u0000二" }, "姓名里有换行或者别的控制字符，请删掉，写成一行。"),
            (NewPerson.Sent() with { SignInName = "有 空格" }, "登录名里不能有空格，请改为不带空格的名称。"),
            (NewPerson.Sent() with { Password = "short" }, "密码至少要 10 个字符。"),
            (NewPerson.Sent() with { Email = "办公室" }, "电子邮箱写得不对。"),
        ];
        foreach (var (sent, told) in wrong)
        {
            var problem = await OfficeProgram.PostAsync(system, People, sent, HttpStatusCode.UnprocessableEntity);
            Assert.StartsWith(told, Text(problem, "title"), StringComparison.Ordinal);
        }

        // What is kept is the name without the blanks around it, so only that is measured.
        var padded = NewPerson.Sent() with
        {
            Name = $" {new string('长', 40)} ",
        };
        Assert.Equal(40, Text(await OfficeProgram.PostAsync(system, People, padded, HttpStatusCode.Created), "name").Length);
        await OfficeProgram.PostAsync(system, People, new { nonsense = 1 }, HttpStatusCode.BadRequest);
        await OfficeProgram.PostAsync(system, People, NewPerson.Sent() with { SectionId = Guid.NewGuid() }, HttpStatusCode.NotFound);
        var person = $"{People}/{office.PersonOf(Role.Registrar).Id}";
        await OfficeProgram.PostAsync(system, $"{person}/change", new { version = 2, name = "没有写全" }, HttpStatusCode.BadRequest);
        var unnamed = new
        {
            version = 2,
            sectionId = (Guid?)null,
            email = "",
        };
        var missing = await OfficeProgram.PostAsync(system, $"{person}/change", unnamed, HttpStatusCode.UnprocessableEntity);
        Assert.Equal("姓名没有填。", Text(missing, "title"));
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

            await OfficeProgram.PostAsync(foreign, $"{People}?body={office.BodyId}", NewPerson.Sent(), HttpStatusCode.NotFound);
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
        var unsaid = await OfficeProgram.PostAsync(program, People, NewPerson.Sent(), HttpStatusCode.UnprocessableEntity);
        Assert.Equal("机关没有填。", Text(unsaid, "title"));
        foreach (var body in new[] { office.BodyId, Guid.Empty })
        {
            var hired = await OfficeProgram.PostAsync(program, $"{People}?body={body}", NewPerson.Sent(), HttpStatusCode.Created);
            Assert.Equal(body, hired.GetProperty("bodyId").GetGuid());
        }

        await OfficeProgram.PostAsync(program, $"{People}?body={Guid.NewGuid()}", NewPerson.Sent(), HttpStatusCode.NotFound);
    }

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

    private static string Text(JsonElement json, string name) => json.GetProperty(name).GetString() ?? "";
}

public sealed class StaffApiRightsOnSqliteTests(OnSqlite on) : StaffApiRightsTests<OnSqlite>(on), IClassFixture<OnSqlite>;

public sealed class StaffApiRightsOnPostgresTests(OnPostgres on) : StaffApiRightsTests<OnPostgres>(on), IClassFixture<OnPostgres>;
