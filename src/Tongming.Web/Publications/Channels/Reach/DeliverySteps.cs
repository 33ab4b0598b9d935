using System.Text.Json;
using System.Text.Json.Serialization;

namespace Tongming.Web.Publications.Channels.Reach;

/// <summary>What a channel has answered so far, kept with the delivery between calls.</summary>
internal sealed record DeliverySteps
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    /// <summary>The call that was announced and whose answer is not known.</summary>
    public string? Asked { get; init; }

    /// <summary>The pictures of the text that are there: own id and address there.</summary>
    public Dictionary<string, string>? Pictures { get; init; }

    /// <summary>Id of the cover.</summary>
    public string? Cover { get; init; }

    /// <summary>Id of the draft.</summary>
    public string? Draft { get; init; }

    /// <summary>Id of the order to publish.</summary>
    public string? Order { get; init; }

    /// <summary>Id of what is published.</summary>
    public string? Post { get; init; }

    /// <summary>How often it was asked what came of it.</summary>
    public int? Looks { get; init; }

    /// <summary>Reads them.</summary>
    public static DeliverySteps Read(string text) =>
        text.Length == 0 ? new DeliverySteps() : JsonSerializer.Deserialize<DeliverySteps>(text, Json) ?? new DeliverySteps();

    /// <summary>As they are kept.</summary>
    public string Write() => JsonSerializer.Serialize(this, Json);
}
