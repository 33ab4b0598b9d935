namespace Tongming.Texts;

/// <summary>Whether a part of a text stayed, went or came.</summary>
public enum DifferenceKind
{
    /// <summary>In both texts.</summary>
    Same,

    /// <summary>In the earlier text only.</summary>
    Gone,

    /// <summary>In the later text only.</summary>
    New,
}

/// <summary>A part of two texts that are compared.</summary>
/// <param name="Kind">Whether it stayed, went or came.</param>
/// <param name="Text">The part; line ends belong to the line before them.</param>
public sealed record DifferencePart(DifferenceKind Kind, string Text);

/// <summary>
/// What changed from one text to another: first by lines, then by characters inside lines that took each other's place. The parts that
/// are not new give the earlier text back, the parts that are not gone the later one.
/// <code>TextDifference.Of("共 12 件", "共 13 件") // 共 1 | −2 | +3 |  件</code>
/// </summary>
public static class TextDifference
{
    /// <summary>Most comparisons of one step; what would need more is shown as gone and new as a whole.</summary>
    private const long MostComparisons = 4_000_000;

    /// <summary>The parts in order.</summary>
    public static IReadOnlyList<DifferencePart> Of(string before, string after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var parts = new List<DifferencePart>();
        var lines = Compare(Lines(before), Lines(after));
        for (var at = 0; at < lines.Count; at++)
        {
            // A line that took the place of another is compared with it sign by sign.
            if (lines[at].Kind == DifferenceKind.Gone && at + 1 < lines.Count && lines[at + 1].Kind == DifferenceKind.New)
            {
                parts.AddRange(Compare(Signs(lines[at].Text), Signs(lines[at + 1].Text)));
                at++;
            }
            else
            {
                parts.Add(lines[at]);
            }
        }

        return Joined(parts);
    }

    /// <summary>
    /// The same for a sentence that people read: numbers and Latin words change as a whole, and a single sign that happened to stay between two
    /// changes belongs to them.
    /// <code>TextDifference.OfWords("全年收到12件", "全年收到135件") // 全年收到 | −12 | +135 | 件</code>
    /// </summary>
    public static IReadOnlyList<DifferencePart> OfWords(string before, string after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var parts = Joined(Compare(Words(before), Words(after)));
        var filled = new List<DifferencePart>();
        for (var at = 0; at < parts.Count; at++)
        {
            var isIsland = at > 0 && at + 1 < parts.Count && parts[at] is { Kind: DifferenceKind.Same, Text.Length: 1 };
            if (!isIsland)
                filled.Add(parts[at]);
            else
                filled.AddRange([parts[at] with { Kind = DifferenceKind.Gone }, parts[at] with { Kind = DifferenceKind.New }]);
        }

        return Joined(filled);
    }

    private static List<DifferencePart> Compare(string[] before, string[] after)
    {
        var start = 0;
        while (start < before.Length && start < after.Length && before[start] == after[start])
            start++;
        var end = 0;
        while (end < before.Length - start && end < after.Length - start && before[^(end + 1)] == after[^(end + 1)])
            end++;
        var parts = before.Take(start).Select(token => new DifferencePart(DifferenceKind.Same, token)).ToList();
        parts.AddRange(Middle(before[start..^end], after[start..^end]));
        parts.AddRange(before.TakeLast(end).Select(token => new DifferencePart(DifferenceKind.Same, token)));
        return Paired(parts);
    }

    private static List<DifferencePart> Middle(string[] before, string[] after)
    {
        var parts = new List<DifferencePart>();
        if ((long)before.Length * after.Length > MostComparisons)
        {
            parts.AddRange(before.Select(token => new DifferencePart(DifferenceKind.Gone, token)));
            parts.AddRange(after.Select(token => new DifferencePart(DifferenceKind.New, token)));
            return parts;
        }

        var common = Common(before, after);
        var (i, j) = (0, 0);
        while (i < before.Length || j < after.Length)
        {
            if (i < before.Length && j < after.Length && before[i] == after[j])
            {
                parts.Add(new DifferencePart(DifferenceKind.Same, before[i++]));
                j++;
            }
            else if (j >= after.Length || (i < before.Length && common[i + 1, j] >= common[i, j + 1]))
            {
                parts.Add(new DifferencePart(DifferenceKind.Gone, before[i++]));
            }
            else
            {
                parts.Add(new DifferencePart(DifferenceKind.New, after[j++]));
            }
        }

        return parts;
    }

