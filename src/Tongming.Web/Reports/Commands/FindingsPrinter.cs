using Spectre.Console;
using Tongming.Reports;
using Tongming.Web.Reports.Results;

namespace Tongming.Web.Reports.Commands;

/// <summary>The findings of a file by severity, each with its sum, its cells and the original words.</summary>
internal sealed class FindingsPrinter(Action<string, Style> line, ReportCheck check)
{
    private const int ShownPlaces = 4;
    private const int ShownWords = 60;
    private int number;

    public void Print()
    {
        if (check.Findings.Count == 0)
        {
            line(check.Kind == DocumentKind.AnnualReport ? "  没有发现问题。" : "  没有其他要说的。", Style.Plain);
            return;
        }

        foreach (var severity in (Severity[])[Severity.Error, Severity.Suspect, Severity.Hint, Severity.CannotCheck])
        {
            var findings = check.Findings.Where(finding => finding.Severity == severity).ToList();
            if (findings.Count == 0)
                continue;
            line("", Style.Plain);
            line($"  {SeverityWords.Word(severity)}（{findings.Count}）", Ink.Of(CheckResultOf.Severity(severity)));
            foreach (var finding in findings)
                Print(finding);
        }
    }

    private void Print(Finding finding)
    {
        line($"  {++number, 3}. [{finding.Rule}] {Ink.Clean(finding.Message)}", Style.Plain);
        if (finding.Sum is not null)
            Detail("算式", finding.Sum);
        var shown = finding.Where.Where((_, index) => Telling.Is(finding, index)).Take(ShownPlaces).ToList();
        foreach (var place in shown)
            Detail("原文", $"{Address(place)}{AddressWords.Of(place.Place)}“{Shortened(place.Text)}”");
        var rest = finding.Where.Where(place => !shown.Contains(place)).ToList();
        if (rest.Count > 0)
            Detail(
                "还有",
                string.Join(
                    '、',
                    CellRanges.Of(rest).Concat(rest.Where(place => place.Table is null).Select(place => AddressWords.Of(place.Place)))
                )
            );
        if (finding.Suggestion is not null)
            Detail("建议", Ink.Clean(finding.Suggestion));
    }

    private void Detail(string name, string words) => line($"       {name}　{words}", Style.Plain);

    private string Address(Evidence place) =>
        place.Table is null ? "" : $"{AddressWords.Of(place, check.Form)}（{CellRanges.Name(place)}），";

    private static string Shortened(string words)
    {
        var clean = Ink.Clean(words);
        return clean.Length <= ShownWords
            ? clean
            : clean[..(char.IsHighSurrogate(clean[ShownWords - 1]) ? ShownWords - 1 : ShownWords)] + "…";
    }
}
