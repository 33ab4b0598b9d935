using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Tongming.Reports.Problems;

namespace Tongming.Web.Reports.Problems;

internal sealed class ReportProblemMapping : IEntityTypeConfiguration<ReportProblem>
{
    public void Configure(EntityTypeBuilder<ReportProblem> builder)
    {
        builder.ToTable("rep_problems");
        builder.HasKey(one => new { one.BodyId, one.Id });
        builder.Property(one => one.Id).ValueGeneratedNever();
        builder.Property(one => one.Words).HasMaxLength(ReportProblem.LongestWords);
        builder.Property(one => one.Measure).HasMaxLength(ReportProblem.LongestWords);
        builder.Property(one => one.Note).HasMaxLength(ReportProblem.LongestWords);
        builder.Property(one => one.Version).IsConcurrencyToken();
    }
}
