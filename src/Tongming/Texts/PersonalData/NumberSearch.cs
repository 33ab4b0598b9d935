namespace Tongming.Texts.PersonalData;

/// <summary>Finds numbers that are written in digits: 身份证号, bank cards, telephones. A match begins and ends where a block of digits does.</summary>
internal static class NumberSearch
{
    private const int Shortest = 10;
    private const int Longest = 19;

    public static IEnumerable<PersonalDataMatch> In(string text)
    {
        var blocks = BlocksOf(text);
        for (var first = 0; first < blocks.Count; first++)
        {
            if (LongestAt(text, blocks, first) is not { } found)
                continue;
            yield return found.Match;
            first = found.Last;
        }
    }

    private static (PersonalDataMatch Match, int Last)? LongestAt(string text, List<DigitBlock> blocks, int first)
    {
        (PersonalDataMatch, int)? longest = null;
        var digits = 0;
        for (var last = first; last < blocks.Count && (last == first || blocks[last].Gap != DigitBlock.Apart); last++)
        {
            digits += blocks[last].Length;
            if (digits > Longest)
                break;
            if (digits < Shortest)
                continue;
            var run = new NumberRun(text, blocks, first, last);
            if (NumberKinds.Recognise(run) is { } match)
                longest = (match, last);
        }

        return longest;
    }

    private static List<DigitBlock> BlocksOf(string text)
    {
        var blocks = new List<DigitBlock>();
        var at = 0;
        while (at < text.Length)
        {
            var next = text.AsSpan(at).IndexOfAnyInRange('0', '9');
            if (next < 0)
                break;
            var start = at + next;
            var length = text.AsSpan(start).IndexOfAnyExceptInRange('0', '9');
            if (length < 0)
                length = text.Length - start;
            var gap = blocks.Count == 0 ? DigitBlock.Apart : GapOf(text.AsSpan(blocks[^1].End, start - blocks[^1].End));
            blocks.Add(new DigitBlock(start, length, gap));
            at = start + length;
        }

        return blocks;
    }

    private static char GapOf(ReadOnlySpan<char> between) =>
        between switch
        {
            " " => ' ',
            "-" or " -" or "- " or " - " => '-',
            ")" or ") " or ")-" => ')',
            _ => DigitBlock.Apart,
        };
}

/// <summary>Digits without anything between them.</summary>
/// <param name="Start">Index of the first.</param>
/// <param name="Length">Their number.</param>
/// <param name="Gap">What stands between the block before and this one: a space, a hyphen, a closing bracket, or <see cref="Apart"/>.</param>
internal readonly record struct DigitBlock(int Start, int Length, char Gap)
{
    public const char Apart = '\0';

    public int End => Start + Length;
}
