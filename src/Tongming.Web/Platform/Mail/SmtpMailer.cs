using System.Net;
using System.Net.Mail;
using System.Net.Mime;
using System.Text;

namespace Tongming.Web.Platform.Mail;

/// <summary>Sends by SMTP, one connection for each mail: an office sends few.</summary>
internal sealed class SmtpMailer(MailOptions options) : IMailer
{
    public async Task SendAsync(OutgoingMail mail, Guid id, CancellationToken cancel)
    {
        using var client = new SmtpClient(options.Host, options.Port) { EnableSsl = options.StartTls };
        if (options.User.Length > 0)
            client.Credentials = new NetworkCredential(options.User, options.Password);
        using var message = Compose(mail, id);
        await client.SendMailAsync(message, cancel);
    }

    private MailMessage Compose(OutgoingMail mail, Guid id)
    {
        var message = new MailMessage(options.From, mail.To)
        {
            Subject = mail.Subject,
            SubjectEncoding = Encoding.UTF8,
            Body = mail.Text,
            BodyEncoding = Encoding.UTF8,
            BodyTransferEncoding = TransferEncoding.Base64,
        };
        if (options.RepliesTo.Length > 0)
            message.ReplyToList.Add(options.RepliesTo);
        message.Headers.Add("Message-ID", $"<{id:N}@{message.From!.Host}>");
        // Holiday answers are not wanted.
        message.Headers.Add("Auto-Submitted", "auto-generated");
        return message;
    }
}
