using Spectre.Console;
using Tongming.Reports;
using Tongming.Web.Reports.Results;

namespace Tongming.Web.Reports.Commands;

/// <summary>The findings of a file by severity, each with its sum, its cells and the original words.</summary>
internal sealed class FindingsPrinter(Action<string, Style> line, ReportCheck check)
{
    private const int ShownPlaces = 3;
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
            if (findings.Count == 0) continue;
            line("", Style.Plain);
            line($"  {SeverityWords.Word(severity)}（{findings.Count}）", Ink.Of(CheckResultOf.Severity(severity)));
            foreach (var finding in findings) Print(finding);
        }
    }

    private void Print(Finding finding)
    {
        line($"  {++number,3}. [{finding.Rule}] {Ink.Clean(finding.Message)}", Style.Plain);
        if (finding.Sum is not null) Detail("算式", finding.Sum);
        foreach (var place in finding.Where.Take(ShownPlaces)) Detail("原文", $"{Address(place)}{CellWords.Of(place.Place)}“{Shortened(place.Text)}”");
        if (finding.Where.Count > ShownPlaces) Detail("还有", string.Join('、', finding.Where.Skip(ShownPlaces).Select(Brief)));
        if (finding.Suggestion is not null) Detail("建议", Ink.Clean(finding.Suggestion));
    }

    private void Detail(string name, string words) => line($"       {name}　{words}", Style.Plain);

    private string Address(Evidence place) => Name(place) is { } name ? $"{CellWords.Of(place, check.Form)}（{name}），" : "";

    private static string Brief(Evidence place) => Name(place) is { } name ? $"表{place.Table} {name}" : CellWords.Of(place.Place);

    private static string? Name(Evidence place) => place.Table is null ? null : string.Join(' ', ((string?[])[place.Row, place.Column]).Where(part => part is not null));

    private static string Shortened(string words)
    {
        var clean = Ink.Clean(words);
        return clean.Length <= ShownWords ? clean : clean[..(char.IsHighSurrogate(clean[ShownWords - 1]) ? ShownWords - 1 : ShownWords)] + "…";
    }
}
