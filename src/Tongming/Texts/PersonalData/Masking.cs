using System.Text;

namespace Tongming.Texts.PersonalData;

/// <summary>
/// Shows personal data in the forms that are usual in official lists. Nothing is ever shown whole: what does not have the
/// expected form is masked more, not less. The result never tells how long a name or an address is.
/// </summary>
public static class Masking
{
    private const string Rest = "****";

    /// <summary>
    /// Masks <paramref name="text"/> as what it is. Spaces and hyphens inside numbers go, full-width characters become
    /// ASCII. A 统一社会信用代码 stays as it is, because it is public (R3-37). Example: <c>110101199003078888</c> as
    /// 身份证号 gives <c>110101********8888</c>.
    /// </summary>
    [Law("R3-37", "R7-36")]
    public static string Mask(PersonalDataKind kind, string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return kind switch
        {
            PersonalDataKind.IdNumber => IdNumber(text),
            PersonalDataKind.MobilePhone or PersonalDataKind.FixedPhone => Phone(text),
            PersonalDataKind.BankCard => Kept(Bare(text), 6, 4),
            PersonalDataKind.Email => Email(text),
            PersonalDataKind.PlateNumber => Kept(Bare(text), 2, 2),
            PersonalDataKind.CreditCode => text,
            PersonalDataKind.PersonName => Name(text),
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "This is no kind of personal data."),
        };
    }

    /// <summary>A name by its surname and two stars, however long it is: <c>王**</c>, <c>欧阳**</c>. Empty for a blank one.</summary>
    [Law("R7-36")]
    public static string Name(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var whole = name.Trim();
        if (whole.Length == 0)
            return "";
        var surname = Surnames.LengthIn(whole);
        var first = char.IsHighSurrogate(whole[0]) && whole.Length > 1 ? 2 : 1;
        return whole[..(surname == 2 && whole.Length > 2 ? 2 : first)] + "**";
    }

    /// <summary>A telephone: of a mobile one the first three and the last four digits (<c>138****5678</c>), of a fixed one the area and the last two (<c>0551-****78</c>).</summary>
    [Law("R7-36")]
    public static string Phone(string number)
    {
        ArgumentNullException.ThrowIfNull(number);
        var bare = Bare(number).TrimStart('+');
        if (bare.Length == 13 && bare.StartsWith("86", StringComparison.Ordinal))
            bare = bare[2..];
        var area = NumberKinds.AreaLength(bare);
        if (area > 0)
            return bare[..area] + "-" + Rest + bare[^2..];
        return bare.Length == 11 ? bare[..3] + Rest + bare[^4..] : Kept(bare, 0, 2);
    }

    /// <summary>An address of electronic mail by its first character and its host: <c>z***@example.com</c>. What has no at sign is masked whole.</summary>
    public static string Email(string address)
    {
        ArgumentNullException.ThrowIfNull(address);
        var at = address.LastIndexOf('@');
        return at <= 0 ? Rest : address[..1] + "***" + address[at..];
    }

    /// <summary>A 身份证号 by its first six and last four characters: <c>110101********8888</c>, and likewise one of fifteen digits.</summary>
    public static string IdNumber(string number)
    {
        ArgumentNullException.ThrowIfNull(number);
        return Kept(Bare(number).ToUpperInvariant(), 6, 4);
    }

    /// <summary>An address down to its county or district: <c>安徽省合肥市蜀山区****</c>. Where none is named, down to the city or the province; else masked whole.</summary>
    public static string Address(string address)
    {
        ArgumentNullException.ThrowIfNull(address);
        return address[..Math.Max(EndOfDistrict(address), 0)] + Rest;
    }

    private static int EndOfDistrict(string address)
    {
        const int far = 30;
        var end = 0;
        for (var index = 1; index < address.Length && index < far; index++)
        {
            var pair = address.AsSpan(index - 1, 2);
            if (address[index] is '区' && pair is "小区" or "社区" or "园区" or "校区" or "厂区" or "库区" or "地区" or "治区")
            {
                if (pair is "小区" or "社区" or "园区" or "校区" or "厂区" or "库区")
                    return end;
                end = index + 1;
            }
            else if (address[index] is '区' or '县' or '旗')
                return index + 1;
            else if (address[index] is '省' or '市' or '州' or '盟' && pair is not "城市")
                end = index + 1;
            else if (address[index] is '路' or '街' or '村' or '镇' or '乡' or '号')
                return end;
        }

        return end;
    }

    /// <summary>The first and the last characters with stars for those between; only stars where nearly all would be shown.</summary>
    private static string Kept(string text, int first, int last) =>
        text.Length < first + last + 3
            ? new string('*', text.Length)
            : string.Concat(text.AsSpan(0, first), new string('*', text.Length - first - last), text.AsSpan(text.Length - last));

    private static string Bare(string text)
    {
        var bare = new StringBuilder(text.Length);
        foreach (var character in text.Select(Widths.Narrow))
            if (char.IsLetterOrDigit(character) || character is '+' or '*')
                bare.Append(character);
        return bare.ToString();
    }
}
