using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Tongming.Web.Reports;

/// <summary>The JSON of results and rules: what the command writes, the API answers and the exports are made from.</summary>
internal static class CheckJson
{
    /// <summary>Chinese stands as it is; nothing of this is ever written into a page without that page's own escaping.</summary>
    public static CheckJsonContext Context { get; } =
        new(new JsonSerializerOptions(CheckJsonContext.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    /// <summary>For people who read files: one value per line.</summary>
    public static JsonWriterOptions Indented { get; } = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>All results on one line.</summary>
    public static string Of(IReadOnlyList<FileCheck> checks, int skipped = 0) =>
        JsonSerializer.Serialize(new CheckResult([.. checks.Select(CheckResultOf.File)], skipped), Context.CheckResult);

    /// <summary>Results that came back from outside, or null where they are not what this program gives out.</summary>
    public static CheckResult? Read(string json)
    {
        try
        {
            var result = JsonSerializer.Deserialize(json, Context.CheckResult);
            return result is not null && WellFormed(result) ? result : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>What the serializer does not see to: no gaps in lists, tables of the right size.</summary>
    private static bool WellFormed(CheckResult result) =>
        result.Files.All(file =>
            file is not null
            && file.Evidence.All(phrase => phrase is not null)
            && file.Coverage.Notes.All(note => note is not null)
            && file.Findings.All(finding => finding?.Where.All(place => place is not null) == true)
            && (
                file.Tables is not { } tables
                || (tables.Table3.Count == 25 && tables.Table3.All(row => row is null || row.Count == 7) && tables.Table4.Count == 15)
            )
        );
}

/// <summary>Generated at build time, so that the command starts without reflection.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    MaxDepth = 16
)]
[JsonSerializable(typeof(CheckResult))]
[JsonSerializable(typeof(RuleResult[]))]
[JsonSerializable(typeof(TextInput))]
internal sealed partial class CheckJsonContext : JsonSerializerContext;
