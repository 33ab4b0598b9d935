using Tongming.Statistics.CubeFiles;
using Tongming.Statistics.Cubes;
using Tongming.Statistics.Selections;
using Tongming.Statistics.Tables;

namespace Tongming.Web.Statistics.Portal;

/// <summary>The series of an indicator in order of time, of one category of each other dimension: the first one, such as 全市, where nothing else is asked for.</summary>
/// <param name="Of">Those categories.</param>
/// <param name="Points">All periods.</param>
internal sealed record IndicatorSeries(IReadOnlyList<(Dimension Dimension, Category Category)> Of, IReadOnlyList<SeriesWords.Point> Points)
{
    /// <summary>The newest period with a number that is open.</summary>
    public SeriesWords.Point? Latest => Points.LastOrDefault(point => point.Cell.ForOthers().Value is not null);

    /// <summary>Reads it.</summary>
    /// <param name="file">The numbers as everybody sees them.</param>
    /// <param name="indicator">Which category of the dimension of indicators.</param>
    /// <param name="wanted">Which category of another dimension, by the code of that dimension; unknown ones count as none.</param>
    public static IndicatorSeries Read(CubeFile file, Category indicator, Func<string, string?> wanted)
    {
        var shape = file.Shape;
        var (at, time) = (shape.IndexOf(DimensionRole.Indicator), shape.IndexOf(DimensionRole.Time));
        var choices = new List<DimensionChoice> { new(shape.Dimensions[at].Code, [indicator.Code]) };
        var others = new List<(Dimension, Category)>();
        foreach (var dimension in shape.Dimensions.Where((_, place) => place != at && place != time))
        {
            var chosen = dimension.Categories.FirstOrDefault(one => one.Code == wanted(dimension.Code)) ?? dimension.Categories[0];
            others.Add((dimension, chosen));
            choices.Add(new DimensionChoice(dimension.Code, [chosen.Code]));
        }

        // A damaged file has no numbers to show.
        if (file.Slice(CubeSelection.Of(shape, choices).Value!).Value is not { } slice)
            return new IndicatorSeries(others, []);
        return new IndicatorSeries(
            others,
            [
                .. Enumerable
                    .Range(0, (int)slice.Shape.CellCount)
                    .Select(position =>
                    {
                        var period = time < 0 ? indicator : shape.Dimensions[time].Categories[position];
                        return new SeriesWords.Point(period.Label, period.Code, slice.At(position));
                    }),
            ]
        );
    }
}
