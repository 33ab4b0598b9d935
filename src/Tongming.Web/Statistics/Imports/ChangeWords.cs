using System.Globalization;
using Tongming.Statistics.Screening;
using Tongming.Statistics.Vintages;

namespace Tongming.Web.Statistics.Imports;

/// <summary>What people read about checks and changes.</summary>
internal static class ChangeWords
{
    /// <summary>修订范围 in one line, empty where nothing differs.</summary>
    public static string Of(CubeChanges changes)
    {
        if (changes.AreNone)
            return "";
        var parts = new List<string>();
        Count(changes.ChangedCount, "改动 {0:N0} 个数");
        Count(changes.AddedCount, "新增 {0:N0} 个数");
        Count(changes.RemovedCount, "减少 {0:N0} 个数");
        Count(changes.Shape.Count, "目录变动 {0:N0} 处");
        return string.Join('，', parts);

        void Count(long count, string words)
        {
            if (count > 0)
                parts.Add(string.Format(CultureInfo.InvariantCulture, words, count));
        }
    }

    /// <summary>Name of a check and what it means.</summary>
    public static (string Name, string Meaning) Of(ScreeningRule rule) =>
        rule switch
        {
            ScreeningRule.UnknownCode => ("代码", "代码都在目录里"),
            ScreeningRule.DuplicateKey => ("重复", "同一个数只出现一次"),
            ScreeningRule.Sum => ("合计", "合计等于各部分之和（允许四舍五入的差）"),
            ScreeningRule.Jump => ("突变", "最近一期没有和历史悬殊的变动"),
            ScreeningRule.Unit => ("单位", "计量单位和上一版本相同"),
            ScreeningRule.LostSeries => ("断档", "上一版本有数的序列，这一版本也有数"),
            _ => throw new ArgumentOutOfRangeException(nameof(rule), rule, null),
        };

    /// <summary>The word of a verdict.</summary>
    public static string Of(ScreeningVerdict verdict) =>
        verdict switch
        {
            ScreeningVerdict.Pass => "通过",
            ScreeningVerdict.Warning => "提醒",
            _ => "不通过",
        };

    /// <summary>One finding as a sentence.</summary>
    public static string Of(ScreeningRule rule, ScreeningFinding finding)
    {
        var facts = finding.Facts.Select(fact => Convert.ToString(fact, CultureInfo.InvariantCulture) ?? "").ToArray();
        var place = string.Join(" / ", finding.Codes);
        return rule switch
        {
            ScreeningRule.Sum when facts is [var total, var sum, ..] => $"{place}：合计是 {total}，各部分之和是 {sum}",
            ScreeningRule.Jump when facts is [var number, var other, var period] => $"{place}：{number}，{period} 是 {other}",
            ScreeningRule.Unit when facts is [var old, var now] => $"{place}：原来是 {old}，现在是 {now}",
            ScreeningRule.LostSeries when facts is [var before, var after] => $"{place}：{before} 有数，{after} 没有",
            _ => facts.Length == 0 ? place : $"{place}：{string.Join('，', facts)}",
        };
    }
}
