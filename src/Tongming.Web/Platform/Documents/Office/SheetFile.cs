using Tongming.Texts;

namespace Tongming.Web.Platform.Documents.Office;

/// <summary>Reads a workbook (xlsx): each used worksheet as a table, its cells also in the text.</summary>
internal sealed class SheetFile(OfficePackage package, string main, DocumentLimits limits)
{
    private readonly SourceTextBuilder builder = new();
    private readonly List<SourceTable> tables = [];
    private readonly List<SourceNote> notes = [];
    private int cells;

    public Outcome<SourceDocument> Read()
    {
        using var styles = Open("/styles");
        var rows = (Shared: ReadShared(), Formats: new SheetFormats(styles?.Tree("")));
        foreach (var (name, isHidden, part) in ListedSheet.Of(package, main))
        {
            using var xml = part is null ? null : package.Open(part);
            if (xml is null)
                continue;
            var sheet = new SheetRows(rows.Shared, rows.Formats, limits).Read(xml);
            if (sheet.Rows.Count == 0)
                continue;
            if (isHidden)
                notes.Add(new SourceNote(SourceNoteKind.Hidden, DocumentText.Say("note.hidden-sheet", name)));
            Write(name, sheet);
            if (sheet.IsCut)
                notes.Add(new SourceNote(SourceNoteKind.Limit, DocumentText.Say("note.sheet-cut", name)));
        }

        return tables.Count == 0 ? new Refusal("document.no-text") : new SourceDocument(builder.Build(), tables, notes);
    }

    private List<string> ReadShared()
    {
        using var xml = Open("/sharedStrings");
        return SharedStrings.Read(xml);
    }

    private void Write(string name, Sheet sheet)
    {
        var grid = new TableGrid(limits.MaxColumns);
        var (first, last) = (sheet.FirstColumn, sheet.LastColumn);
        var numbers = sheet.Rows.Keys.ToArray();
        for (var index = 0; index < numbers.Length; index++)
        {
            if (cells + last - first + 1 > limits.MaxCells)
            {
                sheet.IsCut = true;
                break;
            }

            grid.StartRow();
            grid.Skip(first);
            var number = numbers[index];
            while (grid.NextColumn <= last)
            {
                var column = grid.NextColumn;
                var merged = sheet.Merged.TryGetValue((number, column), out var found) ? found : (LastRow: number, LastColumn: column);
                var words = sheet.Rows[number].GetValueOrDefault(column, "");
                var span = Append(words, new Place(number, 1, Part: $"工作表“{name}” {Sheet.Letters(column)}{number}"));
                grid.Add(span, Math.Min(merged.LastColumn, last) - column + 1, CountRows(numbers, index, merged.LastRow));
                cells++;
            }
        }

        if (grid.Build() is { } table)
            tables.Add(table);
    }

    /// <summary>Rows without words are left out, so a merged cell covers only those that are kept.</summary>
    private static int CountRows(int[] numbers, int index, int lastRow)
    {
        var found = Array.BinarySearch(numbers, lastRow);
        return (found >= 0 ? found + 1 : ~found) - index;
    }

    private Span Append(string words, Place place)
    {
        if (builder.Length + words.Length > limits.MaxTextCharacters)
            throw new UnreadableException("document.too-long", limits.MaxTextCharacters);
        var start = builder.Length;
        var column = 1;
        foreach (var line in words.TrimEnd('\n', '\r').Split('\n'))
        {
            if (column > 1)
                builder.AppendBreak();
            builder.Append(line.TrimEnd('\r'), place with { Column = column });
            column += line.Length + 1;
        }

        var span = Span.Between(start, builder.Length);
        builder.AppendBreak();
        return span;
    }

    private GuardedXml? Open(string type) => package.Related(main, type) is { } part ? package.Open(part) : null;
}
