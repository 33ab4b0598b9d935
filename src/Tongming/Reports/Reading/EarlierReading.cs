using System.Text.RegularExpressions;
using Tongming.Reports.Checks;
using Tongming.Reports.Compiling;

namespace Tongming.Reports.Reading;

/// <summary>
/// Reads the numbers of era A: from the statistics table where there is one, else those that the words state under the very labels of that
/// table. What today's form has too takes the key of its cell; everything else keeps a key of its own.
/// </summary>
[Law("国办发〔2014〕32号")]
internal static partial class EarlierReading
{
    /// <summary>Where a number of era A stands in the form of today. The national table and the local ones agree in these.</summary>
    private static readonly Dictionary<string, string> Shared = new()
    {
        ["received"] = ReportCells.Of3(1, Table3Form.ColumnCount),
        ["closed"] = ReportCells.Of3(Table3Form.Total + 1, Table3Form.ColumnCount),
        ["partly"] = ReportCells.Of3(4, Table3Form.ColumnCount),
        ["normativeMade"] = ReportCells.Of2("normative", "made"),
        ["reviewsUpheld"] = ReportCells.Of4(1, 1),
        ["reviewsCorrected"] = ReportCells.Of4(1, 2),
        ["reviewsOther"] = ReportCells.Of4(1, 3),
        ["reviews"] = ReportCells.Of4(1, 5),
        ["published"] = "n.channel.total",
        ["site"] = "n.channel.portal",
        ["weibo"] = "n.channel.weibo",
        ["wechat"] = "n.channel.wechat",
        ["conferences"] = "n.item.press-conference",
        ["explanations"] = "n.item.interpretation",
    };

    /// <summary>Answers that today's form counts in one row: 已主动公开 with 予以公开, 不属于本机关 with 不存在.</summary>
    private static readonly (string Key, string[] Parts)[] Together =
    [
        (ReportCells.Of3(3, Table3Form.ColumnCount), ["alreadyPublic", "granted"]),
        (ReportCells.Of3(13, Table3Form.ColumnCount), ["notOurs", "absent", "notHeld"]),
        (ReportCells.Of3(15, Table3Form.ColumnCount), ["unclear"]),
    ];

    /// <summary>Refusals of the local forms that today are none: what is not there, not held or not clear cannot be given.</summary>
    private static readonly string[] NoRefusals = ["absent", "notHeld", "unclear"];

    /// <summary>The numbers, or null where nothing was found.</summary>
    public static EarlierNumbers? Of(ReadReport report, IReadOnlyList<ProseSentence> sentences)
    {
        var fromTable = report.Annex is { } annex
            ? annex
                .Cells.Select(cell => (cell.Key, Value: TablesFilled.Count(cell.Value, annex.Blank)))
                .Where(one => one.Value is not null)
                .ToDictionary(one => one.Key, one => one.Value!.Value)
            : null;
        var found = fromTable ?? InWords(sentences);
        return found.Count == 0 ? null : new EarlierNumbers(Keyed(found, report.Annex?.Form), AreFromWords: fromTable is null);
    }

    /// <summary>What an own key of era A means, or null where it is none.</summary>
    public static string? NameOf(string key) =>
        key.StartsWith(EarlierNumbers.Own, StringComparison.Ordinal)
            ? AnnexForm
                .National.Entries.Concat(AnnexForm.Local.Entries)
                .FirstOrDefault(entry => entry.Name == key[EarlierNumbers.Own.Length..])
                ?.Label
            : null;

    /// <summary>By key. Of a table, a row of today is the sum of all its parts or unknown; words pass over what there was none of.</summary>
    private static Dictionary<string, decimal> Keyed(Dictionary<string, decimal> found, AnnexForm? form)
    {
        var keyed = new Dictionary<string, decimal>();
        var taken = Together.SelectMany(one => one.Parts).ToHashSet();
        foreach (var (name, value) in found)
            if (!taken.Contains(name))
                keyed[Shared.GetValueOrDefault(name, EarlierNumbers.Own + name)] = value;
        foreach (var (key, parts) in Together)
        {
            var asked = parts
                .Where(part => form is null ? found.ContainsKey(part) : form.Entries.Any(entry => entry.Name == part))
                .ToList();
            if (asked.Count > 0 && asked.TrueForAll(found.ContainsKey))
                keyed[key] = asked.Sum(part => found[part]);
        }

        if (form == AnnexForm.Local && found.TryGetValue("refused", out var refused))
            keyed[EarlierNumbers.Refused] = refused - NoRefusals.Sum(name => found.GetValueOrDefault(name));
        return keyed;
    }

    /// <summary>Numbers right behind a label of the table, and those of a year's total under the headings of the sections.</summary>
    private static Dictionary<string, decimal> InWords(IReadOnlyList<ProseSentence> sentences)
    {
        var found = new Dictionary<string, decimal>();
        foreach (var sentence in sentences)
        foreach (var mention in sentence.Numbers.Where(one => !one.Approximate && one.Unit is "件" or "条" or "次" or "篇"))
        {
            var before = sentence.Text[..mention.Start];
            if (NameOf(before, sentence.Topic) is { } name)
                found.TryAdd(name, mention.Value);
        }

        return found;
    }

    private static string? NameOf(string before, SectionTopic topic)
    {
        var words = Link().Replace(before, "");
        if (topic == SectionTopic.Requests && Received().IsMatch(words))
            return "received";
        if (topic == SectionTopic.Proactive && Published().IsMatch(words))
            return "published";
        // A label that stands twice in the table (被依法纠错数) does not say in words what it belongs to.
        return AnnexForm
            .National.Entries.Where(entry => words.EndsWith(entry.Label, StringComparison.Ordinal))
            .OrderByDescending(entry => entry.Label.Length)
            .FirstOrDefault(entry => AnnexForm.National.Entries.Count(other => other.Label == entry.Label) == 1)
            ?.Name;
    }

    /// <summary>What may stand between a label and its number: “数量:2018年度”, “为”, a closing quotation mark.</summary>
    [GeneratedRegex(@"[”""]?[::为共是]{0,2}(?:\d{4}年度?)?[::为共是]?$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Link();

    [GeneratedRegex(
        @"(?:受理|收到|接收)(?:的)?(?:政府信息公开|信息公开|依申请公开)?(?:的)?(?:申请)?(?:数量|总数|件数|数)$",
        RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Received();

    [GeneratedRegex(@"主动公开(?:政府)?信息(?:的)?(?:数量|总数|条数|数)$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Published();
}
