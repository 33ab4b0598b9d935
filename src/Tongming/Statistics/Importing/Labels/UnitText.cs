using System.Text.RegularExpressions;
using Tongming.Statistics.Cubes;
using Tongming.Texts;

namespace Tongming.Statistics.Importing.Labels;

/// <summary>Finds units in labels, headers and the line above a table.</summary>
public static partial class UnitText
{
    /// <summary>
    /// A label and the unit in brackets behind it: 地区生产总值（亿元） gives 地区生产总值 and 亿元, 增长（%） gives 增长 and %. Brackets that hold
    /// no unit stay: 工业（规模以上）.
    /// </summary>
    public static (string Words, string? Unit) Split(string label)
    {
        ArgumentNullException.ThrowIfNull(label);
        var match = Behind().Match(Widths.Narrow(label));
        if (!match.Success || !IsUnit(match.Groups["unit"].Value))
            return (label, null);
        return (label[..match.Index].TrimEnd(), match.Groups["unit"].Value);
    }

    /// <summary>What stands behind 单位： or 计量单位： in a cell, or null. Several units stand as they are: 亿元、%.</summary>
    public static string? OfLine(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var match = Line().Match(Widths.Narrow(text));
        return match.Success ? match.Groups["unit"].Value.Trim() : null;
    }

    /// <summary>True for 亿元, 万人, 元/平方米, %, 2020年=100 and their like.</summary>
    public static bool IsUnit(string text) => Unit().IsMatch(text);

    /// <summary>The units of a line that names several.</summary>
    public static IReadOnlyList<string> Each(string unit)
    {
        ArgumentNullException.ThrowIfNull(unit);
        return unit.Split(['、', ',', ';', '，', '；'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
    }

    /// <summary>Whether a label with its unit, or null, is of a size or of a change: 增长 and 同比 in % or without unit are changes.</summary>
    public static IndicatorMeasure MeasureOf(string label, string? unit)
    {
        ArgumentNullException.ThrowIfNull(label);
        if (unit is not null && !unit.Contains('%') && !unit.Contains('‰') && !unit.Contains("百分点", StringComparison.Ordinal))
            return IndicatorMeasure.Level;
        return Chained().IsMatch(label) ? IndicatorMeasure.PeriodOnPeriod
            : Grown().IsMatch(label) ? IndicatorMeasure.YearOnYear
            : IndicatorMeasure.Level;
    }

    /// <summary>The prices that a label names: 现价 and 当年价 are current ones, 不变价 and 可比价 constant ones; <see cref="PriceBasis.None"/> where it names none or both.</summary>
    public static PriceBasis PricesOf(string label)
    {
        ArgumentNullException.ThrowIfNull(label);
        return (Current().IsMatch(label), Constant().IsMatch(label)) switch
        {
            (true, false) => PriceBasis.Current,
            (false, true) => PriceBasis.Constant,
            _ => PriceBasis.None,
        };
    }

    [GeneratedRegex("现价|现行价|当年价", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Current();

    [GeneratedRegex("不变价|可比价", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Constant();

    [GeneratedRegex("环比|比上月|比上季", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Chained();

    [GeneratedRegex("同比|比上年|比去年|增长|增速|增幅", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Grown();

    [GeneratedRegex(
        @"\s*[(\[](?:单位:)?(?<unit>[^()\[\]]{1,30})[)\]]$",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Behind();

    [GeneratedRegex(
        @"^[^:]{0,20}?(?:计量)?单\s*位\s*:\s*(?<unit>[^\s:][^:\r\n]{0,40}?)\s*\)?$",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Line();

    [GeneratedRegex(
        """
            ^(?: [%‰] | 个?百分点 | .{1,20}=\s*100
               | [十百千万亿]{0,3}(?:元|美元|人民币元|人|人次|户|户次|个|家|件|次|吨|公斤|千克|标准煤|吨标准煤|千米|公里|米|平方米|平方公里|立方米|公顷|亩
                 |台|套|辆|头|只|张|册|本|箱|条|艘|所|座|株|床|例|起|项|宗|处|户数|千瓦|千瓦时|瓦|度|岁|年|天|小时|升|重量箱|美元|吨公里|人公里|TEU|标箱)
                 (?:/[^/\s]{1,8})? )$
            """,
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace,
        1000
    )]
    private static partial Regex Unit();
}
