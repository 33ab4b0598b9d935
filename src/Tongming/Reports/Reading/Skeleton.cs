using System.Text;

namespace Tongming.Reports.Reading;

/// <summary>
/// The tokens' words joined without anything between them, so that a label is found even where it is broken over cells
/// and lines. Every character knows its token.
/// </summary>
internal sealed class Skeleton
{
    private const int LongestHeader = 220;
    private readonly List<int> tokenOf = [];
    private readonly List<int> startOf = [];

    public Skeleton(IReadOnlyList<Token> tokens)
    {
        Tokens = tokens;
        var text = new StringBuilder();
        for (var index = 0; index < tokens.Count; index++)
        {
            startOf.Add(text.Length);
            foreach (var letter in tokens[index].Text)
            {
                if (letter == ' ')
                    continue;
                text.Append(letter);
                tokenOf.Add(index);
            }
        }

        startOf.Add(text.Length);
        Text = text.ToString();
    }

    /// <summary>The tokens that it was made of.</summary>
    public IReadOnlyList<Token> Tokens { get; }

    /// <summary>All words without spaces.</summary>
    public string Text { get; }

    /// <summary>Index of the token that holds the character.</summary>
    public int TokenAt(int character) => tokenOf[character];

    /// <summary>Index of the first character of a token (of the next one's, where it is blank).</summary>
    public int StartOf(int token) => startOf[token];

    /// <summary>Where in the layout text a table begins whose first label stands at <paramref name="label"/>: at the first of its header words close before it, else at the label.</summary>
    public int TableStart(int label, params ReadOnlySpan<string> headerWords)
    {
        var from = Math.Max(0, label - LongestHeader);
        var first = label;
        foreach (var word in headerWords)
            if (Text.IndexOf(word, from, label - from, StringComparison.Ordinal) is >= 0 and var at && at < first && IsTokenStart(at))
                first = at;
        return Tokens[TokenAt(first)].Span.Start;
    }

    /// <summary>True where the character is the first of its token.</summary>
    public bool IsTokenStart(int character) => startOf[tokenOf[character]] == character;
}
