using Tongming.Texts;

namespace Tongming.Reports.Comparing;

/// <summary>A sentence that stands in both reports with other words.</summary>
/// <param name="Left">As it stands in the one.</param>
/// <param name="Right">As it stands in the other.</param>
/// <param name="Parts">What stayed, went and came, in order.</param>
public sealed record ChangedSentence(string Left, string Right, IReadOnlyList<DifferencePart> Parts);

/// <summary>The sentences of two reports, set against each other.</summary>
/// <param name="Changed">Those that are the same but for some words, in the order of the right one.</param>
/// <param name="OnlyLeft">Those that only the left one has.</param>
/// <param name="OnlyRight">Those that only the right one has.</param>
/// <param name="Same">How many of the right one stand in the left one word by word.</param>
public sealed record ComparedSentences(
    IReadOnlyList<ChangedSentence> Changed,
    IReadOnlyList<string> OnlyLeft,
    IReadOnlyList<string> OnlyRight,
    int Same
)
{
    /// <summary>From this share of common pairs of signs on (1 is all), a sentence is taken for the other one changed.</summary>
    private const double Alike = 0.5;

    /// <summary>Most pairs of sentences that are looked at: some five hundred changed sentences on each side, more than any report has.</summary>
    private const int MostLookedAt = 250_000;

    /// <summary>Whether more than half of the right one stands in the left one word by word: such a report may be a copy.</summary>
    public bool AreMostlySame => Same > Changed.Count + OnlyRight.Count;

    /// <summary>
    /// Sets them against each other. Of several candidates the most alike is taken, each sentence once; sentences that have less than half
    /// of their neighbouring signs in common are different ones. Texts that differ in so many sentences that nobody would read the changes
    /// are not looked through for them: all their sentences stand on one side only.
    /// </summary>
    /// <example>“新收申请3件” and “新收申请5件” are one sentence with 3 gone and 5 new.</example>
    public static ComparedSentences Of(IReadOnlyList<string> left, IReadOnlyList<string> right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        var (known, present) = (left.ToHashSet(), right.ToHashSet());
        var gone = left.Where(one => !present.Contains(one)).ToList();
        var came = right.Where(one => !known.Contains(one)).ToList();
        var pairs = (long)gone.Count * came.Count <= MostLookedAt ? Pairs(gone, came) : [];
        var (usedLeft, usedRight) = (pairs.Select(pair => pair.Left).ToHashSet(), pairs.Select(pair => pair.Right).ToHashSet());
        return new ComparedSentences(
            [
                .. pairs
                    .OrderBy(pair => pair.Right)
                    .Select(pair => new ChangedSentence(
                        gone[pair.Left],
                        came[pair.Right],
                        TextDifference.OfWords(gone[pair.Left], came[pair.Right])
                    )),
            ],
            [.. gone.Where((_, at) => !usedLeft.Contains(at))],
            [.. came.Where((_, at) => !usedRight.Contains(at))],
            right.Count(known.Contains)
        );
    }

    private static List<(int Left, int Right)> Pairs(List<string> gone, List<string> came)
    {
        var (old, now) = (gone.ConvertAll(SignPairs), came.ConvertAll(SignPairs));
        var candidates =
            from left in Enumerable.Range(0, gone.Count)
            from right in Enumerable.Range(0, came.Count)
            let alike = Likeness(old[left], now[right])
            where alike >= Alike
            orderby alike descending, Math.Abs(left - right), right
            select (left, right);
        var pairs = new List<(int Left, int Right)>();
        var (usedLeft, usedRight) = (new HashSet<int>(), new HashSet<int>());
        foreach (var (left, right) in candidates)
            if (!usedLeft.Contains(left) && !usedRight.Contains(right))
            {
                pairs.Add((left, right));
                usedLeft.Add(left);
                usedRight.Add(right);
            }

        return pairs;
    }

    private static HashSet<(char, char)> SignPairs(string sentence) => [.. sentence.Zip(sentence.Skip(1))];

    /// <summary>Twice the pairs that both have, of all pairs of both: 0 to 1.</summary>
    private static double Likeness(HashSet<(char, char)> left, HashSet<(char, char)> right) =>
        left.Count + right.Count == 0 ? 0 : 2.0 * left.Count(right.Contains) / (left.Count + right.Count);
}
