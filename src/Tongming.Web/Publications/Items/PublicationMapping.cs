using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Tongming.Publications;

namespace Tongming.Web.Publications.Items;

internal sealed class PublicationMapping : IEntityTypeConfiguration<Publication>
{
    public void Configure(EntityTypeBuilder<Publication> builder)
    {
        builder.ToTable("pub_items");
        builder.HasKey(item => new { item.BodyId, item.Id });
        builder.Property(item => item.Id).ValueGeneratedNever();
        builder.Property(item => item.IndexNumber).HasMaxLength(80);
        builder.HasIndex(item => new { item.BodyId, item.IndexNumber }).IsUnique();
        // The address of an item names no body.
        builder.HasIndex(item => item.Id).IsUnique();
    }
}
