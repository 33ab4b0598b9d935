using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Tongming.People;
using Tongming.Publications.Catalogue;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Ledger;
using Tongming.Web.Platform.Time;
using Tongming.Web.Publications.Items;

namespace Tongming.Web.Publications.Catalogue;

/// <summary>Adds a row to the catalogue of a year, changes one, ticks one that was proposed, or takes one out (R3-11).</summary>
internal sealed class KeepCatalogueRow(Changes changes, LegalClock clock)
{
    public const string Added = "catalogue.row-added";
    public const string Changed = "catalogue.row-changed";
    public const string Confirmed = "catalogue.row-confirmed";
    public const string Removed = "catalogue.row-removed";

    /// <summary>What is done to which row.</summary>
    /// <param name="Act">One of the four codes.</param>
    /// <param name="Year">The year of a new row.</param>
    /// <param name="Id">The row; the empty id for a new one.</param>
    /// <param name="Token">The mark of the form: the same mark is the same act.</param>
    internal sealed record Input(string Act, int Year, Guid Id, [property: StringLength(80)] string Token)
    {
        /// <summary>What it is to say, for a new and a changed one.</summary>
        public CatalogueRowFields? Fields { get; init; }
    }

    /// <summary>Does it and gives the row's id.</summary>
    public Task<Outcome<Guid>> RunAsync(Input input, Actor actor, CancellationToken cancel = default)
    {
        var now = clock.Now();
        var mark = SentMark.Of(actor.BodyId, actor, input.Act, $"{input.Year} {input.Id:N}", input.Token);
        return changes.SaveAsync<Guid>(
            async db =>
            {
                if (!PublicScope.KeepsRegisters(actor))
                    return new Refusal("catalogue.not-permitted");
                if (await mark.In(db).Select(one => (Guid?)one.SubjectId).FirstOrDefaultAsync() is { } done)
                    return done;
                var found = input.Act == Added ? await AddAsync(db, input, (actor, now)) : await FindAsync(db, input, actor);
                if (found.Value is not { } entry)
                    return found.Refusal!;
                if (await CatalogueYears.WhyClosedAsync(db, actor.BodyId, entry.Year) is { } closed)
                    return closed;
                if (await PutAsync(db, input, entry) is { } refusal)
                    return refusal;
                db.Record(
                    DeskRecord.Of(("catalogue-entry", entry.Id), input.Act, actor, now) with
                    {
                        Why = "R3-11",
                        Facts = $$"""{"year":{{entry.Year}},"version":{{entry.Version}}}""",
                        Token = mark.Kept,
                    }
                );
                return entry.Id;
            },
            cancel
        );
    }

    private static async Task<Outcome<CatalogueEntry>> AddAsync(Db db, Input input, (Actor Actor, Now Now) by)
    {
        if (input.Year is < 2008 or > 2100)
            return new Refusal("catalogue.year");
        var made = CatalogueEntry.Enter(
            Guid.CreateVersion7(by.Now.Instant),
            by.Actor.BodyId,
            input.Year,
            input.Fields!.Read(),
            input.Fields.Order
        );
        if (made.Value is not { } entry)
            return made.Refusal!;
        await CatalogueYears.OfAsync(db, entry.BodyId, entry.Year);
        if (entry.Order == 0)
            entry.Arrange(
                await db.Set<CatalogueEntry>()
                    .Where(one => one.BodyId == entry.BodyId && one.Year == entry.Year)
                    .MaxAsync(one => (int?)one.Order) + 1
                    ?? 1
            );
        db.Add(entry);
        return entry;
    }

    private static async Task<Outcome<CatalogueEntry>> FindAsync(Db db, Input input, Actor actor)
    {
        var entry = await db.Set<CatalogueEntry>().FirstOrDefaultAsync(one => one.BodyId == actor.BodyId && one.Id == input.Id);
        if (entry is null)
            return new Refusal("catalogue.row-not-found");
        return input.Fields is { } fields && fields.Version != entry.Version ? new Refusal("catalogue.stale") : entry;
    }

    private static async Task<Refusal?> PutAsync(Db db, Input input, CatalogueEntry entry)
    {
        switch (input.Act)
        {
            case Added:
                return await CatalogueYears.WhyNotOfBodyAsync(db, entry);
            case Changed:
                if (entry.Change(input.Fields!.Read()).Refusal is { } refusal)
                    return refusal;
                if (input.Fields.Order != entry.Order)
                    entry.Arrange(input.Fields.Order);
                return await CatalogueYears.WhyNotOfBodyAsync(db, entry);
            case Confirmed:
                entry.Confirm();
                return null;
            default:
                db.Remove(entry);
                return null;
        }
    }
}
