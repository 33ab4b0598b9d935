using System.Text.Json;
using Tongming.People;
using Tongming.Requests;
using Tongming.Requests.Acts;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Ledger;
using Tongming.Web.Platform.Time;

namespace Tongming.Web.Requests.Desk;

/// <summary>
/// Records who took a file or a paper out of a case before it is given: both may name the applicant in full (个人信息保护法 第三十四条,
/// R7-36).
/// </summary>
internal sealed class RecordDownload(Changes changes, LegalClock clock)
{
    /// <summary>The act in the ledger.</summary>
    public const string Act = "request.download";

    /// <summary>Records it.</summary>
    /// <param name="request">The case, which the actor sees.</param>
    /// <param name="actor">Who.</param>
    /// <param name="what">What kind of thing, <c>file</c> or <c>paper</c>.</param>
    /// <param name="id">Which one.</param>
    /// <param name="cancel">Stops it.</param>
    public Task RunAsync(InformationRequest request, Actor actor, string what, Guid id, CancellationToken cancel)
    {
        var now = clock.Now();
        var look = new LedgerAct
        {
            BodyId = request.BodyId,
            Act = Act,
            SubjectKind = "request",
            SubjectId = request.Id,
            Actor = actor,
            Day = now.Day,
            At = now.Instant,
            Why = RequestActs.Of(RequestAct.ViewFullData).Article,
            Facts = JsonSerializer.Serialize(new Dictionary<string, Guid> { [what] = id }),
        };
        return changes.SaveAsync<string>(
            db =>
            {
                db.Record(look);
                return Task.FromResult<Outcome<string>>(look.Act);
            },
            cancel
        );
    }
}
