using Tongming.Calendar;
using Tongming.Requests;
using Tongming.Requests.Intake;
using Tongming.Requests.Replies;
using Tongming.Requests.Reviews;
using Tongming.Tests.Calendar;

namespace Tongming.Tests.Requests;

/// <summary>Requests in every state, made by the acts themselves, received on Monday 2026-03-02 unless said otherwise.</summary>
internal static class Given
{
    public static readonly Guid Author = Guid.Parse("00000000-0000-0000-0000-00000000000a");
    public static readonly Guid First = Guid.Parse("00000000-0000-0000-0000-00000000000b");
    public static readonly Guid Legal = Guid.Parse("00000000-0000-0000-0000-00000000000c");
    public static readonly Guid Second = Guid.Parse("00000000-0000-0000-0000-00000000000d");
    public static readonly Guid Secrecy = Guid.Parse("00000000-0000-0000-0000-00000000000e");
    public static readonly Guid Signatory = Guid.Parse("00000000-0000-0000-0000-00000000000f");
    public static readonly Guid Section = Guid.Parse("00000000-0000-0000-0000-000000000001");

    public static readonly DecisionDraft Draft = new(ReplyKind.Of("A2"), "hash");

    /// <summary>A day of 2026 as month and day, entered on the same day.</summary>
    public static ActDay On(string monthDay)
    {
        var day = Date(monthDay);
        return new ActDay(day, day, Years.Both, ClockRules.OfLaw);
    }

    public static DateOnly Date(string monthDay) => Years.Day("2026-" + monthDay);

    public static NewApplication Form(IntakeChannel channel = IntakeChannel.InPerson, string arrived = "03-02") =>
        new(
            Guid.NewGuid(),
            Guid.Parse("00000000-0000-0000-0000-0000000000ff"),
            channel,
            new ArrivalDates(Date(arrived)),
            ApplicantClass.NaturalPerson,
            new DesiredForm(ObtainingManner.Paper, ObtainingRoute.Post)
        )
        {
            SealedPerson = "sealed",
            SubmissionKey = "key",
        };

    public static Application Application(IntakeChannel channel = IntakeChannel.InPerson, string arrived = "03-02") =>
        Ok(Tongming.Requests.Intake.Application.TakeIn(Form(channel, arrived), Date(arrived)));

    public static NewMatter Matter => new(Guid.NewGuid(), "2025 年统计公报", "全区 2025 年国民经济和社会发展统计公报");

    public static InformationRequest Submitted(string arrived = "03-02") =>
        Ok(InformationRequest.Submit(Application(arrived: arrived), Matter));

    public static InformationRequest Received(string on = "03-02")
    {
        var request = Submitted(on);
        Ok(request.Register(On(on), new RequestNumber(Date(on), 1), new ReceiptDate(Date(on), ReceiptBasis.HandedIn)));
        return request;
    }

    public static InformationRequest Assigned(string on = "03-02")
    {
        var request = Received(on);
        Ok(request.Assign(On(on), Section));
        return request;
    }

    public static InformationRequest In(RequestState state)
    {
        var request = Assigned();
        switch (state)
        {
            case RequestState.Submitted:
                return Submitted();
            case RequestState.AwaitingConfirmation:
                request = Submitted();
                Ok(request.Register(On("03-02"), new RequestNumber(Date("03-02"), 1), null));
                return request;
            case RequestState.Received:
                return Received();
            case RequestState.CorrectionAsked:
                Ok(request.AskCorrection(On("03-04"), new CorrectionNotice(10, "请写明年份")));
                return request;
            case RequestState.Consulting:
                Ok(request.ConsultThirdParty(On("03-03")));
                Ok(request.ConsultAgency(On("03-03")));
                return request;
            case RequestState.ReasonsAsked:
                Ok(request.AskReasons(On("03-04"), 10));
                return request;
            case RequestState.FeeNotified:
                Ok(request.NotifyFee(On("03-04"), new(Tongming.Requests.Fees.FeeBasis.ByPage, 31, 10)));
                return request;
            case RequestState.Closed:
                Ok(request.Withdraw(On("03-04")));
                return request;
            case RequestState.Merged:
                Ok(request.Merge(On("03-04"), Assigned()));
                return request;
            case RequestState.Assigned:
                return request;
            default:
                return WithDraft(request, state);
        }
    }

    public static T Ok<T>(Outcome<T> outcome)
        where T : notnull
    {
        Assert.True(outcome.Succeeded, outcome.Refusal?.Code);
        return outcome.Value;
    }

    public static string Refused<T>(Outcome<T> outcome)
        where T : notnull
    {
        Assert.False(outcome.Succeeded);
        return outcome.Refusal.Code;
    }

    private static InformationRequest WithDraft(InformationRequest request, RequestState state)
    {
        Func<Outcome<RequestState>>[] steps =
        [
            () => request.DraftDecision(On("03-05"), Draft, Author, ReviewPlan.For(3)),
            () => request.Review(On("03-05"), ReviewStep.First, First, "hash"),
            () => request.Review(On("03-05"), ReviewStep.Legal, Legal, "hash"),
            () => request.Review(On("03-05"), ReviewStep.Second, Second, "hash"),
            () =>
                state == RequestState.SecrecyReferred
                    ? request.ReferSecrecy(On("03-05"))
                    : request.Review(On("03-05"), ReviewStep.Secrecy, Secrecy, "hash"),
            () => request.Sign(On("03-06"), Signatory, "hash"),
            () => request.Issue(On("03-06"), new OutgoingDecision("某统公复〔2026〕1号", "hash")),
            () => request.Deliver(On("03-10")),
            () => request.Archive(On("03-11")),
        ];
        foreach (var step in steps)
        {
            Ok(step());
            if (request.State == state)
                return request;
        }

        throw new InvalidOperationException("No way to " + state);
    }
}
