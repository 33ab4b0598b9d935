using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Tongming.Reports.Compiling;

namespace Tongming.Web.Reports.Compiling;

/// <summary>The words that people wrote for a part of a year's report; where there are none, the draft from the numbers stands.</summary>
internal sealed class ReportWords
{
    public required Guid BodyId { get; init; }

    public required int Year { get; init; }

    public required ReportPart Part { get; init; }

    /// <summary>With fields for numbers.</summary>
    public string Words { get; set; } = "";

    public int Version { get; set; }
}

internal sealed class ReportWordsMapping : IEntityTypeConfiguration<ReportWords>
{
    public void Configure(EntityTypeBuilder<ReportWords> builder)
    {
        builder.ToTable("rep_words");
        builder.HasKey(one => new
        {
            one.BodyId,
            one.Year,
            one.Part,
        });
        builder.Property(one => one.Words).HasMaxLength(ReportParts.LongestWords);
        builder.Property(one => one.Version).IsConcurrencyToken();
    }
}
