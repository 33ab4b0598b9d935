using Tongming.Texts;

namespace Tongming.Reports.Reading;

/// <summary>The values that follow one label of table 3.</summary>
/// <param name="Row">Row of the form, 0 to 24; -1 for a group label.</param>
/// <param name="LabelStart">Where the label begins in the skeleton.</param>
/// <param name="LabelEnd">Behind its end.</param>
/// <param name="Damaged">True where the label has lost characters.</param>
/// <param name="Sixth">True for the one row of （六）.</param>
/// <param name="Values">The value tokens, blank ones included.</param>
internal sealed record RowValues(int Row, int LabelStart, int LabelEnd, bool Damaged, bool Sixth, IReadOnlyList<Token> Values);

/// <summary>Sorts the tokens between the labels of table 3 to rows and columns.</summary>
internal static class Table3Values
{
    /// <summary>What follows each label, with rows of damaged labels found in the gaps.</summary>
    public static List<RowValues> Take(Skeleton skeleton, IReadOnlyList<LabelFound> labels, int end)
    {
        var rows = new List<RowValues>();
        for (var index = 0; index < labels.Count; index++)
        {
            var label = labels[index];
            var stop = index + 1 < labels.Count ? labels[index + 1].Start : end;
            rows.AddRange(Blocks(skeleton, label, stop));
        }

        var known = labels.Where(label => label.Row >= 0).Select(label => label.Row).ToHashSet();
        var moved = GiveGroupsBack(rows);
        var six = FoldSixth(moved, known);
        return DamagedLabels.Name(skeleton, six, known);
    }

    /// <summary>Splits what follows a label into its own values and, behind them, further words with values: rows whose label was not recognised (Row -3).</summary>
    private static IEnumerable<RowValues> Blocks(Skeleton skeleton, LabelFound label, int stop)
    {
        var current = new List<Token>();
        var (row, start, end, damaged) = (label.Row, label.Start, label.End, label.Damaged);
        var hasNumbers = false;
        var at = label.End;
        foreach (var token in LabelSearch.Between(skeleton, label.End, stop))
        {
            var length = token.Text.Replace(" ", "").Length;
            if (CellWords.IsValue(token.Text))
            {
                current.Add(token);
                hasNumbers |= !token.IsBlank;
            }
            else if (hasNumbers || current.Count >= Table3Form.ColumnCount || row is -1 or -2)
            {
                yield return new RowValues(row, start, end, damaged, false, current);
                (row, start, end, damaged, current, hasNumbers) = (-3, at, at + length, false, [], false);
            }
            else if (row == -3)
            {
                end = at + length;
            }
            else
            {
                current.Clear();
            }

            at += length;
        }

        yield return new RowValues(row, start, end, damaged, false, current);
    }

    /// <summary>A group label that is centred beside its rows can stand between a row's label and its values.</summary>
    private static List<RowValues> GiveGroupsBack(List<RowValues> rows)
    {
        for (var index = 1; index < rows.Count; index++)
            if (
                rows[index].Row == -1
                && rows[index - 1].Row >= 0
                && !rows[index - 1].Values.Any(token => !token.IsBlank)
                && rows[index].Values.Any(token => !token.IsBlank)
            )
            {
                rows[index - 1] = rows[index - 1] with { Values = rows[index].Values };
                rows[index] = rows[index] with { Values = [] };
            }

        return rows;
    }

    /// <summary>（六） with values of its own and without its three rows is the one row R21 of form B and the folded form C.</summary>
    private static List<RowValues> FoldSixth(List<RowValues> rows, HashSet<int> known)
    {
        if (known.Contains(20) || known.Contains(21) || known.Contains(22))
            return rows;
        return [.. rows.Select(row => row.Row == -2 ? row with { Row = 20, Sixth = true } : row)];
    }

    /// <summary>The seven cells of each row; null where the row is not there.</summary>
    public static IReadOnlyList<ReadCell>?[] Resolve(IReadOnlyList<RowValues> rows, int? subtotal, ReportText text)
    {
        var count = subtotal is null ? Table3Form.ColumnCount : Table3Form.ColumnCount + 1;
        var leads = UsualLeads(rows, count);
        var resolved = new IReadOnlyList<ReadCell>?[Table3Form.RowCount];
        foreach (var row in rows.Where(row => row.Row >= 0))
        {
            var cells = Cells(row, count, leads, text) ?? [.. Enumerable.Repeat(ReadCell.Missing, count)];
            if (subtotal is { } drop)
                cells.RemoveAt(drop);
            if (resolved[row.Row] is null || cells.Exists(cell => cell.State == CellState.Stated))
                resolved[row.Row] = cells;
        }

        return resolved;
    }

    private static List<ReadCell>? Cells(RowValues row, int count, Dictionary<int, int> leads, ReportText text)
    {
        var values = row.Values;
        var numbers = values.Where(token => !token.IsBlank).ToList();
        if (numbers.Count == count && CellWindow.Leads(values, count).Count == 0)
            values = numbers;
        var possible = CellWindow.Leads(values, count);
        if (possible.Count == 0)
            return null;
        var lead =
            possible.Count == 1 ? possible[0]
            : leads.TryGetValue(Depth(row.Row), out var usual) && possible.Contains(usual) ? usual
            : possible[0];
        return [.. values.Skip(lead).Take(count).Select(token => CellWords.Read(token.Text, text.Layout.OriginOf(token.Span)))];
    }

    /// <summary>Where the full rows of each depth have their first cell: a blank row or a row with few numbers follows them.</summary>
    private static Dictionary<int, int> UsualLeads(IReadOnlyList<RowValues> rows, int count)
    {
        var leads = new Dictionary<int, int>();
        foreach (var row in rows.Where(row => row.Row >= 0))
            if (CellWindow.Leads(row.Values, count) is [var only])
                leads.TryAdd(Depth(row.Row), only);
        return leads;
    }

    private static int Depth(int row) =>
        row switch
        {
            0 or 1 or Table3Form.CarriedOver => 0,
            2 or 3 or Table3Form.Total => 1,
            _ => 2,
        };
}
