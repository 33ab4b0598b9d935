using System.Text;
using Tongming.People;
using Tongming.Publications;
using Tongming.Publications.Acts;

namespace Tongming.Tests.Publications;

public sealed class PublicationMatrixTests
{
    private static readonly PublicationPermissions Default = PublicationPermissions.Default;

    [Fact]
    public void Every_state_every_act_and_every_role_are_as_approved()
    {
        var text = new StringBuilder();
        foreach (var state in EditionStates.All)
        {
            text.AppendLine($"{state} {EditionStates.NameOf(state)}");
            foreach (var entry in PublicationActs.All.Where(entry => EditionTransitions.IsPossible(state, entry.Act)))
            {
                var roles = Enum.GetValues<Role>().Where(role => Default.May(role, entry.Act, state));
                text.AppendLine($"  {entry.Code} → {string.Join(" ", EditionTransitions.Targets(state, entry.Act))}");
                text.AppendLine($"    {string.Join(" ", roles)}");
            }
        }

        ApprovedFile.Matches("publication-matrix.txt", text.ToString());
    }

    [Fact]
    public void Every_act_and_every_kind_has_its_entry_with_a_code_and_a_word_of_its_own()
    {
        Assert.Equal(Enum.GetValues<PublicationAct>(), PublicationActs.All.Select(entry => entry.Act));
        Assert.Equal(PublicationActs.All.Count, PublicationActs.All.Select(entry => entry.Code).Distinct().Count());
        Assert.Equal(PublicationActs.All.Count, PublicationActs.All.Select(entry => entry.Label).Distinct().Count());
        Assert.All(PublicationActs.All, entry => Assert.Equal(entry.Act, PublicationActs.Find(entry.Code)));
        Assert.Equal(Enum.GetValues<PublicationKind>(), PublicationKinds.All.Select(entry => entry.Kind));
        Assert.Equal(18, PublicationKinds.All.Select(entry => entry.Code).Distinct().Count());
        Assert.All(PublicationKinds.All, entry => Assert.Equal(entry, PublicationKinds.WithCode(entry.Code)));
    }

    [Fact]
    public void Whatever_is_possible_somebody_may_do_and_administrators_nothing()
    {
        foreach (var state in EditionStates.All)
        foreach (var entry in PublicationActs.All.Where(entry => EditionTransitions.IsPossible(state, entry.Act)))
        {
            Assert.Contains(Enum.GetValues<Role>(), role => Default.May(role, entry.Act, state));
            Assert.DoesNotContain(Enum.GetValues<Role>().Where(RoleRules.IsAdministrator), role => Default.May(role, entry.Act, state));
        }
    }

    [Fact]
    public void Approving_scheduling_publishing_and_withdrawing_are_given_apart()
    {
        var acts = new[] { PublicationAct.ReviewFinal, PublicationAct.Schedule, PublicationAct.Publish, PublicationAct.Withdraw };
        foreach (var act in acts)
        {
            var only = Items.Given(Default.Allow(Role.Archivist, act));
            Assert.Equal([act], acts.Where(one => only.Has(Role.Archivist, one)));
        }

        var publisher = Items.Given(Default.Forbid(Role.Publisher, PublicationAct.Publish));
        Assert.True(publisher.Has(Role.Publisher, PublicationAct.Withdraw));
        Assert.False(publisher.Has(Role.Publisher, PublicationAct.Publish));
    }

    [Fact]
    public void Permissions_change_within_limits()
    {
        Assert.Equal("publication.permission.administrator", Items.Refused(Default.Allow(Role.AuditAdministrator, PublicationAct.View)));
        Assert.Equal("publication.permission.supervisor", Items.Refused(Default.Allow(Role.Supervisor, PublicationAct.Publish)));
        Assert.Equal("publication.permission.last", Items.Refused(Default.Forbid(Role.Signatory, PublicationAct.ReviewFinal)));
    }
}
