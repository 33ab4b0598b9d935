using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tongming.People;
using Tongming.Web.People.Accounts;
using Tongming.Web.People.Bodies;
using Tongming.Web.People.Staff;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Security;
using Tongming.Web.Tests.Fixture;

namespace Tongming.Web.Tests.People;

public abstract class StaffTests<TEngine>(TEngine on)
    where TEngine : TestEngine
{
    private static readonly DateOnly Monday = new(2026, 3, 2);

    [Fact]
    public async Task A_person_is_hired_without_roles_and_the_ledger_has_no_name()
    {
        await using var office = await RunningOffice.StartAsync(on);
        var hired = await HireAsync(office, office.ActorOf(Role.SystemAdministrator));
        Assert.True(hired.Succeeded);
        Assert.Empty(hired.Value.Roles);
        var entry = await Acts.LastAsync(office.Engine, hired.Value.Id);
        Assert.Equal("person.hired", entry.Act);
        Assert.DoesNotContain("新人", $"{entry.Why}{entry.Facts}", StringComparison.Ordinal);
        Assert.Null(entry.NoteHash);
    }

    [Fact]
    public async Task Two_people_do_not_share_a_sign_in_name_in_whatever_letters()
    {
        await using var office = await RunningOffice.StartAsync(on);
        var name = office.SignInNameOf(Role.Archivist).ToUpperInvariant();
        var hired = await HireAsync(office, office.ActorOf(Role.SystemAdministrator), name);
        Assert.Equal("person.sign-in-name-taken", hired.Refusal?.Code);
    }

    [Theory]
    [InlineData(Role.SecurityAdministrator)]
    [InlineData(Role.AuditAdministrator)]
    [InlineData(Role.OfficeHead)]
    public async Task Nobody_but_the_system_administrator_hires(Role role)
    {
        await using var office = await RunningOffice.StartAsync(on);
        Assert.Equal("people.not-permitted", (await HireAsync(office, office.ActorOf(role))).Refusal?.Code);
    }

    [Fact]
    public async Task The_security_administrator_gives_roles_within_the_rules()
    {
        await using var office = await RunningOffice.StartAsync(on);
        var (give, security) = (office.Services.GetRequiredService<GiveRoles>(), office.ActorOf(Role.SecurityAdministrator));
        var person = (await HireAsync(office, office.ActorOf(Role.SystemAdministrator))).Value!;
        var given = await give.RunAsync(security, new(person.Id, person.Version, [Role.CaseOfficer, Role.FirstReviewer]));
        Assert.True(given.Succeeded);
        Assert.Contains("CaseOfficer FirstReviewer", (await Acts.LastAsync(office.Engine, person.Id)).Facts, StringComparison.Ordinal);

        var version = given.Value.Version;
        Assert.Equal("people.changed-meanwhile", (await give.RunAsync(security, new(person.Id, version - 1, []))).Refusal?.Code);
        Role[] mixed = [Role.Registrar, Role.AuditAdministrator];
        Assert.Equal("person.roles.administrator-works", (await give.RunAsync(security, new(person.Id, version, mixed))).Refusal?.Code);
        Assert.Equal("person.roles.own", (await give.RunAsync(security, new(security.Id, 2, [Role.Signatory]))).Refusal?.Code);
        var system = office.ActorOf(Role.SystemAdministrator);
        Assert.Equal("people.not-permitted", (await give.RunAsync(system, new(person.Id, version, []))).Refusal?.Code);
    }

    [Fact]
    public async Task A_role_is_gone_at_the_next_click()
    {
        await using var office = await RunningOffice.StartAsync(on);
        using var client = await office.SignInAsync(Role.OfficeHead);
        Assert.Equal(System.Net.HttpStatusCode.OK, (await client.GetAsync("/desk/people")).StatusCode);
        var person = office.PersonOf(Role.OfficeHead);
        var give = office.Services.GetRequiredService<GiveRoles>();
        Assert.True((await give.RunAsync(office.ActorOf(Role.SecurityAdministrator), new(person.Id, person.Version, []))).Succeeded);
        Assert.Equal(System.Net.HttpStatusCode.Forbidden, (await client.GetAsync("/desk/people")).StatusCode);
    }

    [Fact]
    public async Task A_substitute_has_the_roles_on_those_days_and_loses_them_when_one_of_the_two_leaves()
    {
        await using var office = await RunningOffice.StartAsync(on);
        var (head, officer) = (office.PersonOf(Role.OfficeHead), office.PersonOf(Role.CaseOfficer));
        var name = office.Services.GetRequiredService<NameSubstitute>();
        var own = await name.RunAsync(office.ActorOf(Role.OfficeHead), new(head.Id, new(officer.Id, Monday, Monday.AddDays(2))));
        Assert.True(own.Succeeded);
        Assert.Contains(Role.OfficeHead, (await ActorAsync(office, officer, Monday.AddDays(2))).RolesToday);
        Assert.DoesNotContain(Role.OfficeHead, (await ActorAsync(office, officer, Monday.AddDays(3))).RolesToday);

        var end = office.Services.GetRequiredService<EndWork>();
        Assert.True((await end.RunAsync(office.ActorOf(Role.SystemAdministrator), new(officer.Id))).Succeeded);
        await using var db = office.Engine.OpenForReading();
        Assert.Null((await db.Set<Person>().SingleAsync(one => one.Id == head.Id)).SubstituteId);
    }

    [Fact]
    public async Task Others_are_replaced_by_the_head_of_the_office_only_and_never_by_somebody_who_is_away()
    {
        await using var office = await RunningOffice.StartAsync(on);
        var (officer, archivist, signatory) = (
            office.PersonOf(Role.CaseOfficer),
            office.PersonOf(Role.Archivist),
            office.PersonOf(Role.Signatory)
        );
        var name = office.Services.GetRequiredService<NameSubstitute>();
        var away = new NameSubstitute.Absence(archivist.Id, Monday, Monday);
        Assert.Equal("people.not-permitted", (await name.RunAsync(office.ActorOf(Role.Registrar), new(officer.Id, away))).Refusal?.Code);
        Assert.True((await name.RunAsync(office.ActorOf(Role.OfficeHead), new(officer.Id, away))).Succeeded);
        var chain = new NameSubstitute.Absence(officer.Id, Monday, Monday.AddDays(9));
        Assert.Equal(
            "person.substitute.chain",
            (await name.RunAsync(office.ActorOf(Role.Signatory), new(signatory.Id, chain))).Refusal?.Code
        );
    }

    [Fact]
    public async Task Roles_that_exclude_each_other_do_not_meet_through_a_substitute_either()
    {
        await using var office = await RunningOffice.StartAsync(on);
        var (officer, archivist) = (office.PersonOf(Role.CaseOfficer), office.PersonOf(Role.Archivist));
        var name = office.Services.GetRequiredService<NameSubstitute>();
        Assert.True((await name.RunAsync(office.ActorOf(Role.CaseOfficer), new(officer.Id, new(archivist.Id, Monday, Monday)))).Succeeded);
        var give = office.Services.GetRequiredService<GiveRoles>();
        var given = await give.RunAsync(
            office.ActorOf(Role.SecurityAdministrator),
            new(archivist.Id, archivist.Version, [Role.SystemAdministrator])
        );
        Assert.Equal("person.roles.substitute", given.Refusal?.Code);
    }

    [Fact]
    public async Task An_account_that_is_locked_is_opened_by_the_system_administrator()
    {
        await using var office = await RunningOffice.StartAsync(on);
        var person = office.PersonOf(Role.Registrar);
        await using (var db = office.Engine.Open())
        {
            var account = await db.Set<Account>().SingleAsync(one => one.Id == person.Id);
            account.LockoutEnd = TimeProvider.System.GetUtcNow().AddMinutes(10);
            await db.SaveChangesAsync();
        }

        var unlock = office.Services.GetRequiredService<UnlockAccount>();
        Assert.False((await unlock.RunAsync(office.ActorOf(Role.SecurityAdministrator), new(person.Id))).Succeeded);
        var opened = await unlock.RunAsync(office.ActorOf(Role.SystemAdministrator), new(person.Id));
        Assert.Null(opened.Value?.LockoutEnd);
    }

    [Fact]
    public async Task A_body_is_not_put_below_one_that_is_below_it()
    {
        await using var office = await RunningOffice.StartAsync(on);
        var system = await office.HireAsync(Guid.Empty, "全系统管理员", Role.SystemAdministrator);
        var actor = new Actor(ActorKind.Person, system.Id, Guid.Empty, system.Name, system.Roles);
        var found = office.Services.GetRequiredService<FoundBody>();
        var below = await found.RunAsync(actor, new($"下级{Guid.NewGuid():N}", "下", office.BodyId, 3));
        Assert.True(below.Succeeded);
        Assert.Equal("body.name-taken", (await found.RunAsync(actor, new(below.Value.Name, "下", null, 3))).Refusal?.Code);
        Assert.Equal(
            "people.not-permitted",
            (await found.RunAsync(office.ActorOf(Role.SystemAdministrator), new("另一个", "下", null, 3))).Refusal?.Code
        );

        var change = office.Services.GetRequiredService<ChangeBody>();
        var circle = new BodyFacts(office.Body.Name, "测", below.Value.Id, 2);
        Assert.Equal("body.superior-circle", (await change.RunAsync(actor, new(office.BodyId, office.Body.Version, circle))).Refusal?.Code);
        var depth = circle with { SuperiorId = null };
        Assert.Equal(2, (await change.RunAsync(actor, new(office.BodyId, office.Body.Version, depth))).Value?.ReviewDepth);
    }

    [Fact]
    public async Task A_section_is_closed_when_nobody_works_in_it()
    {
        await using var office = await RunningOffice.StartAsync(on);
        var (arrange, system) = (office.Services.GetRequiredService<ArrangeSections>(), office.ActorOf(Role.SystemAdministrator));
        Assert.Equal("section.name-taken", (await arrange.RunAsync(system, new(office.BodyId, null, office.Section.Name))).Refusal?.Code);
        var opened = (await arrange.RunAsync(system, new(office.BodyId, null, "住户调查科"))).Value!;
        var officer = office.PersonOf(Role.CaseOfficer);
        var change = office.Services.GetRequiredService<ChangePerson>();
        var moved = await change.RunAsync(system, new(officer.Id, officer.Version, officer.Name, opened.Id, ""));
        Assert.Equal("section.occupied", (await arrange.RunAsync(system, new(office.BodyId, opened.Id, null))).Refusal?.Code);
        await change.RunAsync(system, new(officer.Id, moved.Value!.Version, officer.Name, null, ""));
        Assert.True((await arrange.RunAsync(system, new(office.BodyId, opened.Id, null))).Value?.IsClosed);
    }

    private static async Task<Actor> ActorAsync(RunningOffice office, Person person, DateOnly day)
    {
        await using var db = office.Engine.OpenForReading();
        return await CurrentActor.OfPersonAsync(db, office.BodyId, person.Id, day, default);
    }

    private static Task<Outcome<Person>> HireAsync(RunningOffice office, Actor actor, string? name = null) =>
        office
            .Services.GetRequiredService<HirePerson>()
            .RunAsync(actor, new(office.BodyId, "新人", name ?? $"new-{Guid.NewGuid():N}", "First-Time-9", office.Section.Id));
}

public sealed class StaffOnSqliteTests(OnSqlite on) : StaffTests<OnSqlite>(on), IClassFixture<OnSqlite>;

public sealed class StaffOnPostgresTests(OnPostgres on) : StaffTests<OnPostgres>(on), IClassFixture<OnPostgres>;
