using Microsoft.EntityFrameworkCore;
using Tongming.People;
using Tongming.Publications;
using Tongming.Publications.Acts;
using Tongming.Publications.Columns;
using Tongming.Publications.Reviews;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Ledger;
using Tongming.Web.Platform.Ui.Desk;
using Tongming.Web.Publications.Acts;
using Tongming.Web.Publications.Items;

namespace Tongming.Web.Publications.Desk;

/// <summary>An item as the desk shows it.</summary>
/// <param name="Item">The item.</param>
/// <param name="Editions">All its editions, by number.</param>
/// <param name="Column">Name of the column, or null.</param>
internal sealed record ItemScreen(Publication Item, IReadOnlyList<Edition> Editions, string? Column)
{
    /// <summary>What the actor may do now.</summary>
    public required IReadOnlyList<PublicationAct> Acts { get; init; }

    /// <summary>Whether the actor may begin a new edition beside what there is.</summary>
    public required bool MayBeginNext { get; init; }

    /// <summary>What happened, oldest first.</summary>
    public required IReadOnlyList<CourseStep> Course { get; init; }

    /// <summary>The moment for which it was read.</summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary>The edition that is being worked on, or was last.</summary>
    public Edition Latest => Editions[^1];

    /// <summary>The edition that the public sees now, or null.</summary>
    public Edition? Shown => Editions.FirstOrDefault(one => one.Window.IsOpenAt(Now));

    /// <summary>Its address.</summary>
    public string Address => $"/desk/publications/{Item.Id}";

    /// <summary>Reads it; null where there is no such item for the actor.</summary>
    public static async Task<ItemScreen?> LoadAsync(
        Db db,
        ItemActs acts,
        (Actor Actor, Guid Id, DateTimeOffset Now) of,
        CancellationToken cancel
    )
    {
        var (actor, id, now) = of;
        var rights = await PublishingOfBodies.RightsAsync(db, actor.BodyId, cancel);
        if (!await db.Set<Edition>().VisibleTo(actor, rights).AnyAsync(one => one.PublicationId == id, cancel))
            return null;
        var item = await db.Set<Publication>().FirstAsync(one => one.BodyId == actor.BodyId && one.Id == id, cancel);
        var editions = await db.Set<Edition>()
            .Where(one => one.BodyId == actor.BodyId && one.PublicationId == id)
            .OrderBy(one => one.Number)
            .ToListAsync(cancel);
        var columnId = editions[^1].ColumnId;
        var column = await db.Set<Column>()
            .Where(one => one.BodyId == actor.BodyId && one.Id == columnId)
            .Select(one => one.Name)
            .FirstOrDefaultAsync(cancel);
        return new ItemScreen(item, editions, column)
        {
            Acts = acts.For(actor, rights, editions, now),
            MayBeginNext = ItemActs.MayBeginNext(actor, rights, editions[^1]),
            Course = await CourseAsync(db, item, cancel),
            Now = now,
        };
    }

    /// <summary>The head of the page.</summary>
    public PageHead Head()
    {
        var (tone, word, note) = EditionWords.StandingOf(Latest, Now);
        var main = Acts.FirstOrDefault(EditionWords.LeadsOn);
        var links = Acts.Where(EditionWords.LeadsOn)
            .Select(act => new PageLink(PublicationActs.Of(act).Label, $"{Address}/acts/{PublicationActs.Of(act).Code}", act == main))
            .ToList();
        return new PageHead(Latest.Title)
        {
            Trail = [new PageLink("信息发布", "/desk/publications")],
            State = (tone, word, note),
            Acts = links,
        };
    }

    /// <summary>The acts that are seldom needed.</summary>
    public IReadOnlyList<PublicationAct> Others => [.. Acts.Where(act => !EditionWords.LeadsOn(act))];

    private static async Task<IReadOnlyList<CourseStep>> CourseAsync(Db db, Publication item, CancellationToken cancel)
    {
        var entries = await db.Set<LedgerEntry>()
            .Where(entry => entry.BodyId == item.BodyId && entry.SubjectKind == "publication" && entry.SubjectId == item.Id)
            .OrderBy(entry => entry.Seq)
            .Select(entry => new
            {
                Entry = entry,
                Note = db.Set<LedgerNote>()
                    .Where(note => note.BodyId == entry.BodyId && note.Seq == entry.Seq)
                    .Select(note => note.Text)
                    .FirstOrDefault(),
            })
            .ToListAsync(cancel);
        var names = await db.Set<Person>()
            .Where(one => one.BodyId == item.BodyId)
            .ToDictionaryAsync(one => one.Id, one => one.Name, cancel);
        return
        [
            .. entries.Select(one => new CourseStep(Dates.Moment(one.Entry.At), EditionWords.OfAct(one.Entry.Act))
            {
                Who = ReadLedger.ActorOf(one.Entry, names),
                Why = one.Note,
            }),
        ];
    }
}
