using Tongming.Statistics.Cubes;
using Tongming.Statistics.Importing.Mappings;

namespace Tongming.Statistics.Importing.Running;

/// <summary>What a run has read so far.</summary>
internal sealed class ImportState(ImportMapping mapping, DimensionIndex[] indices, ImportBounds limits, FindingLog log)
{
    private const int Tick = 4096;
    private const int MostNotes = 20 * CubeLimits.MostNotes;
    private const long LongestNotes = 32 << 20;

    public ImportMapping Mapping => mapping;

    public DimensionIndex[] Indices => indices;

    public FindingLog Log => log;

    public Observations Values { get; } = new(indices.Length);

    public List<string> Sheets { get; } = [];

    /// <summary>Notes under tables, some more than a heading can hold.</summary>
    public List<string> Notes { get; } = [];

    public string? Title { get; set; }

    public long Rows { get; private set; }

    public long Head { get; set; }

    public long Used { get; set; }

    public long Skipped { get; set; }

    public long NoteRows { get; private set; }

    public long Blank { get; set; }

    public long BlankValues { get; set; }

    public long SkippedValues { get; set; }

    /// <summary>Counts a row. True at every few thousandth, where the caller reports and looks for limits.</summary>
    public bool CountRow() => ++Rows % Tick == 0;

    /// <summary>Keeps a note under a table; what is far too much is told at once.</summary>
    public void Note(string text, string sheet, int row)
    {
        NoteRows++;
        if (Notes.Count < MostNotes)
            Notes.Add(text.Length > CubeLimits.LongestNote + 1 ? text[..(CubeLimits.LongestNote + 1)] : text);
        if (Notes.Count >= MostNotes || text.Length > CubeLimits.LongestNote)
            log.Add(ImportFindingKind.NoteLost, sheet, row, -1, text);
    }

    /// <summary>Why the run cannot go on, or null.</summary>
    public Refusal? WhyNot()
    {
        if (Rows > limits.Rows)
            return new Refusal("import.rows", limits.Rows);
        if (Values.Count > limits.Values)
            return new Refusal("import.values", limits.Values);
        if (Values.NoteLength > LongestNotes)
            return new Refusal("import.notes", LongestNotes);
        if (indices.FirstOrDefault(index => index.IsFull) is { } full)
            return new Refusal("import.categories", full.Dimension.Code, CubeLimits.MostCategories);
        var cells = 1L;
        foreach (var index in indices)
            if ((cells *= Math.Max(1, index.UsedCount)) > CubeLimits.MostCells)
                return new Refusal("import.cells", CubeLimits.MostCells);
        return null;
    }

    public ImportCounts ToCounts() =>
        new()
        {
            Sheets = Sheets.Count,
            Rows = Rows,
            Head = Head,
            Used = Used,
            Skipped = Skipped,
            Notes = NoteRows,
            Blank = Blank,
            Values = Values.Count,
            BlankValues = BlankValues,
            SkippedValues = SkippedValues,
        };
}
