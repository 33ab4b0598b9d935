using System.Globalization;
using System.Text.Json;

namespace Tongming.Statistics.PxWeb;

/// <summary>What the interface announces of itself: its limits before anything else, so that a program can keep to them.</summary>
/// <param name="Version">Version of this program.</param>
/// <param name="Limits">How much one answer and one client may have.</param>
/// <param name="License">Address or name of the terms of use.</param>
[Law("R6-08")]
public sealed record PxWebConfig(string Version, PxWebQuota Limits, string License)
{
    /// <summary>Version of the interface's specification.</summary>
    public const string ApiVersion = "2.0";

    /// <summary>How the numbers are to be cited, or null.</summary>
    public string? Citation { get; init; }

    /// <summary>Writes the answer to <c>/config</c>.</summary>
    public void Write(Utf8JsonWriter to)
    {
        ArgumentNullException.ThrowIfNull(to);
        to.WriteStartObject();
        to.WriteString("apiVersion", ApiVersion);
        to.WriteString("appVersion", Version);
        to.WriteStartArray("languages");
        to.WriteStartObject();
        to.WriteString("id", PxWebLinks.Language);
        to.WriteString("label", "中文");
        to.WriteEndObject();
        to.WriteEndArray();
        to.WriteString("defaultLanguage", PxWebLinks.Language);
        to.WriteNumber("maxDataCells", Limits.MostCells);
        to.WriteNumber("maxCallsPerTimeWindow", Limits.Calls);
        to.WriteNumber("timeWindow", Limits.Seconds);
        to.WriteString("license", License);
        if (Citation is { } citation)
        {
            to.WriteStartArray("sourceReferences");
            to.WriteStartObject();
            to.WriteString("language", PxWebLinks.Language);
            to.WriteString("text", citation);
            to.WriteEndObject();
            to.WriteEndArray();
        }

        to.WriteString("defaultDataFormat", PxWebStyle.NameOf(PxWebFormat.JsonStat2));
        to.WriteStartArray("dataFormats");
        foreach (var format in Enum.GetValues<PxWebFormat>())
            to.WriteStringValue(PxWebStyle.NameOf(format));
        to.WriteEndArray();
        to.WriteStartArray("features");
        to.WriteStartObject();
        to.WriteString("id", "CallCost");
        to.WriteStartArray("params");
        to.WriteStartObject();
        to.WriteString("key", "cellsPerCall");
        to.WriteString("value", Limits.CellsOfACall.ToString(CultureInfo.InvariantCulture));
        to.WriteEndObject();
        to.WriteEndArray();
        to.WriteEndObject();
        to.WriteEndArray();
        to.WriteEndObject();
    }
}

/// <summary>The limits that are announced and kept.</summary>
/// <param name="MostCells">Most cells of one answer, at least 1. The number is known before any work starts.</param>
/// <param name="Calls">Most calls in the window of time, at least 1.</param>
/// <param name="Seconds">Length of the window in seconds, at least 1.</param>
/// <param name="CellsOfACall">Cells that count as one call; an answer with more counts as several, at least 1.</param>
public sealed record PxWebQuota(long MostCells, int Calls, int Seconds, int CellsOfACall);
