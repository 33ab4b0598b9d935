using System.Diagnostics;
using FsCheck;
using FsCheck.Fluent;
using Tongming.Publications;
using Tongming.Publications.Checks;

namespace Tongming.Tests.Publications.Checks;

public sealed class LongTextTests
{
    private static readonly WordingList Starter = new(StarterWording.All);

    [Theory]
    [InlineData("（")]
    [InlineData("”")]
    [InlineData("一、")]
    [InlineData("1.")]
    [InlineData("（一")]
    [InlineData("×")]
    [InlineData("20X")]
    [InlineData("*")]
    [InlineData("{ PAGEREF ")]
    [InlineData("«")]
    [InlineData("[bookmark:")]
    [InlineData("（此处填写")]
    [InlineData("附件")]
    [InlineData("\n附件：\n")]
    [InlineData("截止2")]
    [InlineData("下降1.2")]
    [InlineData("帐户")]
    [InlineData("13800138000，")]
    [InlineData("姓名：张三，")]
    [InlineData("机密★20年\n")]
    [InlineData("\n\n")]
    [InlineData("<a href=\"")]
    [InlineData("<img alt=\"a\">")]
    [InlineData("<p>字</p>")]
    [InlineData("&")]
    [InlineData("<")]
    public void A_hundred_thousand_characters_of_anything_are_checked_in_seconds(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 100_000 / piece.Length));
        var watch = Stopwatch.StartNew();
        var content = new EditionContent { Title = "公告", Html = text };
        Assert.NotNull(EditionChecks.Of(content, Starter));
        Assert.NotNull(EditionChecks.Masked(content));
        var broken = new CheckedText(new CheckPlace(CheckPart.Attachment, "a.pdf"), text) { IsBroken = true };
        Assert.NotNull(EditionChecks.OfText(broken, Starter));
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(5), $"{watch.Elapsed}");
    }

    [Fact]
    public void Whatever_is_written_every_finding_lies_in_the_text_and_masking_twice_is_masking_once()
    {
        string[] pieces =
        [
            "（",
            "）",
            "一、",
            "三、",
            "1.",
            "\n",
            "110101199003078515",
            "13800138000",
            "<b>",
            "</b>",
            "<p>",
            "</p>",
            "&amp;",
            "帐户",
            "姓名：张三",
            "<a href=\"tel:13800138000\">",
            "</a>",
            "，",
            "××",
        ];
        Prop.ForAll(
                Gen.ListOf(Gen.Elements(pieces)).ToArbitrary(),
                some =>
                {
                    var content = new EditionContent { Title = "公告", Html = string.Concat(some) };
                    var text = MarkupText.Read(content.Html).Text;
                    foreach (
                        var finding in EditionChecks.Of(content, Starter).Where(one => one.Place is { Part: CheckPart.Text, Detail: "" })
                    )
                        Assert.True(finding.At.Start >= 0 && finding.At.End <= text.Length);
                    var masked = EditionChecks.Masked(content);
                    Assert.DoesNotContain(EditionChecks.Of(masked, Starter), one => one.Rule == CheckRule.PersonalData);
                    Assert.Equal(masked.Html, EditionChecks.Masked(masked).Html);
                }
            )
            .QuickCheckThrowOnFailure();
    }
}
