using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Tongming.Web.Requests.Portal.Found;

/// <summary>How the hints at what is already public worked on one day: counts, nobody's data.</summary>
internal sealed class FoundCounts
{
    public Guid BodyId { get; init; }

    public DateOnly Day { get; init; }

    /// <summary>Forms that were shown hints.</summary>
    public int Shown { get; set; }

    /// <summary>Hints that were opened.</summary>
    public int Clicked { get; set; }

    /// <summary>Forms that were given up because it had been found.</summary>
    public int NotSubmitted { get; set; }
}

internal sealed class FoundCountsMapping : IEntityTypeConfiguration<FoundCounts>
{
    public void Configure(EntityTypeBuilder<FoundCounts> builder)
    {
        builder.ToTable("req_hints");
        builder.HasKey(counts => new { counts.BodyId, counts.Day });
    }
}
