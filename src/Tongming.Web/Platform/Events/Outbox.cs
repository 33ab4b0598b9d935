using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Time;

namespace Tongming.Web.Platform.Events;

/// <summary>
/// Takes what must happen after a change. Added inside <see cref="Changes.SaveAsync{T}"/> it is saved with the change or not at
/// all; it is delivered afterwards, outside of the writer, at least once, in no promised order.
/// </summary>
internal sealed class Outbox(LegalClock clock)
{
    /// <summary>Longest kind, in characters.</summary>
    public const int LongestKind = 60;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    /// <summary>Adds an event or a delivery; gives its id.</summary>
    /// <param name="db">The unit of work of the present change.</param>
    /// <param name="bodyId">The body; the empty id for the installation.</param>
    /// <param name="kind">Decides who delivers it: <see cref="IDelivers.Kind"/>.</param>
    /// <param name="payload">Ids, codes and days as they are; personal data only sealed.</param>
    /// <param name="dueAt">Not before this instant; null for at once.</param>
    public Guid Add<T>(Db db, Guid bodyId, string kind, T payload, DateTimeOffset? dueAt = null)
        where T : notnull
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(kind);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(kind.Length, LongestKind, nameof(kind));
        var now = clock.Now().Instant;
        var entry = new OutboxEntry
        {
            BodyId = bodyId,
            Id = Guid.CreateVersion7(now),
            Kind = kind,
            Payload = JsonSerializer.Serialize(payload, Json),
            DueAt = dueAt ?? now,
        };
        db.Add(entry);
        return entry.Id;
    }

    /// <summary>Reads a payload that <see cref="Add{T}"/> wrote.</summary>
    public static T Read<T>(string payload)
        where T : notnull => JsonSerializer.Deserialize<T>(payload, Json) ?? throw new JsonException();
}
