using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Tongming.Reports.Filing;

namespace Tongming.Web.Reports.Filing;

internal sealed class YearReportMapping : IEntityTypeConfiguration<YearReport>, IEntityTypeConfiguration<ErrorNote>
{
    public void Configure(EntityTypeBuilder<YearReport> builder)
    {
        builder.ToTable("rep_years");
        builder.HasKey(one => new { one.BodyId, one.Year });
        builder.Property(one => one.ContentHash).HasMaxLength(64);
        builder.Property(one => one.ApprovalsText).HasMaxLength(1000);
        builder.Property(one => one.ReturnReason).HasMaxLength(YearReport.LongestReason);
        builder.Property(one => one.Version).IsConcurrencyToken();
        builder.HasIndex(one => new { one.FiledTo, one.Year });
    }

    public void Configure(EntityTypeBuilder<ErrorNote> builder)
    {
        builder.ToTable("rep_notes");
        builder.HasKey(one => new
        {
            one.BodyId,
            one.Year,
            one.Key,
        });
        builder.Property(one => one.Key).HasMaxLength(32);
        builder.Property(one => one.Rule).HasMaxLength(20);
        builder.Property(one => one.Words).HasMaxLength(ErrorNote.LongestWords);
        builder.Property(one => one.Version).IsConcurrencyToken();
    }
}
