using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Tongming.Web.Requests.Portal.Form;

/// <summary>A draft as it lies in the database: encrypted as a whole, and found only with the mark that the browser keeps.</summary>
internal sealed class KeptDraft
{
    public Guid BodyId { get; init; }

    /// <summary>SHA-256 of the browser's mark.</summary>
    public string MarkHash { get; init; } = "";

    public string Sealed { get; set; } = "";

    public DateTimeOffset TouchedAt { get; set; }
}

internal sealed class DraftMapping : IEntityTypeConfiguration<KeptDraft>
{
    public void Configure(EntityTypeBuilder<KeptDraft> builder)
    {
        builder.ToTable("req_drafts");
        builder.HasKey(draft => new { draft.BodyId, draft.MarkHash });
        builder.Property(draft => draft.MarkHash).HasMaxLength(64);
        builder.HasIndex(draft => draft.TouchedAt);
    }
}
