using Tongming.Statistics.CubeFiles;
using Tongming.Statistics.Cubes;
using Tongming.Statistics.Selections;
using Tongming.Statistics.Tables;

namespace Tongming.Web.Statistics.Portal;

/// <summary>One indicator of a cube over all periods, at one category of each other dimension.</summary>
/// <param name="Points">All periods of one length, in order of time: where months and quarters stand in one cube, those of which there are more numbers.</param>
/// <param name="Of">The categories that it is of, such as 全市.</param>
internal sealed record IndicatorSeries(IReadOnlyList<SeriesWords.Point> Points, IReadOnlyList<(Dimension Dimension, Category Category)> Of)
{
    /// <summary>Why it could not be read; null where it was.</summary>
    public Refusal? Fault { get; private init; }

    /// <summary>The newest period with a number that is open.</summary>
    public SeriesWords.Point? Latest => Points.LastOrDefault(point => point.Cell.ForOthers().Value is not null);

    /// <summary>Reads it.</summary>
    /// <param name="file">The cube, which has an indicator.</param>
    /// <param name="indicator">The indicator.</param>
    /// <param name="choose">Which category of another dimension is wanted; the first one where it says null.</param>
    public static IndicatorSeries Read(CubeFile file, Category indicator, Func<Dimension, Category?> choose)
    {
        var shape = file.Shape;
        var (at, time) = (shape.IndexOf(DimensionRole.Indicator), shape.IndexOf(DimensionRole.Time));
        var of = shape
            .Dimensions.Where((_, place) => place != at && place != time)
            .Select(dimension => (Dimension: dimension, Category: choose(dimension) ?? dimension.Categories[0]))
            .ToList();
        var read = file.Slice(CubeSelection.Of(shape, [.. ChoicesOf(shape, indicator, of)]).Value!);
        if (read.Value is not { } slice)
            return new IndicatorSeries([], of) { Fault = read.Refusal };
        var points = Enumerable
            .Range(0, (int)slice.Shape.CellCount)
            .Select(position =>
            {
                var period = time < 0 ? indicator : shape.Dimensions[time].Categories[position];
                return new SeriesWords.Point(period.Label, period.Code, slice.At(position));
            });
        var alike = points
            .GroupBy(point => PeriodCodes.RhythmOf(point.Code))
            .MaxBy(rhythm => rhythm.Count(point => point.Cell.ForOthers().Value is not null));
        return new IndicatorSeries(alike is null ? [] : [.. alike], of);
    }

    /// <summary>Its name with the categories that could be others, such as 工业总产值（全市）.</summary>
    public string NameOf(Category indicator, bool withRegion = true)
    {
        var told = Of.Where(one => one.Dimension.Categories.Count > 1 && (withRegion || one.Dimension.Role != DimensionRole.Region))
            .ToList();
        return told.Count == 0 ? indicator.Label : $"{indicator.Label}（{string.Join('，', told.Select(one => one.Category.Label))}）";
    }

    /// <summary>
    /// The parts of its region at a period of the cube, in the order of the cube: only their cells are read. None where it has no regions or they have no parts, where the
    /// cube does not have the period, or where those cells are damaged.
    /// </summary>
    public IReadOnlyList<FigureWords.Place> PlacesAt(CubeFile file, Category indicator, string period)
    {
        if (Of.FirstOrDefault(one => one.Dimension.Role == DimensionRole.Region) is not { Dimension: { } regions, Category: var whole })
            return [];
        var parts = regions.Categories.Where(one => one.Parent == whole.Code).ToList();
        if (parts.Count == 0)
            return [];
        var shape = file.Shape;
        var choices = ChoicesOf(shape, indicator, [.. Of.Where(one => one.Dimension != regions)])
            .Append(new DimensionChoice(regions.Code, [.. parts.Select(one => one.Code)]));
        if (shape.IndexOf(DimensionRole.Time) is >= 0 and var time)
            choices = choices.Append(new DimensionChoice(shape.Dimensions[time].Code, [period]));
        return CubeSelection.Of(shape, [.. choices]).Value is { } selection && file.Slice(selection).Value is { } slice
            ? [.. parts.Select((part, at) => new FigureWords.Place(part.Label, slice.At(at)))]
            : [];
    }

    private static IEnumerable<DimensionChoice> ChoicesOf(
        CubeShape shape,
        Category indicator,
        IReadOnlyList<(Dimension Dimension, Category Category)> of
    ) =>
        of.Select(one => new DimensionChoice(one.Dimension.Code, [one.Category.Code]))
            .Append(new DimensionChoice(shape.Dimensions[shape.IndexOf(DimensionRole.Indicator)].Code, [indicator.Code]));
}
