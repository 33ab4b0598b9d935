using Microsoft.EntityFrameworkCore;
using Tongming.People;
using Tongming.Requests;
using Tongming.Requests.Disputes;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Ledger;
using Tongming.Web.Platform.Time;
using Tongming.Web.Requests.Cases;

namespace Tongming.Web.Requests.Disputes;

/// <summary>Enters a complaint about a request in the ledger of complaints (条例 第四十七条, 第五十一条, R1-81).</summary>
internal sealed class EnterComplaint(Changes changes, LegalClock clock)
{
    private const string Code = "complaint.enter";

    /// <summary>What is complained of.</summary>
    /// <param name="BodyId">The body.</param>
    /// <param name="RequestId">The request; one that the actor does not see is refused as one that does not exist.</param>
    /// <param name="Subject">The complaint in the person's own words.</param>
    /// <param name="Token">The mark of the form: the same mark is the same complaint.</param>
    internal sealed record Input(Guid BodyId, Guid RequestId, string Subject, string Token);

    /// <summary>Enters it; answers its id.</summary>
    public async Task<Outcome<Guid>> RunAsync(Input input, Actor actor, CancellationToken cancel)
    {
        var now = clock.Now();
        return await changes.SaveAsync<Guid>(
            async db =>
            {
                var request = await db.Set<InformationRequest>()
                    .Visible(actor, input.BodyId)
                    .FirstOrDefaultAsync(one => one.Id == input.RequestId);
                if (request is null)
                    return new Refusal("request.not-found");
                var mark = SentMark.Of(input.BodyId, actor, Code, input.RequestId, input.Token);
                if (await mark.In(db).FirstOrDefaultAsync() is { } repeated)
                    return repeated.SubjectId;
                var entered = Complaint.Enter(Guid.CreateVersion7(now.Instant), input.BodyId, input.Subject, now.Day, now.Day);
                if (entered.Refusal is { } refusal)
                    return refusal;
                entered.Value!.Concern(request);
                db.Add(entered.Value);
                db.Record(Act(entered.Value, request, actor, now) with { Token = mark.Kept });
                return entered.Value.Id;
            },
            cancel
        );
    }

    private static LedgerAct Act(Complaint complaint, InformationRequest request, Actor actor, Now now) =>
        new()
        {
            BodyId = complaint.BodyId,
            Act = Code,
            SubjectKind = "complaint",
            SubjectId = complaint.Id,
            Actor = actor,
            Day = now.Day,
            At = now.Instant,
            Why = "条例 第四十七条",
            Facts = $$"""{"request":"{{request.Id}}"}""",
        };
}
