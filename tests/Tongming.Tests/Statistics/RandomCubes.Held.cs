using FsCheck;
using FsCheck.Fluent;
using Tongming.Statistics.Cubes;

namespace Tongming.Tests.Statistics;

/// <summary>What has to hold for any cube.</summary>
internal static partial class RandomCubes
{
    public static void Hold(Func<Cube, bool> holds, int cases = 100) => Hold((cube, _) => holds(cube), cases);

    /// <summary>Tries many cubes; what fails is told by its number.</summary>
    public static void Hold(Func<Cube, Random, bool> holds, int cases = 100) =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(cases),
            Prop.ForAll(
                Gen.Choose(0, int.MaxValue).ToArbitrary(),
                seed =>
                {
                    var random = new Random(seed);
                    return holds(Of(random), random);
                }
            )
        );
}
