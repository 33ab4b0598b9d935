using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Tongming.People;
using Tongming.Publications;

namespace Tongming.Web.Publications.Items;

/// <summary>How a body publishes: what its index numbers are made of and how deep it reviews.</summary>
internal sealed class BodyPublishing
{
    public required Guid BodyId { get; init; }

    /// <summary>统一社会信用代码; empty until it is set.</summary>
    public string CreditCode { get; set; } = "";

    /// <summary>Template of the 索引号.</summary>
    public string IndexTemplate { get; set; } = Tongming.Publications.IndexTemplate.Usual;

    /// <summary>网站标识码 of 10 digits (R5-42); empty until it is set.</summary>
    public string SiteCode { get; set; } = "";

    /// <summary>网站名称; empty until it is set.</summary>
    public string SiteName { get; set; } = "";

    /// <summary>域名, as filed.</summary>
    public string SiteDomain { get; set; } = "";

    /// <summary>ICP 备案号.</summary>
    public string IcpNumber { get; set; } = "";

    /// <summary>公安备案号.</summary>
    public string PoliceNumber { get; set; } = "";

    /// <summary>Code of the 党政机关 mark.</summary>
    public string OfficeMark { get; set; } = "";

    /// <summary>友情链接, one line each as <see cref="Tongming.Publications.FriendlyLinks.Parse"/> reads them.</summary>
    public string FriendlyLinks { get; set; } = "";

    /// <summary>The body's own periods as <see cref="Tongming.Publications.Limits.BodyTimeLimits.ToText"/> writes them.</summary>
    public string TimeLimits { get; set; } = "";

    /// <summary>The body's own 公示期限 as <see cref="Tongming.Publications.Limits.StayUpTerms.ToText"/> writes them.</summary>
    public string StayUp { get; set; } = "";
}

/// <summary>How many reviews a kind goes through in a body, where it is not as many as the body's replies do.</summary>
internal sealed class KindDepth
{
    public required Guid BodyId { get; init; }

    public required PublicationKind Kind { get; init; }

    public int Depth { get; set; }
}

/// <summary>A deviation of a body from the default permissions of publishing.</summary>
internal sealed class PublicationGrant
{
    public required Guid BodyId { get; init; }

    public required Role Role { get; init; }

    public required string Act { get; init; }

    public bool Allowed { get; set; }
}

/// <summary>The last number of the index numbers of a year.</summary>
internal sealed class IndexSeries
{
    public required Guid BodyId { get; init; }

    public required int Year { get; init; }

    public int Last { get; set; }
}

internal sealed class BodyPublishingMapping : IEntityTypeConfiguration<BodyPublishing>
{
    public void Configure(EntityTypeBuilder<BodyPublishing> builder)
    {
        builder.ToTable("pub_bodies");
        builder.HasKey(one => one.BodyId);
        builder.Property(one => one.CreditCode).HasMaxLength(18);
        builder.Property(one => one.IndexTemplate).HasMaxLength(80);
        builder.Property(one => one.SiteCode).HasMaxLength(10);
        builder.Property(one => one.SiteName).HasMaxLength(60);
        builder.Property(one => one.SiteDomain).HasMaxLength(100);
        builder.Property(one => one.IcpNumber).HasMaxLength(60);
        builder.Property(one => one.PoliceNumber).HasMaxLength(60);
        builder.Property(one => one.OfficeMark).HasMaxLength(60);
        builder.Property(one => one.FriendlyLinks).HasMaxLength(4000);
        builder.Property(one => one.TimeLimits).HasMaxLength(1000);
        builder.Property(one => one.StayUp).HasMaxLength(100);
    }
}

internal sealed class KindDepthMapping : IEntityTypeConfiguration<KindDepth>
{
    public void Configure(EntityTypeBuilder<KindDepth> builder)
    {
        builder.ToTable("pub_depths");
        builder.HasKey(one => new { one.BodyId, one.Kind });
    }
}

internal sealed class PublicationGrantMapping : IEntityTypeConfiguration<PublicationGrant>
{
    public void Configure(EntityTypeBuilder<PublicationGrant> builder)
    {
        builder.ToTable("pub_grants");
        builder.HasKey(one => new
        {
            one.BodyId,
            one.Role,
            one.Act,
        });
        builder.Property(one => one.Act).HasMaxLength(60);
    }
}

internal sealed class IndexSeriesMapping : IEntityTypeConfiguration<IndexSeries>
{
    public void Configure(EntityTypeBuilder<IndexSeries> builder)
    {
        builder.ToTable("pub_index_series");
        builder.HasKey(one => new { one.BodyId, one.Year });
    }
}
