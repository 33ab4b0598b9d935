using System.Net;
using Tongming.People;
using Tongming.Web.Tests.Fixture;

namespace Tongming.Web.Tests.People;

public abstract class PeoplePagesTests<TEngine>(TEngine on)
    where TEngine : TestEngine
{
    private static readonly (string Address, PeopleAct Act)[] Pages =
    [
        ("/desk/bodies", PeopleAct.ChangeBody),
        ("/desk/bodies/{body}", PeopleAct.ChangeBody),
        ("/desk/bodies/new", PeopleAct.FoundBody),
        ("/desk/sections", PeopleAct.ArrangeSections),
        ("/desk/people", PeopleAct.ReadPeople),
        ("/desk/people/{person}", PeopleAct.ReadPeople),
        ("/desk/people/{person}/substitute", PeopleAct.NameSubstitute),
        ("/desk/people/new", PeopleAct.HirePerson),
        ("/desk/ledger", PeopleAct.ReadLedger),
    ];

    [Fact]
    public async Task Every_page_opens_to_those_whom_the_table_permits_and_to_nobody_else()
    {
        await using var office = await RunningOffice.StartAsync(on);
        foreach (var role in Enum.GetValues<Role>())
        {
            using var client = await office.SignInAsync(role);
            foreach (var (address, act) in Pages)
            {
                var subject = office.PersonOf(role == Role.Archivist ? Role.Registrar : Role.Archivist);
                var body = act == PeopleAct.FoundBody ? Guid.Empty : office.BodyId;
                var may = PeoplePermissions.May(office.ActorOf(role), act, body, subject.Id);
                var answer = await client.GetAsync(Fill(address, office, subject));
                HttpStatusCode[] refused = [HttpStatusCode.Forbidden, HttpStatusCode.NotFound];
                Assert.True(
                    may ? answer.StatusCode == HttpStatusCode.OK : refused.Contains(answer.StatusCode),
                    $"{role} {address} {answer.StatusCode}"
                );
            }
        }
    }

    [Fact]
    public async Task Who_administers_another_body_learns_nothing_of_this_one()
    {
        await using var office = await RunningOffice.StartAsync(on);
        await using var other = await RunningOffice.StartAsync(on);
        var subject = office.PersonOf(Role.Archivist);
        Role[] administrators = [Role.SystemAdministrator, Role.SecurityAdministrator, Role.AuditAdministrator];
        foreach (var role in administrators)
        {
            using var client = await other.SignInAsync(role);
            string[] addresses =
            [
                $"/desk/bodies/{office.BodyId}",
                $"/desk/sections?body={office.BodyId}",
                $"/desk/people?body={office.BodyId}",
                $"/desk/people/{subject.Id}",
                $"/desk/people/{subject.Id}/substitute",
                $"/desk/ledger?body={office.BodyId}",
            ];
            foreach (var address in addresses)
                Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync(address)).StatusCode);
        }
    }

    [Fact]
    public async Task A_person_is_hired_and_given_roles_by_two_administrators_on_their_pages()
    {
        await using var office = await RunningOffice.StartAsync(on);
        using var system = await office.SignInAsync(Role.SystemAdministrator);
        var name = $"n{Guid.NewGuid():N}";
        var hired = await RunningOffice.PostAsync(
            system,
            "/desk/people/new",
            new()
            {
                ["Name"] = "新来的人",
                ["SignInName"] = name,
                ["Password"] = "First-Time-9",
                ["SectionId"] = $"{office.Section.Id}",
            }
        );
        Assert.Equal(HttpStatusCode.Redirect, hired.StatusCode);
        var list = await RunningOffice.ReadAsync(await system.GetAsync("/desk/people"));
        Assert.Contains("请安全管理员分配角色", list.QuerySelector(".told")!.TextContent, StringComparison.Ordinal);
        var address = list.QuerySelectorAll("table.list a").Single(link => link.TextContent == "新来的人").GetAttribute("href")!;
        Assert.Null((await RunningOffice.ReadAsync(await system.GetAsync(address))).QuerySelector("form#roles"));

        using var security = await office.SignInAsync(Role.SecurityAdministrator);
        var given = await RunningOffice.PostAsync(security, address, new() { ["Roles"] = "CaseOfficer" }, "form#roles");
        Assert.Equal(HttpStatusCode.Redirect, given.StatusCode);
        Assert.Contains(
            "承办人",
            (await RunningOffice.ReadAsync(await security.GetAsync(address))).QuerySelector(".pairs")!.TextContent,
            StringComparison.Ordinal
        );
        var page = await RunningOffice.ReadAsync(await security.GetAsync(address));
        Assert.Null(page.QuerySelector("form[action*='handler=Reset']"));
    }

    [Fact]
    public async Task A_form_that_is_refused_keeps_what_was_typed_and_says_where()
    {
        await using var office = await RunningOffice.StartAsync(on);
        using var system = await office.SignInAsync(Role.SystemAdministrator);
        var refused = await RunningOffice.PostAsync(
            system,
            "/desk/people/new",
            new()
            {
                ["Name"] = "新来的人",
                ["SignInName"] = "有 空格",
                ["Password"] = "First-Time-9",
            }
        );
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        var page = await RunningOffice.ReadAsync(refused);
        Assert.Equal("#SignInName", page.QuerySelector(".problems a")!.GetAttribute("href"));
        Assert.NotNull(page.QuerySelector("#SignInName-problem"));
        Assert.Equal("新来的人", page.QuerySelector("#Name")!.GetAttribute("value"));
    }

    [Theory]
    [InlineData("/desk/people/new", "main form[method=post]")]
    [InlineData("/desk/people/{person}", "form[action*='handler=Change']")]
    public async Task An_address_that_is_none_is_refused_beside_its_field(string address, string form)
    {
        await using var office = await RunningOffice.StartAsync(on);
        using var system = await office.SignInAsync(Role.SystemAdministrator);
        var refused = await RunningOffice.PostAsync(
            system,
            Fill(address, office, office.PersonOf(Role.Registrar)),
            new()
            {
                ["Name"] = "新来的人",
                ["SignInName"] = $"n{Guid.NewGuid():N}",
                ["Password"] = "First-Time-9",
                ["Email"] = "办公室邮箱",
            },
            form
        );
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        var page = await RunningOffice.ReadAsync(refused);
        Assert.Contains("电子邮箱写得不对", page.QuerySelector("#Email-problem")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("办公室邮箱", page.QuerySelector("#Email")!.GetAttribute("value"));
    }

    [Fact]
    public async Task The_ledger_is_filtered_and_verified_on_its_page()
    {
        await using var office = await RunningOffice.StartAsync(on);
        using var registrar = office.Visit();
        await RunningOffice.PostAsync(
            registrar,
            "/sign-in",
            new() { ["Name"] = office.SignInNameOf(Role.Registrar), ["Password"] = RunningOffice.Password }
        );
        using var audit = await office.SignInAsync(Role.AuditAdministrator);
        var found = await RunningOffice.ReadAsync(await audit.GetAsync("/desk/ledger?act=person.signed&person=测试-受理员"));
        Assert.Contains(
            "person.signed-in",
            Assert.Single(found.QuerySelectorAll("table.list tbody tr")).TextContent,
            StringComparison.Ordinal
        );
        var none = await RunningOffice.ReadAsync(await audit.GetAsync("/desk/ledger?until=2001-01-01"));
        Assert.NotNull(none.QuerySelector(".empty"));

        var verified = await RunningOffice.PostAsync(audit, "/desk/ledger", [], "form[action*='handler=Verify']");
        Assert.Contains(
            "完好",
            (await RunningOffice.ReadAsync(verified)).QuerySelector("#verified + p")!.TextContent,
            StringComparison.Ordinal
        );
    }

    private static string Fill(string address, RunningOffice office, Person person) =>
        address
            .Replace("{body}", $"{office.BodyId}", StringComparison.Ordinal)
            .Replace("{person}", $"{person.Id}", StringComparison.Ordinal);
}

public sealed class PeoplePagesOnSqliteTests(OnSqlite on) : PeoplePagesTests<OnSqlite>(on), IClassFixture<OnSqlite>;

public sealed class PeoplePagesOnPostgresTests(OnPostgres on) : PeoplePagesTests<OnPostgres>(on), IClassFixture<OnPostgres>;
