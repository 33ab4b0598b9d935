using Tongming.Statistics.Cubes;
using Tongming.Statistics.Importing.Labels;
using Tongming.Statistics.Importing.Mappings;
using Tongming.Statistics.Importing.Sheets;

namespace Tongming.Statistics.Importing.Running;

/// <summary>Reads cells of values, with the status and the footnotes beside them.</summary>
internal sealed class ValueCells(ImportState state, SheetContext sheet, SheetPlan plan)
{
    private readonly Dictionary<string, CellStatus> signs = state.Mapping.Signs.ToDictionary(
        one => LabelText.Key(one.Key),
        one => one.Value,
        StringComparer.Ordinal
    );

    /// <summary>True where anything is said about a value.</summary>
    public bool HasAny(in ImportRow row)
    {
        foreach (var column in plan.Values)
            if (!row[column].IsBlank)
                return true;
        return HasRemark(row);
    }

    public bool IsFilled(in ImportRow row, int column) => !row[column].IsBlank || HasRemark(row);

    public void Take(in ImportRow row, int column, ReadOnlySpan<int> key)
    {
        var cell = row[column];
        if (cell.Kind == ImportCellKind.Error)
        {
            // Told where the row was read.
            state.SkippedValues++;
            return;
        }

        if (cell.Kind == ImportCellKind.Text && IsError(cell.Text))
        {
            Skip(ImportFindingKind.FormulaError, row, column);
            return;
        }

        var place = new ValuePlace(sheet.Number, row.Number, column);
        if (Read(cell) is not { } read || Stand(read.Cell, row) is not { } stands)
        {
            Skip(ImportFindingKind.UnreadableNumber, row, column);
            return;
        }

        if (read.Sign != '\0')
            CompareSign(read.Sign, key, row, column);
        state.Values.Add(key, stands, place);
        if (read.Note is { } note)
            state.Values.Note(note);
        if (plan.Notes >= 0 && !row[plan.Notes].IsBlank)
            foreach (var one in NoteColumn.Split(row[plan.Notes].ToString()))
                state.Values.Note(one);
    }

    private static bool IsError(ReadOnlySpan<char> text) =>
        text.Trim() is "#REF!" or "#N/A" or "#VALUE!" or "#DIV/0!" or "#NAME?" or "#NUM!" or "#NULL!" or "#SPILL!" or "#CALC!";

    private NumberReading? Read(in ImportCell cell) =>
        cell.Kind switch
        {
            ImportCellKind.Empty => new NumberReading(CubeCell.Missing),
            ImportCellKind.Number => double.IsFinite(cell.Number)
                ? new NumberReading(new CubeCell(NumberOf(cell), CellStatus.Present))
                : null,
            ImportCellKind.Text when signs.Count > 0 && signs.TryGetValue(LabelText.Key(cell.Text), out var status) => new NumberReading(
                new CubeCell(double.NaN, status)
            ),
            ImportCellKind.Text => NumberText.Read(cell.Text),
            _ => null,
        };

    /// <summary>Tables that people make have what their formulas leave over; those with a column of statuses are made by programs and exact.</summary>
    private double NumberOf(in ImportCell cell) => plan.Status < 0 ? cell.Shown : cell.Number;

    private bool HasRemark(in ImportRow row) =>
        (plan.Status >= 0 && !row[plan.Status].IsBlank) || (plan.Notes >= 0 && !row[plan.Notes].IsBlank);

    /// <summary>The cell with the status of its column; null where number and status cannot both be right.</summary>
    private CubeCell? Stand(CubeCell read, in ImportRow row)
    {
        if (plan.Status < 0 || row[plan.Status].IsBlank)
            return read;
        var text = row[plan.Status].ToString().Trim();
        if (StatusOf(text) is not { } status)
        {
            state.Log.Add(ImportFindingKind.UnknownStatus, sheet.Sheet, row.Number, plan.Status, text);
            return read;
        }

        var stands = new CubeCell(read.Number, status);
        return stands.Agrees ? stands : null;
    }

    private CellStatus? StatusOf(string text)
    {
        if (CellSigns.StatusOf(text) is { } coded)
            return coded;
        foreach (var status in Enum.GetValues<CellStatus>())
            if (text == CellSigns.NameOf(status) || text == CellSigns.SignOf(status))
                return status;
        return signs.TryGetValue(LabelText.Key(text), out var own) ? own : null;
    }

    private void CompareSign(char sign, ReadOnlySpan<int> key, in ImportRow row, int column)
    {
        for (var at = 0; at < key.Length; at++)
            if (plan.Dimensions[at].Index.Categories[key[at]] is { Unit.Unit.Length: > 0 } category && !category.Unit.Unit.Contains(sign))
                state.Log.Add(ImportFindingKind.UnitChanged, sheet.Sheet, row.Number, column, [sign], category.Code, category.Unit.Unit);
    }

    private void Skip(ImportFindingKind kind, in ImportRow row, int column)
    {
        state.SkippedValues++;
        state.Log.Add(kind, sheet.Sheet, row.Number, column, row[column].ToString());
    }
}
