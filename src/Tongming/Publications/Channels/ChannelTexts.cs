using System.Globalization;
using System.Text;

namespace Tongming.Publications.Channels;

/// <summary>The words that channels take, cut to what they allow.</summary>
[Law("S-076")]
public static class ChannelTexts
{
    /// <summary>Longest digest (摘要) of an article of an official account, in characters.</summary>
    public const int LongestDigest = 120;

    /// <summary>Longest post of a microblog, in Chinese characters; two characters of the Latin alphabet count as one.</summary>
    public const int LongestPost = 140;

    private const string Cut = "…";

    /// <summary>The digest of an article: its summary, or else the beginning of its text, in one line.</summary>
    public static string Digest(string summary, string text)
    {
        var line = OneLine(string.IsNullOrWhiteSpace(summary) ? text : summary);
        return line.Length <= LongestDigest ? line : Shortened(line, LongestDigest - Cut.Length, One) + Cut;
    }

    /// <summary>
    /// A post: the title, as much of the summary as fits, and the link to the portal, which is never cut. No signs of topics stand in it.
    /// Refused: <c>channel.text.link</c> where there is no link or it fills the post by itself.
    /// </summary>
    public static Outcome<string> Post(string title, string summary, string link)
    {
        if (string.IsNullOrWhiteSpace(link))
            return new Refusal("channel.text.link");
        var room = LongestPost - Weight(" " + link);
        if (room < 10)
            return new Refusal("channel.text.link");
        var words = WithoutTopics(OneLine(title));
        if (!string.IsNullOrWhiteSpace(summary))
            words += "：" + WithoutTopics(OneLine(summary));
        if (Weight(words) > room)
            words = Shortened(words, room - Weight(Cut), Half) + Cut;
        return $"{words} {link}";
    }

    /// <summary>
    /// Why a post cannot be sent as it is: <c>channel.text.long</c>, <c>channel.text.topic</c>, <c>channel.text.link</c>; null where it can.
    /// </summary>
    public static Refusal? WhyNot(string post, string link) =>
        Weight(post) > LongestPost ? new Refusal("channel.text.long", LongestPost)
        : post.Replace(link, "", StringComparison.Ordinal).AsSpan().ContainsAny('#', '＃') ? new Refusal("channel.text.topic")
        : link.Length == 0 || !post.Contains(link, StringComparison.Ordinal) ? new Refusal("channel.text.link")
        : null;

    /// <summary>How long a text is in Chinese characters: each of ASCII counts one half, every other one, and halves are rounded up.</summary>
    public static int Weight(string text) => (int)Math.Ceiling(text.Sum(Half));

    private static decimal One(char character) => 1m;

    private static decimal Half(char character) => character <= '\u007f' ? 0.5m : 1m;

    private static string WithoutTopics(string text) =>
        text.Replace("#", "", StringComparison.Ordinal).Replace("＃", "", StringComparison.Ordinal);

    private static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>As many whole characters as people see as fit into the room.</summary>
    private static string Shortened(string text, int room, Func<char, decimal> weigh)
    {
        var kept = new StringBuilder();
        var used = 0m;
        var parts = StringInfo.GetTextElementEnumerator(text);
        while (parts.MoveNext())
        {
            var part = parts.GetTextElement();
            used += part.Sum(weigh);
            if (used > room)
                break;
            kept.Append(part);
        }

        return kept.ToString().TrimEnd();
    }
}
