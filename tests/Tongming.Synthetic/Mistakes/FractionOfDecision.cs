namespace Tongming.Synthetic;

/// <summary>V-fraction: half a decision in table 2.</summary>
internal sealed class FractionOfDecision : IMistake
{
    public string Name => "V-fraction";

    public bool Fits(SyntheticReport report) => report.Tables is not null;

    public SyntheticReport Plant(SyntheticReport report, Random random)
    {
        var cell = FormCell.OfKey(random.Of("licences.decisions", "penalties.decisions", "coercion.decisions"));
        return report with { Tables = report.Tables!.Plus(cell, 0.5m), Planted = [new Planted("V-fraction", cell)] };
    }
}
