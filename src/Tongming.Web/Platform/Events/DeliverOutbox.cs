using Microsoft.EntityFrameworkCore;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Jobs;
using Tongming.Web.Platform.Time;

namespace Tongming.Web.Platform.Events;

/// <summary>Delivers what is due, a few at a time. The writer takes and returns the leases; the deliveries happen outside of it.</summary>
internal sealed class DeliverOutbox(
    OutboxLeases leases,
    Engine engine,
    IEnumerable<IDelivers> deliverers,
    TimeProvider time,
    ILogger<DeliverOutbox> log
) : IJob
{
    /// <summary>Entries that are delivered at once; a slow receiver must not hold up the rest.</summary>
    private const int AtOnce = 4;

    private const int Batch = 100;

    private readonly ILookup<string, IDelivers> byKind = deliverers.ToLookup(one => one.Kind, StringComparer.Ordinal);

    public async Task RunAsync(CancellationToken cancel)
    {
        while (true)
        {
            var due = await DueAsync(cancel);
            var options = new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancel };
            await Parallel.ForEachAsync(due, options, async (entry, stop) => await TryAsync(entry, stop));
            if (due.Count < Batch)
                return;
        }
    }

    private async Task<IReadOnlyList<OutboxEntry>> DueAsync(CancellationToken cancel)
    {
        // Kinds that only another version of the program knows are left to it; the page shows what stays behind.
        var kinds = byKind.Select(kind => kind.Key).ToList();
        await using var db = engine.OpenForReading();
        return await leases
            .Due(db)
            .Where(entry => kinds.Contains(entry.Kind))
            .OrderBy(entry => entry.DueAt)
            .Take(Batch)
            .ToListAsync(cancel);
    }

    private async Task TryAsync(OutboxEntry entry, CancellationToken stop)
    {
        // Whoever is killed from here on leaves an attempt that counts: an entry that kills the program is given up in the end.
        if (!await leases.TakeAsync(entry, stop))
            return;
        using var timeout = new CancellationTokenSource(Attempts.Timeout, time);
        using var end = CancellationTokenSource.CreateLinkedTokenSource(stop, timeout.Token);
        var work = DeliverAsync(entry, end.Token);
        await Task.WhenAny(work);
        stop.ThrowIfCancellationRequested();
        var attempt = entry.Attempts + 1;
        if (!work.IsCompletedSuccessfully)
        {
            var fault = work.Exception is { InnerException: { } problem } ? Fault.Of(problem) : "timeout";
            await leases.PutOffAsync(entry, attempt, fault);
            EventsLog.DeliveryFailed(log, entry.Kind, entry.Id, attempt, fault);
        }
        else if ((await work).Refusal is { } refusal)
        {
            await leases.GiveUpAsync(entry, refusal.Code);
            EventsLog.DeliveryRefused(log, entry.Kind, entry.Id, refusal.Code);
        }
        else
        {
            await leases.FinishAsync(entry);
        }
    }

    private async Task<Outcome<Delivery>> DeliverAsync(OutboxEntry entry, CancellationToken cancel)
    {
        var delivery = new Delivery(entry.BodyId, entry.Id, entry.Payload);
        foreach (var deliverer in byKind[entry.Kind])
        {
            var outcome = await deliverer.DeliverAsync(delivery, cancel);
            if (!outcome.Succeeded)
                return outcome;
        }

        return delivery;
    }
}
