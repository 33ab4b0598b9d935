using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Tongming.Publications.Checks;

namespace Tongming.Web.Publications.Checks;

/// <summary>A report that is kept until the content, the wording list or the rules change. Personal data are masked in it.</summary>
internal sealed class KeptReport
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter() },
    };

    public required Guid BodyId { get; init; }

    public required Guid EditionId { get; init; }

    public required string ContentHash { get; init; }

    public required string ListVersion { get; init; }

    public required string FindingsText { get; init; }

    /// <summary>What is kept of a report.</summary>
    public static KeptReport Of(Guid bodyId, Guid editionId, CheckReport report) =>
        new()
        {
            BodyId = bodyId,
            EditionId = editionId,
            ContentHash = report.ContentHash,
            ListVersion = report.ListVersion,
            FindingsText = JsonSerializer.Serialize(report.Findings, Options),
        };

    /// <summary>The report.</summary>
    public CheckReport Report() =>
        new(ContentHash, ListVersion, JsonSerializer.Deserialize<List<CheckFinding>>(FindingsText, Options) ?? []);
}

internal sealed class KeptReportMapping : IEntityTypeConfiguration<KeptReport>
{
    public void Configure(EntityTypeBuilder<KeptReport> builder)
    {
        builder.ToTable("pub_checks");
        builder.HasKey(one => new { one.BodyId, one.EditionId });
        builder.Property(one => one.ContentHash).HasMaxLength(64);
        builder.Property(one => one.ListVersion).HasMaxLength(64);
    }
}

internal sealed class CheckAnswerMapping : IEntityTypeConfiguration<CheckAnswer>
{
    public void Configure(EntityTypeBuilder<CheckAnswer> builder)
    {
        builder.ToTable("pub_check_answers");
        builder.HasKey(one => new { one.BodyId, one.Id });
        builder.Property(one => one.Id).ValueGeneratedNever();
        builder.Property(one => one.Key).HasMaxLength(64);
        builder.Property(one => one.Reason).HasMaxLength(CheckAnswer.LongestReason);
        builder.HasIndex(one => new { one.BodyId, one.PublicationId });
    }
}
