using Tongming.Statistics.Cubes;
using Tongming.Statistics.Screening;
using Tongming.Statistics.Vintages;

namespace Tongming.Web.Statistics.Imports;

/// <summary>All checks of a cube that was brought, against the newest version of its data set where there is one.</summary>
internal static class ScreenNumbers
{
    /// <summary>The results, and what differs: in words, and whether numbers that went out are revised.</summary>
    /// <param name="cube">What was brought.</param>
    /// <param name="before">The newest version, or null.</param>
    /// <param name="number">Its number.</param>
    /// <param name="shown">The newest version that is out or waits for its minute, which may be the same; or null.</param>
    public static (IReadOnlyList<ScreeningResult> Results, DataSetVersion Number, string Extent, bool Revises) Run(
        Cube cube,
        ICells? before,
        DataSetVersion number,
        ICells? shown
    )
    {
        List<ScreeningResult> results = [SumScreening.Check(cube), HiddenScreening.Check(cube), JumpScreening.Check(cube)];
        if (before is null)
            return (results, DataSetVersion.First, "", false);
        results.Add(VintageScreening.Units(before.Shape, cube.Shape));
        results.Add(VintageScreening.LostSeries(before, cube));
        var changes = CubeChanges.Between(before, cube);
        var revises = shown is not null && (ReferenceEquals(shown, before) ? changes : CubeChanges.Between(shown, cube)).Revises;
        return (results, number.After(changes), ChangeWords.Of(changes), revises);
    }
}
