using Tongming.Reports;

namespace Tongming.Web.Reports.Results;

/// <summary>
/// A failed sum names all its cells, most of which say 0. A page that marks two dozen zeros hides the cell that
/// matters, so zero terms of a long sum are listed but not marked; its result always is.
/// </summary>
internal static class Telling
{
    private const int FewEnough = 4;

    public static bool Is(Finding finding, int index)
    {
        var where = finding.Where[index];
        return finding.Sum is null
            || finding.Where.Count <= FewEnough
            || index == 0
            || IsTerm(finding.Rule, where.Row, where.Column, where.Text);
    }

    /// <summary>The same for a finding that came back from outside.</summary>
    public static bool Is(FindingResult finding, int index)
    {
        var where = finding.Where[index];
        return finding.Sum is null
            || finding.Where.Count <= FewEnough
            || index == 0
            || IsTerm(finding.Rule, where.Row, where.Column, where.Text);
    }

    private static bool IsTerm(string rule, string? row, string? column, string words) =>
        words.Trim() != "0"
        || rule switch
        {
            "I-row" => column == "c7",
            "I-t4" => column == "5",
            _ => row is "R24" or "R25",
        };
}
