using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Tongming.Publications.Faults;

namespace Tongming.Web.Publications.Faults;

internal sealed class FaultMapping : IEntityTypeConfiguration<FaultReport>
{
    public void Configure(EntityTypeBuilder<FaultReport> builder)
    {
        builder.ToTable("pub_faults");
        builder.HasKey(one => new { one.BodyId, one.Id });
        builder.Property(one => one.Id).ValueGeneratedNever();
        builder.Property(one => one.Code).HasMaxLength(20);
        builder.Property(one => one.Page).HasMaxLength(FaultReport.LongestPage);
        builder.Property(one => one.Text).HasMaxLength(FaultReport.LongestText);
        builder.Property(one => one.Answer).HasMaxLength(FaultReport.LongestAnswer);
        builder.Property(one => one.Version).IsConcurrencyToken();
        builder.HasIndex(one => one.Code).IsUnique();
        builder.HasIndex(one => new
        {
            one.BodyId,
            one.Outcome,
            one.DueOn,
        });
    }
}
