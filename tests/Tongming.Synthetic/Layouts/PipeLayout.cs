namespace Tongming.Synthetic;

/// <summary>A row per line, cells between pipes, a blank for a merged cell.</summary>
internal sealed class PipeLayout : ILayout
{
    public string Name => "pipes";

    public CellSurvival Cells => CellSurvival.Every;

    public string Render(SyntheticReport report) => LayoutText.Of(report, LayoutText.Pipes);
}
