using Tongming.Statistics.Cubes;

namespace Tongming.Statistics.Catalogues;

/// <summary>How often a data set gets new numbers.</summary>
public enum DataFrequency
{
    /// <summary>Not said.</summary>
    Unknown,

    /// <summary>每月.</summary>
    Monthly,

    /// <summary>每季.</summary>
    Quarterly,

    /// <summary>每半年.</summary>
    HalfYearly,

    /// <summary>每年.</summary>
    Yearly,

    /// <summary>不定期, such as censuses.</summary>
    Irregular,
}

/// <summary>What a catalogue says of one data set. Addresses are absolute.</summary>
/// <param name="Address">Address of its page. The name of the data set for programs is that address with #dataset after it.</param>
/// <param name="Code">Its code, not empty.</param>
/// <param name="Title">Its title, not empty.</param>
/// <param name="Description">What it contains: indicators, scope, method (R6-04); not empty.</param>
[Law("R6-04", "R6-05")]
public sealed record CataloguedData(string Address, string Code, string Title, string Description)
{
    /// <summary>When it was first published, or null.</summary>
    public DateTimeOffset? Issued { get; init; }

    /// <summary>When its numbers last changed, or null.</summary>
    public DateTimeOffset? Modified { get; init; }

    /// <summary>The version of its numbers, or null.</summary>
    public string? Version { get; init; }

    /// <summary>What changed with this version and why, or null.</summary>
    public string? VersionNotes { get; init; }

    /// <summary>Words to find it by.</summary>
    public IReadOnlyList<string> Keywords { get; init; } = [];

    /// <summary>Name of its subject (工业), or null.</summary>
    public string? Subject { get; init; }

    /// <summary>First day that its numbers are of, or null.</summary>
    public DateOnly? First { get; init; }

    /// <summary>Last day that its numbers are of, or null.</summary>
    public DateOnly? Last { get; init; }

    /// <summary>Name of the region that it covers, or null.</summary>
    public string? Place { get; init; }

    /// <summary>How often it gets new numbers.</summary>
    public DataFrequency Frequency { get; init; }

    /// <summary>Its indicators with their units.</summary>
    public IReadOnlyList<(string Name, IndicatorUnit? Unit)> Indicators { get; init; } = [];

    /// <summary>The forms in which it is given out.</summary>
    public IReadOnlyList<DataFile> Files { get; init; } = [];

    internal string Name => Address + "#dataset";
}

/// <summary>The format of a file.</summary>
public enum DataFormat
{
    /// <summary>CSV.</summary>
    Csv,

    /// <summary>JSON-stat 2.0.</summary>
    JsonStat,

    /// <summary>XLSX.</summary>
    Xlsx,

    /// <summary>PX.</summary>
    Px,

    /// <summary>SDMX-ML 2.1.</summary>
    SdmxMl,

    /// <summary>Several files in one ZIP.</summary>
    Zip,
}

/// <summary>One form in which a data set is given out. Addresses are absolute.</summary>
/// <param name="Address">Where the file lies.</param>
/// <param name="Format">Its format.</param>
public sealed record DataFile(string Address, DataFormat Format)
{
    /// <summary>Size in bytes, 0 or more, or null where it is made when asked for.</summary>
    public long? Bytes { get; init; }

    /// <summary>SHA-256 in hexadecimal digits, or null.</summary>
    public string? Sha256 { get; init; }

    internal string Name =>
        Format switch
        {
            DataFormat.JsonStat => "JSON-stat 2.0",
            DataFormat.SdmxMl => "SDMX-ML 2.1",
            _ => Format.ToString().ToUpperInvariant(),
        };

    /// <summary>The name of the kind of file in the lists of the European Union.</summary>
    internal string FileType =>
        Format switch
        {
            DataFormat.JsonStat => "JSON",
            DataFormat.SdmxMl => "XML",
            DataFormat.Px => "TXT",
            _ => Format.ToString().ToUpperInvariant(),
        };

    internal string MediaType =>
        Format switch
        {
            DataFormat.Csv => "text/csv",
            DataFormat.JsonStat => "application/json",
            DataFormat.Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            DataFormat.Px => "text/plain",
            DataFormat.SdmxMl => "application/xml",
            _ => "application/zip",
        };
}
