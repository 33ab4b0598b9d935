using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Tongming.Publications.Columns;

namespace Tongming.Web.Publications.Columns;

internal sealed class ExemptionMapping : IEntityTypeConfiguration<FreshnessExemption>
{
    public void Configure(EntityTypeBuilder<FreshnessExemption> builder)
    {
        builder.ToTable("pub_exemptions");
        builder.HasKey(one => new { one.BodyId, one.Id });
        builder.Property(one => one.Id).ValueGeneratedNever();
        builder.Property(one => one.Reason).HasMaxLength(500);
        builder.Property(one => one.Version).IsConcurrencyToken();
        builder.HasIndex(one => new { one.BodyId, one.ColumnId });
    }
}

internal sealed class UploadMapping : IEntityTypeConfiguration<RecurringUpload>
{
    public void Configure(EntityTypeBuilder<RecurringUpload> builder)
    {
        builder.ToTable("pub_uploads");
        builder.HasKey(one => new { one.BodyId, one.Id });
        builder.Property(one => one.Id).ValueGeneratedNever();
        builder.Property(one => one.Name).HasMaxLength(100);
        builder.Property(one => one.Version).IsConcurrencyToken();
    }
}

internal sealed class UploadTaskMapping : IEntityTypeConfiguration<UploadTask>
{
    public void Configure(EntityTypeBuilder<UploadTask> builder)
    {
        builder.ToTable("pub_upload_tasks");
        builder.HasKey(one => new
        {
            one.BodyId,
            one.UploadId,
            one.Rhythm,
            one.Year,
            one.Number,
        });
        builder.Property(one => one.Year).ValueGeneratedNever();
        builder.Property(one => one.Number).ValueGeneratedNever();
        builder.Property(one => one.Name).HasMaxLength(100);
        builder.Property(one => one.SentBackFor).HasMaxLength(500);
        builder.Property(one => one.Version).IsConcurrencyToken();
        builder.HasIndex(one => new { one.BodyId, one.DueOn });
    }
}
