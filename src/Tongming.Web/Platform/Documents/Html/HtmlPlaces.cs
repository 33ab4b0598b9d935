using System.Runtime.InteropServices;

namespace Tongming.Web.Platform.Documents.Html;

/// <summary>
/// Finds for the characters of a text node where they stand in the source. Nodes come in the order of the tree, which
/// is the order of the source but for text that stood where a table may have none; such text is searched for.
/// </summary>
internal sealed class HtmlPlaces(HtmlTokens tokens)
{
    private const int Probe = 24;
    private const int Window = 64 * 1024;
    private readonly List<char> probe = new(Probe);
    private int next;
    private bool isDisordered;
    private int searchesLeft = 2_000;

    /// <summary>Fills <paramref name="offsets"/> with the index in the source of each character of <paramref name="data"/>; that of white space is left at -1.</summary>
    /// <param name="data">The text node.</param>
    /// <param name="cell">Index in the source of the tag of the cell whose first text it is, which the parser never moves; else null.</param>
    /// <param name="offsets">As long as <paramref name="data"/>.</param>
    public void Find(string data, int? cell, Span<int> offsets)
    {
        offsets.Fill(-1);
        TakeProbe(data, Probe);
        if (probe.Count == 0)
            return;
        next = Start(cell);
        var known = tokens.Offsets;
        for (var index = 0; index < data.Length; index++)
        {
            if (HtmlTokens.IsSpace(data[index]))
                continue;
            // The parser joins moved text with the text before it, so a node may go on somewhere else.
            if (!IsAt(next, data[index]))
                next = Continuation(data.AsSpan(index)) ?? next;
            if (IsAt(next, data[index]))
                offsets[index] = known[next++];
            else
                offsets[index] = known.IsEmpty ? 0 : known[Math.Clamp(next - 1, 0, known.Length - 1)];
        }
    }

    private int Start(int? cell)
    {
        if (isDisordered && cell is { } tag && FirstAtOrAfter(tag) is var inCell && Matches(inCell))
            return inCell;
        if (Matches(next))
            return next;
        isDisordered = true;
        return Search(next) ?? next;
    }

    /// <summary>Where these characters go on: as many of them as can be found together, near the place reached.</summary>
    private int? Continuation(ReadOnlySpan<char> data)
    {
        foreach (var length in (ReadOnlySpan<int>)[8, 3, 1])
        {
            TakeProbe(data, length);
            if (Search(next) is { } found)
                return found;
        }

        return null;
    }

    /// <summary>The nearest place of the probe behind <paramref name="from"/>, or else before it. The number of searches is limited, for a page can be made of nothing else.</summary>
    private int? Search(int from)
    {
        if (--searchesLeft < 0)
            return null;
        var characters = tokens.Characters;
        var wanted = CollectionsMarshal.AsSpan(probe);
        from = Math.Min(from, characters.Length);
        var behind = characters.Slice(from, Math.Min(Window, characters.Length - from)).IndexOf(wanted);
        if (behind >= 0)
            return from + behind;
        var start = Math.Max(0, from - Window);
        var before = characters[start..from].LastIndexOf(wanted);
        return before < 0 ? null : start + before;
    }

    private bool IsAt(int at, char character) => at < tokens.Characters.Length && tokens.Characters[at] == character;

    private bool Matches(int at)
    {
        var characters = tokens.Characters;
        return at + probe.Count <= characters.Length && characters.Slice(at, probe.Count).SequenceEqual(CollectionsMarshal.AsSpan(probe));
    }

    private void TakeProbe(ReadOnlySpan<char> data, int length)
    {
        probe.Clear();
        foreach (var character in data)
        {
            if (HtmlTokens.IsSpace(character))
                continue;
            probe.Add(character);
            if (probe.Count == length)
                return;
        }
    }

    private int FirstAtOrAfter(int offset)
    {
        var found = tokens.Offsets.BinarySearch(offset);
        return found >= 0 ? found : ~found;
    }
}
