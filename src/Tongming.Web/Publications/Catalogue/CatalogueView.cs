using Microsoft.EntityFrameworkCore;
using Tongming.Publications.Catalogue;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Time;
using Tongming.Web.Platform.Ui.Desk;
using Tongming.Web.Publications.Items;

namespace Tongming.Web.Publications.Catalogue;

/// <summary>The catalogue of a body for a year as screens, files and programs read it.</summary>
/// <param name="Year">The year.</param>
/// <param name="SettledOn">The day on which it was last settled, or null.</param>
/// <param name="IsOpen">Whether it can be changed.</param>
/// <param name="Lines">Its rows in their order.</param>
internal sealed record CatalogueView(int Year, DateOnly? SettledOn, bool IsOpen, IReadOnlyList<CatalogueView.Line> Lines)
{
    /// <summary>A row with how it stands and the names behind its ids.</summary>
    public sealed record Line(CatalogueEntry Entry, EntryState State, string Section, string Person)
    {
        /// <summary>Colour of the state.</summary>
        public StateTone Tone =>
            State.Standing switch
            {
                EntryStanding.Published => StateTone.Green,
                EntryStanding.Overdue => StateTone.Red,
                EntryStanding.Nil => StateTone.Grey,
                _ => StateTone.Amber,
            };

        /// <summary>The period in words.</summary>
        public string Limit => CatalogueFields.ValueOf(Entry.Row, CatalogueField.Limit);

        /// <summary>What a column of the table says, names in the place of ids.</summary>
        public string this[CatalogueField field] =>
            field switch
            {
                CatalogueField.Section => Section,
                CatalogueField.Person => Person,
                _ => CatalogueFields.ValueOf(Entry.Row, field),
            };
    }

    /// <summary>Reads it.</summary>
    public static async Task<CatalogueView> LoadAsync(
        Db db,
        Calendars calendars,
        (Guid BodyId, int Year, Now Now) of,
        CancellationToken cancel
    )
    {
        var (bodyId, year, now) = of;
        var settings = await db.Set<CatalogueYear>().FirstOrDefaultAsync(one => one.BodyId == bodyId && one.Year == year, cancel);
        var entries = await db.Set<CatalogueEntry>()
            .Where(one => one.BodyId == bodyId && one.Year == year)
            .OrderBy(one => one.Order)
            .ThenBy(one => one.Id)
            .ToListAsync(cancel);
        var items = await CatalogueItems.ByLineAsync(db, bodyId, now, cancel);
        var nils = await NilsAsync(db, bodyId, year, cancel);
        var names = await CatalogueNamesOf.LoadAsync(db, bodyId, cancel);
        var limits = await PublishingOfBodies.LimitsAsync(db, bodyId, cancel);
        var reckoning = (limits, await calendars.OfAsync(bodyId, cancel), now.Day);
        return new CatalogueView(
            year,
            settings?.SettledOn,
            settings?.IsOpen ?? true,
            [
                .. entries.Select(entry => new Line(
                    entry,
                    EntryState.Of(
                        entry,
                        [.. items[entry.LineId]],
                        nils.Exists(nil => nil.Article20 == entry.Row.Article20 && (nil.StandsOn(now.Day) || now.Day.Year != year)),
                        reckoning
                    ),
                    NameOf(names.Sections, entry.Row.SectionId),
                    NameOf(names.People, entry.Row.PersonId)
                )),
            ]
        );
    }

    /// <summary>The declarations of a year that were not lifted.</summary>
    public static Task<List<NilDeclaration>> NilsAsync(Db db, Guid bodyId, int year, CancellationToken cancel) =>
        db.Set<NilDeclaration>()
            .Where(one => one.BodyId == bodyId && one.Year == year && one.LiftedOn == null)
            .OrderBy(one => one.Article20)
            .ToListAsync(cancel);

    /// <summary>The years that have rows, latest first.</summary>
    public static Task<List<int>> YearsAsync(Db db, Guid bodyId, CancellationToken cancel) =>
        db.Set<CatalogueEntry>()
            .Where(one => one.BodyId == bodyId)
            .Select(one => one.Year)
            .Distinct()
            .OrderDescending()
            .ToListAsync(cancel);

    private static string NameOf(IReadOnlyDictionary<Guid, string> names, Guid? id) =>
        id is { } one ? names.GetValueOrDefault(one, "") : "";
}
