namespace Tongming.Texts.Steps;

/// <summary>Replaces characters one for one.</summary>
internal sealed class CharacterMap
{
    private readonly char[] map = new char[char.MaxValue + 1];

    /// <summary>A map that changes nothing yet.</summary>
    public CharacterMap()
    {
        for (var code = 0; code < map.Length; code++)
            map[code] = (char)code;
    }

    /// <summary>What the character becomes: itself where it is not in the map.</summary>
    public char this[char from]
    {
        get => map[from];
        set => map[from] = value;
    }

    /// <summary>Adds pairs, each written as the character and what it becomes.</summary>
    public CharacterMap With(string pairs)
    {
        for (var i = 0; i < pairs.Length; i += 2)
            map[pairs[i]] = pairs[i + 1];
        return this;
    }

    /// <summary>The text with each character replaced; the same object where none is.</summary>
    public MappedText Apply(MappedText text)
    {
        var first = FirstChange(text.Text);
        if (first < 0)
            return text;
        return text.Respelt(
            string.Create(
                text.Text.Length,
                (text.Text, first, map),
                static (target, from) =>
                {
                    var (characters, first, map) = from;
                    characters.AsSpan(0, first).CopyTo(target);
                    for (var i = first; i < target.Length; i++)
                        target[i] = map[characters[i]];
                }
            )
        );
    }

    private int FirstChange(string text)
    {
        for (var i = 0; i < text.Length; i++)
            if (map[text[i]] != text[i])
                return i;
        return -1;
    }
}
