using Tongming.Statistics.Importing.Labels;
using Tongming.Statistics.Importing.Mappings;
using Tongming.Statistics.Importing.Sheets;

namespace Tongming.Statistics.Importing.Running;

/// <summary>Reads one sheet: its lead, then its body.</summary>
internal sealed class SheetReading(ImportState state, ImportSheet sheet)
{
    private readonly SheetLead lead = new(state.Mapping.Layout, sheet.Merged);
    private SheetBody? body;
    private bool lost;
    private string? missed;
    private bool hasFigures;

    /// <summary>Reads to the end, or till a limit is reached.</summary>
    /// <param name="tick">Called at every few thousandth row.</param>
    public Refusal? Read(Action tick)
    {
        state.Sheets.Add(sheet.Name);
        var before = state.Values.Count + state.SkippedValues;
        while (sheet.Rows.Read(out var row))
        {
            Take(row);
            if (!state.CountRow())
                continue;
            tick();
            if (state.WhyNot() is { } refusal)
                return refusal;
        }

        if (body is null && !lost)
            Begin();
        if (missed is not null && hasFigures)
            state.Log.Add(ImportFindingKind.LayoutNotFound, sheet.Name, 0, -1, missed);
        else if ((missed is not null || !lost) && state.Values.Count + state.SkippedValues == before)
            state.Log.Add(ImportFindingKind.EmptySheet, sheet.Name, 0, -1, sheet.Name);
        return sheet.Rows.Refusal ?? state.WhyNot();
    }

    private void Take(in ImportRow row)
    {
        Look(row);
        if (body is null && !lost && !lead.IsLost && lead.Take(row))
            return;
        if (body is null && !lost)
            Begin();
        if (body is not null)
            body.Take(row);
        else
            state.Skipped++;
    }

    /// <summary>Tells errors wherever they stand; of a sheet whose header is not found it matters whether there are figures in it.</summary>
    private void Look(in ImportRow row)
    {
        for (var column = 0; column < row.Cells.Length; column++)
        {
            var cell = row[column];
            if (cell.Kind == ImportCellKind.Error)
                state.Log.Add(ImportFindingKind.FormulaError, sheet.Name, row.Number, column, cell.Text);
            if (body is null && !hasFigures)
                hasFigures = GuessGrid.IsNumber(cell) && !GuessGrid.IsPeriod(cell);
        }
    }

    /// <summary>Makes a plan of the lead. Where that cannot be, the rows of the sheet are skipped.</summary>
    private void Begin()
    {
        var complete = lead.Complete();
        var plan = complete ? SheetPlan.Of(state, lead) : null;
        if (plan is null || plan.Missing is not null)
        {
            lost = lead.Count > 0;
            state.Skipped += lead.Count;
            if (lost)
                missed = plan?.Missing ?? state.Mapping.Layout.Anchor ?? "";
            return;
        }

        state.Head += lead.Count;
        foreach (var (column, header) in plan.Unused())
            state.Log.Add(ImportFindingKind.UnusedColumn, sheet.Name, plan.HeaderRow, column, header);
        foreach (var column in plan.Values.Where(sheet.HiddenColumns.Contains))
            state.Log.Add(
                ImportFindingKind.HiddenCells,
                sheet.Name,
                plan.HeaderRow,
                column,
                plan.HeaderAt(plan.HeaderRow == 0 ? 0 : lead.Header.Length - 1, column)
            );
        var words = lead.Titles.SelectMany(row => row).ToList();
        state.Title ??= words.FirstOrDefault(word => UnitText.OfLine(word) is null);
        var number = state.Sheets.Count - 1;
        var year = PeriodText.YearIn(sheet.Name) ?? words.Select(PeriodText.YearIn).FirstOrDefault(found => found is not null);
        var unit = words.Select(UnitText.OfLine).FirstOrDefault(found => found is not null) ?? plan.OnlyUnit();
        var context = new SheetContext(sheet.Name, number, year, unit);
        foreach (var index in state.Indices)
            index.Begin(context);
        var begun = new SheetBody(state, plan, context, new SheetLabels(plan, state.Mapping.Layout, sheet.Merged, year));
        lost = !begun.Begin(lead);
        body = lost ? null : begun;
    }
}
