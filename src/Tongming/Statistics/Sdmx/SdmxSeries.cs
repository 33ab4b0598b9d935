using System.Globalization;
using Tongming.Statistics.Cubes;

namespace Tongming.Statistics.Sdmx;

/// <summary>One observation that is written.</summary>
/// <param name="At">Its id along the dimension at the observation.</param>
/// <param name="Cell">The cell as others may see it.</param>
/// <param name="Comment">Its footnotes, or null.</param>
/// <param name="Unit">The indicator's unit where the series is along the indicators, or null.</param>
internal readonly record struct SdmxObservation(string At, CubeCell Cell, string? Comment, IndicatorUnit? Unit)
{
    public string? Value => Cell.Value?.ToString(CultureInfo.InvariantCulture);

    /// <summary>Status and comment.</summary>
    public IEnumerable<(string Id, string Value)> Attributes
    {
        get
        {
            yield return (SdmxNames.Status, SdmxNames.CodeOf(Cell.Status));
            if (Comment is not null)
                yield return (SdmxNames.Comment, Comment);
        }
    }
}

/// <summary>One series: its key and what belongs to it as a whole.</summary>
/// <param name="Key">Id of dimension and id of code, in the order of SDMX.</param>
/// <param name="Unit">The indicator's unit where the key has the indicator, or null.</param>
internal sealed record SdmxSeries(IReadOnlyList<(string Dimension, string Code)> Key, IndicatorUnit? Unit)
{
    /// <summary>Attributes of a unit.</summary>
    public static IEnumerable<(string Id, string Value)> Attributes(IndicatorUnit? unit)
    {
        if (unit is { Unit.Length: > 0 })
            yield return (SdmxNames.Unit, SdmxNames.Fit(unit.Unit));
        if (unit is { Decimals: { } decimals })
            yield return (SdmxNames.Decimals, decimals.ToString(CultureInfo.InvariantCulture));
    }
}

/// <summary>
/// Walks the series of selected cells and hands each with its observations to a format. A missing cell without footnote is no observation, a
/// series without observations is no series.
/// </summary>
internal sealed class SdmxSeriesWalk
{
    private readonly SdmxStructure structure;
    private readonly ICells cells;
    private readonly SdmxView view;
    private readonly int[] keyed;
    private readonly string[][] codes;

    public SdmxSeriesWalk(SdmxStructure structure, ICells cells, SdmxView view)
    {
        (this.structure, this.cells, this.view) = (structure, cells, view);
        var asked = view.DimensionAtObservation;
        IsFlat = asked == SdmxNames.AllDimensions || cells.Shape.Dimensions.Count == 1 || (asked is null && structure.Time < 0);
        Along = !IsFlat && asked is not null ? structure.IndexOf(asked) : structure.Order[^1];
        if (Along < 0)
            throw new ArgumentException($"The structure has no dimension {asked}.", nameof(view));
        keyed = [.. structure.Order.Where(at => at != Along)];
        codes =
        [
            .. cells.Shape.Dimensions.Select(
                (dimension, at) => dimension.Categories.Select(category => structure.Written(at, category.Code)).ToArray()
            ),
        ];
    }

    /// <summary>True where observations stand alone; they come series by series all the same.</summary>
    public bool IsFlat { get; }

    /// <summary>Place of the dimension along which observations stand.</summary>
    public int Along { get; }

    /// <summary>What the message says stands at the observation.</summary>
    public string AtObservation => IsFlat ? SdmxNames.AllDimensions : structure.IdOf(Along);

    /// <summary>All series in order with their observations, at least one each.</summary>
    public IEnumerable<(SdmxSeries Series, IReadOnlyList<SdmxObservation> Observations)> All()
    {
        var counters = new int[keyed.Length];
        do
        {
            var start = keyed.Select((dimension, at) => counters[at] * cells.Shape.StrideOf(dimension)).Sum();
            var observations = Kept(ObservationsFrom(start));
            if (observations.Count > 0)
                yield return (SeriesAt(counters), observations);
        } while (Next(counters));
    }

    /// <summary>The whole key of an observation in the order of SDMX.</summary>
    public IReadOnlyList<(string Dimension, string Code)> KeyOf(SdmxSeries series, SdmxObservation observation)
    {
        var key = series.Key.ToList();
        key.Insert(structure.Order.IndexOf(Along), (structure.IdOf(Along), observation.At));
        return key;
    }

    private SdmxSeries SeriesAt(int[] counters)
    {
        var key = keyed.Select((dimension, at) => (structure.IdOf(dimension), codes[dimension][counters[at]])).ToArray();
        var indicator = Array.IndexOf(keyed, structure.Indicator);
        var unit =
            indicator >= 0 && view.HasAttributes ? cells.Shape.Dimensions[structure.Indicator].Categories[counters[indicator]].Unit : null;
        return new SdmxSeries(key, unit);
    }

    private List<SdmxObservation> ObservationsFrom(long start)
    {
        var found = new List<SdmxObservation>();
        var stride = cells.Shape.StrideOf(Along);
        for (var at = 0; at < codes[Along].Length; at++)
        {
            var position = start + (at * stride);
            var cell = cells.At(position).ForOthers();
            var notes = cells.Notes.Count == 0 ? null : cells.Notes.GetValueOrDefault(position);
            if (cell.Status == CellStatus.Missing && notes is null)
                continue;
            var comment = notes is null || !view.HasAttributes ? null : SdmxNames.Fit(string.Join(" | ", notes));
            var unit = Along == structure.Indicator && view.HasAttributes ? cells.Shape.Dimensions[Along].Categories[at].Unit : null;
            found.Add(new SdmxObservation(codes[Along][at], cell, comment, unit));
        }

        return found;
    }

    private List<SdmxObservation> Kept(List<SdmxObservation> all)
    {
        var first = view.First ?? (view.Last is null ? int.MaxValue : 0);
        var last = view.Last ?? 0;
        return first >= all.Count || last >= all.Count - first ? all : [.. all[..first], .. all[^last..]];
    }

    private bool Next(int[] counters)
    {
        for (var at = counters.Length - 1; at >= 0; at--)
        {
            if (++counters[at] < codes[keyed[at]].Length)
                return true;
            counters[at] = 0;
        }

        return false;
    }
}
