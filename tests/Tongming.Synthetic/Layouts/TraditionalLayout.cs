namespace Tongming.Synthetic;

/// <summary>A copy in traditional characters, made by a machine.</summary>
internal sealed class TraditionalLayout : ILayout
{
    public string Name => "traditional";

    public CellSurvival Cells => CellSurvival.Every;

    public string Render(SyntheticReport report) => Glosses.Traditional(LayoutText.Of(report, LayoutText.Pipes));
}
