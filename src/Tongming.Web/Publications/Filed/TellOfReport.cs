using Microsoft.EntityFrameworkCore;
using Tongming.Publications;
using Tongming.Publications.Acts;
using Tongming.Reports.Filing;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Events;
using Tongming.Web.Platform.Time;
using Tongming.Web.Publications.Acts;
using Tongming.Web.Publications.Items;

namespace Tongming.Web.Publications.Filed;

/// <summary>Follows the release of a yearly report: at its moment somebody looks whether the public sees it.</summary>
internal sealed class TellOfReport(Outbox outbox)
{
    /// <summary>Adds what must happen after an act, in the same change; acts that release nothing change nothing here.</summary>
    public void Follow(EditionWork work, PublicationAct act)
    {
        if (act is not (PublicationAct.Publish or PublicationAct.Schedule))
            return;
        if (work.Edition is { Kind: PublicationKind.AnnualReport, State: EditionState.Released, ShownFrom: { } from } edition)
            outbox.Add(work.Db, edition.BodyId, SeeShownReport.Due, new SeeShownReport.Errand(edition.PublicationId), from);
    }
}

/// <summary>Looks whether the public sees a yearly report, and if so tells those who filed it.</summary>
internal sealed class SeeShownReport(Engine engine, Changes changes, Outbox outbox, LegalClock clock) : IDelivers
{
    /// <summary>The kind of the errand.</summary>
    public const string Due = "publication.report-due";

    /// <summary>What is looked at.</summary>
    internal sealed record Errand(Guid ItemId);

    public string Kind => Due;

    public async Task<Outcome<Delivery>> DeliverAsync(Delivery delivery, CancellationToken cancel)
    {
        var item = Outbox.Read<Errand>(delivery.Payload).ItemId;
        await using var db = engine.OpenForReading();
        var shown = await db.Set<Edition>()
            .VisibleAt(clock.Now().Instant)
            .Where(one => one.BodyId == delivery.BodyId && one.PublicationId == item)
            .Select(one => one.FirstShown)
            .FirstOrDefaultAsync(cancel);
        if (shown is not { } first)
            return delivery;
        return await changes.SaveAsync<Delivery>(
            own =>
            {
                outbox.Add(own, delivery.BodyId, ReportShown.Kind, new ReportShown(item, LegalClock.DayOf(first)));
                return Task.FromResult<Outcome<Delivery>>(delivery);
            },
            cancel
        );
    }
}
