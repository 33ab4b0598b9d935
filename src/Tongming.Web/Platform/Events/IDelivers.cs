namespace Tongming.Web.Platform.Events;

/// <summary>
/// Delivers entries of one kind. Several may deliver the same kind: an event reaches all of them, and when one fails all are called
/// again. Therefore each does nothing a second time for an id that it has finished.
/// </summary>
internal interface IDelivers
{
    /// <summary>The kind of entry.</summary>
    string Kind { get; }

    /// <summary>
    /// Delivers, outside of the writer. A refusal says that no further attempt can succeed: the entry is given up at once. Whatever
    /// is thrown is taken for passing, and tried again later.
    /// </summary>
    Task<Outcome<Delivery>> DeliverAsync(Delivery delivery, CancellationToken cancel);
}

/// <summary>What is delivered.</summary>
/// <param name="BodyId">The body; the empty id for the installation.</param>
/// <param name="Id">The entry's id, the same at every attempt.</param>
/// <param name="Payload">JSON, to be read by <see cref="Outbox.Read{T}"/>.</param>
internal sealed record Delivery(Guid BodyId, Guid Id, string Payload);
