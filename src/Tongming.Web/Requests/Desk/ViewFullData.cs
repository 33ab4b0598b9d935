using Microsoft.EntityFrameworkCore;
using Tongming.People;
using Tongming.Requests;
using Tongming.Requests.Acts;
using Tongming.Requests.Intake;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Ledger;
using Tongming.Web.Platform.Time;
using Tongming.Web.Requests.Cases;
using Tongming.Web.Requests.Intake;

namespace Tongming.Web.Requests.Desk;

/// <summary>Shows who asks, in full, after it was recorded who looked (个人信息保护法 第三十四条, R7-36).</summary>
internal sealed class ViewFullData(Changes changes, LegalClock clock, PermissionsOfBodies permissions, ApplicantSeal seal)
{
    /// <summary>The data, or why not.</summary>
    public async Task<Outcome<ApplicantData>> RunAsync(Guid bodyId, Guid requestId, Actor actor, CancellationToken cancel)
    {
        var rights = await permissions.OfAsync(bodyId, cancel);
        var now = clock.Now();
        var entry = RequestActs.Of(RequestAct.ViewFullData);
        var looked = await changes.SaveAsync<string>(
            async db =>
            {
                var request = await db.Set<InformationRequest>().Visible(actor, bodyId).FirstOrDefaultAsync(one => one.Id == requestId);
                if (request is null)
                    return new Refusal("request.not-found");
                if (PermissionsOfBodies.Right(rights, actor.In(bodyId), entry.Act, request.State) is not { } right)
                    return new Refusal("request.act.not-permitted", entry.Label);
                db.Record(
                    new LedgerAct
                    {
                        BodyId = bodyId,
                        Act = $"request.{entry.Code}",
                        SubjectKind = "request",
                        SubjectId = requestId,
                        Actor = actor,
                        OnBehalfOf = right.OnBehalfOf,
                        Day = now.Day,
                        At = now.Instant,
                        Why = entry.Article,
                    }
                );
                var applications = db.Set<Application>().Where(one => one.BodyId == bodyId && one.Id == request.ApplicationId);
                return await applications.Select(one => one.SealedPerson).SingleAsync();
            },
            cancel
        );
        return looked.Refusal is { } refusal ? refusal : seal.Open(looked.Value!);
    }
}
