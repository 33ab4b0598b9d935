using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Tongming.Publications.Channels;

namespace Tongming.Web.Publications.Channels.Adoptions;

internal sealed class AdoptionMapping : IEntityTypeConfiguration<Adoption>
{
    public void Configure(EntityTypeBuilder<Adoption> builder)
    {
        builder.ToTable("pub_adoptions");
        builder.HasKey(one => new { one.BodyId, one.Id });
        builder.Property(one => one.Id).ValueGeneratedNever();
        builder.Property(one => one.Outlet).HasMaxLength(Adoption.LongestLine);
        builder.Property(one => one.Title).HasMaxLength(Adoption.LongestTitle);
        builder.Property(one => one.Link).HasMaxLength(Adoption.LongestLink);
        builder.Property(one => one.StruckBecause).HasMaxLength(500);
        builder.Property(one => one.Version).IsConcurrencyToken();
        builder.Ignore(one => one.Counts);
        builder.HasIndex(one => new { one.BodyId, one.On });
    }
}
