using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Tongming.Publications.Columns;

namespace Tongming.Web.Publications.Columns;

internal sealed class ColumnMapping : IEntityTypeConfiguration<Column>
{
    public void Configure(EntityTypeBuilder<Column> builder)
    {
        builder.ToTable("pub_columns");
        builder.HasKey(column => new { column.BodyId, column.Id });
        builder.Property(column => column.Id).ValueGeneratedNever();
        builder.Property(column => column.Name).HasMaxLength(Column.LongestName);
        builder.Property(column => column.Slug).HasMaxLength(60);
        builder.Property(column => column.Version).IsConcurrencyToken();
        builder.HasIndex(column => new { column.BodyId, column.Slug }).IsUnique();
    }
}
