using System.Buffers;

namespace Tongming.Texts.Steps;

/// <summary>
/// Makes prose of a text set with spaces: they vanish beside a Han character or Chinese punctuation, on the inner side
/// of ASCII punctuation (12 % , 3) and at both ends of a line, and become one elsewhere. Numbers that stand apart stay apart; line ends stay.
/// </summary>
internal static class ChineseSpaces
{
    private static readonly SearchValues<char> Blanks = SearchValues.Create(
        " \t\r\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
    );

    /// <summary>The step.</summary>
    public static NormalisingStep Step { get; } = new("spaces", "去掉汉字之间和行首行尾的空格，其余连续空格并为一个。", Apply);

    private static Normalised Apply(Normalised given)
    {
        var text = given.Text.Text.AsSpan();
        var rewriting = new Rewriting(given.Text);
        for (var start = Next(text, 0); start < text.Length; )
        {
            var length = text[start..].IndexOfAnyExcept(Blanks);
            var run = new Span(start, length < 0 ? text.Length - start : length);
            if (Vanishes(text, run))
                rewriting.Drop(run);
            else if (run.Length > 1 || text[start] != ' ')
                rewriting.Put(run, ' ');
            start = Next(text, run.End);
        }

        return given.Rewritten(rewriting.Finish());
    }

    private static bool Vanishes(ReadOnlySpan<char> text, Span run) =>
        run.Start == 0
        || run.End == text.Length
        || IsChinese(text[run.Start - 1])
        || IsChinese(text[run.End])
        || text[run.Start - 1] == '('
        || text[run.End] is ',' or ';' or ':' or '!' or '?' or ')' or '%';

    private static bool IsChinese(char character) => character == '\n' || Han.Is(character) || Han.IsPunctuation(character);

    private static int Next(ReadOnlySpan<char> text, int from)
    {
        var found = text[from..].IndexOfAny(Blanks);
        return found < 0 ? text.Length : from + found;
    }
}
