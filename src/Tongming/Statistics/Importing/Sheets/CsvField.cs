using System.Buffers;

namespace Tongming.Statistics.Importing.Sheets;

/// <summary>Finds the end of one field. The content of a quoted one is pushed together where quotes are doubled.</summary>
internal struct CsvField(CsvBuffer buffer, int start, char separator)
{
    private static readonly SearchValues<char> Comma = SearchValues.Create(",\r\n");
    private static readonly SearchValues<char> Tab = SearchValues.Create("\t\r\n");

    /// <summary>Where the content begins.</summary>
    public int Start { get; } = start;

    /// <summary>Length of the content.</summary>
    public int Length { get; private set; }

    /// <summary>Where the separator or the end of the line stands.</summary>
    public int End { get; private set; } = start;

    /// <summary>How many lines end inside.</summary>
    public int Breaks { get; private set; }

    /// <summary>False where a quote is not closed.</summary>
    public bool Closed { get; private set; } = true;

    public CsvField Plain()
    {
        while (buffer.Has(End) && Length <= CsvRows.LongestField)
        {
            var ahead = buffer.From(End);
            var length =
                separator == ',' ? ahead.IndexOfAny(Comma)
                : separator == '\t' ? ahead.IndexOfAny(Tab)
                : ahead.IndexOfAny(separator, '\r', '\n');
            Take(length < 0 ? ahead.Length : length);
            if (length >= 0)
                break;
        }

        return this;
    }

    public CsvField Quoted()
    {
        Closed = false;
        while (buffer.Has(End) && Length <= CsvRows.LongestField)
        {
            var ahead = buffer.From(End);
            var length = ahead.IndexOf('"');
            Breaks += ahead[..(length < 0 ? ahead.Length : length)].Count('\n');
            Take(length < 0 ? ahead.Length : length);
            if (length < 0)
                continue;
            End++;
            if (buffer.Has(End) && buffer[End] == '"')
            {
                Take(1);
                continue;
            }

            return Closing();
        }

        return this;
    }

    /// <summary>
    /// Behind the closing quote. Words there are taken as they are; but where lines lie between, it is another field's quote, and that of
    /// this one was never closed.
    /// </summary>
    private CsvField Closing()
    {
        Closed = !buffer.Has(End) || buffer[End] == separator || buffer[End] is '\r' or '\n' || Breaks == 0;
        return Closed ? Plain() : this;
    }

    private void Take(int length)
    {
        if (End != Start + Length)
            buffer.Move(End, length, Start + Length);
        Length += length;
        End += length;
    }
}
