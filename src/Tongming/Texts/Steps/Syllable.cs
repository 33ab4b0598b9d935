using Tongming.Texts.Generated;

namespace Tongming.Texts.Steps;

/// <summary>Recognises a Mandarin syllable written in Latin letters.</summary>
internal static class Syllable
{
    /// <summary>The longest syllables have six letters (zhuang); each may carry a combining tone mark or two.</summary>
    public const int LongestWritten = 9;

    private const int LongestPlain = 6;
    private const string Accented = "āáǎàăēéěèĕīíǐìĭōóǒòŏūúǔùŭǖǘǚǜüńňǹɑɡ";
    private const string PlainOnes = "aaaaaeeeeeiiiiiooooouuuuuvvvvvnnnag";

    // A bare “a” or “e” numbers a list more often than it spells a character, unless the character is read so.
    private const string ReadA = "啊阿呵吖腌";
    private const string ReadE = "额額恶惡俄鄂饿餓鹅鵝峨娥蛾厄扼遏讹訛";
    private const string ReadO = "哦噢喔";

    private static readonly HashSet<string> Known = [.. MandarinSyllables.All.Split(' ', StringSplitOptions.RemoveEmptyEntries)];
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> ByLetters = Known.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>True where the letters, with tone mark or without, are a syllable that <paramref name="host"/> may be read as.</summary>
    public static bool IsGloss(ReadOnlySpan<char> letters, char host)
    {
        Span<char> plain = stackalloc char[LongestPlain];
        var length = 0;
        foreach (var letter in letters)
        {
            if (letter == '\u0308' && length > 0 && plain[length - 1] == 'u')
                plain[length - 1] = 'v';
            if (letter is >= '\u0300' and <= '\u030c')
                continue;
            if (length == LongestPlain || Plain(letter) is not { } known)
                return false;
            plain[length++] = known;
        }

        if (letters is ['a' or 'e' or 'o'])
            return (
                letters[0] == 'a' ? ReadA
                : letters[0] == 'e' ? ReadE
                : ReadO
            ).Contains(host);
        return length > 0 && ByLetters.Contains(plain[..length]);
    }

    private static char? Plain(char letter)
    {
        if (letter is >= 'a' and <= 'z')
            return letter;
        if (letter is >= 'ａ' and <= 'ｚ')
            return (char)(letter - 'ａ' + 'a');
        var index = Accented.IndexOf(letter);
        return index < 0 ? null : PlainOnes[index];
    }
}
