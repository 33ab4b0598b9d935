using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Tongming.People;
using Tongming.Publications.Catalogue;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Ledger;
using Tongming.Web.Platform.Time;
using Tongming.Web.Publications.Items;

namespace Tongming.Web.Publications.Catalogue;

/// <summary>Begins the empty catalogue of a year: with the starter, a draft that nobody has checked (R3-12), or with an earlier year's rows.</summary>
internal sealed class BeginCatalogue(Changes changes, LegalClock clock)
{
    public const string Act = "catalogue.begun";

    /// <summary>Which year, and from where.</summary>
    /// <param name="Year">The year that begins.</param>
    /// <param name="From">The year whose rows are taken over; null for the starter.</param>
    /// <param name="Token">The mark of the form.</param>
    internal sealed record Input(int Year, int? From, [property: StringLength(80)] string Token);

    /// <summary>Begins it and gives how many rows it has.</summary>
    public Task<Outcome<int>> RunAsync(Input input, Actor actor, CancellationToken cancel = default)
    {
        var now = clock.Now();
        var mark = SentMark.Of(actor.BodyId, actor, Act, $"{input.Year}", input.Token);
        return changes.SaveAsync<int>(
            async db =>
            {
                if (!PublicScope.KeepsRegisters(actor))
                    return new Refusal("catalogue.not-permitted");
                if (input.Year is < 2008 or > 2100)
                    return new Refusal("catalogue.year");
                var there = await db.Set<CatalogueEntry>().CountAsync(one => one.BodyId == actor.BodyId && one.Year == input.Year);
                if (await mark.In(db).AnyAsync())
                    return there;
                if (there > 0)
                    return new Refusal("catalogue.not-empty", input.Year, there);
                if (await CatalogueYears.WhyClosedAsync(db, actor.BodyId, input.Year) is { } closed)
                    return closed;
                var rows = input.From is { } from
                    ? await CarryAsync(db, actor, input.Year, from, now)
                    : await ProposeAsync(db, actor, input.Year, now);
                if (rows.Value is not { } entries)
                    return rows.Refusal!;
                db.AddRange(entries);
                db.Record(
                    DeskRecord.Of(("catalogue", actor.BodyId), Act, actor, now) with
                    {
                        Why = "R3-12",
                        Facts = $$"""{"year":{{input.Year}},"from":{{input.From ?? 0}},"rows":{{entries.Count}}}""",
                        Token = mark.Kept,
                    }
                );
                return entries.Count;
            },
            cancel
        );
    }

    private static async Task<Outcome<List<CatalogueEntry>>> ProposeAsync(Db db, Actor actor, int year, Now now)
    {
        var name = await db.Set<Body>().Where(one => one.Id == actor.BodyId).Select(one => one.Name).FirstAsync();
        return All(
            StarterCatalogue
                .For(name)
                .Select((line, at) => CatalogueEntry.Propose(Guid.CreateVersion7(now.Instant), actor.BodyId, year, line, at + 1))
        );
    }

    private static async Task<Outcome<List<CatalogueEntry>>> CarryAsync(Db db, Actor actor, int year, int from, Now now)
    {
        var before = await db.Set<CatalogueEntry>()
            .Where(one => one.BodyId == actor.BodyId && one.Year == from)
            .OrderBy(one => one.Order)
            .ToListAsync();
        return before.Count == 0
            ? new Refusal("catalogue.empty", from)
            : All(before.Select(one => one.CarryInto(year, Guid.CreateVersion7(now.Instant))));
    }

    private static Outcome<List<CatalogueEntry>> All(IEnumerable<Outcome<CatalogueEntry>> made)
    {
        var all = made.ToList();
        return all.Find(one => !one.Succeeded) is { } wrong ? wrong.Refusal! : all.ConvertAll(one => one.Value!);
    }
}
