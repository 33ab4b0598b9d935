using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Tongming.Publications.Documents;

namespace Tongming.Web.Publications.Registers;

internal sealed class DecisionMapping : IEntityTypeConfiguration<EnforcementDecision>
{
    public void Configure(EntityTypeBuilder<EnforcementDecision> builder)
    {
        builder.ToTable("pub_decisions");
        builder.HasKey(one => new { one.BodyId, one.Id });
        builder.Property(one => one.Id).ValueGeneratedNever();
        builder.Property(one => one.Number).HasMaxLength(100);
        builder.Property(one => one.UnpublishedFor).HasMaxLength(500);
        builder.Property(one => one.WithdrawnFor).HasMaxLength(500);
        builder.Property(one => one.Version).IsConcurrencyToken();
        builder
            .HasIndex(one => new
            {
                one.BodyId,
                one.Kind,
                one.Number,
            })
            .IsUnique();
    }
}

internal sealed class FeeMapping : IEntityTypeConfiguration<FeeReceipt>
{
    public void Configure(EntityTypeBuilder<FeeReceipt> builder)
    {
        builder.ToTable("pub_fees");
        builder.HasKey(one => new { one.BodyId, one.Id });
        builder.Property(one => one.Id).ValueGeneratedNever();
        builder.Property(one => one.Item).HasMaxLength(100);
        builder.Property(one => one.Basis).HasMaxLength(200);
        builder.Property(one => one.Yuan).HasPrecision(18, 2);
    }
}

internal sealed class ProcurementMapping : IEntityTypeConfiguration<ProcurementProject>
{
    public void Configure(EntityTypeBuilder<ProcurementProject> builder)
    {
        builder.ToTable("pub_procurements");
        builder.HasKey(one => new { one.BodyId, one.Id });
        builder.Property(one => one.Id).ValueGeneratedNever();
        builder.Property(one => one.Name).HasMaxLength(200);
        builder.Property(one => one.Yuan).HasPrecision(18, 2);
    }
}
