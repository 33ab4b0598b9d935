using Tongming.Publications;
using Tongming.Publications.Channels;

namespace Tongming.Web.Publications.Channels.Reach;

/// <summary>One delivery with all that is needed to carry it out.</summary>
internal sealed class Errand(ChannelDelivery delivery, Channel channel, ConnectionOptions connection)
{
    /// <summary>The delivery as it was read.</summary>
    public ChannelDelivery Delivery { get; } = delivery;

    /// <summary>The channel.</summary>
    public Channel Channel { get; } = channel;

    /// <summary>How it is reached.</summary>
    public ConnectionOptions Connection { get; } = connection;

    /// <summary>The edition; null where it is taken back.</summary>
    public Edition? Edition { get; init; }

    /// <summary>Name of the body.</summary>
    public string BodyName { get; init; } = "";

    /// <summary>The item's index number.</summary>
    public string IndexNumber { get; init; } = "";

    /// <summary>Its address on the portal, the canonical one; empty where the portal's address is not set.</summary>
    public string Link { get; init; } = "";

    /// <summary>What was answered so far.</summary>
    public DeliverySteps Steps { get; private set; } = DeliverySteps.Read(delivery.Steps);

    /// <summary>Keeps steps and, where given, what is being sent; false where the sending was overtaken.</summary>
    public required Func<DeliverySteps, string?, Task<bool>> Keeping { get; init; }

    /// <summary>Keeps what was answered before anything else is done.</summary>
    /// <exception cref="OvertakenException">Somebody has taken it back or had it sent again. The steps are kept all the same.</exception>
    public async Task KeepAsync(DeliverySteps steps, string? sent = null)
    {
        Steps = steps;
        if (!await Keeping(steps, sent))
            throw new OvertakenException();
    }

    /// <summary>The item whose pages and exports go by its id.</summary>
    public string ItemId => $"{Delivery.ContentId:D}";
}
