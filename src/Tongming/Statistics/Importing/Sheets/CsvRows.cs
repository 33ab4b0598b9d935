using System.Text;

namespace Tongming.Statistics.Importing.Sheets;

/// <summary>
/// Reads a CSV file row by row within bounded memory. A field may be quoted, and then have separators and line breaks; a quote inside is
/// doubled. Reading ends with a <see cref="Refusal"/> that names the line, from 1: <c>import.csv.encoding</c> for bytes that no encoding
/// explains, <c>import.csv.binary</c> for what is no text, <c>import.csv.quote</c> for a quote that is not closed, <c>import.csv.field</c>,
/// <c>import.csv.row</c> and <c>import.csv.columns</c> for what is too long.
/// </summary>
public sealed class CsvRows : IImportRows
{
    /// <summary>Longest field, in characters. Spreadsheets take 32,767.</summary>
    public const int LongestField = 100_000;

    /// <summary>Longest row, in characters.</summary>
    public const int LongestRow = 2_000_000;

    /// <summary>Most columns, as in spreadsheets.</summary>
    public const int MostColumns = 16_384;

    private readonly CsvBuffer buffer;
    private readonly double length;
    private readonly EncodedText? encoded;
    private char separator;
    private ImportCell[] cells = new ImportCell[16];
    private (int Start, int Length)[] fields = new (int, int)[16];
    private int count;
    private int rows;
    private int line = 1;

    private CsvRows(TextReader from, char? separator, EncodedText? encoded, double length)
    {
        (buffer, this.separator, this.encoded, this.length) = (new CsvBuffer(from), separator ?? '\0', encoded, length);
    }

    /// <inheritdoc/>
    public Refusal? Refusal { get; private set; }

    /// <inheritdoc/>
    public double? Share => encoded is not null && length > 0 ? Math.Min(1, encoded.Taken / length) : null;

    /// <summary>Rows of a text.</summary>
    /// <param name="from">The text.</param>
    /// <param name="separator">What separates fields; null finds out whether it is a comma, a tab or a semicolon.</param>
    public static CsvRows Of(TextReader from, char? separator = null)
    {
        ArgumentNullException.ThrowIfNull(from);
        return new CsvRows(from, separator, null, 0);
    }

    /// <summary>Rows of a file.</summary>
    /// <param name="from">Its bytes; read forward only, not closed.</param>
    /// <param name="encoding">
    /// The encoding; null finds out whether it is UTF-8, UTF-16 with its mark or GB18030 (which GBK and GB2312 are part of).
    /// </param>
    /// <param name="separator">What separates fields; null finds out whether it is a comma, a tab or a semicolon.</param>
    public static CsvRows Of(Stream from, Encoding? encoding = null, char? separator = null)
    {
        ArgumentNullException.ThrowIfNull(from);
        var text = new EncodedText(from, encoding);
        return new CsvRows(text, separator, text, from.CanSeek ? from.Length : 0);
    }

    /// <inheritdoc/>
    public bool Read(out ImportRow row)
    {
        row = default;
        if (Refusal is not null)
            return false;
        try
        {
            if (!ReadFields())
                return false;
        }
        catch (DecoderFallbackException)
        {
            return Refuse("import.csv.encoding");
        }

        for (var field = 0; field < count; field++)
            cells[field] = ImportCell.Of(buffer.Part(fields[field].Start, fields[field].Length));
        // A line without anything has no cell.
        row = new ImportRow(++rows, cells.AsMemory(0, count == 1 && fields[0].Length == 0 ? 0 : count));
        return true;
    }

    private bool ReadFields()
    {
        if (separator == '\0')
            separator = CsvSeparators.Find(buffer.Beginning());
        buffer.NextRow();
        count = 0;
        if (!buffer.Has(0))
            return buffer.IsBinary && Refuse("import.csv.binary");
        var breaks = 0;
        var at = 0;
        while (true)
        {
            if (count == MostColumns)
                return Refuse("import.csv.columns", MostColumns);
            if (count == fields.Length)
            {
                Array.Resize(ref fields, count * 2);
                Array.Resize(ref cells, count * 2);
            }

            var quoted = buffer.Has(at) && buffer[at] == '"';
            var field = quoted ? new CsvField(buffer, at + 1, separator).Quoted() : new CsvField(buffer, at, separator).Plain();
            if (!field.Closed)
                return Refuse("import.csv.quote", line + breaks);
            if (buffer.IsBinary)
                return Refuse("import.csv.binary");
            if (field.Length > LongestField)
                return quoted ? Refuse("import.csv.quote", line + breaks) : Refuse("import.csv.field", LongestField);
            if (field.End > LongestRow)
                return Refuse("import.csv.row", LongestRow);
            fields[count++] = (field.Start, field.Length);
            breaks += field.Breaks;
            at = field.End;
            if (!buffer.Has(at) || buffer[at] != separator)
                break;
            at++;
        }

        if (buffer.Has(at) && buffer[at] == '\r')
            at++;
        if (buffer.Has(at) && buffer[at] == '\n')
            at++;
        buffer.RowEnd = at;
        line += breaks + 1;
        return true;
    }

    private bool Refuse(string code, params ReadOnlySpan<int> arguments)
    {
        Refusal =
            code == "import.csv.quote" ? new Refusal(code, arguments[0])
            : arguments.IsEmpty ? new Refusal(code, line)
            : new Refusal(code, line, arguments[0]);
        return false;
    }
}
