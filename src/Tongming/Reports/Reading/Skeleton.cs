using System.Text;

namespace Tongming.Reports.Reading;

/// <summary>
/// The tokens' words joined without anything between them, so that a label is found even where it is broken over cells
/// and lines. Every character knows its token.
/// </summary>
internal sealed class Skeleton
{
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
                if (letter == ' ') continue;
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

    /// <summary>True where the character is the first of its token.</summary>
    public bool IsTokenStart(int character) => startOf[tokenOf[character]] == character;
}
