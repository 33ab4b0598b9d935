namespace Tongming.Statistics.Sdmx;

/// <summary>How much of the data is wanted.</summary>
public enum SdmxDetail
{
    /// <summary>Everything (<c>full</c>).</summary>
    Full,

    /// <summary>Keys and numbers without attributes (<c>dataonly</c>).</summary>
    DataOnly,

    /// <summary>Only the keys of series (<c>serieskeysonly</c>).</summary>
    SeriesKeysOnly,

    /// <summary>Keys and attributes of series without observations (<c>nodata</c>).</summary>
    NoData,
}

/// <summary>How selected data are given out.</summary>
public sealed record SdmxView
{
    /// <summary>
    /// Id of the dimension along which observations stand in a series, AllDimensions for observations without series, or null for the usual
    /// one: TIME_PERIOD where there is one, else AllDimensions.
    /// </summary>
    public string? DimensionAtObservation { get; init; }

    /// <summary>Only so many first observations of each series, at least 1, or null.</summary>
    public int? First { get; init; }

    /// <summary>Only so many last observations of each series, at least 1, or null; with <see cref="First"/> both ends.</summary>
    public int? Last { get; init; }

    /// <summary>How much.</summary>
    public SdmxDetail Detail { get; init; }

    internal bool HasAttributes => Detail is SdmxDetail.Full or SdmxDetail.NoData;

    internal bool HasObservations => Detail is SdmxDetail.Full or SdmxDetail.DataOnly;
}
