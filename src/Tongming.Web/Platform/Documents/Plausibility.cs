using System.Buffers;
using System.Globalization;

namespace Tongming.Web.Platform.Documents;

/// <summary>How much a text looks like Chinese official prose; below zero it is no text.</summary>
internal static class Plausibility
{
    // Bytes read in a wrong encoding still give Chinese characters, but hardly ever the frequent ones.
    private static readonly SearchValues<char> Frequent = SearchValues.Create(
        "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经十三之进等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指几九区强放决西被干做必战先回则任取据处府信息申请告复讼诉议"
            + "，。、；：“”（）《》〔〕！？—…％０１２３４５６７８９"
    );

    public static double Of(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty)
            return 1;
        var sum = 0.0;
        foreach (var character in text)
            sum += Weigh(character);
        return sum / text.Length;
    }

    private static double Weigh(char character)
    {
        if (character is >= ' ' and <= '~' or '\n' or '\r' or '\t' or '\f')
            return 0.5;
        if (character is < ' ' or (>= '\x7F' and <= '\x9F') or '\uFFFD' or '\uFFFE' or '\uFFFF')
            return -8;
        if (Frequent.Contains(character))
            return 2;
        if (
            character
            is >= '\u4E00'
                and <= '\u9FFF'
                or (>= '\u3000' and <= '\u303F')
                or (>= '\uFF00' and <= '\uFFEF')
                or '\u00A0'
                or '\uFEFF'
        )
            return 0.3;
        return char.GetUnicodeCategory(character) is UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned ? -4 : -0.5;
    }
}
