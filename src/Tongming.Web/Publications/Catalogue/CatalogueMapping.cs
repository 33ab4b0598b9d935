using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Tongming.Publications.Catalogue;

namespace Tongming.Web.Publications.Catalogue;

/// <summary>The catalogue of a body for a year as a whole: whether it is settled (确定), and whether it is open for changes again.</summary>
internal sealed class CatalogueYear
{
    public required Guid BodyId { get; init; }

    public required int Year { get; init; }

    /// <summary>The day on which it was last settled; from then on the public reads its checked rows.</summary>
    public DateOnly? SettledOn { get; set; }

    /// <summary>Whether rows can be changed.</summary>
    public bool IsOpen { get; set; } = true;
}

internal sealed class CatalogueEntryMapping : IEntityTypeConfiguration<CatalogueEntry>
{
    public void Configure(EntityTypeBuilder<CatalogueEntry> builder)
    {
        builder.ToTable("pub_catalogue_entries");
        builder.HasKey(entry => new { entry.BodyId, entry.Id });
        builder.Property(entry => entry.Id).ValueGeneratedNever();
        builder.Property(entry => entry.Version).IsConcurrencyToken();
        builder.ComplexProperty(entry => entry.Row, Row);
        builder
            .HasIndex(entry => new
            {
                entry.BodyId,
                entry.Year,
                entry.LineId,
            })
            .IsUnique();
    }

    private static void Row(ComplexPropertyBuilder<CatalogueRow> row)
    {
        row.Property(one => one.Level1).HasColumnName("level1").HasMaxLength(CatalogueRow.LongestLevel);
        row.Property(one => one.Level2).HasColumnName("level2").HasMaxLength(CatalogueRow.LongestLevel);
        row.Property(one => one.Level3).HasColumnName("level3").HasMaxLength(CatalogueRow.LongestLevel);
        row.Property(one => one.Content).HasColumnName("content").HasMaxLength(CatalogueRow.LongestText);
        row.Property(one => one.Subject).HasColumnName("subject").HasMaxLength(CatalogueRow.LongestLine);
        row.Property(one => one.Basis).HasColumnName("basis").HasMaxLength(CatalogueRow.LongestText);
        row.Property(one => one.Article20).HasColumnName("article20");
        row.Property(one => one.LimitKind).HasColumnName("limit_kind");
        row.Property(one => one.LimitLength).HasColumnName("limit_length");
        row.Property(one => one.Manner).HasColumnName("manner").HasMaxLength(CatalogueRow.LongestLine);
        row.Property(one => one.Channels).HasColumnName("channels").HasMaxLength(CatalogueRow.LongestText);
        row.Property(one => one.SectionId).HasColumnName("section_id");
        row.Property(one => one.PersonId).HasColumnName("person_id");
        row.Property(one => one.ConsultationPhone).HasColumnName("consultation_phone").HasMaxLength(CatalogueRow.LongestLine);
        row.Property(one => one.ComplaintPhone).HasColumnName("complaint_phone").HasMaxLength(CatalogueRow.LongestLine);
        row.Ignore(one => one.ChannelNames);
        row.Ignore(one => one.Path);
    }
}

internal sealed class CatalogueYearMapping : IEntityTypeConfiguration<CatalogueYear>
{
    public void Configure(EntityTypeBuilder<CatalogueYear> builder)
    {
        builder.ToTable("pub_catalogue_years");
        builder.HasKey(one => new { one.BodyId, one.Year });
        builder.Property(one => one.Year).ValueGeneratedNever();
    }
}

internal sealed class NilDeclarationMapping : IEntityTypeConfiguration<NilDeclaration>
{
    public void Configure(EntityTypeBuilder<NilDeclaration> builder)
    {
        builder.ToTable("pub_nil_declarations");
        builder.HasKey(one => new { one.BodyId, one.Id });
        builder.Property(one => one.Id).ValueGeneratedNever();
        builder.Property(one => one.Reason).HasMaxLength(1000);
        builder.Property(one => one.Version).IsConcurrencyToken();
        builder.HasIndex(one => new
        {
            one.BodyId,
            one.Year,
            one.Article20,
        });
    }
}
