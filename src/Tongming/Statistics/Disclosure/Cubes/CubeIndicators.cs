using Tongming.Statistics.Cubes;

namespace Tongming.Statistics.Disclosure.Cubes;

/// <summary>How finely an indicator is published.</summary>
internal static class CubeIndicators
{
    /// <summary>The unit of the last published decimal; a whole where decimals are not said.</summary>
    public static double StepOf(IndicatorUnit? unit) => Math.Pow(10, -(unit?.Decimals ?? 0));
}
