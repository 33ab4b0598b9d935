using System.Text;
using Tongming.Texts;

namespace Tongming.Web.Platform.Documents.Office;

/// <summary>
/// Reads the text of Word 97–2003 itself, because reports of that age have tables of merged cells that converters lose.
/// What it does not understand ends as damaged, and others may try.
/// </summary>
internal sealed class OldWordText
{
    private const int WordMark = 0xA5EC;
    private const int Word97 = 0xC1;
    private const int EncryptedFlag = 0x0100;
    private const int SecondTableFlag = 0x0200;
    private const int PieceLength = 8;
    private const uint CompressedFlag = 0x40000000;
    private static readonly Encoding Western = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;
    private readonly BoundedBytes document;
    private readonly BoundedBytes pieces;
    private readonly OldWordFormats formats;
    private readonly OldWordBody body;

    private OldWordText(CompoundFile file, BoundedBytes document, DocumentLimits limits)
    {
        this.document = document;
        var name = (document.Short(0x0A) & SecondTableFlag) != 0 ? "1Table" : "0Table";
        var table = file.Stream(name) ?? throw BoundedBytes.Damaged();
        pieces = FindPieces(table.Part(document.Unsigned(0x1A2), document.Unsigned(0x1A6)));
        formats = new OldWordFormats(document, table, file.Stream("Data"));
        body = new OldWordBody(formats, limits);
        var boxes = Enumerable.Range(0, 6).Sum(story => (long)document.Unsigned(0x4C + story * 4));
        var (main, inBoxes) = (document.Unsigned(0x4C), document.Unsigned(0x64));
        if (main + (long)inBoxes > limits.MaxTextCharacters)
            throw new UnreadableException("document.too-long", limits.MaxTextCharacters);
        Read(0, main);
        Read(boxes, boxes + inBoxes);
    }

    /// <summary>Reads a compound file.</summary>
    /// <exception cref="UnreadableException">With <c>document.damaged</c> where this is no sound file of Word 97–2003.</exception>
    public static Outcome<SourceDocument> Read(ReadOnlyMemory<byte> content, DocumentLimits limits)
    {
        var file = new CompoundFile(content);
        if (file.Stream("WordDocument") is not { } document || document.Short(0) != WordMark || document.Short(2) < Word97)
            throw BoundedBytes.Damaged();
        if ((document.Short(0x0A) & EncryptedFlag) != 0)
            return new Refusal("document.password-protected");
        var text = new OldWordText(file, document, limits);
        var read = WordFile.Read(text.body.Finish(), new WordNumbering(null, null), limits);
        if (!read.Succeeded || !text.body.HasNumbers)
            return read;
        var note = new SourceNote(SourceNoteKind.Conversion, DocumentText.Say("note.old-word-numbers"));
        return read.Value with { Notes = [.. read.Value.Notes, note] };
    }

    /// <summary>The table of pieces stands behind lists of changes that only a quick save leaves.</summary>
    private static BoundedBytes FindPieces(BoundedBytes list)
    {
        var at = 0L;
        while (list.Byte(at) == 1)
            at += 3 + list.Short(at + 1);
        return list.Byte(at) == 2 ? list.Part(at + 5, list.Unsigned(at + 1)) : throw BoundedBytes.Damaged();
    }

    private void Read(long start, long end)
    {
        var count = (pieces.Length - 4) / (PieceLength + 4);
        var reached = start;
        for (var index = 0; index < count && reached < end; index++)
        {
            var (first, behind) = (pieces.Unsigned(index * 4), pieces.Unsigned((index + 1) * 4));
            if (behind <= reached)
                continue;
            if (first > reached)
                throw BoundedBytes.Damaged();
            var length = (int)(Math.Min(behind, end) - reached);
            ReadPiece(pieces.Part((count + 1) * 4 + index * PieceLength, PieceLength), reached - first, length);
            reached += length;
        }

        if (reached < end)
            throw BoundedBytes.Damaged();
    }

    private void ReadPiece(BoundedBytes piece, long skipped, int length)
    {
        // Changes kept with a piece come from a quick save; they may put paragraphs into tables or take them out.
        if (piece.Short(6) != 0)
            throw BoundedBytes.Damaged();
        var place = piece.Unsigned(2);
        var isCompressed = (place & CompressedFlag) != 0;
        var width = isCompressed ? 1 : 2;
        var position = (place & (CompressedFlag - 1)) / (isCompressed ? 2 : 1) + skipped * width;
        var bytes = document.Part(position, length * (long)width).All.Span;
        var characters = (isCompressed ? Western : Encoding.Unicode).GetString(bytes);
        if (characters.Length != length)
            throw BoundedBytes.Damaged();
        var (format, formatEnd) = formats.CharactersAt(position);
        foreach (var character in characters)
        {
            if (position >= formatEnd)
                (format, formatEnd) = formats.CharactersAt(position);
            body.Add(character, format, position);
            position += width;
        }
    }
}
