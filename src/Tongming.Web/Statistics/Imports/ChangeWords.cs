using System.Globalization;
using Tongming.Statistics.Importing.Running;
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
            ScreeningRule.Hidden => ("保密", "隐去的数不能由合计减出来"),
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
            ScreeningRule.Hidden => $"{place}：用合计一减就知道，请再隐去一格",
            ScreeningRule.LostSeries when facts is [var before, var after] => $"{place}：{before} 有数，{after} 没有",
            _ => facts.Length == 0 ? place : $"{place}：{string.Join('，', facts)}",
        };
    }

    /// <summary>What was found while a table was read, in words.</summary>
    public static string Of(ImportFindingKind kind) =>
        kind switch
        {
            ImportFindingKind.UnknownCode => "名称不在目录里",
            ImportFindingKind.AmbiguousLabel => "名称对应几个项目，分不清",
            ImportFindingKind.MissingLabel => "有数，没有名称",
            ImportFindingKind.UnreadablePeriod => "时期认不出来",
            ImportFindingKind.DuplicateSame => "同一个数写了两次，内容相同",
            ImportFindingKind.DuplicateDifferent => "同一个数写了两次，内容不同，取了第一个",
            ImportFindingKind.FormulaError => "公式出错",
            ImportFindingKind.UnreadableNumber => "不是数，也不是规定的符号",
            ImportFindingKind.UnknownStatus => "状态不认识，留作注释",
            ImportFindingKind.LayoutNotFound => "表头不在原来的地方",
            ImportFindingKind.HiddenSheet => "隐藏的工作表",
            ImportFindingKind.MissingSheet => "缺工作表",
            ImportFindingKind.EmptySheet => "工作表里没有数",
            ImportFindingKind.UnitChanged => "单位和目录里的不同",
            ImportFindingKind.MixedBasis => "累计和当期混在一起",
            ImportFindingKind.RowTooLong => "表格外面还有内容",
            ImportFindingKind.NoteLost => "注释太多或者太长，没有收",
            ImportFindingKind.UnusedColumn => "没有用到的列",
            ImportFindingKind.Heading => "表内的小标题",
            ImportFindingKind.HiddenCells => "隐藏的行或者列里有数，已经读入",
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
        };

    /// <summary>Where it stands and what stands there.</summary>
    public static string Of(ImportFinding finding) =>
        string.Join(' ', new[] { PlaceOf(finding), finding.Text.Length > 0 ? $"“{finding.Text}”" : "" }.Where(part => part.Length > 0));

    /// <summary>As spreadsheets write it: 表2!C7.</summary>
    private static string PlaceOf(ImportFinding finding) =>
        finding.Sheet.Length == 0 || finding.Address.Length == 0 ? finding.Sheet + finding.Address : $"{finding.Sheet}!{finding.Address}";
}
