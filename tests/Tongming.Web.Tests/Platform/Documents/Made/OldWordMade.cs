using System.Buffers.Binary;
using System.Text;

namespace Tongming.Web.Tests.Platform.Documents.Made;

/// <summary>Makes files of Word 97 in memory: pieces of text, formats of paragraphs by their marks, and formats of characters.</summary>
internal sealed class OldWordMade
{
    private const int TextStart = 1536;
    private const int Page = 512;
    private readonly List<byte> text = [];
    private readonly List<(int Characters, uint Place, ushort Changes)> pieces = [];
    private readonly List<(int End, byte[] Changes)> paragraphs = [];
    private readonly List<(int Start, int End, byte[] Changes)> marked = [];

    /// <summary>Formats of paragraphs: in a table, and at the end of a row.</summary>
    public static readonly byte[] InTable = [0x16, 0x24, 1];

    public static byte[] RowEnd(params byte[] more) => [.. InTable, 0x17, 0x24, 1, .. more];

    /// <summary>Sets how deep in tables a paragraph stands.</summary>
    public static byte[] Depth(byte depth) => [.. InTable, 0x49, 0x66, depth, 0, 0, 0];

    /// <summary>The edges of the cells of a row, and how each is merged.</summary>
    public static byte[] Cells(short[] edges, params byte[] merges)
    {
        byte[] inner =
        [
            (byte)merges.Length,
            .. edges.SelectMany(edge => BitConverter.GetBytes(edge)),
            .. merges.SelectMany(merge => (byte[])[merge, .. new byte[19]]),
        ];
        return [0x08, 0xD6, .. BitConverter.GetBytes((ushort)(inner.Length + 1)), .. inner];
    }

    public ushort Flags { get; init; }

    public int InBoxes { get; init; }

    public byte[] Data { get; init; } = [];

    /// <summary>Adds a piece that ends with the mark of a paragraph of this format, or with none.</summary>
    public OldWordMade With(string words, byte[]? format = null, bool compressed = false, ushort changes = 0)
    {
        var start = TextStart + text.Count;
        pieces.Add((words.Length, compressed ? (uint)start * 2 | 0x40000000 : (uint)start, changes));
        text.AddRange((compressed ? Encoding.Latin1 : Encoding.Unicode).GetBytes(words));
        if (words[^1] is '\r' or '\x07' or '\f')
            paragraphs.Add((TextStart + text.Count, format ?? []));
        return this;
    }

    /// <summary>Adds characters of a format of their own.</summary>
    public OldWordMade Marked(string words, byte[] changes, byte[]? paragraph = null)
    {
        var start = TextStart + text.Count;
        With(words, paragraph);
        marked.Add((start, TextStart + text.Count, changes));
        return this;
    }

    /// <summary>Adds a row of plain cells.</summary>
    public OldWordMade Row(byte[] end, params string[] cells)
    {
        foreach (var cell in cells)
            With(cell + '\x07', InTable);
        return With("\x07", RowEnd(end));
    }

    public byte[] File()
    {
        var textEnd = (TextStart + text.Count + Page - 1) / Page * Page;
        var document = new byte[textEnd + 2 * Page];
        text.CopyTo(document, TextStart);
        CharacterPage().CopyTo(document, textEnd);
        ParagraphPage().CopyTo(document, textEnd + Page);
        byte[] ends =
        [
            .. pieces
                .Select((_, index) => pieces.Take(index + 1).Sum(piece => piece.Characters))
                .Prepend(0)
                .SelectMany(BitConverter.GetBytes),
        ];
        byte[] descriptions =
        [
            .. pieces.SelectMany(piece => (byte[])[0, 0, .. BitConverter.GetBytes(piece.Place), .. BitConverter.GetBytes(piece.Changes)]),
        ];
        // A list of changes comes first, as a quick save leaves it.
        byte[] list = [1, 2, 0, 0, 0, 2, .. BitConverter.GetBytes(ends.Length + descriptions.Length), .. ends, .. descriptions];
        byte[] table = [.. Pages(textEnd / Page), .. Pages(textEnd / Page + 1), .. list];
        Write(document, 0, 0x00C1A5EC);
        BinaryPrimitives.WriteUInt16LittleEndian(document.AsSpan(0x0A), Flags);
        Write(document, 0x4C, pieces.Sum(piece => piece.Characters) - InBoxes);
        Write(document, 0x64, InBoxes);
        foreach (var (at, value) in new[] { (0xFA, 0), (0xFE, 12), (0x102, 12), (0x106, 12), (0x1A2, 24), (0x1A6, list.Length) })
            Write(document, at, value);
        var name = (Flags & 0x200) != 0 ? "1Table" : "0Table";
        return CompoundMade.Of(("Data", Data), ("WordDocument", document), (name, table));
    }

    private byte[] CharacterPage()
    {
        var page = new byte[Page];
        List<(int Start, byte[] Changes)> runs = [(TextStart, [])];
        foreach (var (start, end, changes) in marked)
            runs.AddRange([(start, changes), (end, [])]);
        Fill(page, runs, 1, changes => [(byte)changes.Length, .. changes]);
        return page;
    }

    private byte[] ParagraphPage()
    {
        var page = new byte[Page];
        var starts = paragraphs.Select(paragraph => paragraph.End).Prepend(TextStart);
        // Length in words, the style, and the changes, filled up to whole words.
        Fill(
            page,
            [.. starts.Zip(paragraphs, (start, paragraph) => (start, paragraph.Changes))],
            13,
            changes => [0, (byte)((changes.Length + 3) / 2), 0, 0, .. changes, .. new byte[changes.Length % 2]]
        );
        return page;
    }

    /// <summary>A page holds the starts of its runs, then where the changes of each stand, and the changes from its end on.</summary>
    private void Fill(byte[] page, List<(int Start, byte[] Changes)> runs, int entryLength, Func<byte[], byte[]> stored)
    {
        page[^1] = (byte)runs.Count;
        var free = Page - 2;
        for (var index = 0; index < runs.Count; index++)
        {
            Write(page, index * 4, runs[index].Start);
            if (runs[index].Changes.Length == 0)
                continue;
            var bytes = stored(runs[index].Changes);
            free = (free - bytes.Length) / 2 * 2;
            bytes.CopyTo(page, free);
            page[(runs.Count + 1) * 4 + index * entryLength] = (byte)(free / 2);
        }

        Assert.True((runs.Count + 1) * 4 + runs.Count * entryLength <= free, "Too many formats for one page.");
        Write(page, runs.Count * 4, TextStart + text.Count);
    }

    private byte[] Pages(int page) =>
        [.. BitConverter.GetBytes(TextStart), .. BitConverter.GetBytes(TextStart + text.Count), .. BitConverter.GetBytes(page)];

    private static void Write(byte[] target, int at, int value) => BinaryPrimitives.WriteInt32LittleEndian(target.AsSpan(at), value);
}
