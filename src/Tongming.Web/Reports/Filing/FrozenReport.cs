using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Tongming.Reports.Compiling;
using Tongming.Reports.Filing;
using Tongming.Reports.Tallies;
using Tongming.Web.Reports.Papers;

namespace Tongming.Web.Reports.Filing;

/// <summary>A text of a year's report as it was frozen: numbers and words. Never changed; see <see cref="FrozenRecords"/>.</summary>
internal sealed class FrozenReport
{
    private FrozenReport() { }

    public Guid BodyId { get; private set; }

    public int Year { get; private set; }

    /// <summary>From 1.</summary>
    public int No { get; private set; }

    public DateTimeOffset At { get; private set; }

    public string BodyName { get; private set; } = "";

    public string Contact { get; private set; } = "";

    /// <summary>All numbers by key, as JSON.</summary>
    public string Numbers { get; private set; } = "{}";

    /// <summary>The words of the parts by code, with their fields, as JSON.</summary>
    public string Words { get; private set; } = "{}";

    public string ContentHash { get; private set; } = "";

    /// <summary>Errors that the rules found in it.</summary>
    public int Errors { get; private set; }

    /// <summary>Suspicions that they found.</summary>
    public int Suspects { get; private set; }

    /// <summary>Freezes a report.</summary>
    public static FrozenReport Of(ReportPaper paper, (int No, DateTimeOffset At) of, (int Errors, int Suspects) found) =>
        new()
        {
            BodyId = paper.Report.Period.BodyId,
            Year = paper.Report.Period.Year,
            No = of.No,
            At = of.At,
            BodyName = paper.BodyName,
            Contact = paper.Contact,
            Numbers = JsonSerializer.Serialize(paper.Report.Numbers()),
            Words = JsonSerializer.Serialize(
                ReportParts.All.ToDictionary(one => one.Code, one => paper.Words.GetValueOrDefault(one.Part, ""))
            ),
            ContentHash = HashOf(paper),
            Errors = found.Errors,
            Suspects = found.Suspects,
        };

    /// <summary>Hash of what people read, 64 small hexadecimal digits.</summary>
    public static string HashOf(ReportPaper paper) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{paper.Title}\n{ReportMarkup.Of(paper, null)}")));

    /// <summary>The report as it was frozen; the same text as then.</summary>
    public ReportPaper Paper()
    {
        var words = JsonSerializer.Deserialize<Dictionary<string, string>>(Words)!;
        return new ReportPaper(
            BodyName,
            CompiledReport.Fixed(TallyPeriod.Of(BodyId, Year).Value!, NumbersByKey()),
            ReportParts.All.ToDictionary(one => one.Part, one => words.GetValueOrDefault(one.Code, "")),
            Contact
        );
    }

    /// <summary>All its numbers by key.</summary>
    public IReadOnlyDictionary<string, decimal> NumbersByKey() => JsonSerializer.Deserialize<Dictionary<string, decimal>>(Numbers)!;
}

internal sealed class FrozenReportMapping : IEntityTypeConfiguration<FrozenReport>
{
    public void Configure(EntityTypeBuilder<FrozenReport> builder)
    {
        builder.ToTable("rep_frozen");
        builder.HasKey(one => new
        {
            one.BodyId,
            one.Year,
            one.No,
        });
        builder.Property(one => one.BodyName).HasMaxLength(60);
        builder.Property(one => one.ContentHash).HasMaxLength(64);
    }
}
