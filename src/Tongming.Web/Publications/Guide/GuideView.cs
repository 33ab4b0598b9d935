using Microsoft.EntityFrameworkCore;
using Tongming.People;
using Tongming.Publications;
using Tongming.Publications.Columns;
using Tongming.Publications.Guide;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Time;
using Tongming.Web.Publications.Items;

namespace Tongming.Web.Publications.Guide;

/// <summary>The guide of a body: what holds now, what the public reads, and what differs.</summary>
/// <param name="Facts">What holds now, from the settings of the body and those of the guide.</param>
/// <param name="Version">Version of the settings of the guide.</param>
internal sealed record GuideView(GuideFacts Facts, int Version)
{
    /// <summary>The edition that the public reads, or null.</summary>
    public Edition? Shown { get; init; }

    /// <summary>The latest edition, which may be on its way, or null.</summary>
    public Edition? Latest { get; init; }

    /// <summary>What the shown edition prints, or null where it was written by hand.</summary>
    public GuideFacts? Printed { get; init; }

    /// <summary>What a version that is on its way will print, or null.</summary>
    public GuideFacts? Coming { get; init; }

    /// <summary>What the public reads otherwise than it is.</summary>
    public IReadOnlyList<GuideChange> Changes => Printed is null ? [] : Facts.ChangesSince(Printed);

    /// <summary>Whether a new version has to be published: something printed is no longer so, or nothing made of the settings is shown.</summary>
    public bool NeedsVersion => Shown is null || Printed is null || Changes.Count > 0;

    /// <summary>Whether the version on its way prints what holds now.</summary>
    public bool IsComing => Coming is not null && Facts.ChangesSince(Coming).Count == 0;

    /// <summary>Reads it.</summary>
    public static async Task<GuideView> LoadAsync(Db db, Guid bodyId, Now now, CancellationToken cancel = default)
    {
        var body = await db.Set<Body>().FirstAsync(one => one.Id == bodyId, cancel);
        var settings = await db.Set<BodyGuide>().FirstOrDefaultAsync(one => one.BodyId == bodyId, cancel);
        var id = settings?.PublicationId ?? await FindAsync(db, bodyId, now, cancel);
        var editions = await db.Set<Edition>()
            .Where(one => one.BodyId == bodyId && one.PublicationId == id)
            .OrderBy(one => one.Number)
            .ToListAsync(cancel);
        var shown = editions.Find(one => one.Window.IsOpenAt(now.Instant));
        var latest = editions.LastOrDefault();
        return new GuideView(FactsOf(body, settings), settings?.Version ?? 0)
        {
            Shown = shown,
            Latest = latest,
            Printed = await PrintAsync(db, shown, cancel),
            Coming =
                latest is null || latest == shown || latest.State is EditionState.Discarded or EditionState.Withdrawn
                    ? null
                    : await PrintAsync(db, latest, cancel),
        };
    }

    /// <summary>The settings, tracked; made where there are none.</summary>
    public static async Task<BodyGuide> SettingsAsync(Db db, Guid bodyId)
    {
        if (await db.Set<BodyGuide>().FindAsync(bodyId) is { } there)
            return there;
        var made = new BodyGuide { BodyId = bodyId };
        db.Add(made);
        return made;
    }

    /// <summary>The facts of the guide's settings with those of the body, which are kept there alone.</summary>
    public static GuideFacts FactsOf(Body body, BodyGuide? settings) =>
        (settings is { FactsText.Length: > 0 } ? GuideText.Read(settings.FactsText) : new ChangeGuide.Input().Read()) with
        {
            BodyName = body.Name,
            Contact = body.Contact,
            Government = body.Government,
            Court = body.Court,
        };

    /// <summary>A guide that was written by hand before there were settings: the newest page of the block of the guide.</summary>
    public static async Task<Guid?> FindAsync(Db db, Guid bodyId, Now now, CancellationToken cancel) =>
        await db.Set<Edition>()
            .VisibleAt(now.Instant)
            .Where(one => one.BodyId == bodyId && one.Kind == PublicationKind.GuidePage)
            .Where(one =>
                db.Set<Column>().Any(column => column.BodyId == bodyId && column.Id == one.ColumnId && column.Block == ColumnBlock.Guide)
            )
            .OrderByDescending(one => one.FirstShown)
            .Select(one => (Guid?)one.PublicationId)
            .FirstOrDefaultAsync(cancel);

    private static async Task<GuideFacts?> PrintAsync(Db db, Edition? edition, CancellationToken cancel)
    {
        if (edition is null)
            return null;
        var print = await db.Set<GuidePrint>()
            .FirstOrDefaultAsync(one => one.BodyId == edition.BodyId && one.EditionId == edition.Id, cancel);
        return print is null ? null : GuideText.Read(print.FactsText);
    }
}
