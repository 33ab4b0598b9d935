namespace Tongming.Texts.PersonalData;

/// <summary>Finds addresses of electronic mail around each at sign, within the lengths that such an address may have.</summary>
internal static class EmailSearch
{
    private const int LongestName = 64;
    private const int LongestHost = 255;

    public static IEnumerable<PersonalDataMatch> In(string text)
    {
        for (var at = text.IndexOf('@', StringComparison.Ordinal); at >= 0; at = text.IndexOf('@', at + 1))
        {
            var start = at;
            while (start > 0 && at - start < LongestName && IsOfName(text[start - 1]))
                start--;
            while (start < at && !char.IsAsciiLetterOrDigit(text[start]))
                start++;
            var end = EndOfHost(text, at + 1);
            if (start == at || end < 0)
                continue;
            var address = text[start..end];
            yield return new PersonalDataMatch(PersonalDataKind.Email, start, end - start, Masking.Email(address))
            {
                IsOnlyFlagged = address.EndsWith(".gov.cn", StringComparison.OrdinalIgnoreCase),
            };
        }
    }

    /// <summary>Index behind the last label of the host that is made of letters; -1 where that is not its second label at least.</summary>
    private static int EndOfHost(string text, int start)
    {
        var (end, label) = (-1, start);
        for (var at = start; at <= text.Length && at - start <= LongestHost; at++)
        {
            if (at < text.Length && (char.IsAsciiLetterOrDigit(text[at]) || text[at] == '-'))
                continue;
            if (at == label)
                break;
            if (label > start && at - label >= 2 && text.AsSpan(label, at - label).IndexOfAnyExceptInRange('A', 'z') < 0)
                end = at;
            if (at == text.Length || text[at] != '.')
                break;
            label = at + 1;
        }

        return end;
    }

    private static bool IsOfName(char character) => char.IsAsciiLetterOrDigit(character) || character is '.' or '_' or '%' or '+' or '-';
}
