using Tongming.Reports;
using Tongming.Texts;

namespace Tongming.Web.Reports.Results;

/// <summary>Addresses of cells and places in the words that a clerk uses.</summary>
internal static class AddressWords
{
    public static string Of(Evidence evidence, ReportForm? form) =>
        evidence.Table switch
        {
            1 => Joined("统计表", evidence.Row, evidence.Column),
            2 => Joined("表二", Table2Row(evidence.Row, form), Table2Column(evidence.Row, evidence.Column, form)),
            3 => Joined("表三", Suffixed(Table3Row(evidence.Row, form), "行"), Suffixed(Label(Table3Form.Columns, evidence.Column), "列")),
            4 => Joined("表四", Label(Table4Form.Groups, evidence.Row), Label(Table4Form.Columns, evidence.Column)),
            _ => "正文",
        };

    /// <summary>第2页第13行, or the part of the file where it has parts.</summary>
    public static string Of(Place place) =>
        place switch
        {
            { Part: { } part } => part,
            { Page: { } page } => $"第{page}页第{place.Line}行",
            _ => $"第{place.Line}行",
        };

    public static string Table3Row(string? name, ReportForm? form)
    {
        var row = Table3Form.Rows.FirstOrDefault(one => one.Name == name);
        if (row is null)
            return name ?? "";
        if (row.Name == "R21" && form is ReportForm.B or ReportForm.CFolded)
            return Table3Form.FoldedLabel;
        return row.Group is null ? Short(row.Label) : $"{row.Group} {Short(row.Label)}";
    }

    /// <summary>The column of table 3 with that name, in words.</summary>
    public static string Table3Column(string? name) => Label(Table3Form.Columns, name);

    /// <summary>The longest labels of the form have over thirty characters; what tells them apart stands in front.</summary>
    /// <param name="label">The label of a row.</param>
    /// <param name="most">Characters that are kept at most, the mark of the cut included.</param>
    public static string Short(string label, int most = 18)
    {
        var bracket = label.IndexOf('（', 1);
        var cut = bracket > 4 ? label[..bracket] : label;
        return cut.Length > most ? cut[..(most - 1)] + "…" : cut;
    }

    private static string Table2Row(string? row, ReportForm? form) =>
        Blocks(form).SelectMany(block => block.Rows).FirstOrDefault(one => one.Name == row)?.Label ?? row ?? "";

    private static string Table2Column(string? row, string? column, ReportForm? form) =>
        Blocks(form)
            .FirstOrDefault(block => block.Rows.Any(one => one.Name == row))
            ?.Columns.FirstOrDefault(one => one.Name == column)
            ?.Label
        ?? column
        ?? "";

    private static IReadOnlyList<Table2Block> Blocks(ReportForm? form) => (form == ReportForm.B ? Table2Form.B : Table2Form.C).Blocks;

    private static string Label(IReadOnlyList<FormLabel> labels, string? name) =>
        labels.FirstOrDefault(one => one.Name == name)?.Label ?? name ?? "";

    private static string Suffixed(string words, string suffix) => words.Length == 0 ? "" : words + suffix;

    private static string Joined(params string?[] words) => string.Join(' ', words.Where(word => !string.IsNullOrEmpty(word)));
}
