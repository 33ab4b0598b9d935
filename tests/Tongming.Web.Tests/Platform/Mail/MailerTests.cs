using System.Net.Mail;
using System.Text;
using Tongming.Web.Platform.Mail;

namespace Tongming.Web.Tests.Platform.Mail;

/// <summary>What everybody may expect of a mailer; held against the real one and the fake.</summary>
public abstract class MailerTests
{
    private const string Gone = "gone@example.cn";
    private static readonly OutgoingMail Letter = OutgoingMail
        .Write("reader@example.cn", "关于“2025年”申请的告知——请查收，主题较长时要折行也不能丢字", "第一行\n.\n第三行，末尾")
        .Value!;

    [Fact]
    public async Task What_is_sent_arrives_as_it_was_written()
    {
        var id = Guid.CreateVersion7();
        await using var mailer = Open();
        await mailer.SendAsync(Letter, id);
        var (to, subject, text, marked) = Assert.Single(mailer.Arrived());
        Assert.Equal((Letter.To, Letter.Subject, Letter.Text), (to, subject, text.TrimEnd('\n')));
        Assert.Equal(id, marked);
    }

    [Fact]
    public async Task A_receiver_who_does_not_exist_is_said_so()
    {
        await using var mailer = Open();
        var refused = await Assert.ThrowsAnyAsync<SmtpException>(() =>
            mailer.SendAsync(OutgoingMail.Write(Gone, "告知", "正文").Value!, Guid.CreateVersion7())
        );
        Assert.Equal(SmtpStatusCode.MailboxUnavailable, refused.StatusCode);
        Assert.Empty(mailer.Arrived());
    }

    [Fact]
    public async Task What_is_cancelled_is_not_sent()
    {
        await using var mailer = Open();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            mailer.SendAsync(Letter, Guid.CreateVersion7(), new CancellationToken(true))
        );
        Assert.Empty(mailer.Arrived());
    }

    private protected abstract Trial Open();

    private protected abstract class Trial : IAsyncDisposable
    {
        protected abstract IMailer Mailer { get; }

        public Task SendAsync(OutgoingMail mail, Guid id, CancellationToken cancel = default) => Mailer.SendAsync(mail, id, cancel);

        public abstract IEnumerable<(string To, string Subject, string Text, Guid Id)> Arrived();

        public abstract ValueTask DisposeAsync();
    }

    public sealed class OfTheFake : MailerTests
    {
        private protected override Trial Open() => new FakeTrial();

        private sealed class FakeTrial : Trial
        {
            private readonly FakeMailer fake = new() { Refuses = (Gone, SmtpStatusCode.MailboxUnavailable) };

            protected override IMailer Mailer => fake;

            public override IEnumerable<(string To, string Subject, string Text, Guid Id)> Arrived() =>
                fake.Sent.Select(sent => (sent.Mail.To, sent.Mail.Subject, sent.Mail.Text, sent.Id));

            public override ValueTask DisposeAsync() => ValueTask.CompletedTask;
        }
    }

    public sealed class OfSmtp : MailerTests
    {
        [Fact]
        public async Task A_server_that_cannot_encrypt_gets_nothing_where_encryption_is_asked_for()
        {
            await using var server = new TinySmtpServer();
            var mailer = new SmtpMailer(Options(server) with { StartTls = true });
            await Assert.ThrowsAsync<SmtpException>(() => mailer.SendAsync(Letter, Guid.CreateVersion7(), CancellationToken.None));
            Assert.Empty(server.Messages);
        }

        [Fact]
        public async Task A_server_that_says_nothing_is_left_when_the_time_is_up()
        {
            await using var server = new TinySmtpServer { Silent = new TaskCompletionSource() };
            using var stop = new CancellationTokenSource();
            var sending = new SmtpMailer(Options(server)).SendAsync(Letter, Guid.CreateVersion7(), stop.Token);
            await server.Silent!.Task;
            await stop.CancelAsync();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => sending.WaitAsync(TimeSpan.FromSeconds(20)));
        }

        [Fact]
        public async Task The_sender_and_the_address_for_answers_stand_in_the_head()
        {
            await using var server = new TinySmtpServer();
            await new SmtpMailer(Options(server) with { RepliesTo = "answers@example.cn" }).SendAsync(
                Letter,
                Guid.CreateVersion7(),
                CancellationToken.None
            );
            var head = SmtpTrial.Head(Assert.Single(server.Messages));
            Assert.Equal("office@example.cn", head["From"]);
            Assert.Equal("answers@example.cn", head["Reply-To"]);
            Assert.Contains("charset=utf-8", head["Content-Type"], StringComparison.OrdinalIgnoreCase);
        }

        private protected override Trial Open() => new SmtpTrial();

        private static MailOptions Options(TinySmtpServer server) =>
            new()
            {
                Enabled = true,
                Host = "127.0.0.1",
                Port = server.Port,
                StartTls = false,
                From = "office@example.cn",
            };

        private sealed class SmtpTrial : Trial
        {
            private readonly TinySmtpServer server = new() { Refuses = (Gone, "550 no such mailbox") };

            protected override IMailer Mailer => new SmtpMailer(Options(server));

            public override IEnumerable<(string To, string Subject, string Text, Guid Id)> Arrived()
            {
                foreach (var message in server.Messages)
                {
                    var head = Head(message);
                    var body = message[(message.IndexOf("\n\n", StringComparison.Ordinal) + 2)..]
                        .Replace("\n", "", StringComparison.Ordinal);
                    var text = Encoding.UTF8.GetString(Convert.FromBase64String(body)).ReplaceLineEndings("\n");
                    yield return (head["To"], Words(head["Subject"]), text, Guid.Parse(head["Message-ID"].Trim('<', '>').Split('@')[0]));
                }
            }

            public override ValueTask DisposeAsync() => server.DisposeAsync();

            public static Dictionary<string, string> Head(string message) =>
                message[..message.IndexOf("\n\n", StringComparison.Ordinal)]
                    .Replace("\n ", " ", StringComparison.Ordinal)
                    .Split('\n')
                    .Select(line => line.Split(": ", 2))
                    .ToDictionary(pair => pair[0], pair => pair[1], StringComparer.OrdinalIgnoreCase);

            /// <summary>Joins encoded words: =?utf-8?B?…?=.</summary>
            private static string Words(string subject)
            {
                var bytes = subject
                    .Split(' ', StringSplitOptions.RemoveEmptyEntries)
                    .SelectMany(word => Convert.FromBase64String(word.Split('?')[3]));
                return Encoding.UTF8.GetString([.. bytes]);
            }
        }
    }
}
