using System.Net.Mail;
using Tongming.Web.Platform.Events;

namespace Tongming.Web.Platform.Mail;

/// <summary>
/// Delivers entries of kind <c>mail</c>. A program that is killed between the server's thanks and the note of it sends the mail again,
/// under the same Message-ID.
/// </summary>
internal sealed class MailDelivery(IMailer mailer, MailSeal seal) : IDelivers
{
    /// <summary>The kind under which mail is added to the outbox.</summary>
    public const string OfMail = "mail";

    public string Kind => OfMail;

    public async Task<Outcome<Delivery>> DeliverAsync(Delivery delivery, CancellationToken cancel)
    {
        if (!seal.IsOn)
            return new Refusal("mail.off");
        var mail = seal.Open(Outbox.Read<SealedMail>(delivery.Payload));
        if (!mail.Succeeded)
            return mail.Refusal;
        try
        {
            await mailer.SendAsync(mail.Value, delivery.Id, cancel);
            return delivery;
        }
        catch (SmtpException refused) when (IsForGood(refused.StatusCode))
        {
            return new Refusal("mail.receiver-refused");
        }
    }

    /// <summary>The server says that this receiver will never do; everything else may pass.</summary>
    private static bool IsForGood(SmtpStatusCode status) =>
        status is SmtpStatusCode.MailboxUnavailable or SmtpStatusCode.MailboxNameNotAllowed or SmtpStatusCode.UserNotLocalTryAlternatePath;
}
