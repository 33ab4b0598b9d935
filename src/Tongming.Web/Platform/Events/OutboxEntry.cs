using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Tongming.Web.Platform.Events;

/// <summary>Something that must leave the program or reach another module, saved together with the change that caused it.</summary>
internal sealed class OutboxEntry
{
    /// <summary>The body; the empty id for the installation.</summary>
    public Guid BodyId { get; init; }

    /// <summary>Its id, the same at every attempt.</summary>
    public Guid Id { get; init; }

    /// <summary>What it is: an event in the past tense, such as <c>request.answered</c>, or a delivery, such as <c>mail</c>.</summary>
    public string Kind { get; init; } = "";

    /// <summary>JSON; emptied when it has been delivered.</summary>
    public string Payload { get; init; } = "";

    /// <summary>When the next attempt is due.</summary>
    public DateTimeOffset DueAt { get; init; }

    /// <summary>Attempts so far, the present one included.</summary>
    public int Attempts { get; init; }

    /// <summary>Until when it belongs to a program that delivers it.</summary>
    public DateTimeOffset? LeaseUntil { get; init; }

    /// <summary>When it was delivered.</summary>
    public DateTimeOffset? DoneAt { get; init; }

    /// <summary>When it was given up.</summary>
    public DateTimeOffset? FailedAt { get; init; }

    /// <summary>Why the last attempt failed: a code, or kinds and places; no personal data. Empty where none did.</summary>
    public string LastError { get; init; } = "";
}

internal sealed class OutboxMapping : IEntityTypeConfiguration<OutboxEntry>
{
    public void Configure(EntityTypeBuilder<OutboxEntry> builder)
    {
        builder.ToTable("platform_outbox");
        builder.HasKey(entry => new { entry.BodyId, entry.Id });
        builder.Property(entry => entry.Kind).HasMaxLength(Outbox.LongestKind);
        builder.Property(entry => entry.LastError).HasMaxLength(Jobs.Fault.Longest);
        builder.HasIndex(entry => new
        {
            entry.DoneAt,
            entry.FailedAt,
            entry.DueAt,
        });
    }
}
