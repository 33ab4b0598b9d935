using Tongming.Texts;

namespace Tongming.Web.Platform.Search;

/// <summary>
/// Puts the initials of titles into the index of words and asks for them. Letters are words of their own there and are met only whole,
/// but tjgb must be met inside of the initials of a long title: so they stand as runes, which no title has, and are cut into pairs as
/// characters are. No other question meets them, and the index stays as it is on both engines.
/// </summary>
internal static class TitleInitials
{
    private const char FirstRune = '\u16A0';

    /// <summary>What is put in beside a title; empty where no character has a letter.</summary>
    public static string Of(string title) => Runes(PinyinInitials.Of(title));

    /// <summary>What is asked for words that can be initials; null for all others.</summary>
    public static string? QuestionOf(string words) => PinyinInitials.CanBe(words) ? Runes(words.ToLowerInvariant()) : null;

    private static string Runes(string letters) =>
        string.Concat(letters.Select(letter => letter == ' ' ? ' ' : (char)(FirstRune + letter - 'a')));
}
