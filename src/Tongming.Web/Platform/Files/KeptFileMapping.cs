using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Tongming.Web.Platform.Files;

internal sealed class KeptFileMapping : IEntityTypeConfiguration<KeptFile>
{
    public void Configure(EntityTypeBuilder<KeptFile> builder)
    {
        builder.ToTable("platform_files");
        builder.HasKey(file => new { file.BodyId, file.Id });
        builder.Property(file => file.Id).ValueGeneratedNever();
        builder.Property(file => file.Sha256).HasMaxLength(64);
        builder.Property(file => file.Name).HasMaxLength(KeptFile.LongestName);
        builder.Property(file => file.MediaType).HasMaxLength(120);
        builder.Property(file => file.SubjectKind).HasMaxLength(40);
        builder.Property(file => file.Purpose).HasMaxLength(40);
        builder.Ignore(file => file.Stored);
        builder.HasIndex(file => new { file.BodyId, file.SubjectId });
        builder.HasIndex(file => new { file.BodyId, file.Sha256 });
    }
}
