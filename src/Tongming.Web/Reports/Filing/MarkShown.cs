using Microsoft.EntityFrameworkCore;
using Tongming.People;
using Tongming.Reports.Filing;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Events;
using Tongming.Web.Platform.Time;

namespace Tongming.Web.Reports.Filing;

/// <summary>Keeps the day on which the public first saw a filed report.</summary>
internal sealed class MarkShown(Changes changes, LegalClock clock) : IDelivers
{
    public string Kind => ReportShown.Kind;

    public async Task<Outcome<Delivery>> DeliverAsync(Delivery delivery, CancellationToken cancel)
    {
        var shown = Outbox.Read<ReportShown>(delivery.Payload);
        var now = clock.Now();
        return await changes.SaveAsync<Delivery>(
            async db =>
            {
                var report = await db.Set<YearReport>()
                    .FirstOrDefaultAsync(one => one.BodyId == delivery.BodyId && one.ItemId == shown.ItemId, CancellationToken.None);
                if (report is null || report.PublishedOn is not null)
                    return delivery;
                report.Show(shown.On);
                ReportLedger.Record(
                    db,
                    (report.BodyId, report.Year, report.Frozen),
                    (ReportLedger.Shown, Actor.Program(delivery.BodyId), now),
                    new { on = shown.On.ToString("yyyy-MM-dd"), item = shown.ItemId },
                    (null, null, null)
                );
                return delivery;
            },
            cancel
        );
    }
}
