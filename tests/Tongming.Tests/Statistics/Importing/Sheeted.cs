using System.Globalization;
using System.Text;
using Tongming.Statistics.Cubes;
using Tongming.Statistics.Importing.Mappings;
using Tongming.Statistics.Importing.Running;
using Tongming.Statistics.Importing.Sheets;

namespace Tongming.Tests.Statistics.Importing;

/// <summary>Worksheets written as text: cells separated by | (¦ in a cell), numbers as numbers but not 01, ! before the name of an error.</summary>
internal static class Sheeted
{
    public static ImportSheet Sheet(string name, string text) => new(name, Rows(text));

    public static ListedRows Rows(string text) =>
        ListedRows.Of([.. text.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n').Select(line => line.Split('|').Select(Cell).ToArray())]);

    public static ImportCell Cell(string text) =>
        text is ['!', .. var error] ? ImportCell.Error(error)
        : text is not ['0', >= '0' and <= '9', ..]
        && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? ImportCell.Of(number)
        : ImportCell.Of(text.Replace('¦', '|'));

    public static ImportResult Read(ImportMapping mapping, params ImportSheet[] sheets) => Run(mapping).Read(sheets).Value!;

    public static ImportRun Run(ImportMapping mapping) => ImportRun.Of(mapping).Value!;

    public static LabelPart Column(int at, bool nested = false) => new(LabelPlace.Column) { Column = ColumnPlace.At(at), Nested = nested };

    public static LabelPart Header(int level, bool basis = false) => new(LabelPlace.Header) { Level = level, AsBasis = basis };

    public static ImportDimension Adding(string code, DimensionRole role, params LabelPart[] parts) =>
        new(code, code, role, parts) { Unknown = UnknownLabel.Add };

    public static ImportDimension Listed(string code, DimensionRole role, LabelPart part, params Category[] codes) =>
        new(code, code, role, [part]) { Codes = [.. codes.Select(one => new CodeEntry(one))] };

    /// <summary>All findings but unused columns, one line each: kind, place, words, facts.</summary>
    public static string Findings(ImportResult result)
    {
        var text = new StringBuilder();
        foreach (var one in result.Checks.SelectMany(check => check.Findings).Where(one => one.Kind != ImportFindingKind.UnusedColumn))
            text.Append($"{one.Kind} {one.Sheet}!{one.Address} '{one.Text}' {string.Join(' ', one.Facts)}".Trim()).Append('\n');
        return text.ToString();
    }

    /// <summary>All cells that are not missing: codes and number.</summary>
    public static string Cells(ICells cells)
    {
        var text = new StringBuilder();
        for (var at = 0L; at < cells.Shape.CellCount; at++)
            if (cells.At(at) is var cell && cell != CubeCell.Missing)
                text.Append(
                    CultureInfo.InvariantCulture,
                    $"{string.Join(' ', cells.Shape.CodesAt(at))} {cell.Value}{CellSigns.CodeOf(cell.Status)}\n"
                );
        return text.ToString();
    }

    public static void AllRowsAreCounted(ImportCounts counts) =>
        Assert.Equal(counts.Rows, counts.Head + counts.Used + counts.Skipped + counts.Notes + counts.Blank);
}
