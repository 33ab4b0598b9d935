using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;

namespace Tongming.Web.Platform.Mail;

/// <summary>A mail that nobody can read in the database or in a backup without the keys. The payload of kind <c>mail</c>.</summary>
/// <param name="Sealed">Receiver, subject and text, encrypted.</param>
internal sealed record SealedMail(string Sealed);

/// <summary>
/// Seals mail for the outbox. Seal <b>before</b> the change that adds it: sealing can make a new key, which is itself saved through
/// the writer and would wait for it forever inside of one.
/// </summary>
internal sealed class MailSeal(IDataProtectionProvider protection, MailOptions options)
{
    private readonly IDataProtector protector = protection.CreateProtector("tongming.mail");

    /// <summary>Whether mail is sent at all. What is added while it is off is given up when its turn comes.</summary>
    public bool IsOn => options.Enabled;

    /// <summary>Encrypts.</summary>
    public SealedMail Seal(OutgoingMail mail) =>
        new(protector.Protect(JsonSerializer.Serialize(new[] { mail.To, mail.Subject, mail.Text })));

    /// <summary>Decrypts; refuses <c>mail.unreadable</c> where the key is gone or the text was changed.</summary>
    public Outcome<OutgoingMail> Open(SealedMail mail)
    {
        try
        {
            return JsonSerializer.Deserialize<string[]>(protector.Unprotect(mail.Sealed)) is [var to, var subject, var text]
                ? OutgoingMail.Write(to, subject, text)
                : new Refusal("mail.unreadable");
        }
        catch (CryptographicException)
        {
            return new Refusal("mail.unreadable");
        }
    }
}
