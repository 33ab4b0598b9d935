using Tongming.Texts;

namespace Tongming.Reports.Reading;

/// <summary>Everything that was read of a report, before any rule is applied. Rules are functions of this.</summary>
/// <param name="Text">The text in the forms in which it is read.</param>
/// <param name="Identity">What it is, whose, of which year.</param>
/// <param name="Outline">Its sections.</param>
/// <param name="Read">Its tables as found.</param>
/// <param name="Form">The form of its tables, or null where it has none.</param>
/// <param name="Filled">Its tables with every cell named; null in era A and where no table was found.</param>
/// <param name="Annex">The statistics table of era A; null elsewhere and where it could not be read.</param>
/// <param name="Settings">What the user has set.</param>
internal sealed record ReadReport(
    ReportText Text,
    ReportIdentity Identity,
    Outline Outline,
    TablesRead Read,
    ReportForm? Form,
    TablesFilled? Filled,
    AnnexRead? Annex,
    CheckSettings Settings
)
{
    /// <summary>Its tables, or null.</summary>
    public ReportTables? Tables => Filled?.Tables;

    /// <summary>The stretches of the layout text that its tables take.</summary>
    public IEnumerable<Span> Extents => Annex is null ? Read.Extents : Read.Extents.Append(Annex.Extent);

    /// <summary>A cell of table 3 by row name (R1–R25) and column name (c1–c7); missing where the report has none.</summary>
    public ReadCell Cell3(string row, string column) =>
        Tables?.Table3[int.Parse(row.AsSpan(1)) - 1]?[int.Parse(column.AsSpan(1)) - 1] ?? ReadCell.Missing;

    /// <summary>A cell of table 2 by its key; missing where the report has none.</summary>
    public ReadCell Cell2(string key) => Tables?.Table2.GetValueOrDefault(key) ?? ReadCell.Missing;

    /// <summary>Evidence for a cell: its original words and its address; null where nothing stands there.</summary>
    public Evidence? Cite(int table, string row, string column, ReadCell cell)
    {
        if (cell.Original is not { } original)
            return null;
        var source = Text.Source.Text;
        return new Evidence(table, row, column, original, source.PlaceOf(original.Start), source[original].Trim());
    }

    /// <summary>Evidence for a cell of table 3.</summary>
    public Evidence? Cite3(int row, int column) =>
        Tables?.Table3[row] is { } cells ? Cite(3, $"R{row + 1}", $"c{column + 1}", cells[column]) : null;

    /// <summary>Evidence for a cell of table 2.</summary>
    public Evidence? Cite2(string key) => key.Split('.') is [var row, var column] ? Cite(2, row, column, Cell2(key)) : null;

    /// <summary>Evidence for a cell of table 4, 0 to 14.</summary>
    public Evidence? Cite4(int index) => Tables is null ? null : Cite(4, $"{index / 5 + 1}", $"{index % 5 + 1}", Tables.Table4[index]);

    /// <summary>The layout text of a stretch of the original.</summary>
    public Span InLayout(Span original) => Text.Layout.Image(original);
}
