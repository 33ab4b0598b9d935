using Tongming.Statistics.Cubes;
using Tongming.Statistics.Importing.Mappings;
using Tongming.Statistics.Importing.Sheets;

namespace Tongming.Statistics.Importing.Running;

/// <summary>
/// Reads the sheets of a table by a mapping and makes a cube of them. Rows go by one after the other; what is kept of each is numbers only.
/// Nothing is guessed and nothing falls away unseen: what cannot be taken is a finding with its cell and its original words, and
/// <see cref="ImportCounts"/> says what became of every row.
/// </summary>
public sealed class ImportRun
{
    private readonly ImportMapping mapping;
    private readonly IReadOnlyDictionary<string, IReadOnlyList<CodeEntry>> lists;
    private readonly ImportBounds limits;

    private ImportRun(ImportMapping mapping, IReadOnlyDictionary<string, IReadOnlyList<CodeEntry>> lists, ImportBounds limits)
    {
        (this.mapping, this.lists, this.limits) = (mapping, lists, limits);
    }

    /// <summary>
    /// A run by a mapping. Refused as <see cref="ImportMappingText.Check"/> says; <c>import.list.twice</c> where a list has a code twice.
    /// </summary>
    /// <param name="mapping">How the table is read.</param>
    /// <param name="lists">Lists of codes by code of the dimension; they take the place of those in the mapping. Null for none.</param>
    /// <param name="limits">How much is read at most.</param>
    public static Outcome<ImportRun> Of(
        ImportMapping mapping,
        IReadOnlyDictionary<string, IReadOnlyList<CodeEntry>>? lists = null,
        ImportBounds? limits = null
    )
    {
        if (ImportMappingText.Check(mapping) is { } refusal)
            return refusal;
        var run = new ImportRun(mapping, lists ?? new Dictionary<string, IReadOnlyList<CodeEntry>>(), limits ?? new ImportBounds());
        foreach (var dimension in mapping.Dimensions)
            if (
                run.ListOf(dimension)
                    .GroupBy(entry => entry.Category.Code, StringComparer.Ordinal)
                    .FirstOrDefault(same => same.Skip(1).Any()) is
                { } twice
            )
                return new Refusal("import.list.twice", dimension.Code, twice.Key);
        return run;
    }

    /// <summary>
    /// Reads all sheets. Refused: as the readers of the files refuse (<c>import.csv.…</c>) where one cannot be read to its end; <c>import.sheets</c>, <c>import.rows</c>,
    /// <c>import.values</c>, <c>import.notes</c>, <c>import.categories</c>, <c>import.cells</c> beyond a limit; <c>import.empty</c> where nothing at all was found
    /// for a dimension; <c>cube.…</c> for what a <see cref="CubeShape"/> refuses, such as units that are too long.
    /// </summary>
    /// <param name="sheets">The sheets of the workbook in their order, or a CSV file.</param>
    /// <param name="progress">Called every few thousand rows and at the end of each sheet; null for nobody.</param>
    /// <param name="stop">Ends the run.</param>
    /// <exception cref="OperationCanceledException">The run was ended.</exception>
    public Outcome<ImportResult> Read(
        IEnumerable<ImportSheet> sheets,
        Action<ImportProgress>? progress = null,
        CancellationToken stop = default
    )
    {
        ArgumentNullException.ThrowIfNull(sheets);
        var log = new FindingLog();
        var indices = mapping.Dimensions.Select(one => new DimensionIndex(one, ListOf(one), mapping, log));
        var state = new ImportState(mapping, [.. indices], limits, log);
        var missing = mapping.Sheets.ToHashSet(StringComparer.Ordinal);
        foreach (var sheet in sheets)
        {
            stop.ThrowIfCancellationRequested();
            if (!missing.Remove(sheet.Name) && mapping.Sheets.Count > 0)
                continue;
            if (sheet.Hidden)
                log.Add(ImportFindingKind.HiddenSheet, sheet.Name, 0, -1, sheet.Name, mapping.WithHidden);
            if (sheet.Hidden && !mapping.WithHidden)
                continue;
            if (state.Sheets.Count == limits.Sheets)
                return new Refusal("import.sheets", limits.Sheets);
            if (new SheetReading(state, sheet).Read(Tick) is { } refusal)
                return refusal;
            progress?.Invoke(new ImportProgress(sheet.Name, state.Rows, 1));

            void Tick()
            {
                stop.ThrowIfCancellationRequested();
                progress?.Invoke(new ImportProgress(sheet.Name, state.Rows, sheet.Rows.Share));
            }
        }

        foreach (var name in missing)
            log.Add(ImportFindingKind.MissingSheet, name, 0, -1, name);
        var cube = new CubeAssembly(state).Assemble();
        return cube.Succeeded ? new ImportResult(cube.Value, log.ToChecks(), state.ToCounts()) : cube.Refusal;
    }

    private IReadOnlyList<CodeEntry> ListOf(ImportDimension dimension) => lists.GetValueOrDefault(dimension.Code) ?? dimension.Codes;
}
