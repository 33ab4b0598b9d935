using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Tongming.Requests.Disputes;

namespace Tongming.Web.Requests.Disputes;

internal sealed class ComplaintMapping : IEntityTypeConfiguration<Complaint>
{
    public void Configure(EntityTypeBuilder<Complaint> builder)
    {
        builder.ToTable("req_complaints");
        builder.HasKey(complaint => new { complaint.BodyId, complaint.Id });
        builder.Property(complaint => complaint.Id).ValueGeneratedNever();
        builder.Property(complaint => complaint.Subject).HasMaxLength(4000);
        builder.Property(complaint => complaint.Measure).HasMaxLength(4000);
        builder.Property(complaint => complaint.Version).IsConcurrencyToken();
        builder.HasIndex(complaint => new { complaint.BodyId, complaint.ReceivedOn });
        builder.HasIndex(complaint => new { complaint.BodyId, complaint.RequestId });
    }
}
