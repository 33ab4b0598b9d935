namespace Tongming.Synthetic;

/// <summary>N-missing: a section without a table is left out, and the rest are numbered as if it had never been there.</summary>
internal sealed class MissingSection : IMistake
{
    public string Name => "N-missing";

    public bool Fits(SyntheticReport report) => report.Tables is not null;

    public SyntheticReport Plant(SyntheticReport report, Random random)
    {
        var missing = random.Of(ReportPart.Problems, ReportPart.Others);
        var left = report.Sections.Where(section => section.Part != missing);
        return report with
        {
            Sections = [.. left.Select((section, at) => section with { Number = at + 1 })],
            Planted = [new Planted("N-missing", [])],
        };
    }
}