    /// <summary>How much the rests of both have in common, from each place on.</summary>
    private static int[,] Common(string[] before, string[] after)
    {
        var common = new int[before.Length + 1, after.Length + 1];
        for (var i = before.Length - 1; i >= 0; i--)
        for (var j = after.Length - 1; j >= 0; j--)
            common[i, j] = before[i] == after[j] ? common[i + 1, j + 1] + 1 : Math.Max(common[i + 1, j], common[i, j + 1]);
        return common;
    }

    /// <summary>Of a run of gone and new ones, the first gone beside the first new and so on: they took each other's place.</summary>
    private static List<DifferencePart> Paired(List<DifferencePart> parts)
    {
        var paired = new List<DifferencePart>();
        for (var at = 0; at < parts.Count; )
        {
            if (parts[at].Kind == DifferenceKind.Same)
            {
                paired.Add(parts[at++]);
                continue;
            }

            var run = parts.Skip(at).TakeWhile(part => part.Kind != DifferenceKind.Same).ToList();
            var (gone, came) = (
                run.FindAll(part => part.Kind == DifferenceKind.Gone),
                run.FindAll(part => part.Kind == DifferenceKind.New)
            );
            for (var one = 0; one < Math.Max(gone.Count, came.Count); one++)
            {
                if (one < gone.Count)
                    paired.Add(gone[one]);
                if (one < came.Count)
                    paired.Add(came[one]);
            }

            at += run.Count;
        }

        return paired;
    }

    /// <summary>Neighbours of one kind become one part, gone before new within a run.</summary>
    private static List<DifferencePart> Joined(List<DifferencePart> parts)
    {
        var joined = new List<DifferencePart>();
        for (var at = 0; at < parts.Count; )
        {
            var isSame = parts[at].Kind == DifferenceKind.Same;
            var run = parts.Skip(at).TakeWhile(part => part.Kind == DifferenceKind.Same == isSame).ToList();
            foreach (var kind in run.GroupBy(part => part.Kind).OrderBy(group => group.Key))
                joined.Add(new DifferencePart(kind.Key, string.Concat(kind.Select(part => part.Text))));
            at += run.Count;
        }

        return joined;
    }

    private static string[] Lines(string text)
    {
        var lines = new List<string>();
        for (var at = 0; at < text.Length; )
        {
            var end = text.IndexOf('\n', at);
            end = end < 0 ? text.Length : end + 1;
            lines.Add(text[at..end]);
            at = end;
        }

        return [.. lines];
    }

    /// <summary>Characters, but runs of digits with their points and runs of Latin letters as one.</summary>
    private static string[] Words(string text)
    {
        var words = new List<string>();
        var last = ' ';
        foreach (var rune in text.EnumerateRunes())
        {
            var kind = KindOf(rune);
            if (kind != ' ' && kind == last)
                words[^1] += rune.ToString();
            else
                words.Add(rune.ToString());
            last = kind;
        }

        return [.. words];
    }

    private static char KindOf(System.Text.Rune rune) =>
        !rune.IsAscii ? ' '
        : System.Text.Rune.IsDigit(rune) || rune.Value is '.' or '%' ? '0'
        : System.Text.Rune.IsLetter(rune) ? 'a'
        : ' ';

    /// <summary>Characters; the two halves of one stay together.</summary>
    private static string[] Signs(string text) => [.. text.EnumerateRunes().Select(rune => rune.ToString())];
}
