using FsCheck;
using FsCheck.Fluent;
using Tongming.Calendar;
using Tongming.Requests;
using Tongming.Requests.Acts;
using static Tongming.Tests.Requests.Given;

namespace Tongming.Tests.Requests;

/// <summary>Random walks: whatever acts follow each other on whatever days, the request stays sound.</summary>
public sealed class RequestWalkProperties
{
    private static readonly IReadOnlyList<RequestAct> Acts =
    [
        .. Enum.GetValues<RequestAct>().Where(act => !Acting.Elsewhere.Contains(act)),
    ];

    private static readonly Arbitrary<List<(int Act, int Days)>> Walks = Gen.Choose(0, 10_000)
        .SelectMany(act => Gen.Choose(0, 12).Select(days => (act, days)))
        .ListOf(60)
        .Select(list => list.ToList())
        .ToArbitrary();

    [Fact]
    public void A_walk_of_any_acts_keeps_the_request_sound() => Walk(_ => Acts);

    [Fact]
    public void A_walk_of_possible_acts_keeps_the_request_sound_and_comes_to_its_end()
    {
        var missing = new HashSet<RequestState> { RequestState.Archived, RequestState.SecrecyReferred, RequestState.Closed };
        // Some ends lie off the way: of 200 walks one in eight times none comes to them.
        for (var round = 0; round == 0 || (missing.Count > 0 && round < 20); round++)
            Walk(state =>
            {
                missing.Remove(state);
                return [.. Acts.Where(act => RequestTransitions.IsPossible(state, act) && GoesOn(state, act))];
            });
        Assert.Empty(missing);
    }

    private static bool GoesOn(RequestState state, RequestAct act) =>
        act
            is not (
                RequestAct.Withdraw
                or RequestAct.Merge
                or RequestAct.TransferAsPetition
                or RequestAct.ReturnDraft
                or RequestAct.CorrectClass
            )
        && (act != RequestAct.DraftDecision || state == RequestState.Assigned);

    private static void Walk(Func<RequestState, IReadOnlyList<RequestAct>> choices) =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(200),
            Prop.ForAll(
                Walks,
                walk =>
                {
                    var request = Submitted();
                    var today = Date("03-02");
                    foreach (var (act, days) in walk)
                    {
                        today = today.AddDays(days);
                        var possible = choices(request.State);
                        if (possible.Count == 0)
                            return true;
                        Take(request, possible[act % possible.Count], today);
                    }

                    return true;
                }
            )
        );

    private static void Take(InformationRequest request, RequestAct act, DateOnly today)
    {
        var (state, version, clock, due, reply) = (request.State, request.Version, request.ClockText, request.ReplyDue, request.Reply);
        var refusal = Acting.Do(request, act, On("03-02") with { On = today, Today = today });
        if (refusal == "")
        {
            Assert.Contains(request.State, RequestTransitions.Targets(state, act));
            Assert.True(request.Version > version);
        }
        else
        {
            Assert.Equal((state, version, clock, due), (request.State, request.Version, request.ClockText, request.ReplyDue));
        }

        if (RequestStates.IsClosed(state))
            Assert.Equal(reply, request.Reply);
        Sound(request);
    }

    private static void Sound(InformationRequest request)
    {
        var closed = RequestStates.IsClosed(request.State);
        Assert.Equal(closed, request.ClosedOn is not null);
        Assert.Equal(closed && request.State != RequestState.Merged, request.Reply is not null);
        Assert.Equal(closed, request.ClockState == ClockState.Ended);
        if (request.ClockState is ClockState.Running or ClockState.Paused)
            Assert.NotNull(request.ReplyDue);
        Assert.Equal(request.State == RequestState.Consulting, request.ClockState == ClockState.Paused);
        var asksApplicant = request.State is RequestState.CorrectionAsked or RequestState.ReasonsAsked or RequestState.FeeNotified;
        Assert.Equal(asksApplicant, request.ClockState == ClockState.Stopped);
        Assert.Equal(
            request.ReceivedOn is null,
            request.State is RequestState.Submitted or RequestState.AwaitingConfirmation || (closed && request.ReceivedOn is null)
        );
        Assert.InRange(request.ExtensionDays, 0, 20);
        Assert.Equal(request.FeeBasis is null, request.FeeYuan == 0);
        if (request.State is RequestState.AwaitingSignature or RequestState.Signed or RequestState.Issued)
            Assert.Equal(4, request.Approvals().Approvals.Select(one => one.By).Distinct().Count());
        if (request.IssuedOn is { } issued)
            Assert.True(request.ReceivedByApplicantOn is null || request.ReceivedByApplicantOn >= issued);
    }
}
