namespace Tongming.Synthetic;

/// <summary>A row per line whose pipes were lost: only spaces are left between the cells.</summary>
internal sealed class SpacesLayout : ILayout
{
    public string Name => "lost pipes";

    public CellSurvival Cells => CellSurvival.Every;

    public string Render(SyntheticReport report) =>
        LayoutText.Of(report, grid => LayoutText.Rows(grid).Select(row => string.Join("  ", row)));
}
