using Tongming.Reports;

namespace Tongming.Web.Reports.Results;

/// <summary>Which cells, rows and columns of the redrawn tables findings speak of.</summary>
internal sealed class TableMarks
{
    private readonly ILookup<(int Table, string? Row, string? Column), CellMark> cells;

    public TableMarks(IReadOnlyList<FindingView> findings)
    {
        cells = findings
            .SelectMany(view =>
                view.Finding.Where.Select(
                    (where, index) => (where, mark: new CellMark(view, view.Where[index].MarkId), view.Where[index].Telling)
                )
            )
            .Where(one => one.Telling && one.where.Table is not null)
            .ToLookup(one => (one.where.Table!.Value, one.where.Row, one.where.Column), one => one.mark);
        Rows = Failures(findings, "I-row", where => where.Row);
        Columns = Failures(findings, "I-col", where => where.Column);
        Balances = Failures(findings, "I-bal", where => where.Column);
        Groups = Failures(findings, "I-t4", where => where.Row);
    }

    /// <summary>Failed rows of table 3 by row name.</summary>
    public IReadOnlyDictionary<string, FindingView> Rows { get; }

    /// <summary>Columns of table 3 whose results do not add up to 总计, by column name.</summary>
    public IReadOnlyDictionary<string, FindingView> Columns { get; }

    /// <summary>Columns of table 3 where 一＋二 is not （七）＋四, by column name.</summary>
    public IReadOnlyDictionary<string, FindingView> Balances { get; }

    /// <summary>Failed groups of table 4 by group name.</summary>
    public IReadOnlyDictionary<string, FindingView> Groups { get; }

    /// <summary>The most severe finding on a cell, or null.</summary>
    public CellMark? Of(int table, string row, string column) => cells[(table, row, column)].MinBy(mark => mark.View.Finding.Severity);

    /// <summary>Whether any sum of that column of table 3 fails.</summary>
    public bool ColumnFails(string column) => Columns.ContainsKey(column) || Balances.ContainsKey(column);

    private static Dictionary<string, FindingView> Failures(IReadOnlyList<FindingView> findings, string rule, Func<Evidence, string?> name)
    {
        var failures = new Dictionary<string, FindingView>();
        foreach (var view in findings.Where(view => view.Finding.Rule == rule && view.Finding.Severity == Severity.Error))
            if (view.Finding.Where.Where(where => where.Table is 3 or 4).Select(name).FirstOrDefault(found => found is not null) is { } key)
                failures.TryAdd(key, view);
        return failures;
    }
}

/// <summary>A finding on a cell.</summary>
/// <param name="View">The finding.</param>
/// <param name="MarkId">Where the cell's words are shown in the original, or null.</param>
internal sealed record CellMark(FindingView View, string? MarkId);
