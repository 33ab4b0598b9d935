namespace Tongming.Synthetic;

/// <summary>N-repeat: a section has the number of the one before it, and the rest follow from there.</summary>
internal sealed class RepeatedSectionNumber : IMistake
{
    public string Name => "N-repeat";

    public bool Fits(SyntheticReport report) => true;

    public SyntheticReport Plant(SyntheticReport report, Random random)
    {
        var from = random.Next(1, report.Sections.Count);
        return report with
        {
            Sections = [.. report.Sections.Select((section, at) => at < from ? section : section with { Number = section.Number - 1 })],
            Planted = [new Planted("N-repeat", [])],
        };
    }
}
