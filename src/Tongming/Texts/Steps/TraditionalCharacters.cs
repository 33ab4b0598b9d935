using Tongming.Texts.Generated;

namespace Tongming.Texts.Steps;

/// <summary>
/// Traditional characters become simplified ones where the text is to a considerable share traditional. A single
/// traditional character in a simplified text is most often a name and stays as its bearer writes it.
/// </summary>
internal static class TraditionalCharacters
{
    // Traditional running text has about one such character in three; names in a simplified one stay below one in a hundred.
    private const int LeastPercent = 5;
    private const int ExampleLength = 8;
    private const string Name = "traditional";

    private static readonly CharacterMap Map = new CharacterMap().With(TraditionalPairs.Pairs);

    /// <summary>The step.</summary>
    public static NormalisingStep Step { get; } = new(Name, "繁体字占相当比例时，全文改为简体字。", Apply);

    /// <summary>The simplified form by the table alone, without regard to the word.</summary>
    internal static char Simplified(char character) => Map[character];

    private static Normalised Apply(Normalised given)
    {
        var text = given.Text.Text;
        int han = 0,
            traditional = 0,
            first = -1;
        for (var i = 0; i < text.Length; i++)
        {
            if (!Han.Is(text[i]))
                continue;
            han++;
            if (!IsEvidence(text[i]))
                continue;
            traditional++;
            if (first < 0)
                first = i;
        }

        if (traditional == 0 || traditional * 100L < han * (long)LeastPercent)
            return given;
        var percent = (int)(traditional * 100L / han);
        return given
            .Rewritten(given.Text.Respelt(Simplified(text)))
            .Noted(
                Name,
                traditional,
                Words(text, first),
                given.Text,
                $"全文约{percent}%的汉字是繁体字，可能经过转换而不是原件，已改为简体字后核对，请与原件对照。"
            );
    }

    private static bool IsEvidence(char character) => Map[character] != character && !TraditionalPairs.Shared.Contains(character);

    private static string Simplified(string text) =>
        string.Create(
            text.Length,
            text,
            static (target, text) =>
            {
                for (var i = 0; i < target.Length; i++)
                    target[i] = Map[text[i]] is var simplified && simplified != text[i] ? simplified : FalseFriends.Simplified(text, i);
            }
        );

    private static Span Words(string text, int first)
    {
        var end = first;
        while (end < text.Length && end - first < ExampleLength && Han.Is(text[end]))
            end++;
        return Span.Between(first, end);
    }
}
