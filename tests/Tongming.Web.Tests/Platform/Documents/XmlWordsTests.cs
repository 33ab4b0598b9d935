using System.Xml.Linq;
using Tongming.Web.Platform.Documents;

namespace Tongming.Web.Tests.Platform.Documents;

public sealed class XmlWordsTests
{
    [Theory]
    [InlineData("居民消费价格", "居民消费价格")]
    [InlineData("𠮷林县\n二行\t", "𠮷林县\n二行\t")]
    [InlineData("从\u0001表\u0008里\u000B贴\uFFFE来𠮷", "从表里贴来𠮷")]
    public void Only_what_xml_cannot_hold_goes(string text, string kept)
    {
        Assert.Equal(kept, XmlWords.Of(text));
        Assert.Equal(
            kept,
            XDocument
                .Parse(new XElement("a", XmlWords.Of(text)).ToString(SaveOptions.DisableFormatting), LoadOptions.PreserveWhitespace)
                .Root!.Value
        );
    }

    [Fact]
    public void Half_a_character_is_shown_as_one_that_is_missing() => Assert.Equal("半\uFFFD个", XmlWords.Of("半" + '\uD842' + "个"));
}
