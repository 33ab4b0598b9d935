using System.Text;
using System.Xml;

namespace Tongming.Web.Platform.Documents;

/// <summary>Text for XML.</summary>
internal static class XmlWords
{
    /// <summary>Without the characters that XML cannot hold, which come along when somebody pastes; halves of characters become U+FFFD. Rare characters of two halves stay.</summary>
    public static string Of(string text) =>
        text.All(XmlConvert.IsXmlChar)
            ? text
            : string.Concat(text.EnumerateRunes().Where(rune => !rune.IsBmp || XmlConvert.IsXmlChar((char)rune.Value)));
}
