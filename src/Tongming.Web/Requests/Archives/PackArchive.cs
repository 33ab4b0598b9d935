using Microsoft.EntityFrameworkCore;
using Tongming.People;
using Tongming.Requests;
using Tongming.Requests.Intake;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Files;
using Tongming.Web.Platform.Ledger;
using Tongming.Web.Platform.Time;
using Tongming.Web.Requests.Cases;
using Tongming.Web.Requests.Papers;

namespace Tongming.Web.Requests.Archives;

/// <summary>Packs the archive file of a case that is dealt with (条例 第四十五条, R7-40). It names the applicant, so the act is in the ledger.</summary>
internal sealed class PackArchive(Changes changes, Engine engine, LegalClock clock)
{
    private static readonly Role[] May = [Role.Archivist, Role.Registrar, Role.OfficeHead];

    /// <summary>Whether the actor may pack archives of the own body.</summary>
    public static bool IsFor(Actor actor) => actor.Kind == ActorKind.Person && May.Any(actor.Holds);

    /// <summary>Records the act and gives what is to be packed.</summary>
    public async Task<Outcome<ArchiveFile>> RunAsync(Guid requestId, Actor actor, CancellationToken cancel = default)
    {
        if (!IsFor(actor))
            return new Refusal("request.act.not-permitted", "打包案卷");
        var now = clock.Now();
        var recorded = await changes.SaveAsync<InformationRequest>(
            async db =>
            {
                var request = await db.Set<InformationRequest>()
                    .AsNoTracking()
                    .Visible(actor, actor.BodyId)
                    .FirstOrDefaultAsync(one => one.Id == requestId);
                if (request is null)
                    return new Refusal("request.not-found");
                if (!RequestStates.IsClosed(request.State))
                    return new Refusal("archive.not-closed");
                db.Record(ActOf(request, actor, now));
                return request;
            },
            cancel
        );
        return recorded.Value is { } found ? await ReadAsync(found, cancel) : recorded.Refusal!;
    }

    private async Task<ArchiveFile> ReadAsync(InformationRequest request, CancellationToken cancel)
    {
        await using var db = engine.OpenForReading();
        var (body, subjects) = (request.BodyId, new[] { request.Id, request.ApplicationId });
        var application = await db.Set<Application>().FirstAsync(one => one.BodyId == body && one.Id == request.ApplicationId, cancel);
        var papers = await db.Set<CasePaper>()
            .Where(paper => paper.BodyId == body && paper.RequestId == request.Id && paper.IssuedOn != null)
            .OrderBy(paper => paper.IssuedOn)
            .ThenBy(paper => paper.Id)
            .ToListAsync(cancel);
        var acts = db.Set<LedgerEntry>().Where(entry => entry.BodyId == body);
        var course = await acts.Where(entry => subjects.Contains(entry.SubjectId)).OrderBy(entry => entry.Seq).ToListAsync(cancel);
        var numbers = course.Select(entry => entry.Seq).ToList();
        var last = await acts.OrderByDescending(entry => entry.Seq).FirstAsync(cancel);
        var name = await db.Set<Body>().Where(one => one.Id == body).Select(one => one.Name).FirstOrDefaultAsync(cancel);
        return new ArchiveFile(request, application, name ?? "")
        {
            Papers = papers,
            Templates = await db.Set<BodyTemplate>().Where(template => template.BodyId == body).ToListAsync(cancel),
            Files = await db.Set<KeptFile>()
                .Where(file => file.BodyId == body && subjects.Contains(file.SubjectId))
                .OrderBy(file => file.KeptAt)
                .ThenBy(file => file.Id)
                .ToListAsync(cancel),
            Course = course,
            Notes = await db.Set<LedgerNote>()
                .Where(note => note.BodyId == body && numbers.Contains(note.Seq))
                .ToDictionaryAsync(note => note.Seq, note => note.Text, cancel),
            Head = last.Head,
        };
    }

    private static LedgerAct ActOf(InformationRequest request, Actor actor, Now now) =>
        new()
        {
            BodyId = request.BodyId,
            Act = "request.pack-archive",
            SubjectKind = "request",
            SubjectId = request.Id,
            Actor = actor,
            OnBehalfOf = actor.Roles.Any(May.Contains) ? null : actor.ActsFor.First(person => person.Roles.Any(May.Contains)).Id,
            Day = now.Day,
            At = now.Instant,
            Why = "条例 第四十五条",
        };
}
