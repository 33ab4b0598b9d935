namespace Tongming.Web.Platform.Mail;

/// <summary>Hands mail to a server: an edge of the process, with a fake in the tests.</summary>
internal interface IMailer
{
    /// <summary>
    /// Sends one mail; <paramref name="id"/> becomes its Message-ID, so that a mail that comes twice can be known. Throws
    /// <see cref="System.Net.Mail.SmtpException"/> where the server does not take it.
    /// </summary>
    Task SendAsync(OutgoingMail mail, Guid id, CancellationToken cancel);
}
