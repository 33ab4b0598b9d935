namespace Tongming.Texts.PersonalData;

/// <summary>
/// Finds the names of people behind words that announce one. Behind a colon a name may end anywhere; without a colon
/// the next character must show that it is over, because 申请人应当 announces nobody.
/// </summary>
internal static class NameSearch
{
    private const int LongestForeignName = 20;
    private const string NotAlone = "于向和应时所有对申从须任要可如在若已未及";
    private const string NamesEndBefore = "向与诉因不，";
    private const string NoLastCharacter = "省市县区局公司厂院校某等";

    private static readonly string[] Cues =
    [
        "当事人",
        "法定代表人",
        "法人代表",
        "申请人",
        "委托代理人",
        "受送达人",
        "被处罚人",
        "举报人",
        "投诉人",
        "户主",
        "姓名",
    ];

    public static IEnumerable<PersonalDataMatch> In(string text)
    {
        var found = new SortedDictionary<int, int>();
        foreach (var cue in Cues)
            for (
                var at = text.IndexOf(cue, StringComparison.Ordinal);
                at >= 0;
                at = text.IndexOf(cue, at + cue.Length, StringComparison.Ordinal)
            )
                if (NameAt(text, at + cue.Length) is { } name)
                    found.TryAdd(name.Start, name.Length);
        return found.Select(one => new PersonalDataMatch(
            PersonalDataKind.PersonName,
            one.Key,
            one.Value,
            Masking.Name(text.Substring(one.Key, one.Value))
        ));
    }

    private static Span? NameAt(string text, int at)
    {
        var start = at;
        foreach (var more in (string[])["(姓名)", "(签名)", "姓名", "为"])
            if (string.CompareOrdinal(text, start, more, 0, more.Length) == 0)
                start += more.Length;
        var isAnnounced = false;
        while (start < text.Length && start - at < 12 && text[start] is ':' or ' ' or '\t')
            isAnnounced |= text[start++] == ':';
        var length = HanLength(text, start);
        if (length > 4 && text.AsSpan(start, length).Contains('·'))
            return new Span(start, length);
        var surname = Surnames.LengthIn(text.AsSpan(start));
        if (surname == 0)
            return null;
        return isAnnounced ? Announced(text, start, length, surname) : Unannounced(text, start, length, surname);
    }

    private static Span? Announced(string text, int start, int length, int surname) =>
        length > surname && length <= surname + 2 && MayBeName(text.AsSpan(start, length)) ? new Span(start, length) : null;

    private static Span? Unannounced(string text, int start, int length, int surname)
    {
        if (start >= text.Length || NotAlone.Contains(text[start], StringComparison.Ordinal))
            return null;
        for (var given = 2; given >= 1; given--)
        {
            var end = surname + given;
            var isOver = length == end || (length > end && NamesEndBefore.Contains(text[start + end], StringComparison.Ordinal));
            if (length >= end && isOver && MayBeName(text.AsSpan(start, end)))
                return new Span(start, end);
        }

        return null;
    }

    private static bool MayBeName(ReadOnlySpan<char> name) =>
        !name.Contains('某') && !NoLastCharacter.Contains(name[^1], StringComparison.Ordinal);

    private static int HanLength(string text, int start)
    {
        var end = start;
        while (end < text.Length && end - start < LongestForeignName && (Han.Is(text[end]) || (text[end] == '·' && end > start)))
            end++;
        return end - start;
    }
}
