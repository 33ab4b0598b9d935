using Tongming.Texts;

namespace Tongming.Reports.Reading;

/// <summary>Finds labels of a form in the skeleton: at the start of a cell, or behind their own numbering, or glued to a number.</summary>
internal static class LabelSearch
{
    private const int ShortestBeginning = 4;

    /// <summary>The first place at or after <paramref name="from"/> and before <paramref name="to"/> where one of the wordings stands as a label; the first wording that stands anywhere counts.</summary>
    public static LabelFound? First(Skeleton skeleton, int row, string number, IReadOnlyList<string> wordings, int from, int to)
    {
        foreach (var wording in wordings)
            for (var at = IndexOf(skeleton, wording, from, to); at >= 0; at = IndexOf(skeleton, wording, at + 1, to))
                if (AsLabel(skeleton, row, number, at, wording.Length, from) is { } label)
                    return label;
        return null;
    }

    /// <summary>
    /// The longest beginning of a wording that stands behind the label's own numbering: in a narrow column a label is
    /// broken and its numbers stand beside its middle. Called damaged until its end is found too (<see cref="EndsIn"/>).
    /// </summary>
    public static LabelFound? Beginning(Skeleton skeleton, int row, string number, string wording, int from, int to)
    {
        for (var length = wording.Length - 1; length >= ShortestBeginning; length--)
        for (var at = IndexOf(skeleton, wording[..length], from, to); at >= 0; at = IndexOf(skeleton, wording[..length], at + 1, to))
            if (AsLabel(skeleton, row, number, at, length, from) is { } label && label.Start < at)
                return label with { Damaged = true };
        return null;
    }

    /// <summary>True where the rest of the wording follows the label before <paramref name="to"/>, its characters in their order with others between them.</summary>
    public static bool EndsIn(Skeleton skeleton, LabelFound label, string wording, int to)
    {
        var next = label.Core;
        for (var at = label.End; at < to && next < wording.Length; at++)
            if (skeleton.Text[at] == wording[next])
                next++;
        return next >= wording.Length;
    }

    /// <summary>All places of the wordings, in order; overlapping ones count once.</summary>
    public static IEnumerable<LabelFound> All(Skeleton skeleton, int row, IReadOnlyList<string> wordings, int from, int to)
    {
        foreach (var wording in wordings)
            for (var at = IndexOf(skeleton, wording, from, to); at >= 0; at = IndexOf(skeleton, wording, at + wording.Length, to))
                if (AsLabel(skeleton, row, "", at, wording.Length, from) is { } label)
                    yield return label;
    }

    /// <summary>The words between two labels as tokens; a token that a label shares with something else gives its rest.</summary>
    public static List<Token> Between(Skeleton skeleton, int start, int end)
    {
        var tokens = new List<Token>();
        if (start >= end)
            return BlanksAt(skeleton, start);
        var first = start == 0 ? 0 : skeleton.TokenAt(start - 1);
        var last = skeleton.TokenAt(end - 1);
        for (var index = first; index <= last; index++)
        {
            var token = skeleton.Tokens[index];
            int from = Math.Max(start - skeleton.StartOf(index), 0),
                to = Math.Min(end - skeleton.StartOf(index), token.Text.Length);
            if (token.IsBlank)
                tokens.Add(token);
            else if (from == 0 && to >= token.Text.Length)
                tokens.Add(token);
            else if (from < to)
                tokens.Add(Part(token, from, to));
        }

        for (var index = last + 1; index < skeleton.Tokens.Count && skeleton.Tokens[index].IsBlank; index++)
            tokens.Add(skeleton.Tokens[index]);
        return tokens;
    }

    private static List<Token> BlanksAt(Skeleton skeleton, int character)
    {
        var tokens = new List<Token>();
        if (character == 0)
            return tokens;
        for (var index = skeleton.TokenAt(character - 1) + 1; index < skeleton.Tokens.Count && skeleton.Tokens[index].IsBlank; index++)
            tokens.Add(skeleton.Tokens[index]);
        return tokens;
    }

    private static int IndexOf(Skeleton skeleton, string wording, int from, int to)
    {
        to = Math.Min(to, skeleton.Text.Length);
        return from >= to ? -1 : skeleton.Text.IndexOf(wording, from, to - from, StringComparison.Ordinal);
    }

    private static LabelFound? AsLabel(Skeleton skeleton, int row, string number, int at, int length, int from)
    {
        var start = NumberingStart(skeleton.Text, at, number, from);
        var stands = start < at || skeleton.IsTokenStart(at) || char.IsAsciiDigit(skeleton.Text[at - 1]);
        return stands ? new LabelFound(row, start, at + length) { Core = length } : null;
    }

    /// <summary>Moves back over “1.”, “(一)”, “一、” in front of a label; stays where there is no such numbering.</summary>
    private static int NumberingStart(string text, int at, string number, int from)
    {
        if (number.Length == 0)
            return BracketStart(text, at, from);
        foreach (var mark in number[0] == '(' ? [""] : new[] { ".", "、", ",", "．", "" })
        {
            var whole = number + mark;
            if (mark.Length == 0 && char.IsAsciiDigit(number[0]))
                continue;
            if (at - whole.Length >= from && text.AsSpan(at - whole.Length, whole.Length).SequenceEqual(whole))
                return at - whole.Length;
        }

        return BracketStart(text, at, from);
    }

    private static int BracketStart(string text, int at, int from)
    {
        if (at - 3 >= from && text[at - 1] == ')' && text[at - 3] == '(')
            return at - 3;
        return at;
    }

    private static Token Part(Token token, int from, int to)
    {
        var span = token.Span.Length == token.Text.Length ? new Span(token.Span.Start + from, to - from) : token.Span;
        return token with { Span = span, Text = token.Text[from..to] };
    }
}
