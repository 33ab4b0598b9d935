using Microsoft.EntityFrameworkCore;
using Tongming.People;
using Tongming.Publications;
using Tongming.Publications.Acts;
using Tongming.Publications.Channels;
using Tongming.Web.Platform.Data;
using Tongming.Web.Publications.Columns;
using Tongming.Web.Publications.Items;

namespace Tongming.Web.Publications.Channels;

/// <summary>Who sees and keeps channels: whoever sees items sees how they stand on channels; whoever publishes keeps the register.</summary>
internal static class ChannelRights
{
    /// <summary>Keeps the register, sends again, confirms, takes back, writes down what was published by hand or taken by others.</summary>
    public static bool MayKeep(Actor actor) => PlanColumn.May(actor);

    /// <summary>Sees the register, the counts and the adoptions.</summary>
    public static bool MaySee(Actor actor) => PublicScope.SeesItems(actor);

    /// <summary>Chooses the channels of an item: who drafts until it is released, who publishes always.</summary>
    public static bool MayChoose(Actor actor, PublicationPermissions rights, bool isReleased) =>
        actor.By(role => rights.Has(role, PublicationAct.Publish) || (!isReleased && rights.Has(role, PublicationAct.Edit))) is not null;

    /// <summary>Channels as lists show them: the portal first, then by kind and name.</summary>
    public static IEnumerable<Channel> InOrder(this IEnumerable<Channel> channels) =>
        channels.OrderBy(one => one.Kind).ThenBy(one => one.Name, StringComparer.Ordinal);

    /// <summary>Whether somebody sees an item.</summary>
    public static async Task<bool> SeesAsync(Db db, Actor actor, Guid itemId, CancellationToken cancel = default)
    {
        var rights = await PublishingOfBodies.RightsAsync(db, actor.BodyId, cancel);
        return await db.Set<Edition>().VisibleTo(actor, rights).AnyAsync(one => one.PublicationId == itemId, cancel);
    }
}
