using System.Runtime.InteropServices;
using System.Text;
using Tongming.Web.Platform.Documents.Office;

namespace Tongming.Web.Statistics.Imports.Workbooks;

/// <summary>
/// Reads texts of old workbooks. A text may go on in the next record, and then says there anew whether its characters have one byte or two.
/// </summary>
internal sealed class OldText(IReadOnlyList<BoundedBytes> pieces)
{
    private const int Wide = 1;
    private const int Phonetic = 4;
    private const int Rich = 8;
    private int piece;
    private int at;

    /// <summary>The text of a record that begins at a place, its length in two bytes.</summary>
    public static string At(BoundedBytes data, int at) => new OldText([data.Part(at, data.Length - at)]).Next();

    /// <summary>True where nothing follows.</summary>
    public bool IsAtEnd => at == pieces[piece].Length && pieces.Skip(piece + 1).All(one => one.Length == 0);

    /// <summary>Steps over bytes.</summary>
    public void Skip(long count)
    {
        while (count > 0)
        {
            Open();
            var part = (int)Math.Min(count, pieces[piece].Length - at);
            at += part;
            count -= part;
        }
    }

    /// <summary>A text with its length before it in two bytes.</summary>
    public string Next() => Words(Short());

    /// <summary>A text with its length before it in one byte.</summary>
    public string NextBrief() => Words(Byte());

    private string Words(int length)
    {
        var marks = Byte();
        var runs = (marks & Rich) == 0 ? 0 : Short();
        long extra = (marks & Phonetic) == 0 ? 0 : (uint)Short() | ((uint)Short() << 16);
        var words = Characters(length, (marks & Wide) != 0);
        Skip((runs * 4) + extra);
        return words;
    }

    private string Characters(int length, bool wide)
    {
        var words = new StringBuilder(length);
        while (words.Length < length)
        {
            if (at == pieces[piece].Length)
            {
                Open();
                wide = (Byte() & Wide) != 0;
            }

            var rest = pieces[piece].All.Span[at..];
            var count = Math.Min(length - words.Length, wide ? rest.Length / 2 : rest.Length);
            if (count == 0)
                throw WorkbookFault.Damaged();
            if (wide)
                words.Append(MemoryMarshal.Cast<byte, char>(rest[..(count * 2)]));
            else
                words.Append(Encoding.Latin1.GetString(rest[..count]));
            at += wide ? count * 2 : count;
        }

        return words.ToString();
    }

    private int Short() => Byte() | (Byte() << 8);

    private int Byte()
    {
        Open();
        return pieces[piece].Byte(at++);
    }

    /// <summary>Goes to the next piece where one is at its end.</summary>
    private void Open()
    {
        for (; at == pieces[piece].Length; at = 0)
            if (++piece == pieces.Count)
                throw WorkbookFault.Damaged();
    }
}
