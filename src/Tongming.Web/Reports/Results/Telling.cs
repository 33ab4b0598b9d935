using Tongming.Reports;

namespace Tongming.Web.Reports.Results;

/// <summary>
/// A failed sum names all its cells, most of which say 0. A page that marks two dozen zeros hides the cell that
/// matters, so zero terms of a long sum are listed but not marked; its result always is.
/// </summary>
internal static class Telling
{
    private const int FewEnough = 4;

    public static bool Is(Finding finding, int index) =>
        finding.Sum is null
        || finding.Where.Count <= FewEnough
        || index == 0
        || finding.Where[index].Text.Trim() != "0"
        || IsResult(finding.Rule, finding.Where[index]);

    private static bool IsResult(string rule, Evidence where) =>
        rule switch
        {
            "I-row" => where.Column == "c7",
            "I-t4" => where.Column == "5",
            _ => where.Row is "R24" or "R25",
        };
}
