using Tongming.Statistics.Cubes;

namespace Tongming.Statistics.Sdmx;

/// <summary>
/// How a cube stands in SDMX. Its dimensions keep their order, time comes last as TIME_PERIOD; it does so only where all codes of the
/// periods can be written as SDMX writes periods (<see cref="SdmxPeriods"/>) and there is another dimension, else it is a dimension like the
/// others. Unit and decimals belong to the indicator, status and comment to the observation.
/// </summary>
public sealed class SdmxStructure
{
    /// <summary>The structure of a flow.</summary>
    public SdmxStructure(SdmxFlow flow, CubeShape shape)
    {
        ArgumentNullException.ThrowIfNull(flow);
        ArgumentNullException.ThrowIfNull(shape);
        (Flow, Shape) = (flow, shape);
        var time = shape.IndexOf(DimensionRole.Time);
        var timed =
            time >= 0
            && shape.Dimensions.Count > 1
            && shape.Dimensions[time].Categories.All(category => SdmxPeriods.OfCode(category.Code) is not null);
        Time = timed ? time : -1;
        Order = [.. Enumerable.Range(0, shape.Dimensions.Count).Where(at => at != Time), .. Time < 0 ? Array.Empty<int>() : [Time]];
        Indicator = shape.IndexOf(DimensionRole.Indicator);
    }

    /// <summary>Of what it is the structure.</summary>
    public SdmxFlow Flow { get; }

    /// <summary>The whole cube.</summary>
    public CubeShape Shape { get; }

    /// <summary>Place of the dimension that is TIME_PERIOD, or -1.</summary>
    internal int Time { get; }

    /// <summary>Place of the dimension that has the units, or -1.</summary>
    internal int Indicator { get; }

    /// <summary>The places of the dimensions in the order of SDMX.</summary>
    internal IList<int> Order { get; }

    internal bool HasUnits => Indicator >= 0;

    /// <summary>Id of a dimension of the cube.</summary>
    public string IdOf(int dimension) => dimension == Time ? SdmxNames.Time : SdmxIds.OfComponent(Shape.Dimensions[dimension].Code);

    /// <summary>Place of the dimension with an id, or -1.</summary>
    public int IndexOf(string id)
    {
        for (var at = 0; at < Shape.Dimensions.Count; at++)
            if (IdOf(at) == id)
                return at;
        return -1;
    }

    /// <summary>How a code of a dimension is written.</summary>
    internal string Written(int dimension, string code) => dimension == Time ? SdmxPeriods.OfCode(code)! : SdmxIds.OfCode(code);

    /// <summary>Id of the list of codes of a dimension.</summary>
    internal string ListOf(int dimension) => Flow.Lists + IdOf(dimension);

    /// <summary>The places of the dimensions that have a list of codes, in the order of SDMX.</summary>
    internal IEnumerable<int> Coded => Order.Where(at => at != Time);
}
