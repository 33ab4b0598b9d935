using Tongming.Publications;
using Tongming.Publications.Checks;
using Tongming.Texts.PersonalData;

namespace Tongming.Tests.Publications.Checks;

public sealed class PersonalDataCheckTests
{
    private const string Id = "110101199003078515";

    [Fact]
    public void The_numbers_of_these_tests_have_the_form_of_personal_data()
    {
        // Made up, with a check digit that fits.
        Assert.Equal(PersonalDataKind.IdNumber, Assert.Single(PersonalDataFinder.Find(Id)).Kind);
    }

    [Theory]
    [InlineData("身份证" + Id)]
    [InlineData("手机13800138000")]
    [InlineData("zhangsan@example.com")]
    [InlineData("当事人：张三")]
    public void Personal_data_block_wherever_they_stand(string words)
    {
        Assert.Equal(CheckRule.PersonalData, Assert.Single(Checked.In(words)).Rule);
        var content = new EditionContent
        {
            Title = words,
            Summary = words,
            Html = $"<p>{words}</p>",
            Keywords = words,
        };
        Assert.Equal(
            [CheckPart.Title, CheckPart.Summary, CheckPart.Line, CheckPart.Text],
            EditionChecks.Of(content, Checked.NoList).Select(one => one.Place.Part)
        );
    }

    [Theory]
    [InlineData("统计局电话0551-62345678")]
    [InlineData("tjj@anhui.gov.cn")]
    public void Numbers_of_offices_are_only_flagged(string words)
    {
        var found = Assert.Single(Checked.In(words));
        Assert.Equal((CheckRule.PublicNumber, CheckSeverity.Hint), (found.Rule, CheckRules.Of(found.Rule).Severity));
    }

    [Fact]
    public void A_finding_never_shows_what_it_found()
    {
        var text = new CheckedText(new CheckPlace(CheckPart.Text), $"张三丰的身份证{Id}（手机13800138000");
        foreach (var finding in EditionChecks.OfText(text, Checked.NoList))
        {
            var all = $"{finding.Before}|{finding.Words}|{finding.After}|{string.Join('|', finding.Arguments)}|{finding.Key}";
            Assert.DoesNotContain(Id, all, StringComparison.Ordinal);
            Assert.DoesNotContain("19900307", all, StringComparison.Ordinal);
            Assert.DoesNotContain("0013", all, StringComparison.Ordinal);
        }

        Assert.Contains(EditionChecks.OfText(text, Checked.NoList), one => one.Words == "110101********8515");
        // The number of the first begins before the words that are shown around the second.
        Assert.Contains(
            EditionChecks.OfText(text, Checked.NoList),
            one => one.Before == "…110101********8515（手机" && one.Words == "138****8000"
        );
    }

    [Fact]
    public void Masking_masks_what_blocks_everywhere_and_keeps_the_rest()
    {
        var content = new EditionContent
        {
            Title = "对13800138000的答复",
            Summary = $"证件{Id}",
            Html = $"<p>证件<b>{Id[..6]}</b>{Id[6..]}，<a href=\"tel:13800138000\">手机</a>，单位电话0551-62345678</p>",
        };
        var masked = EditionChecks.Masked(content);
        Assert.Equal(("对138****8000的答复", "证件110101********8515"), (masked.Title, masked.Summary));
        Assert.Equal("<p>证件<b>110101********8515</b>，<a href=\"#\">手机</a>，单位电话0551-62345678</p>", masked.Html);
        Assert.DoesNotContain(EditionChecks.Of(masked, Checked.NoList), one => one.Rule == CheckRule.PersonalData);
        Assert.Equal(masked.Hash(), EditionChecks.Masked(masked).Hash());
        var clean = content with { Title = "公告", Summary = "", Html = "<p>甲&nbsp;乙</p>" };
        Assert.Equal(clean.Hash(), EditionChecks.Masked(clean).Hash());
    }

    [Fact]
    public void A_telephone_behind_a_link_is_found_too() =>
        Assert.Contains(Checked.InMarkup("<p><a href=\"tel:13800138000\">联系我</a></p>"), one => one.Rule == CheckRule.PersonalData);

    [Fact]
    public void What_was_let_pass_is_not_masked()
    {
        var content = new EditionContent { Title = "公告", Html = $"<p>证件{Id}，手机13800138000</p>" };
        var passed = EditionChecks.Of(content, Checked.NoList).First(one => one.Words.StartsWith("110101", StringComparison.Ordinal)).Key;
        Assert.Equal($"<p>证件{Id}，手机138****8000</p>", EditionChecks.Masked(content, new HashSet<string> { passed }).Html);
    }
}
