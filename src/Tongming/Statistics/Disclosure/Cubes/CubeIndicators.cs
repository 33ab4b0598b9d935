using Tongming.Statistics.Cubes;

namespace Tongming.Statistics.Disclosure.Cubes;

/// <summary>The indicator of a cell.</summary>
internal static class CubeIndicators
{
    public static Category? Of(CubeShape shape, long position) =>
        shape.IndexOf(DimensionRole.Indicator) is >= 0 and var at ? shape.Dimensions[at].Categories[shape.IndexAt(position, at)] : null;

    public static IndicatorUnit? UnitOf(CubeShape shape, long position) => Of(shape, position)?.Unit;

    /// <summary>The unit of the last published decimal; a whole where decimals are not said.</summary>
    public static double StepOf(IndicatorUnit? unit) => Math.Pow(10, -(unit?.Decimals ?? 0));
}
