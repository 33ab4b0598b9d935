using System.Net.Mail;

namespace Tongming.Web.Platform.Mail;

/// <summary>A letter by electronic mail, checked: one receiver, one line of subject, plain text.</summary>
internal sealed record OutgoingMail
{
    /// <summary>Longest subject, in characters.</summary>
    public const int LongestSubject = 200;

    /// <summary>Longest text, in characters.</summary>
    public const int LongestText = 50_000;

    private OutgoingMail(string to, string subject, string text) => (To, Subject, Text) = (to, subject, text);

    /// <summary>The receiver's address, without a name.</summary>
    public string To { get; }

    /// <summary>One line.</summary>
    public string Subject { get; }

    /// <summary>The text; lines end with a line feed.</summary>
    public string Text { get; }

    /// <summary>Refuses <c>mail.address</c>, <c>mail.subject</c> (empty, too long, more than a line) and <c>mail.text</c>.</summary>
    public static Outcome<OutgoingMail> Write(string to, string subject, string text)
    {
        if (!IsAddress(to))
            return new Refusal("mail.address");
        if (string.IsNullOrWhiteSpace(subject) || subject.Length > LongestSubject || subject.Any(IsControl))
            return new Refusal("mail.subject", LongestSubject);
        if (string.IsNullOrWhiteSpace(text) || text.Length > LongestText)
            return new Refusal("mail.text", LongestText);
        return new OutgoingMail(to, subject, text.ReplaceLineEndings("\n"));
    }

    /// <summary>Whether a text is one address of plain letters, such as <c>office@example.gov.cn</c>, and nothing beside it.</summary>
    public static bool IsAddress(string? text) =>
        text is { Length: > 2 and <= 254 }
        && text.All(character => character is > ' ' and < '\u007f' and not (',' or ';' or '<' or '>' or '"' or '\\'))
        && text.Count(character => character == '@') == 1
        && MailAddress.TryCreate(text, out var address)
        && address.Address == text
        && Uri.CheckHostName(address.Host) == UriHostNameType.Dns;

    /// <summary>Line separators of Unicode count as well: some programs break lines at them.</summary>
    private static bool IsControl(char character) => char.IsControl(character) || character is '\u2028' or '\u2029';
}
