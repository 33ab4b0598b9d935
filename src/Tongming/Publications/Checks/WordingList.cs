using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Tongming.Texts;

namespace Tongming.Publications.Checks;

/// <summary>Wrong words that stand in a text.</summary>
/// <param name="Rule">The entry of the list.</param>
/// <param name="At">Where.</param>
public sealed record WordingMatch(WordingText Rule, Span At);

/// <summary>A wording list, ready to be looked for in texts. Takes time in proportion to the text for each entry.</summary>
[Law("R3-38")]
public sealed class WordingList
{
    private const string Digits = "[0-9０-９.．,，〇零一二三四五六七八九十百千万亿两几]{1,12}";
    private const int MostOfOneRule = 50;
    private readonly List<Entry> entries;

    /// <summary>A list of some entries.</summary>
    public WordingList(IEnumerable<WordingText> rules) => entries = [.. rules.Select(rule => new Entry(rule))];

    /// <summary>SHA-256 of all that it says and of the version of the checks, whatever the order of its entries; 64 small hexadecimal digits.</summary>
    public string Version()
    {
        var lines = entries
            .Select(one => one.Rule)
            .Select(rule => $"{rule.Words}\t{rule.Suggestion}\t{rule.Severity}\t{string.Join('|', rule.Exceptions)}\t{rule.Note}")
            .Order(StringComparer.Ordinal);
        var all = CheckRules.Version.ToString(CultureInfo.InvariantCulture) + "\n" + string.Join('\n', lines);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(all)));
    }

    /// <summary>
    /// The wrong words of a text, in order and without overlaps: of two, the one that begins first stays, then the longer one. Words inside an
    /// exception of their entry, or inside its suggestion, are right. Example: 帐户 is found in 开设帐户, 其它 not in an entry's exception 其它书.
    /// </summary>
    public IReadOnlyList<WordingMatch> Find(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var found = entries.SelectMany(entry => entry.In(text)).OrderBy(one => one.At.Start).ThenByDescending(one => one.At.Length);
        var kept = new List<WordingMatch>();
        foreach (var match in found)
            if (kept.Count == 0 || match.At.Start >= kept[^1].At.End)
                kept.Add(match);
        return kept;
    }

    private sealed class Entry
    {
        private readonly Lazy<Regex>? pattern;
        private readonly List<string> allowed;

        public Entry(WordingText rule)
        {
            Rule = rule;
            allowed = [.. rule.Exceptions];
            if (rule.Suggestion.Contains(rule.Words, StringComparison.Ordinal))
                allowed.Add(rule.Suggestion);
            if (rule.Words.Contains(WordingRule.Number, StringComparison.Ordinal))
                pattern = new Lazy<Regex>(() =>
                    new Regex(
                        string.Join(Digits, rule.Words.Split(WordingRule.Number).Select(Regex.Escape)),
                        RegexOptions.NonBacktracking | RegexOptions.CultureInvariant,
                        TimeSpan.FromSeconds(2)
                    )
                );
        }

        public WordingText Rule { get; }

        public IEnumerable<WordingMatch> In(string text) =>
            Places(text).Where(at => !IsAllowed(text, at)).Take(MostOfOneRule).Select(at => new WordingMatch(Rule, at));

        private IEnumerable<Span> Places(string text)
        {
            if (pattern is not null)
            {
                for (var match = pattern.Value.Match(text); match.Success; match = match.NextMatch())
                    yield return new Span(match.Index, match.Length);
                yield break;
            }

            var length = Rule.Words.Length;
            for (var at = text.IndexOf(Rule.Words, StringComparison.Ordinal); at >= 0; )
            {
                yield return new Span(at, length);
                at = text.IndexOf(Rule.Words, at + length, StringComparison.Ordinal);
            }
        }

        private bool IsAllowed(string text, Span at)
        {
            foreach (var longer in allowed)
            {
                var from = Math.Max(0, at.End - longer.Length);
                var to = Math.Min(text.Length, at.Start + longer.Length);
                if (to > from && text.AsSpan(from, to - from).Contains(longer, StringComparison.Ordinal))
                    return true;
            }

            return false;
        }
    }
}
