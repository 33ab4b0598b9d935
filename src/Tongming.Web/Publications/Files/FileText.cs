using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Tongming.Web.Publications.Files;

/// <summary>The words of an attachment, read once when it came: what it is found by. Its content lies in the store.</summary>
internal sealed class FileText
{
    /// <summary>Longest text that is kept, in characters: no search looks further.</summary>
    public const int Longest = 200_000;

    public required Guid BodyId { get; init; }

    /// <summary>Which content of the store.</summary>
    public required string Sha256 { get; init; }

    public required string Text { get; init; }
}

internal sealed class FileTextMapping : IEntityTypeConfiguration<FileText>
{
    public void Configure(EntityTypeBuilder<FileText> builder)
    {
        builder.ToTable("pub_file_texts");
        builder.HasKey(one => new { one.BodyId, one.Sha256 });
        builder.Property(one => one.Sha256).HasMaxLength(64);
    }
}
