namespace Tongming.Statistics.Tables;

/// <summary>How the numbers of a table are drawn.</summary>
public enum ChartKind
{
    /// <summary>折线: a line for each row.</summary>
    Line,

    /// <summary>柱形: bars side by side.</summary>
    Bar,

    /// <summary>堆叠: bars on top of each other.</summary>
    Stacked,

    /// <summary>人口金字塔: two columns as bars to the left and to the right.</summary>
    Pyramid,

    /// <summary>分区地图: regions coloured by their numbers.</summary>
    Map,
}
