using System.Text.Json;
using System.Text.Json.Serialization;
using Tongming.Reports;

namespace Tongming.Web.Tests.Reports;

/// <summary>What checking a sample must give: one file of samples/reports/expected.</summary>
public sealed record ExpectedReport
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
    };

    public required string File { get; init; }

    /// <summary>Last year's report, which goes with it.</summary>
    public string? Previous { get; init; }

    public required DocumentKind Kind { get; init; }

    public required ReportEra? Era { get; init; }

    /// <summary>As in the JSON of the checker: A, B, C, C-folded, or null.</summary>
    public required string? Form { get; init; }

    public required int? Year { get; init; }

    public required Sums? Identities { get; init; }

    /// <summary>Exact number of findings of severity error.</summary>
    public required int Errors { get; init; }

    public required IReadOnlyList<Pattern> Required { get; init; }

    public required IReadOnlyList<Pattern> Forbidden { get; init; }

    public static ExpectedReport Read(string path) => JsonSerializer.Deserialize<ExpectedReport>(System.IO.File.ReadAllText(path), Json)!;

    /// <summary>Identities tested and failed.</summary>
    public sealed record Sums(int Tested, int Failed);

    /// <summary>A finding, by what is given of it.</summary>
    public sealed record Pattern(
        string Rule,
        Severity? Severity = null,
        int? Table = null,
        string? Row = null,
        string? Column = null,
        string? Text = null
    )
    {
        public bool Fits(Finding finding) =>
            (
                Rule.EndsWith("-*", StringComparison.Ordinal)
                    ? finding.Rule.StartsWith(Rule[..^1], StringComparison.Ordinal)
                    : finding.Rule == Rule
            )
            && (Severity is null || finding.Severity == Severity)
            && ((Table is null && Row is null && Column is null) || finding.Where.Any(IsThere))
            && (Text is null || finding.Where.Any(place => place.Text.Contains(Text, StringComparison.Ordinal)));

        private bool IsThere(Evidence place) =>
            (Table is null || place.Table == Table) && (Row is null || place.Row == Row) && (Column is null || place.Column == Column);
    }
}
