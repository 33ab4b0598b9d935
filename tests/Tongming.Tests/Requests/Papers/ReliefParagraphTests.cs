using Tongming.Requests.Papers;

namespace Tongming.Tests.Requests.Papers;

public sealed class ReliefParagraphTests
{
    private const string Government = "某市人民政府";

    [Fact]
    public void Against_a_refusal_reconsideration_comes_first_and_a_suit_within_15_days_after()
    {
        var text = Text(new(ReliefClass.A, false, Government));
        Assert.Contains("应当先申请行政复议：自收到本告知书之日起60日内向某市人民政府申请行政复议", text);
        Assert.Contains("自收到行政复议决定书之日起15日内，依法向有管辖权的人民法院提起行政诉讼", text);
        Assert.Contains("行政复议期限届满之日起15日内", text);
        Assert.DoesNotContain("6个月", text);
    }

    [Fact]
    public void Against_another_reply_one_may_choose()
    {
        var text = Text(new(ReliefClass.B, false, Government) { Court = "某市某区人民法院" });
        Assert.Equal(
            "如对本告知书不服，可以自收到本告知书之日起60日内向某市人民政府申请行政复议，或者自收到本告知书之日起6个月内依法向某市某区人民法院提起行政诉讼。",
            text
        );
    }

    [Fact]
    public void A_partial_reply_has_both_each_for_its_part()
    {
        var text = Text(new(ReliefClass.A, true, Government));
        var refused = text.IndexOf(
            "不予公开的部分不服的，根据《中华人民共和国行政复议法》第二十三条的规定，应当先申请行政复议",
            StringComparison.Ordinal
        );
        var rest = text.IndexOf("对本告知书的其他内容不服的，可以自收到本告知书之日起60日内", StringComparison.Ordinal);
        Assert.True(refused >= 0 && rest > refused, text);
        Assert.Throws<ArgumentException>(() => ReliefParagraph.For(new(ReliefClass.B, true, Government)));
    }

    [Fact]
    public void Served_through_the_internet_it_must_name_the_online_channel()
    {
        var online = new ReliefNotice(ReliefClass.B, false, Government) { ServedOnline = true };
        Assert.Equal("paper.relief-channel-missing", ReliefParagraph.For(online).Refusal?.Code);
        Assert.Equal("paper.relief-channel-missing", ReliefParagraph.For(online with { OnlineChannel = " " }).Refusal?.Code);
        Assert.EndsWith(
            "行政复议申请可以通过互联网渠道提交：某省行政复议服务平台。",
            Text(online with { OnlineChannel = "某省行政复议服务平台" })
        );
        Assert.DoesNotContain("互联网", Text(online with { ServedOnline = false }));
    }

    [Theory]
    [InlineData("")]
    [InlineData("　")]
    public void Without_an_authority_there_is_no_paragraph(string authority) =>
        Assert.Equal("paper.relief-authority-missing", ReliefParagraph.For(new(ReliefClass.A, false, authority)).Refusal?.Code);

    [Theory]
    [InlineData(ReliefDoubt.None, false)]
    [InlineData(ReliefDoubt.SpecialQuery, true)]
    [InlineData(ReliefDoubt.NoReply, true)]
    public void What_the_sources_leave_open_goes_to_a_lawyer(ReliefDoubt doubt, bool review)
    {
        var paragraph = ReliefParagraph.For(new(ReliefClass.B, false, Government) { Doubt = doubt }).Value!;
        Assert.Equal((review, doubt), (paragraph.NeedsLegalReview, paragraph.Doubt));
    }

    [Fact]
    public void The_superior_department_is_never_offered() =>
        Assert.All(Enum.GetValues<ReliefClass>(), one => Assert.DoesNotContain("主管部门", Text(new(one, false, Government))));

    private static string Text(ReliefNotice notice)
    {
        var paragraph = ReliefParagraph.For(notice);
        Assert.True(paragraph.Succeeded, paragraph.Refusal?.Code);
        Assert.DoesNotContain('\n', paragraph.Value.Text);
        return paragraph.Value.Text;
    }
}
