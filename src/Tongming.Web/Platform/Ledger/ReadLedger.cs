using Microsoft.EntityFrameworkCore;
using Tongming.People;
using Tongming.Web.Platform.Data;

namespace Tongming.Web.Platform.Ledger;

/// <summary>Reads the acts of a body's chain for those who may, newest first; the page and the API show the same.</summary>
/// <param name="BodyId">Whose chain.</param>
/// <param name="Bodies">The chains that the actor may read.</param>
/// <param name="Names">Names of the people of the body; the ledger itself holds none.</param>
/// <param name="Total">Acts that the filter finds.</param>
/// <param name="Entries">Those of the page.</param>
internal sealed record ReadLedger(
    Guid BodyId,
    IReadOnlyList<ReadLedger.Chain> Bodies,
    IReadOnlyDictionary<Guid, string> Names,
    long Total,
    IReadOnlyList<LedgerEntry> Entries
)
{
    /// <summary>Acts on one page.</summary>
    public const int Size = 50;

    /// <summary>A chain that the actor may read.</summary>
    public sealed record Chain(Guid Id, string Name);

    /// <summary>What is looked for; null and blank for everything.</summary>
    /// <param name="From">First day, inclusive.</param>
    /// <param name="Until">Last day, inclusive.</param>
    /// <param name="Act">Beginning of the act's code.</param>
    /// <param name="Subject">Id or kind of what the act was on.</param>
    /// <param name="Person">Name or id of who acted, or was acted for.</param>
    /// <param name="Before">Only acts before this number.</param>
    public sealed record Filter(DateOnly? From, DateOnly? Until, string? Act, string? Subject, string? Person, long? Before);

    /// <summary>Reads them; nothing for those who may not, with whether it is their own body.</summary>
    public static async Task<(ReadLedger? Read, bool IsOwn)> RunAsync(
        Db db,
        Actor actor,
        PeopleAct act,
        (Guid? BodyId, Filter Filter) of,
        CancellationToken cancel
    )
    {
        var own = of.BodyId ?? actor.BodyId;
        var (chains, isOwn) = await ChainsAsync(db, actor, act, own, cancel);
        if (chains is null)
            return (null, isOwn);
        var names = await db.Set<Person>()
            .Where(person => person.BodyId == own || person.BodyId == Guid.Empty)
            .ToDictionaryAsync(person => person.Id, person => person.Name, cancel);
        var found = Filtered(db.Set<LedgerEntry>().Where(entry => entry.BodyId == own), of.Filter, names);
        var total = await found.LongCountAsync(cancel);
        var before = of.Filter.Before;
        var entries = await found
            .Where(entry => before == null || entry.Seq < before)
            .OrderByDescending(entry => entry.Seq)
            .Take(Size)
            .ToListAsync(cancel);
        return (new ReadLedger(own, chains, names, total, entries), true);
    }

    /// <summary>The chains that the actor may read; null for those who may not, with whether it is their own body.</summary>
    public static async Task<(IReadOnlyList<Chain>? Chains, bool IsOwn)> ChainsAsync(
        Db db,
        Actor actor,
        PeopleAct act,
        Guid bodyId,
        CancellationToken cancel
    )
    {
        if (!PeoplePermissions.May(actor, act, bodyId))
            return (null, bodyId == actor.BodyId);
        var bodies = await db.Set<Body>()
            .Where(body => actor.BodyId == Guid.Empty || body.Id == actor.BodyId)
            .OrderBy(body => body.Name)
            .Select(body => new Chain(body.Id, body.Name))
            .ToListAsync(cancel);
        IReadOnlyList<Chain> chains = actor.BodyId == Guid.Empty ? [new Chain(Guid.Empty, "全系统"), .. bodies] : bodies;
        return chains.Any(body => body.Id == bodyId) ? (chains, true) : (null, false);
    }

    /// <summary>Verifies chains.</summary>
    public static async Task<IReadOnlyList<VerifyLedger.Chain>> VerifyAsync(Db db, IEnumerable<Chain> chains, CancellationToken cancel)
    {
        var verified = new List<VerifyLedger.Chain>();
        foreach (var body in chains)
            verified.AddRange(await VerifyLedger.RunAsync(db, body.Id, cancel));
        return verified;
    }

    /// <summary>Who acted, in words.</summary>
    public static string ActorOf(LedgerEntry entry, IReadOnlyDictionary<Guid, string> names) =>
        entry.ActorKind switch
        {
            ActorKind.Person => names.GetValueOrDefault(entry.ActorId, $"{entry.ActorId}")
                + (entry.OnBehalfOf is { } other ? $"（代{names.GetValueOrDefault(other, $"{other}")}）" : ""),
            ActorKind.Applicant => "申请人",
            ActorKind.Program => "程序",
            _ => "未登录的人",
        };

    private static IQueryable<LedgerEntry> Filtered(IQueryable<LedgerEntry> entries, Filter filter, Dictionary<Guid, string> names)
    {
        if (filter.From is { } from)
            entries = entries.Where(entry => entry.Day >= from);
        if (filter.Until is { } until)
            entries = entries.Where(entry => entry.Day <= until);
        if (filter.Act?.Trim() is { Length: > 0 } act)
            entries = entries.Where(entry => entry.Act.StartsWith(act));
        if (filter.Subject?.Trim() is { Length: > 0 } subject)
        {
            var id = Guid.TryParse(subject, out var parsed) ? parsed : (Guid?)null;
            entries = entries.Where(entry => entry.SubjectId == id || entry.SubjectKind == subject);
        }

        if (filter.Person?.Trim() is not { Length: > 0 } wanted)
            return entries;
        var people = names.Where(name => name.Value == wanted || $"{name.Key}" == wanted).Select(name => name.Key).ToList();
        return entries.Where(entry =>
            people.Contains(entry.ActorId) || (entry.OnBehalfOf != null && people.Contains(entry.OnBehalfOf.Value))
        );
    }
}
