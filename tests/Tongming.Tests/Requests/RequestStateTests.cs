using Tongming.Requests;
using Tongming.Requests.Acts;

namespace Tongming.Tests.Requests;

/// <summary>Every state × every act: the request itself does what the table says and refuses what it does not.</summary>
public sealed class RequestStateTests
{
    // Facts, not the table, refuse these on the day of the test; each has a test of its own.
    private static readonly Dictionary<RequestAct, string> OtherwiseRefused = new()
    {
        [RequestAct.LapseCorrection] = "request.correction.not-over",
        [RequestAct.LapseFee] = "request.fee.not-over",
        [RequestAct.FixLaterDate] = "request.later-date.reasons-missing",
        [RequestAct.AcceptDisclosure] = "request.disclosure.not-proposed",
        [RequestAct.DeclineDisclosure] = "request.disclosure.not-proposed",
    };

    public static TheoryData<RequestState, RequestAct> All()
    {
        var data = new TheoryData<RequestState, RequestAct>();
        foreach (var state in RequestStates.All)
        foreach (var act in Enum.GetValues<RequestAct>().Where(act => !Acting.Elsewhere.Contains(act)))
            data.Add(state, act);
        return data;
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Every_act_is_possible_where_the_table_says_so_and_nowhere_else(RequestState state, RequestAct act)
    {
        var request = Given.In(state);
        Assert.Equal(state, request.State);
        var (version, clock) = (request.Version, request.ClockText);

        var refusal = Acting.Do(request, act, Given.On("03-11"));

        var targets = RequestTransitions.Targets(state, act);
        if (targets.Count == 0)
            Assert.Equal("request.state.not-allowed", refusal);
        else if (OtherwiseRefused.TryGetValue(act, out var code))
            Assert.Equal(code, refusal);
        else if (IsOutOfTurn(act))
            Assert.Equal("request.review.not-next", refusal);
        else
            Assert.Equal("", refusal);
        if (refusal == "")
        {
            Assert.Contains(request.State, targets);
            Assert.True(request.Version > version);
        }
        else
        {
            Assert.Equal((state, version, clock), (request.State, request.Version, request.ClockText));
        }
    }

    [Fact]
    public void Every_state_can_be_left_or_is_an_end()
    {
        var ends = RequestStates.All.Where(state =>
            Enum.GetValues<RequestAct>().All(act => RequestTransitions.Targets(state, act).All(to => to == state))
        );
        Assert.Equal([RequestState.Archived, RequestState.Merged], ends);
    }

    [Fact]
    public void Every_state_can_be_reached()
    {
        var reached = new HashSet<RequestState>(RequestTransitions.Targets(null, RequestAct.Submit));
        var open = new Queue<RequestState>(reached);
        while (open.TryDequeue(out var state))
            foreach (var next in Enum.GetValues<RequestAct>().SelectMany(act => RequestTransitions.Targets(state, act)).Where(reached.Add))
                open.Enqueue(next);
        Assert.Equal(RequestStates.All, reached.Order());
    }

    [Fact]
    public void A_closed_request_never_opens_again() =>
        Assert.All(
            RequestStates.All.Where(RequestStates.IsClosed),
            state =>
                Assert.All(
                    Enum.GetValues<RequestAct>().SelectMany(act => RequestTransitions.Targets(state, act)),
                    to => Assert.True(RequestStates.IsClosed(to))
                )
        );

    [Fact]
    public void Without_a_request_one_can_only_submit_one() =>
        Assert.Equal([RequestAct.Submit], Enum.GetValues<RequestAct>().Where(act => RequestTransitions.IsPossible(null, act)));

    // In a review of depth 3 the first review is the next; the later ones have tests of their own.
    private static bool IsOutOfTurn(RequestAct act) => act is RequestAct.ReviewLegal or RequestAct.ReviewSecond;
}
