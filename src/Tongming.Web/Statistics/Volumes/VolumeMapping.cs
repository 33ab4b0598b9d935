using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Tongming.Statistics.Volumes;

namespace Tongming.Web.Statistics.Volumes;

internal sealed class VolumeMapping : IEntityTypeConfiguration<VolumeTemplate>, IEntityTypeConfiguration<Volume>
{
    public void Configure(EntityTypeBuilder<VolumeTemplate> builder)
    {
        builder.ToTable("stat_volume_templates");
        builder.HasKey(one => new { one.BodyId, one.Id });
        builder.Property(one => one.Id).ValueGeneratedNever();
        builder.Property(one => one.Name).HasMaxLength(VolumeTemplate.LongestName);
        builder.Property(one => one.Text).HasMaxLength(VolumeScript.LongestText);
        builder.Property(one => one.Version).IsConcurrencyToken();
    }

    public void Configure(EntityTypeBuilder<Volume> builder)
    {
        builder.ToTable("stat_volumes");
        builder.HasKey(one => new { one.BodyId, one.Id });
        builder.Property(one => one.Id).ValueGeneratedNever();
        builder.Property(one => one.Title).HasMaxLength(Volume.LongestTitle);
        builder.Property(one => one.Period).HasMaxLength(8);
        builder.Property(one => one.Reason).HasMaxLength(Volume.LongestReason);
        builder.Property(one => one.Text).HasMaxLength(VolumeScript.LongestText);
        builder.Property(one => one.ContentFile).HasMaxLength(64);
        builder.Property(one => one.PdfFile).HasMaxLength(64);
        builder.Property(one => one.Version).IsConcurrencyToken();
        builder
            .HasIndex(one => new
            {
                one.BodyId,
                one.TemplateId,
                one.Period,
                one.No,
            })
            .IsUnique();
        builder.HasIndex(one => new { one.BodyId, one.ReleaseId });
        builder.HasIndex(one => one.ShownFrom);
    }
}
