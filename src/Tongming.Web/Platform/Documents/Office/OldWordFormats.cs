namespace Tongming.Web.Platform.Documents.Office;

/// <summary>
/// The formats of an old Word file by position: pages of 512 bytes, each with runs of the stream and what is changed
/// in them. Looked up are paragraphs by their marks, and runs of characters that are not shown.
/// </summary>
internal sealed class OldWordFormats
{
    private const int PageLength = 512;
    private const int ParagraphEntry = 13;
    private readonly BoundedBytes document;
    private readonly BoundedBytes? data;
    private readonly List<Run> paragraphs = [];
    private readonly List<Run> characters = [];
    private long unread;

    private readonly record struct Run(long Start, long End, BoundedBytes Changes);

    public OldWordFormats(BoundedBytes document, BoundedBytes table, BoundedBytes? data)
    {
        this.document = document;
        this.data = data;
        // Every set of changes is stored once; more reading than that is a file made to keep us busy.
        unread = 4L * (data?.Length ?? 0);
        foreach (var page in Pages(table, 0xFA))
            ReadPage(page, 1, characters);
        foreach (var page in Pages(table, 0x102))
            ReadPage(page, ParagraphEntry, paragraphs);
        paragraphs.Sort((one, other) => one.Start.CompareTo(other.Start));
        characters.Sort((one, other) => one.Start.CompareTo(other.Start));
    }

    /// <summary>The format of the paragraph whose mark stands there.</summary>
    public OldWordParagraphFormat ParagraphAt(long position)
    {
        var format = new OldWordParagraphFormat();
        if (Find(paragraphs, position) is { } run && run.Changes.Length > 2)
            Apply(run.Changes.Part(2, run.Changes.Length - 2), format);
        return format;
    }

    /// <summary>The format of the character there, and up to where it is the same.</summary>
    public (OldWordCharacterFormat Format, long End) CharactersAt(long position) =>
        Find(characters, position) is { } run ? (OldWordCharacterFormat.Of(run.Changes), run.End) : (default, position + 1);

    private void Apply(BoundedBytes changes, OldWordParagraphFormat format)
    {
        foreach (var change in OldWordChange.All(changes))
            if (change.Code is 0x6646 or 0x6645)
            {
                if (data is not { } stored)
                    throw BoundedBytes.Damaged();
                var at = change.Operand.Unsigned(0);
                var more = stored.Part(at + 2L, stored.Short(at));
                unread -= more.Length;
                if (unread < 0)
                    throw BoundedBytes.Damaged();
                foreach (var inner in OldWordChange.All(more))
                    format.Apply(inner);
            }
            else
                format.Apply(change);
    }

    private IEnumerable<BoundedBytes> Pages(BoundedBytes table, int place)
    {
        var places = table.Part(document.Unsigned(place), document.Unsigned(place + 4));
        var count = (places.Length - 4) / 8;
        if (count > document.Length / PageLength)
            throw BoundedBytes.Damaged();
        for (var index = 0; index < count; index++)
            yield return document.Part((places.Unsigned((count + 1 + index) * 4L) & 0x3FFFFF) * (long)PageLength, PageLength);
    }

    private static void ReadPage(BoundedBytes page, int entryLength, List<Run> runs)
    {
        var count = page.Byte(PageLength - 1);
        for (var index = 0; index < count; index++)
        {
            var at = page.Byte((count + 1) * 4 + index * entryLength) * 2;
            runs.Add(
                new Run(
                    page.Unsigned(index * 4),
                    page.Unsigned((index + 1) * 4),
                    at == 0 ? default : Changes(page, at, entryLength == ParagraphEntry)
                )
            );
        }
    }

    private static BoundedBytes Changes(BoundedBytes page, int at, bool ofParagraph)
    {
        var length = page.Byte(at);
        if (!ofParagraph)
            return page.Part(at + 1, length);
        return length == 0 ? page.Part(at + 2, page.Byte(at + 1) * 2) : page.Part(at + 1, length * 2 - 1);
    }

    private static Run? Find(List<Run> runs, long position)
    {
        var (low, high) = (0, runs.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (runs[middle].Start <= position)
                low = middle + 1;
            else
                high = middle;
        }

        return low > 0 && runs[low - 1].End > position ? runs[low - 1] : null;
    }
}
