using Microsoft.EntityFrameworkCore;
using Tongming.Publications.Channels;
using Tongming.Web.Platform.Data;

namespace Tongming.Web.Publications.Channels.Register;

/// <summary>What waits for a person on channels: to be published, looked at or taken down there.</summary>
internal static class WaitingPosts
{
    private const int Most = 50;

    /// <summary>One that waits.</summary>
    internal sealed record Line(ChannelDelivery Delivery, string Channel);

    /// <summary>Those of a body, the oldest first.</summary>
    public static async Task<IReadOnlyList<Line>> LoadAsync(Db db, Guid bodyId, CancellationToken cancel)
    {
        var found = await Of(db, bodyId).OrderBy(one => one.DueAt).Take(Most).ToListAsync(cancel);
        var names = await db.Set<Channel>().Where(one => one.BodyId == bodyId).ToDictionaryAsync(one => one.Id, one => one.Name, cancel);
        return [.. found.Select(one => new Line(one, names[one.ChannelId]))];
    }

    /// <summary>How many there are.</summary>
    public static Task<int> CountAsync(Db db, Guid bodyId, CancellationToken cancel) => Of(db, bodyId).CountAsync(cancel);

    private static IQueryable<ChannelDelivery> Of(Db db, Guid bodyId) =>
        db.Set<ChannelDelivery>()
            .Where(one => one.BodyId == bodyId)
            .Where(one =>
                one.State == DeliveryState.NeedsPerson || one.State == DeliveryState.Failed || one.State == DeliveryState.RemovalByPerson
            );
}
