using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Tongming.Web.Publications.Guide;

/// <summary>What a body has set for its guide, beside what its own settings say already.</summary>
internal sealed class BodyGuide
{
    public required Guid BodyId { get; init; }

    /// <summary>The item that is the guide, or null until a version was made.</summary>
    public Guid? PublicationId { get; set; }

    /// <summary>The settings as <see cref="Tongming.Publications.Guide.GuideText.Write"/>; of the body's own facts they hold nothing.</summary>
    public string FactsText { get; set; } = "";

    /// <summary>Goes up by one with every change.</summary>
    public int Version { get; set; }
}

/// <summary>What an edition of the guide prints.</summary>
internal sealed class GuidePrint
{
    public required Guid BodyId { get; init; }

    public required Guid EditionId { get; init; }

    public string FactsText { get; set; } = "";
}

internal sealed class BodyGuideMapping : IEntityTypeConfiguration<BodyGuide>
{
    public void Configure(EntityTypeBuilder<BodyGuide> builder)
    {
        builder.ToTable("pub_guides");
        builder.HasKey(one => one.BodyId);
        builder.Property(one => one.Version).IsConcurrencyToken();
    }
}

internal sealed class GuidePrintMapping : IEntityTypeConfiguration<GuidePrint>
{
    public void Configure(EntityTypeBuilder<GuidePrint> builder)
    {
        builder.ToTable("pub_guide_prints");
        builder.HasKey(one => new { one.BodyId, one.EditionId });
    }
}
