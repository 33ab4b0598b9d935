using System.Text.RegularExpressions;
using Tongming.Reports.Reading;

namespace Tongming.Reports.Checks;

/// <summary>S-channels: items published on several channels. The same information counts once in the total, so the channels give no less than it.</summary>
[Law("国办发〔2014〕32号 统计表", "S-channels")]
internal static partial class ChannelRules
{
    /// <summary>Findings where the channels of a sentence cannot belong to the stated total, or where the total seems to be their plain sum although another account is named.</summary>
    public static IEnumerable<Finding> Check(ReadReport report, IReadOnlyList<ProseSentence> sentences)
    {
        var whole = string.Concat(sentences.Select(sentence => sentence.Text));
        for (var index = 1; index < sentences.Count; index++)
        {
            if (!TotalWords().IsMatch(sentences[index - 1].Text) || !ChannelWords().IsMatch(sentences[index].Text))
                continue;
            if (sentences[index - 1].Numbers.LastOrDefault() is not { Approximate: false, Unit: "条" } total)
                continue;
            var channels = sentences[index].Numbers.Where(mention => mention is { Unit: "条", Approximate: false }).ToList();
            if (channels.Count < 2)
                continue;
            if (Judge(report, sentences[index - 1], sentences[index], total, channels, whole) is { } finding)
                yield return finding;
        }
    }

    private static Finding? Judge(
        ReadReport report,
        ProseSentence home,
        ProseSentence list,
        Mention total,
        List<Mention> channels,
        string whole
    )
    {
        var sum = channels.Sum(channel => channel.Value);
        var written = Sums.Compare([.. channels.Select(channel => channel.Value)], [total.Value]);
        List<Evidence> where =
        [
            report.Text.Quote(home.InLayout(total.Start, total.Length)),
            .. channels.Select(channel => report.Text.Quote(list.InLayout(channel.Start, channel.Length))),
        ];
        if (sum < total.Value)
            return new Finding(
                "S-channels",
                Severity.Error,
                $"各渠道公开数相加只有 {Sums.Number(sum)} 条，少于主动公开总数 {Sums.Number(total.Value)} 条。",
                written,
                where
            );
        if (sum > total.Value || Unnumbered(whole, list.Text) is not { } account)
            return null;
        return new Finding(
            "S-channels",
            Severity.Suspect,
            $"各渠道公开数之和恰好等于总数 {Sums.Number(total.Value)} 条（同一信息在几个渠道公开应只计一条），而文中提到的“{account}”没有列出数量，请核实。",
            written,
            where
        );
    }

    /// <summary>An account that the text names and the list of channels leaves out.</summary>
    private static string? Unnumbered(string whole, string list) =>
        Account()
            .Matches(whole)
            .Select(match => match.Groups["name"].Value)
            .FirstOrDefault(name => !list.Contains(name, StringComparison.Ordinal));

    [GeneratedRegex(@"主动公开(?:的)?(?:政府)?信息(?:的)?(?:总?数|数量)", RegexOptions.CultureInvariant, Timeout.Infinite)]
    private static partial Regex TotalWords();

    [GeneratedRegex(@"渠道|方式", RegexOptions.CultureInvariant, Timeout.Infinite)]
    private static partial Regex ChannelWords();

    [GeneratedRegex(
        @"“(?<name>[^“”]{2,12})”(?:官方)?(?:微信公众号|公众号|微博|抖音|头条号|视频号)",
        RegexOptions.CultureInvariant,
        Timeout.Infinite
    )]
    private static partial Regex Account();
}
