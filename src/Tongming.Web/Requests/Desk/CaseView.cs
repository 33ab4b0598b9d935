using Microsoft.EntityFrameworkCore;
using Tongming.People;
using Tongming.Requests;
using Tongming.Requests.Disputes;
using Tongming.Requests.Intake;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Files;
using Tongming.Web.Platform.Ledger;
using Tongming.Web.Requests.Cases;
using Tongming.Web.Requests.Papers;

namespace Tongming.Web.Requests.Desk;

/// <summary>Everything that stands in the database about one case, for the people of the body. Never shown to applicants.</summary>
internal sealed record CaseView(InformationRequest Request, Application Application, Body Body)
{
    /// <summary>Name of the section in charge, or null.</summary>
    public string? Section { get; private init; }

    /// <summary>Names of the body's people, for ids of the ledger.</summary>
    public IReadOnlyDictionary<Guid, string> Names { get; private init; } = new Dictionary<Guid, string>();

    /// <summary>Papers in order, drafts too.</summary>
    public IReadOnlyList<CasePaper> Papers { get; private init; } = [];

    /// <summary>Files of the case and of its application, without the copies of papers.</summary>
    public IReadOnlyList<KeptFile> Files { get; private init; } = [];

    /// <summary>Reconsiderations and suits about the case, the earliest first.</summary>
    public IReadOnlyList<Dispute> Disputes { get; private init; } = [];

    /// <summary>Complaints about the case, the earliest first.</summary>
    public IReadOnlyList<Complaint> Complaints { get; private init; } = [];

    /// <summary>What was done, in order, with what people wrote.</summary>
    public IReadOnlyList<CaseEntry> Entries { get; private init; } = [];

    /// <summary>Other matters of the same form, and those that this one was joined to or parted from.</summary>
    public IReadOnlyList<RelatedCase> Related { get; private init; } = [];

    /// <summary>The draft that is under way, or null.</summary>
    public CasePaper? Draft => Papers.LastOrDefault(paper => paper is { IssuedOn: null, ReplacedAt: null });

    /// <summary>The draft before it, or null.</summary>
    public CasePaper? EarlierDraft => Papers.LastOrDefault(paper => paper is { IssuedOn: null, ReplacedAt: not null });

    /// <summary>Papers that have a day.</summary>
    public IEnumerable<CasePaper> Issued => Papers.Where(paper => paper.IssuedOn is not null);

    /// <summary>Somebody's name; who is no longer here is still named.</summary>
    public string NameOf(Guid person) => Names.GetValueOrDefault(person, "已不在本机关的人员");

    /// <summary>The case alone, as far as the actor sees it; null where there is none for the actor.</summary>
    public static async Task<InformationRequest?> FindAsync(Db db, Actor actor, Guid id, CancellationToken cancel)
    {
        foreach (var bodyId in BodiesOf(actor))
        {
            var found = await db.Set<InformationRequest>().Visible(actor, bodyId).FirstOrDefaultAsync(request => request.Id == id, cancel);
            if (found is not null)
                return found;
        }

        return null;
    }

    /// <summary>The case with everything about it; null where there is none for the actor.</summary>
    public static async Task<CaseView?> LoadAsync(Db db, Actor actor, Guid id, CancellationToken cancel)
    {
        if (await FindAsync(db, actor, id, cancel) is not { } request)
            return null;
        var body = request.BodyId;
        var application = await db.Set<Application>().SingleAsync(one => one.BodyId == body && one.Id == request.ApplicationId, cancel);
        return new CaseView(request, application, await db.Set<Body>().SingleAsync(one => one.Id == body, cancel))
        {
            Section = await db.Set<Section>()
                .Where(section => section.BodyId == body && section.Id == request.SectionId)
                .Select(section => section.Name)
                .FirstOrDefaultAsync(cancel),
            Names = await db.Set<Person>().Where(person => person.BodyId == body).ToDictionaryAsync(one => one.Id, one => one.Name, cancel),
            Papers = await db.Set<CasePaper>()
                .Where(paper => paper.BodyId == body && paper.RequestId == id)
                .OrderBy(paper => paper.MadeAt)
                .ThenBy(paper => paper.Kind)
                .ThenBy(paper => paper.Id)
                .ToListAsync(cancel),
            Files = await FilesAsync(db, request, cancel),
            Disputes = await db.Set<Dispute>()
                .Where(one => one.BodyId == body && one.RequestId == id)
                .OrderBy(one => one.NotifiedOn)
                .ThenBy(one => one.Id)
                .ToListAsync(cancel),
            Complaints = await db.Set<Complaint>()
                .Where(one => one.BodyId == body && one.RequestId == id)
                .OrderBy(one => one.ReceivedOn)
                .ThenBy(one => one.Id)
                .ToListAsync(cancel),
            Entries = await EntriesAsync(db, request, cancel),
            Related = await RelatedAsync(db, actor, request, cancel),
        };
    }

