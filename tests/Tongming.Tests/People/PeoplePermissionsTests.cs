using System.Text;
using Tongming.People;

namespace Tongming.Tests.People;

public sealed class PeoplePermissionsTests
{
    private static readonly Guid Own = Guid.Parse("00000000-0000-0000-0000-000000000001");
    private static readonly Guid Other = Guid.Parse("00000000-0000-0000-0000-000000000002");
    private static readonly Guid Self = Guid.Parse("00000000-0000-0000-0000-0000000000aa");
    private static readonly Guid Colleague = Guid.Parse("00000000-0000-0000-0000-0000000000bb");

    private static readonly PeopleAct[] OnPeople =
    [
        PeopleAct.ReadPeople,
        PeopleAct.ChangePerson,
        PeopleAct.EndWork,
        PeopleAct.ResetPassword,
        PeopleAct.RevokeTokens,
        PeopleAct.UnlockAccount,
        PeopleAct.GiveRoles,
        PeopleAct.NameSubstitute,
    ];

    private static Actor Of(Guid body, params Role[] roles) => new(ActorKind.Person, Self, body, "某人", roles);

    [Fact]
    public void The_whole_matrix_is_the_approved_one() => ApprovedText.Matches("people-matrix.txt", Matrix());

    [Fact]
    public void Nobody_but_a_person_may_anything()
    {
        Actor[] others = [Actor.Stranger, Actor.Program(Own), Actor.Applicant(Own, Self)];
        Assert.DoesNotContain(
            from actor in others
            from act in Enum.GetValues<PeopleAct>()
            select PeoplePermissions.May(actor, act, Own, Self),
            may => may
        );
    }

    [Fact]
    public void No_two_administrators_share_an_act_but_reading_the_staff_and_their_own_substitute()
    {
        foreach (var act in Enum.GetValues<PeopleAct>().Where(act => act is not PeopleAct.ReadPeople))
        {
            var holders = PeoplePermissions.All.Where(line => line.Act == act && line.Role is { } role && RoleRules.IsAdministrator(role));
            Assert.True(holders.Count() <= 1, $"{act}");
        }
    }

    [Fact]
    public void Only_the_administrators_of_the_installation_reach_other_bodies()
    {
        var reaching =
            from role in Enum.GetValues<Role>()
            from act in Enum.GetValues<PeopleAct>()
            where PeoplePermissions.May(Of(Own, role), act, Other, Colleague)
            select (role, act);
        Assert.Empty(reaching);
        Assert.True(PeoplePermissions.May(Of(Guid.Empty, Role.SystemAdministrator), PeopleAct.HirePerson, Own));
        Assert.False(PeoplePermissions.May(Of(Guid.Empty, Role.SystemAdministrator), PeopleAct.GiveRoles, Own));
    }

    [Fact]
    public void A_substitute_does_what_the_absent_may_and_the_act_names_them()
    {
        var substitute = Of(Own, Role.Registrar) with { ActsFor = [new(Colleague, "负责人", [Role.OfficeHead])] };
        Assert.True(PeoplePermissions.May(substitute, PeopleAct.NameSubstitute, Own, Guid.NewGuid()));
        Assert.Equal(Colleague, PeoplePermissions.OnBehalfOf(substitute, PeopleAct.NameSubstitute));
        Assert.Null(PeoplePermissions.OnBehalfOf(Of(Own, Role.OfficeHead), PeopleAct.NameSubstitute));
    }

    /// <summary>Every act × role × reach, and every act × state of the person.</summary>
    private static string Matrix()
    {
        var text = new StringBuilder("# act × role: what somebody reaches (- nothing, 本人, 本机关, 各机关, 全系统)\n");
        text.Append("# first sign: as a person of a body; second: as one of the installation\n");
        text.Append("act\t").AppendJoin('\t', Enum.GetValues<Role>().Select(RoleRules.NameOf)).Append('\n');
        foreach (var act in Enum.GetValues<PeopleAct>())
            text.Append(act)
                .Append('\t')
                .AppendJoin('\t', Enum.GetValues<Role>().Select(role => $"{Sign(Own, role, act)}/{Sign(Guid.Empty, role, act)}"))
                .Append('\n');
        text.Append("\n# act × state of the person it is done to\nact\t在岗\t已离岗\n");
        foreach (var act in OnPeople)
            text.Append(act).Append(PeoplePermissions.IsOpenAfterLeaving(act) ? "\t可\t可\n" : "\t可\t-\n");
        return text.ToString();
    }

    private static string Sign(Guid body, Role role, PeopleAct act)
    {
        var actor = Of(body, role);
        if (PeoplePermissions.May(actor, act, Other, Colleague))
            return "各机关";
        if (PeoplePermissions.May(actor, act, body, Colleague))
            return PeoplePermissions.All.Any(line => line.Act == act && line.Reach == Reach.Installation) ? "全系统" : "本机关";
        return PeoplePermissions.May(actor, act, body, Self) ? "本人" : "-";
    }
}
