using Tongming.People;
using Tongming.Requests;
using Tongming.Requests.Acts;

namespace Tongming.Tests.Requests;

public sealed class RequestMatrixTests
{
    private static readonly RequestPermissions Default = RequestPermissions.Default;

    [Fact]
    public void Every_state_every_act_and_every_party_are_as_approved() =>
        ApprovedFile.Matches("request-matrix.txt", RequestMatrix.Print(Default));

    [Fact]
    public void Every_act_has_its_entry_with_a_code_and_a_word_of_its_own()
    {
        Assert.Equal(Enum.GetValues<RequestAct>(), RequestActs.All.Select(entry => entry.Act));
        Assert.Equal(RequestActs.All.Count, RequestActs.All.Select(entry => entry.Code).Distinct().Count());
        Assert.Equal(RequestActs.All.Count, RequestActs.All.Select(entry => entry.Label).Distinct().Count());
        Assert.All(RequestActs.All, entry => Assert.Matches("^[a-z]+(-[a-z]+)*$", entry.Code));
        Assert.All(RequestActs.All, entry => Assert.Equal(entry.Act, RequestActs.Find(entry.Code)));
        Assert.Null(RequestActs.Find("no-such-act"));
    }

    [Fact]
    public void Whatever_is_possible_somebody_of_the_body_may_do() =>
        Assert.All(
            from state in RequestStates.All
            from entry in RequestActs.All
            where RequestTransitions.IsPossible(state, entry.Act)
            select (state, entry.Act),
            one => Assert.Contains(RequestParty.All, party => party.Role is not null && Default.May(party, one.Act, one.state))
        );

    [Fact]
    public void Administrators_may_do_nothing_with_cases_not_even_look() =>
        Assert.All(
            RequestParty.All.Where(party => party.IsAdministrator),
            party => Assert.All(RequestStates.All, state => Assert.Empty(Default.ActsFor([party], state)))
        );

    [Fact]
    public void A_supervisor_reads_and_changes_nothing() =>
        Assert.All(
            RequestStates.All,
            state => Assert.Equal([RequestAct.ViewCase], Default.ActsFor([new RequestParty(Role.Supervisor)], state))
        );

    [Fact]
    public void Permissions_change_within_limits()
    {
        Assert.Equal("request.permission.administrator", Given.Refused(Default.Allow(Role.SystemAdministrator, RequestAct.ViewCase)));
        Assert.Equal("request.permission.supervisor", Given.Refused(Default.Allow(Role.Supervisor, RequestAct.AddNote)));
        Assert.Equal("request.permission.last", Given.Refused(Default.Forbid(Role.Signatory, RequestAct.Sign)));

        var officer = new RequestParty(Role.CaseOfficer);
        var wider = Given.Ok(Default.Allow(Role.CaseOfficer, RequestAct.NotifyFee));
        Assert.True(wider.May(officer, RequestAct.NotifyFee, RequestState.Assigned));
        Assert.False(wider.May(officer, RequestAct.NotifyFee, RequestState.Issued));
        Assert.False(Default.May(officer, RequestAct.NotifyFee, RequestState.Assigned));
        var narrower = Given.Ok(wider.Forbid(Role.CaseOfficer, RequestAct.NotifyFee));
        Assert.False(narrower.May(officer, RequestAct.NotifyFee, RequestState.Assigned));
    }

    [Fact]
    public void Who_sees_cases_follows_from_the_role_and_cannot_be_given_or_taken()
    {
        Assert.Equal("request.permission.view", Given.Refused(Default.Forbid(Role.CaseOfficer, RequestAct.ViewCase)));
        Assert.Equal("request.permission.view", Given.Refused(Default.Allow(Role.Registrar, RequestAct.ViewCase)));
        Assert.DoesNotContain(RequestAct.ViewCase, RequestPermissions.Changeable);
        Assert.All(
            RequestActs.All,
            entry => Assert.Equal(entry.Act != RequestAct.ViewCase, RequestPermissions.Changeable.Contains(entry.Act))
        );
    }

    [Fact]
    public void The_applicant_adds_files_only_while_something_is_awaited_from_him()
    {
        Assert.True(Default.May(RequestParty.Applicant, RequestAct.AddFile, RequestState.CorrectionAsked));
        Assert.False(Default.May(RequestParty.Applicant, RequestAct.AddFile, RequestState.InReview));
    }
}
