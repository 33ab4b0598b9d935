using Tongming.Reports;

namespace Tongming.Web.Reports.Results;

/// <summary>A row of table 3 with its merged header cells, as the form prints them.</summary>
/// <param name="Name">R1–R25.</param>
/// <param name="Index">Index in <see cref="ReportTables.Table3"/>.</param>
/// <param name="Label">Words of its own header cell.</param>
/// <param name="LabelSpan">Header columns that this cell covers: 3, 2 or 1.</param>
/// <param name="Group">The group whose merged cell begins here, or null.</param>
/// <param name="GroupSpan">Rows of that cell; 0 where none begins.</param>
/// <param name="ResultSpan">Rows of the cell 三、本年度办理结果, on its first row; else 0.</param>
internal sealed record Table3Layout(string Name, int Index, string Label, int LabelSpan, string? Group, int GroupSpan, int ResultSpan)
{
    /// <summary>25 rows, or 23 where （六）其他处理 is one.</summary>
    public static IReadOnlyList<Table3Layout> Of(bool folded)
    {
        var shown = Table3Form
            .Rows.Select((row, index) => (Row: row, Index: index))
            .Where(one => !folded || one.Row.Name is not ("R22" or "R23"))
            .ToList();
        var results = shown.Count(one => one.Index is >= Table3Form.FirstResult and <= Table3Form.Total);
        return
        [
            .. shown.Select(
                (one, at) =>
                {
                    var (row, index) = one;
                    if (folded && row.Name == "R21")
                        return new Table3Layout(row.Name, index, Table3Form.FoldedLabel, 2, null, 0, 0);
                    var begins = row.Group is not null && shown[at - 1].Row.Group != row.Group;
                    return new Table3Layout(
                        row.Name,
                        index,
                        row.Label,
                        row.Group is not null ? 1
                            : index is < Table3Form.FirstResult or Table3Form.CarriedOver ? 3
                            : 2,
                        begins ? row.Group : null,
                        begins ? shown.Count(other => other.Row.Group == row.Group) : 0,
                        index == Table3Form.FirstResult ? results : 0
                    );
                }
            ),
        ];
    }
}
