using Microsoft.EntityFrameworkCore;
using Tongming.Publications.Channels;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Ui.Forms;

namespace Tongming.Web.Publications.Channels;

/// <summary>The words of choices in the forms of channels, and the fields that refusals are about.</summary>
internal static class ChannelChoices
{
    /// <summary>Kinds and levels by their words.</summary>
    public static FieldChoices Words() => new FieldChoices().Words<ChannelKind>(ChannelKinds.NameOf).Words<AdoptionLevel>(Adoption.NameOf);

    /// <summary>Channels that somebody can write down a publication for: all but the portal, the open ones first.</summary>
    public static async Task<FieldChoices> ForRecordAsync(Db db, Guid bodyId, CancellationToken cancel) =>
        Words()
            .For(
                "ChannelId",
                (await ButPortalAsync(db, bodyId, cancel))
                    .OrderBy(one => !one.IsOpen)
                    .Select(one => new Choice(
                        $"{one.Id}",
                        $"{ChannelKinds.NameOf(one.Kind)} › {one.Name}{(one.IsOpen ? "" : "（已停用）")}"
                    ))
            );

    /// <summary>Channels that can be chosen for an item: the open ones but the portal, to which everything goes.</summary>
    public static async Task<FieldChoices> ForItemAsync(Db db, Guid bodyId, CancellationToken cancel) =>
        Words()
            .For(
                "Channels",
                (await ButPortalAsync(db, bodyId, cancel))
                    .Where(one => one.IsOpen)
                    .Select(one => (one.Id, $"{one.Name}（{ChannelKinds.NameOf(one.Kind)}）"))
            );

    private static async Task<IEnumerable<Channel>> ButPortalAsync(Db db, Guid bodyId, CancellationToken cancel) =>
        (await db.Set<Channel>().Where(one => one.BodyId == bodyId && one.Kind != ChannelKind.Portal).ToListAsync(cancel)).InOrder();

    /// <summary>The field that a refusal is about, or empty for the whole form.</summary>
    public static string FieldOf(Refusal refusal) =>
        refusal.Code switch
        {
            "channel.name" => "Name",
            "channel.link" or "adoption.link" => "Link",
            "channel.approval" => "Approval",
            "channel.connection.kind" or "channel.connection.unknown" => "Connection",
            "channel.portal.once" => "Kind",
            "channel.record.index" => "IndexNumber",
            "channel.record.future" or "channel.record.closed" or "channel.closed.before-opened" or "adoption.future" => "On",
            "channel.record.by-program" or "channel.not-found" => "ChannelId",
            "adoption.outlet" => "Outlet",
            "adoption.title" => "Title",
            _ => "",
        };
}
