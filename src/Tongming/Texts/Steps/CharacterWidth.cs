using Tongming.Texts.Generated;

namespace Tongming.Texts.Steps;

/// <summary>
/// One form for what print knows in several: full-width letters, digits and punctuation become ASCII, odd spaces a
/// space, radicals and compatibility forms the Han character. 。 、 “ ” 〔 〕 【 】 and dashes stay, and so does a tab.
/// </summary>
internal static class CharacterWidth
{
    // Small forms and forms for vertical print, and signs that are typed for an ASCII one.
    private const string OtherForms =
        "﹐,﹑、﹒.﹔;﹕:﹖?﹗!﹙(﹚)﹛{﹜}﹝〔﹞〕﹟#﹠&﹡*﹢+﹣-﹤<﹥>﹦=﹨\\﹩$﹪%﹫@" + "︰:︵(︶)︹〔︺〕︽《︾》∶:∕/⁄/\u2212-";

    private const string OddSpaces = "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000";

    private static readonly CharacterMap Map = Create();

    /// <summary>The step.</summary>
    public static NormalisingStep Step { get; } =
        new("width", "全角的字母、数字和标点改为半角，特殊空格改为普通空格，部首字形改为汉字。", Apply);

    private static Normalised Apply(Normalised given) => given.Rewritten(Map.Apply(given.Text));

    private static CharacterMap Create()
    {
        var map = new CharacterMap().With(CompatibleCharacters.Pairs).With(OtherForms);
        for (var full = '！'; full <= '～'; full++)
            map[full] = Widths.Narrow(full);
        foreach (var space in OddSpaces)
            map[space] = ' ';
        return map;
    }
}
