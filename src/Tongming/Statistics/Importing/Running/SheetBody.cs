using Tongming.Statistics.Cubes;
using Tongming.Statistics.Importing.Sheets;

namespace Tongming.Statistics.Importing.Running;

/// <summary>Reads the rows under the header.</summary>
internal sealed class SheetBody(ImportState state, SheetPlan plan, SheetContext sheet, SheetLabels labels)
{
    private const int NotFound = int.MinValue;
    private readonly ValueCells values = new(state, sheet, plan);
    private readonly Dictionary<DimensionIndex, Stack<(int Depth, int At)>> ladders = [];
    private readonly int[] key = new int[plan.Dimensions.Count];
    private readonly int[][] heads = [.. plan.Dimensions.Select(_ => Array.ConvertAll(new int[plan.Values.Length], _ => NotFound))];
    private readonly HashSet<int> meant = [.. plan.Values, plan.Status, plan.Notes];
    private bool ending;

    /// <summary>Finds what hangs on the sheet alone. False, and reported, where that is not known.</summary>
    public bool Begin(SheetLead lead)
    {
        var known = true;
        for (var at = 0; at < key.Length; at++)
            if (plan.Dimensions[at] is { Scope: LabelScope.Sheet } dimension)
            {
                var label = new SheetScopeLabel(sheet, lead).Of(dimension);
                key[at] = label.At;
                if (label.At >= 0)
                    continue;
                dimension.Index.Report(label.At, label.Text, 0, -1);
                known = false;
            }

        return known;
    }

    public void Take(in ImportRow row)
    {
        TellWhatIsOutside(row);
        if (IsBlank(row))
        {
            state.Blank++;
            return;
        }

        var filled = values.HasAny(row);
        if (!filled && (ending || SheetNotes.Begins(row)))
        {
            ending = true;
            state.Note(SheetNotes.TextOf(row), sheet.Sheet, row.Number);
            return;
        }

        ending = false;
        labels.Begin(row);
        if (!FindRow(row, filled))
        {
            state.Skipped++;
            return;
        }

        state.Used++;
        if (row.Hidden && filled)
            state.Log.Add(ImportFindingKind.HiddenCells, sheet.Sheet, row.Number, -1, SheetNotes.TextOf(row));
        for (var at = 0; at < plan.Values.Length; at++)
            TakeValue(row, at);
    }

    private static bool IsBlank(in ImportRow row)
    {
        foreach (var cell in row.Cells.Span)
            if (!cell.IsBlank)
                return false;
        return true;
    }

    private bool FindRow(in ImportRow row, bool filled)
    {
        var found = true;
        var broken = false;
        for (var at = 0; at < key.Length; at++)
            if (plan.Dimensions[at] is { Scope: LabelScope.Row } dimension)
            {
                var column = dimension.Column;
                if (row[column].Kind == ImportCellKind.Error)
                {
                    (found, broken) = (false, true);
                    continue;
                }

                var label = labels.Of(dimension, row, -1);
                key[at] =
                    dimension.NestedColumn >= 0
                        ? FindNested(dimension, label.ToString(), row.Number)
                        : dimension.Index.Find(label, row.Number, column);
                if (key[at] >= 0)
                    continue;
                found = false;
                if (filled)
                    dimension.Index.Report(key[at], label, row.Number, column);
            }

        if (!found && !filled && !broken)
            state.Log.Add(ImportFindingKind.Heading, sheet.Sheet, row.Number, -1, SheetNotes.TextOf(row));
        return found;
    }

    private int FindNested(DimensionPlan dimension, string label, int row)
    {
        var depth = Labels.LabelText.Read(label).Depth;
        if (!ladders.TryGetValue(dimension.Index, out var above))
            ladders[dimension.Index] = above = new Stack<(int Depth, int At)>();
        while (above.Count > 0 && above.Peek().Depth >= depth)
            above.Pop();
        var found = dimension.Index.FindBelow(label, above.Select(one => one.At), row, dimension.NestedColumn);
        if (found >= 0)
            above.Push((depth, found));
        return found;
    }

    private void TakeValue(in ImportRow row, int at)
    {
        var column = plan.Values[at];
        if (!values.IsFilled(row, column))
        {
            state.BlankValues++;
            return;
        }

        for (var dimension = 0; dimension < key.Length; dimension++)
        {
            var one = plan.Dimensions[dimension];
            if (!one.Scope.HasFlag(LabelScope.Column))
                continue;
            key[dimension] =
                one.Scope == LabelScope.Column
                    ? Head(dimension, at, row)
                    : FindOrReport(one, labels.Of(one, row, column), row.Number, column);
            if (key[dimension] >= 0)
                continue;
            state.SkippedValues++;
            return;
        }

        values.Take(row, column, key);
    }

    /// <summary>What the header of a column means; told once where it is not known.</summary>
    private int Head(int dimension, int at, in ImportRow row)
    {
        if (heads[dimension][at] == NotFound)
        {
            var one = plan.Dimensions[dimension];
            heads[dimension][at] = FindOrReport(one, labels.Of(one, row, plan.Values[at]), plan.HeaderRow, plan.Values[at]);
        }

        return heads[dimension][at];
    }

    private static int FindOrReport(DimensionPlan dimension, ReadOnlySpan<char> label, int row, int column)
    {
        var found = dimension.Index.Find(label, row, column);
        if (found < 0)
            dimension.Index.Report(found, label, row, column);
        return found;
    }

    private void TellWhatIsOutside(in ImportRow row)
    {
        for (var column = plan.FirstOpen; column < row.Cells.Length; column++)
            if (!row[column].IsBlank && row[column].Kind != ImportCellKind.Error && !meant.Contains(column))
                state.Log.Add(ImportFindingKind.RowTooLong, sheet.Sheet, row.Number, column, row[column].ToString());
    }
}
