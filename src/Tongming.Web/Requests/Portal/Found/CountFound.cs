using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Time;

namespace Tongming.Web.Requests.Portal.Found;

/// <summary>Counts what becomes of the hints at what is already public.</summary>
internal sealed class CountFound(Changes changes, LegalClock clock)
{
    /// <summary>Adds one to what <paramref name="add"/> changes, for today.</summary>
    public async Task RunAsync(Guid bodyId, Action<FoundCounts> add)
    {
        var day = clock.Now().Day;
        await changes.SaveAsync<FoundCounts>(async db =>
        {
            if (await db.Set<FoundCounts>().FindAsync(bodyId, day) is not { } counts)
                db.Add(counts = new FoundCounts { BodyId = bodyId, Day = day });
            add(counts);
            return counts;
        });
    }
}
