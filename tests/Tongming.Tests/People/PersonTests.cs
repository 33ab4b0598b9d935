using Tongming.People;

namespace Tongming.Tests.People;

public sealed class PersonTests
{
    private static readonly Guid Body = Guid.Parse("00000000-0000-0000-0000-000000000001");
    private static readonly DateOnly Monday = new(2026, 3, 2);

    private static Person New(params Role[] roles) => New(Body, roles);

    private static Person New(Guid body, params Role[] roles)
    {
        var person = new Person(body, Guid.NewGuid(), "某人");
        Assert.True(person.Hold(roles).Succeeded);
        return person;
    }

    [Theory]
    [InlineData(Role.SystemAdministrator, Role.SecurityAdministrator, "person.roles.administrators-exclude")]
    [InlineData(Role.SecurityAdministrator, Role.AuditAdministrator, "person.roles.administrators-exclude")]
    [InlineData(Role.AuditAdministrator, Role.Registrar, "person.roles.administrator-works")]
    public void The_administrators_exclude_each_other_and_all_work(Role one, Role two, string code)
    {
        var person = New(Role.Archivist);
        Assert.Equal(code, person.Hold([one, two]).Refusal?.Code);
        Assert.Equal([Role.Archivist], person.Roles);
    }

    [Fact]
    public void Every_pair_of_working_roles_can_be_in_one_hand()
    {
        var working = Enum.GetValues<Role>().Where(role => !RoleRules.IsAdministrator(role)).ToList();
        Assert.Empty(from one in working from two in working where RoleRules.Conflict([one, two]) is not null select (one, two));
    }

    [Fact]
    public void The_people_of_the_installation_only_administer() =>
        Assert.Equal("person.roles.installation", new Person(Guid.Empty, Guid.NewGuid(), "某人").Hold([Role.Registrar]).Refusal?.Code);

    [Fact]
    public void A_substitute_acts_from_the_first_to_the_last_day_both_included()
    {
        var (person, substitute) = (New(Role.OfficeHead), New(Role.Registrar));
        Assert.True(person.BeReplacedBy(substitute, Monday, Monday.AddDays(4)).Succeeded);
        Assert.False(person.IsAway(Monday.AddDays(-1)));
        Assert.True(person.IsAway(Monday));
        Assert.True(person.IsAway(Monday.AddDays(4)));
        Assert.False(person.IsAway(Monday.AddDays(5)));
        person.Return();
        Assert.False(person.IsAway(Monday));
    }

    [Fact]
    public void Nobody_is_replaced_by_themselves_by_somebody_of_another_body_or_by_somebody_who_has_left()
    {
        var person = New(Role.OfficeHead);
        var gone = New();
        gone.Leave();
        Assert.Equal("person.substitute.self", person.BeReplacedBy(person, Monday, Monday).Refusal?.Code);
        Assert.Equal("person.substitute.not-here", person.BeReplacedBy(New(Guid.NewGuid()), Monday, Monday).Refusal?.Code);
        Assert.Equal("person.substitute.not-here", person.BeReplacedBy(gone, Monday, Monday).Refusal?.Code);
        Assert.Equal("person.substitute.days", person.BeReplacedBy(New(), Monday, Monday.AddDays(-1)).Refusal?.Code);
    }

    [Theory]
    [InlineData(Role.SystemAdministrator, Role.SecurityAdministrator)]
    [InlineData(Role.AuditAdministrator, Role.Registrar)]
    [InlineData(Role.Signatory, Role.SystemAdministrator)]
    public void Roles_that_exclude_each_other_do_not_meet_in_a_substitute(Role absent, Role substitute) =>
        Assert.Equal("person.substitute.roles", New(absent).BeReplacedBy(New(substitute), Monday, Monday).Refusal?.Code);
}
