using Tongming.Web.Platform.Mail;

namespace Tongming.Web.Tests.Platform.Mail;

public sealed class OutgoingMailTests
{
    [Theory]
    [InlineData("office@example.gov.cn", true)]
    [InlineData("a.b+c@mail.example.cn", true)]
    [InlineData("", false)]
    [InlineData("office", false)]
    [InlineData("office@", false)]
    [InlineData("@example.cn", false)]
    [InlineData("a@b@example.cn", false)]
    [InlineData("统计局 <office@example.cn>", false)]
    [InlineData("office@example.cn, other@example.cn", false)]
    [InlineData("office@example.cn\r\nBcc: other@example.cn", false)]
    [InlineData("office@exa mple.cn", false)]
    [InlineData("办公室@example.cn", false)]
    [InlineData("\"a\"@example.cn", false)]
    public void An_address_is_one_address_and_nothing_beside_it(string text, bool isAddress)
    {
        Assert.Equal(isAddress, OutgoingMail.IsAddress(text));
        Assert.Equal(isAddress, OutgoingMail.Write(text, "告知", "正文").Succeeded);
    }

    [Theory]
    [InlineData("告知\r\nBcc: other@example.cn")]
    [InlineData("告知\nX: y")]
    [InlineData("告知\u2028X: y")]
    [InlineData("告知\0")]
    [InlineData(" ")]
    public void A_subject_is_one_line(string subject) =>
        Assert.Equal("mail.subject", OutgoingMail.Write("office@example.cn", subject, "正文").Refusal!.Code);

    [Fact]
    public void Subject_and_text_have_their_longest()
    {
        var subject = new string('字', OutgoingMail.LongestSubject);
        var text = new string('字', OutgoingMail.LongestText);
        Assert.True(OutgoingMail.Write("office@example.cn", subject, text).Succeeded);
        Assert.Equal("mail.subject", OutgoingMail.Write("office@example.cn", subject + "字", text).Refusal!.Code);
        Assert.Equal("mail.text", OutgoingMail.Write("office@example.cn", subject, text + "字").Refusal!.Code);
    }
}
