using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Tongming.Web.Publications.Items;

/// <summary>How often an item has been read. No act: it is written without the ledger and says nothing of who read.</summary>
internal sealed class ViewCount
{
    public required Guid BodyId { get; init; }

    public required Guid PublicationId { get; init; }

    public long Count { get; set; }
}

internal sealed class ViewCountMapping : IEntityTypeConfiguration<ViewCount>
{
    public void Configure(EntityTypeBuilder<ViewCount> builder)
    {
        builder.ToTable("pub_views");
        builder.HasKey(one => new { one.BodyId, one.PublicationId });
    }
}
