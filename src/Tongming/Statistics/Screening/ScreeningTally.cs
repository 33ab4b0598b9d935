namespace Tongming.Statistics.Screening;

/// <summary>Counts what a check looks at and finds.</summary>
internal sealed class ScreeningTally(ScreeningRule rule, ScreeningVerdict whenFound)
{
    private readonly List<ScreeningFinding> findings = [];
    private long examined;
    private long count;

    public void Examine() => examined++;

    public void Find(IReadOnlyList<string> codes, int? line, params IReadOnlyList<object> facts)
    {
        count++;
        if (findings.Count < ScreeningResult.MostListed)
            findings.Add(new ScreeningFinding(codes, line, facts));
    }

    public ScreeningResult ToResult() => new(rule, count == 0 ? ScreeningVerdict.Pass : whenFound, examined, count, findings);
}
