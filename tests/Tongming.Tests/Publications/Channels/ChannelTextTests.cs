using Tongming.Publications.Channels;

namespace Tongming.Tests.Publications.Channels;

public sealed class ChannelTextTests
{
    private const string Link = "https://portal.example/items/0198c6f2-0000-7000-8000-000000000001";

    [Fact]
    public void A_digest_has_at_most_120_characters_in_one_line()
    {
        Assert.Equal("概述 两行", ChannelTexts.Digest(" 概述\n两行 ", "正文"));
        Assert.Equal("正文", ChannelTexts.Digest(" ", "正文"));
        var cut = ChannelTexts.Digest("", new string('字', 121));
        Assert.Equal((120, '…'), (cut.Length, cut[^1]));
        Assert.Equal(120, ChannelTexts.Digest("", new string('字', 120)).Length);
    }

    [Fact]
    public void A_character_of_two_halves_is_not_cut_through()
    {
        var cut = ChannelTexts.Digest("", new string('字', 118) + "𠮷𠮷");
        Assert.False(char.IsHighSurrogate(cut[^2]));
    }

    [Fact]
    public void A_post_has_at_most_140_Chinese_characters_a_link_and_no_topic()
    {
        var post = Value(ChannelTexts.Post("#全区#经济运行", new string('述', 300), Link));
        Assert.True(ChannelTexts.Weight(post) <= 140);
        Assert.EndsWith($"… {Link}", post, StringComparison.Ordinal);
        Assert.StartsWith("全区经济运行：述", post, StringComparison.Ordinal);
        Assert.Null(ChannelTexts.WhyNot(post, Link));
        Assert.Equal($"短 {Link}", Value(ChannelTexts.Post("短", "", Link)));
    }

    [Fact]
    public void What_a_microblog_would_refuse_is_refused_here()
    {
        Assert.Equal("channel.text.link", ChannelTexts.Post("题", "", "").Refusal?.Code);
        Assert.Equal("channel.text.link", ChannelTexts.Post("题", "", "https://x.example/" + new string('a', 260)).Refusal?.Code);
        Assert.Equal("channel.text.long", ChannelTexts.WhyNot(new string('字', 140) + Link, Link)?.Code);
        Assert.Equal("channel.text.topic", ChannelTexts.WhyNot($"#话题# {Link}", Link)?.Code);
        Assert.Equal("channel.text.link", ChannelTexts.WhyNot("没有链接", Link)?.Code);
    }

    [Theory]
    [InlineData("", 0)]
    [InlineData("字", 1)]
    [InlineData("a", 1)]
    [InlineData("ab字", 2)]
    public void Half_width_characters_count_half(string text, int weight) => Assert.Equal(weight, ChannelTexts.Weight(text));

    private static string Value(Outcome<string> outcome) => outcome.Value!;
}