    /// <summary>The bodies in which an actor may see cases.</summary>
    private static IEnumerable<Guid> BodiesOf(Actor actor) =>
        actor.Holds(Role.Supervisor) ? actor.BodiesBelow.Prepend(actor.BodyId) : [actor.BodyId];

    private static async Task<IReadOnlyList<KeptFile>> FilesAsync(Db db, InformationRequest request, CancellationToken cancel)
    {
        var copies = db.Set<CasePaper>()
            .Where(paper => paper.BodyId == request.BodyId && paper.FileId != null)
            .Select(paper => paper.FileId);
        var files = await db.Set<KeptFile>()
            .Where(file =>
                file.BodyId == request.BodyId
                && (file.SubjectId == request.Id || file.SubjectId == request.ApplicationId)
                && !copies.Contains(file.Id)
            )
            .OrderBy(file => file.KeptAt)
            .ThenBy(file => file.Id)
            .ToListAsync(cancel);
        // A file that is named again with the next draft is the same file.
        return [.. files.DistinctBy(file => (file.Sha256, file.Name, file.Purpose))];
    }

    private static async Task<IReadOnlyList<CaseEntry>> EntriesAsync(Db db, InformationRequest request, CancellationToken cancel)
    {
        var entries =
            from entry in db.Set<LedgerEntry>()
            where entry.BodyId == request.BodyId && entry.SubjectId == request.Id
            join note in db.Set<LedgerNote>() on new { entry.BodyId, entry.Seq } equals new { note.BodyId, note.Seq } into notes
            from note in notes.DefaultIfEmpty()
            orderby entry.Seq
            select new { entry, note };
        return [.. (await entries.ToListAsync(cancel)).Select(one => new CaseEntry(one.entry, one.note?.Text))];
    }

    private static async Task<IReadOnlyList<RelatedCase>> RelatedAsync(
        Db db,
        Actor actor,
        InformationRequest request,
        CancellationToken cancel
    )
    {
        Guid?[] joined = [request.MergedInto, request.SplitFrom, request.RedoOf, request.RedoneBy];
        var others = await db.Set<InformationRequest>()
            .Visible(actor, request.BodyId)
            .Where(other => other.Id != request.Id)
            .Where(other => other.ApplicationId == request.ApplicationId || joined.Contains(other.Id) || other.MergedInto == request.Id)
            .OrderBy(other => other.Id)
            .Take(50)
            .ToListAsync(cancel);
        return
        [
            .. others.Select(other => new RelatedCase(
                other.Id,
                CaseWords.TitleOf(other),
                Relation(request, other),
                RequestStates.NameOf(other.State)
            )),
        ];
    }

    private static string Relation(InformationRequest request, InformationRequest other) =>
        other.Id == request.MergedInto ? "本件并入"
        : other.MergedInto == request.Id ? "并入本件"
        : other.Id == request.SplitFrom ? "本件拆自"
        : other.SplitFrom == request.Id ? "由本件拆出"
        : other.Id == request.RedoOf ? "本件重新办理的原件"
        : other.Id == request.RedoneBy ? "责令后重新办理的新件"
        : "同一份申请";
}

/// <summary>One entry of the ledger about a case, with what people wrote.</summary>
internal sealed record CaseEntry(LedgerEntry Entry, string? Note);

/// <summary>Another case that has to do with this one.</summary>
internal sealed record RelatedCase(Guid Id, string Title, string Relation, string State);
