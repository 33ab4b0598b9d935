namespace Tongming.Synthetic;

/// <summary>A mistake of a known rule that can be planted into an unspoilt report.</summary>
public interface IMistake
{
    /// <summary>The rule that must find it, with what tells it from the other mistakes of that rule.</summary>
    string Name { get; }

    /// <summary>True where the report has a place for it.</summary>
    bool Fits(SyntheticReport report);

    /// <summary>A copy with the mistake, and with what must be found in <see cref="SyntheticReport.Planted"/>.</summary>
    SyntheticReport Plant(SyntheticReport report, Random random);
}
