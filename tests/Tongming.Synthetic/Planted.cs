namespace Tongming.Synthetic;

/// <summary>What a checker must find in a spoilt report.</summary>
/// <param name="Rule">Id of the rule.</param>
/// <param name="Cells">Cells that the finding must name; empty where the mistake stands in the text.</param>
public sealed record Planted(string Rule, IReadOnlyList<FormCell> Cells)
{
    public Planted(string rule, FormCell cell)
        : this(rule, [cell]) { }

    public override string ToString() => $"{Rule} {string.Join(' ', Cells)}";
}
