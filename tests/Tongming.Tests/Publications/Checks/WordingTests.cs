using Tongming.Publications.Checks;

namespace Tongming.Tests.Publications.Checks;

public sealed class WordingTests
{
    private static readonly WordingList Starter = new(StarterWording.All);

    [Theory]
    [InlineData("开设银行帐户", "帐户")]
    [InlineData("全面布署", "布署")]
    [InlineData("截止2026年底", "截止2026年")]
    [InlineData("截止三月", "截止三月")]
    [InlineData("比上年减少2.5倍", "减少2.5倍")]
    [InlineData("提高1.2%个百分点", "1.2%个百分点")]
    [InlineData("提高1.2百分点", "提高1.2百分点")]
    [InlineData("五年翻了两翻", "翻了两翻")]
    public void Slips_are_found_and_only_warn(string text, string words) =>
        Assert.Equal([(CheckRule.LightWording, words)], Checked.In(text, Starter));

    [Theory]
    [InlineData("国家统计总局")]
    [InlineData("人民检查院")]
    public void Misnamed_bodies_block(string text) => Assert.Equal([(CheckRule.SeriousWording, text)], Checked.In(text, Starter));

    [Theory]
    [InlineData("截至2026年底，账户、部署、其他")]
    [InlineData("报名截止时间为3月")]
    [InlineData("提高1.2个百分点，增长2倍，翻了一番")]
    [InlineData("国家统计局、人民检察院、国务院办公厅")]
    [InlineData("达到目的的途径，的的确确")]
    [InlineData("系统一但书")]
    [InlineData("占全部份额的三成，建成份数")]
    public void Right_words_and_longer_words_that_hold_them_are_left_alone(string text) => Assert.Empty(Checked.In(text, Starter));

    [Fact]
    public void Of_two_entries_the_longer_one_counts()
    {
        var list = new WordingList([Light("其它", "其他"), Light("其它人员", "其他人员")]);
        Assert.Equal("其他人员", Assert.Single(list.Find("和其它人员")).Rule.Suggestion);
    }

    [Fact]
    public void A_suggestion_that_holds_the_wrong_words_is_right()
    {
        var list = new WordingList([Light("统计局长", "统计局局长"), Light("百分点", "个百分点")]);
        Assert.Empty(list.Find("上升2个百分点"));
        Assert.Single(list.Find("上升2百分点"));
    }

    [Fact]
    public void The_version_follows_what_the_list_says_and_not_its_order()
    {
        WordingText a = Light("帐户", "账户"),
            b = Light("布署", "部署");
        Assert.Equal(new WordingList([a, b]).Version(), new WordingList([b, a]).Version());
        Assert.NotEqual(new WordingList([a, b]).Version(), new WordingList([a]).Version());
        Assert.NotEqual(new WordingList([a]).Version(), new WordingList([a with { Severity = WordingSeverity.Serious }]).Version());
    }

    [Fact]
    public void Every_entry_of_the_starter_list_is_a_right_entry_and_finds_itself()
    {
        Assert.True(StarterWording.All.Count >= 30);
        Assert.Equal(StarterWording.All.Count, StarterWording.All.Select(one => one.Words).Distinct().Count());
        foreach (var text in StarterWording.All)
        {
            Assert.True(WordingRule.Make(Guid.NewGuid(), Guid.NewGuid(), text).Succeeded, text.Words);
            Assert.Single(new WordingList([text]).Find($"甲{text.Words.Replace(WordingRule.Number, "12", StringComparison.Ordinal)}甲"));
            Assert.Empty(new WordingList([text]).Find(text.Suggestion));
        }
    }

    [Theory]
    [InlineData("", "甲", "wording.words")]
    [InlineData("{数}年", "甲", "wording.words")]
    [InlineData("账户", "账户", "wording.same")]
    public void What_would_find_everything_or_nothing_is_refused(string words, string suggestion, string code) =>
        Assert.Equal(code, Items.Refused(WordingRule.Make(Guid.NewGuid(), Guid.NewGuid(), Light(words, suggestion))));

    [Fact]
    public void An_exception_must_hold_the_words_and_a_refused_change_changes_nothing()
    {
        var rule = Items.Given(WordingRule.Make(Guid.NewGuid(), Guid.NewGuid(), Light("其它", "其他")));
        var wrong = Light("其它", "其他") with { Exceptions = ["别的"] };
        Assert.Equal("wording.exception", Items.Refused(rule.Change(wrong)));
        Assert.Equal(1, rule.Version);
        Items.Given(rule.Change(Light("其它", "其他") with { Exceptions = ["其它书"], Note = "注" }));
        Assert.Equal((2, "其它书", "注"), (rule.Version, Assert.Single(rule.Exceptions()), rule.Note));
        Assert.Empty(new WordingList([rule.ToText()]).Find("其它书"));
    }

    private static WordingText Light(string words, string right) => new(words, right, WordingSeverity.Light, []);
}
