using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Tongming.Publications;

namespace Tongming.Web.Publications.Items;

internal sealed class EditionMapping : IEntityTypeConfiguration<Edition>
{
    public void Configure(EntityTypeBuilder<Edition> builder)
    {
        builder.ToTable("pub_editions");
        builder.HasKey(edition => new { edition.BodyId, edition.Id });
        builder.Property(edition => edition.Id).ValueGeneratedNever();
        builder.Ignore(edition => edition.Window);
        builder.Property(edition => edition.Title).HasMaxLength(EditionContent.LongestTitle);
        builder.Property(edition => edition.Summary).HasMaxLength(EditionContent.LongestSummary);
        builder.Property(edition => edition.ContentHash).HasMaxLength(64);
        builder.Property(edition => edition.ReturnReason).HasMaxLength(Edition.LongestRemark);
        builder.Property(edition => edition.UrgentReason).HasMaxLength(1000);
        builder.Property(edition => edition.Version).IsConcurrencyToken();
        // Lists of the portal go by column and day of publication, lists of the desk by state.
        builder.HasIndex(edition => new
        {
            edition.BodyId,
            edition.ColumnId,
            edition.FirstShown,
        });
        builder.HasIndex(edition => new
        {
            edition.BodyId,
            edition.Kind,
            edition.FirstShown,
            edition.ShownFrom,
            edition.ShownUntil,
        });
        builder.HasIndex(edition => new { edition.BodyId, edition.CatalogueEntryId });
        builder.HasIndex(edition => new { edition.BodyId, edition.InterpretsId });
        builder.HasIndex(edition => new { edition.BodyId, edition.FirstShown });
        builder.HasIndex(edition => new { edition.BodyId, edition.State });
        builder
            .HasIndex(edition => new
            {
                edition.BodyId,
                edition.PublicationId,
                edition.Number,
            })
            .IsUnique();
        builder.HasIndex(edition => edition.PublicationId);
        // When something is released or ends next, for the cache of the portal.
        builder.HasIndex(edition => edition.ShownFrom);
        builder.HasIndex(edition => edition.ShownUntil);
    }
}
