using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Configuration;
using Tongming.Web.Platform.Mail;

namespace Tongming.Web.Tests.Platform.Mail;

public sealed class MailOptionsTests
{
    [Fact]
    public void Without_settings_no_mail_is_sent() => Assert.False(Read().Enabled);

    [Fact]
    public void A_whole_section_is_read()
    {
        var options = Read("Enabled=true", "Host=mail.example.cn", "From=office@example.cn", "User=u", "Password=p", "Port=25");
        Assert.Equal(("mail.example.cn", 25, true), (options.Host, options.Port, options.StartTls));
    }

    [Theory]
    [InlineData("From=统计局")]
    [InlineData("From=office@example.cn\r\nBcc: x@example.cn")]
    [InlineData("Enabled=true|Host=mail.example.cn")]
    [InlineData("Enabled=true|From=office@example.cn")]
    [InlineData("RepliesTo=nobody")]
    [InlineData("Port=0")]
    [InlineData("Host=mail.example.cn|User=u|StartTls=false")]
    public void A_section_that_cannot_work_keeps_the_program_from_starting(string section) =>
        Assert.Throws<ValidationException>(() => Read(section.Split('|')));

    [Fact]
    public void A_password_may_go_unencrypted_to_the_own_machine_only() =>
        Assert.Equal("u", Read("Host=127.0.0.1", "User=u", "StartTls=false").User);

    private static MailOptions Read(params string[] settings) =>
        MailOptions.Read(
            new ConfigurationBuilder()
                .AddInMemoryCollection(
                    settings
                        .Select(setting => setting.Split('=', 2))
                        .Select(pair => KeyValuePair.Create($"Mail:{pair[0]}", (string?)pair[1]))
                )
                .Build()
        );
}
