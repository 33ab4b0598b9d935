using Microsoft.EntityFrameworkCore;
using Tongming.People;
using Tongming.Reports.Bulletins;
using Tongming.Reports.Tallies;
using Tongming.Web.Platform.Data;

namespace Tongming.Web.Reports.Bulletins;

/// <summary>
/// Opens a number of a bulletin to its records, page by page. Whoever may not look into a section finds its records there without name and
/// way, so that the list still adds up.
/// </summary>
internal sealed class OpenBulletin(Engine engine)
{
    private const string Hidden = "其他科室的事项";

    /// <summary>A record with names.</summary>
    /// <param name="Name">What it is called.</param>
    /// <param name="On">The day by which it counts.</param>
    /// <param name="Section">The section in charge.</param>
    /// <param name="Person">The person in charge, or empty.</param>
    /// <param name="Note">What else decides that it counts.</param>
    /// <param name="Address">Its page; empty where the reader may not open it.</param>
    /// <param name="Amount">What it adds.</param>
    internal sealed record Record(string Name, DateOnly? On, string Section, string Person, string Note, string Address, decimal Amount);

    /// <summary>A number, opened.</summary>
    /// <param name="Value">The number today.</param>
    /// <param name="Records">A page of the records.</param>
    /// <param name="Next">What to ask for next; null at the end.</param>
    internal sealed record Opened(decimal Value, IReadOnlyList<Record> Records, string? Next);

    /// <summary>Opens it.</summary>
    public async Task<Opened> RunAsync(
        ReadBulletin.Read bulletin,
        (string Key, Guid? Section) number,
        (string? After, int Take) page,
        Actor actor,
        CancellationToken cancel = default
    )
    {
        var all = bulletin.Now.Open(number.Key, number.Section);
        var skip = TallyPage.SkipOf(page.After);
        var shown = all.Skip(skip).Take(page.Take).ToList();
        var wanted = shown.Select(one => one.PersonId).OfType<Guid>().Distinct().ToArray();
        await using var db = engine.OpenForReading();
        var people = await db.Set<Person>()
            .Where(one => one.BodyId == bulletin.Period.BodyId && wanted.Contains(one.Id))
            .ToDictionaryAsync(one => one.Id, one => one.Name, cancel);
        var sections = await db.Set<Section>()
            .Where(one => one.BodyId == bulletin.Period.BodyId)
            .ToDictionaryAsync(one => one.Id, one => one.Name, cancel);
        return new Opened(
            all.Sum(one => one.Amount),
            [.. shown.Select(one => RecordOf(one, BulletinScope.Opens(actor, one.SectionId)))],
            all.Count > skip + page.Take ? $"{skip + page.Take}" : null
        );

        Record RecordOf(BulletinEntry one, bool opens) =>
            new(
                opens ? one.Name : Hidden,
                one.On,
                one.SectionId == Guid.Empty ? "—" : sections.GetValueOrDefault(one.SectionId, "—"),
                one.PersonId is { } person ? people.GetValueOrDefault(person, "") : "",
                one.Note,
                opens ? one.Address : "",
                one.Amount
            );
    }
}
