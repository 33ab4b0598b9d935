using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Tongming.Reports.Compiling;

namespace Tongming.Web.Reports.Compiling;

internal sealed class NumberEntryMapping : IEntityTypeConfiguration<NumberEntry>
{
    public void Configure(EntityTypeBuilder<NumberEntry> builder)
    {
        builder.ToTable("rep_entries");
        builder.HasKey(one => new { one.BodyId, one.Id });
        builder.Property(one => one.Id).ValueGeneratedNever();
        builder.Property(one => one.Key).HasMaxLength(60);
        builder.Property(one => one.Before).HasPrecision(18, 6);
        builder.Property(one => one.After).HasPrecision(18, 6);
        builder.Property(one => one.Reason).HasMaxLength(NumberEntry.LongestReason);
        builder
            .HasIndex(one => new
            {
                one.BodyId,
                one.Year,
                one.Key,
                one.No,
            })
            .IsUnique();
    }
}
