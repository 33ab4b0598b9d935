using Microsoft.EntityFrameworkCore;
using Tongming.People;
using Tongming.Requests;
using Tongming.Requests.Disputes;
using Tongming.Web.Platform.Demo;
using Tongming.Web.Requests.Disputes;
using Tongming.Web.Requests.Disputes.Complaints;

namespace Tongming.Web.Requests.Demo;

/// <summary>What became of some of the demo's answers: one contested lately, one before the court, one upheld, and a complaint.</summary>
internal sealed class DisputesDemo(EnterDispute enter, AnswerDispute answer, DecideDispute decide, EnterComplaint complain) : IDemoSource
{
    public int Order => 110;

    public async Task FillAsync(DemoOffice office, CancellationToken cancel)
    {
        var (today, legal) = (office.Now.Day, office[Role.LegalReviewer]);
        var answered = await AnsweredAsync(office, cancel);
        var (late, middle, early) = (answered[0], answered[answered.Count / 2], answered[^1]);

        await EnterAsync(late, DisputeKind.Reconsideration, "演示区人民政府", today);
        var suit = await EnterAsync(middle, DisputeKind.DirectSuit, "演示区人民法院", Between(middle, today));
        Must(
            await answer.RunAsync(
                new()
                {
                    DisputeId = suit,
                    On = today.AddDays(-1),
                    Token = Token(),
                },
                legal,
                cancel
            )
        );
        var old = await EnterAsync(early, DisputeKind.Reconsideration, "演示区人民政府", Between(early, today));
        Must(
            await decide.RunAsync(
                new()
                {
                    DisputeId = old,
                    Result = DisputeResult.Upheld,
                    On = today,
                    Token = Token(),
                },
                legal,
                cancel
            )
        );
        Must(await complain.RunAsync(new(middle.Id, "认为答复的内容不完整。", Token()), office[Role.Registrar], cancel));

        async Task<Guid> EnterAsync(InformationRequest request, DisputeKind kind, string forum, DateOnly on) =>
            Must(
                await enter.RunAsync(
                    new()
                    {
                        Number = $"{request.Number}",
                        Kind = kind,
                        Forum = forum,
                        NotifiedOn = on,
                        Token = Token(),
                    },
                    legal,
                    cancel
                )
            );
    }

    /// <summary>Cases of the bureau whose answer went out, the latest first.</summary>
    private static async Task<List<InformationRequest>> AnsweredAsync(DemoOffice office, CancellationToken cancel)
    {
        await using var db = office.Engine.OpenForReading();
        return await db.Set<InformationRequest>()
            .Where(request => request.BodyId == office.BodyId && request.IssuedOn != null)
            .OrderByDescending(request => request.IssuedOn)
            .ToListAsync(cancel);
    }

    private static DateOnly Between(InformationRequest request, DateOnly today) =>
        request.IssuedOn!.Value.AddDays((today.DayNumber - request.IssuedOn.Value.DayNumber) / 2);

    private static string Token() => $"{Guid.NewGuid():N}";

    private static Guid Must(Outcome<Guid> outcome) =>
        outcome.Refusal is { } refusal ? throw new InvalidOperationException($"The demo was refused: {refusal.Code}.") : outcome.Value;
}
