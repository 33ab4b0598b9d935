namespace Tongming.Texts.PersonalData;

/// <summary>Finds what has the form of personal data. Takes time in proportion to the length of the text, whatever the text.</summary>
public static class PersonalDataFinder
{
    /// <summary>
    /// Everything in <paramref name="text"/> that has the form of personal data, in order and without overlaps. Full-width
    /// characters count as their ASCII forms, characters without width count as absent, and single spaces or hyphens may
    /// stand inside numbers where people write them. Numbers with a check digit (18-digit 身份证号 with a real date, bank
    /// cards, 统一社会信用代码) are found only where it fits, and never as a part of a longer number.
    /// Example: in <c>电话 138-0013-8000</c> one match of length 13, masked <c>138****8000</c>.
    /// </summary>
    [Law("R3-37", "个人信息保护法 第五十一条、第七十三条")]
    public static IReadOnlyList<PersonalDataMatch> Find(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var search = NarrowText.Of(text);
        var found = new List<PersonalDataMatch>();
        found.AddRange(EmailSearch.In(search.Text));
        found.AddRange(NumberSearch.In(search.Text));
        found.AddRange(CreditCodeSearch.In(search.Text));
        found.AddRange(PlateSearch.In(search.Text));
        found.AddRange(NameSearch.In(search.Text));
        return [.. WithoutOverlaps(found).Select(search.InOriginal)];
    }

    /// <summary>Of two that overlap the one that begins first stays, then the longer one, then the earlier search.</summary>
    private static IEnumerable<PersonalDataMatch> WithoutOverlaps(List<PersonalDataMatch> found)
    {
        var end = 0;
        foreach (var match in found.OrderBy(one => one.Start).ThenByDescending(one => one.Length))
        {
            if (match.Start < end)
                continue;
            end = match.End;
            yield return match;
        }
    }
}
