using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Tongming.Requests.Disputes;

namespace Tongming.Web.Requests.Disputes;

internal sealed class DisputeMapping : IEntityTypeConfiguration<Dispute>
{
    public void Configure(EntityTypeBuilder<Dispute> builder)
    {
        builder.ToTable("req_disputes");
        builder.HasKey(dispute => new { dispute.BodyId, dispute.Id });
        builder.Property(dispute => dispute.Id).ValueGeneratedNever();
        builder.Property(dispute => dispute.Forum).HasMaxLength(100);
        builder.Property(dispute => dispute.CaseNumber).HasMaxLength(100);
        builder.Property(dispute => dispute.Version).IsConcurrencyToken();
        builder.HasIndex(dispute => new { dispute.BodyId, dispute.RequestId });
        builder.HasIndex(dispute => new
        {
            dispute.BodyId,
            dispute.Stage,
            dispute.AnswerDue,
        });
    }
}
