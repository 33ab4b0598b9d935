using Tongming.Statistics.Cubes;
using Tongming.Statistics.Disclosure.Tables;

namespace Tongming.Statistics.Disclosure.Cubes;

/// <summary>The cells of a cube as cells of a table that is examined.</summary>
internal sealed class CubeCells(ICells cells, DisclosureSources sources)
{
    private readonly EarlierNumbers earlier = new(cells.Shape, sources.Earlier);

    public bool IsWithoutNumber(long position) => cells.At(position) is { Status: CellStatus.Confidential, Value: null };

    public DisclosureCell At(long position)
    {
        if (cells.At(position).Value is not { } number)
            return new DisclosureCell(double.NaN, DisclosureState.Absent);
        var indicator = cells.Shape.IndicatorAt(position);
        var cell = new DisclosureCell(number, StateAt(position))
        {
            Protection = ProtectionAt(position, number),
            Step = CubeIndicators.StepOf(indicator?.Unit),
            MayBeNegative =
                indicator is { Unit.AddsUp: false } || (indicator is not null && sources.MayBeNegative.Contains(indicator.Code)),
            MustBePublished = sources.Promised.Contains(position),
        };
        return cell with { IsKnown = earlier.Has(position, cell) };
    }

    private DisclosureState StateAt(long position)
    {
        var isConfidential = cells.At(position).Status == CellStatus.Confidential;
        if (sources.SetAside.Contains(position))
            return isConfidential ? DisclosureState.Secondary : DisclosureState.Published;
        if (sources.Findings.TryGetValue(position, out var finding) && finding.IsSensitive)
            return DisclosureState.Primary;
        if (!isConfidential)
            return DisclosureState.Published;
        // Where all cells were judged, what is confidential without a finding was suppressed for others.
        return sources.AreJudged ?? sources.Findings.Count > 0 ? DisclosureState.Secondary : DisclosureState.Primary;
    }

    private double ProtectionAt(long position, double number) =>
        sources.Findings.TryGetValue(position, out var finding) ? (double)finding.Protection : Math.Abs(number) * sources.Percent / 100;
}
