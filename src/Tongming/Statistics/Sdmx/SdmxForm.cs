using System.Globalization;

namespace Tongming.Statistics.Sdmx;

/// <summary>The forms in which data are given out.</summary>
public enum SdmxForm
{
    /// <summary>SDMX-ML 2.1, generic data; the usual one.</summary>
    Generic,

    /// <summary>SDMX-ML 2.1, structure-specific data.</summary>
    Specific,

    /// <summary>SDMX-CSV 1.0.</summary>
    Csv,

    /// <summary>SDMX-CSV 2.0.</summary>
    CsvTwo,
}

/// <summary>Which form somebody wants.</summary>
public static class SdmxForms
{
    private const string Ours = "application/vnd.sdmx.";

    private static readonly (SdmxForm Form, string Type, string Version)[] Types =
    [
        (SdmxForm.Generic, Ours + "genericdata+xml", "2.1"),
        (SdmxForm.Specific, Ours + "structurespecificdata+xml", "2.1"),
        (SdmxForm.Csv, Ours + "data+csv", "1.0.0"),
        (SdmxForm.CsvTwo, Ours + "data+csv", "2.0.0"),
    ];

    /// <summary>The media type of a form with its version: <c>application/vnd.sdmx.genericdata+xml;version=2.1</c>.</summary>
    public static string MediaTypeOf(SdmxForm form) => $"{Types[(int)form].Type};version={Types[(int)form].Version}";

    /// <summary>
    /// The form of the parameter <c>format</c>: <c>genericdata</c>, <c>structurespecificdata</c>, <c>csv</c>, of which the first two may lack “data” and the
    /// third have “file”; where that is empty, of the header Accept, from which a form of SDMX is taken by weight and then by place. A header that names no form of
    /// SDMX is that of a browser or of a program that has no wish, and gives <see cref="SdmxForm.Generic"/>. Refused: <c>sdmx.parameter</c> with name and value for another
    /// word; <c>sdmx.not-acceptable</c> with the header where it names forms of SDMX, but none of these.
    /// </summary>
    public static Outcome<SdmxForm> Of(string format, string accept)
    {
        ArgumentNullException.ThrowIfNull(format);
        ArgumentNullException.ThrowIfNull(accept);
        return format.ToUpperInvariant() switch
        {
            "" => Accepted(accept),
            "GENERIC" or "GENERICDATA" => SdmxForm.Generic,
            "STRUCTURESPECIFIC" or "STRUCTURESPECIFICDATA" => SdmxForm.Specific,
            "CSV" or "CSVFILE" => SdmxForm.Csv,
            _ => new Refusal("sdmx.parameter", "format", format),
        };
    }

    private static Outcome<SdmxForm> Accepted(string accept)
    {
        if (!accept.Contains(Ours, StringComparison.OrdinalIgnoreCase))
            return SdmxForm.Generic;
        SdmxForm? best = null;
        var most = 0.0;
        foreach (var range in accept.Split(','))
        {
            var parts = range.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            if (parts.Length > 0 && FormOf(parts) is { } form && WeightOf(parts) is var weight && weight > most)
                (best, most) = (form, weight);
        }

        return best is { } found ? found : new Refusal("sdmx.not-acceptable", accept);
    }

    /// <summary>The form of a range of media types with its parameters; null for one that is not given out.</summary>
    private static SdmxForm? FormOf(string[] parts)
    {
        if (parts[0] is "*/*" or "application/*")
            return SdmxForm.Generic;
        // Names beside codes and other forms of periods would be another text.
        if (Value(parts, "labels") is not (null or "id") || Value(parts, "timeFormat") is not (null or "original"))
            return null;
        var version = Value(parts, "version");
        foreach (var (form, type, of) in Types)
            if (string.Equals(type, parts[0], StringComparison.OrdinalIgnoreCase) && (version is null || version == of))
                return form;
        return null;
    }

    /// <summary>0 to 1, where it is said, else 1.</summary>
    private static double WeightOf(string[] parts) =>
        Value(parts, "q") is { } said && double.TryParse(said, NumberStyles.Float, CultureInfo.InvariantCulture, out var weight)
            ? Math.Clamp(weight, 0, 1)
            : 1;

    private static string? Value(string[] parts, string name)
    {
        foreach (var part in parts.AsSpan(1))
            if (part.StartsWith(name + "=", StringComparison.OrdinalIgnoreCase))
                return part[(name.Length + 1)..].Trim('"');
        return null;
    }
}
