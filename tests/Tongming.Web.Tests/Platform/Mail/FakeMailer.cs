using System.Net.Mail;
using Tongming.Web.Platform.Mail;

namespace Tongming.Web.Tests.Platform.Mail;

/// <summary>Keeps mail instead of sending it; turns away the receivers that it is told to.</summary>
internal sealed class FakeMailer : IMailer
{
    private readonly Lock gate = new();

    public List<(Guid Id, OutgoingMail Mail)> Sent { get; } = [];

    public (string Address, SmtpStatusCode Status)? Refuses { get; init; }

    public Task SendAsync(OutgoingMail mail, Guid id, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        if (Refuses is { } refused && refused.Address == mail.To)
            throw new SmtpFailedRecipientException(refused.Status, mail.To);
        lock (gate)
            Sent.Add((id, mail));
        return Task.CompletedTask;
    }
}
