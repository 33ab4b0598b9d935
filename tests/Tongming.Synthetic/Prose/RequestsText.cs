using Tongming.Reports;

namespace Tongming.Synthetic;

/// <summary>What 总体情况 says of applications: numbers of tables 3 and 4, and some that are in no table.</summary>
internal static class RequestsText
{
    private static readonly (string Name, int First, int Last)[] Results =
    [
        ("予以公开", 3, 3),
        ("部分公开", 4, 4),
        ("不予公开", 5, 12),
        ("无法提供", 13, 15),
        ("不予处理", 16, 20),
        ("其他处理", 21, 23),
    ];

    public static string Of(Random random, SyntheticReport report)
    {
        var unit = random.Of("件", "件", "件", "例", "起", "条", "份", "宗");
        return Received(random, report, unit)
            + Handled(random, report, unit)
            + Withdrawn(report, unit)
            + Rate(random, report, unit)
            + Disputes(random, report)
            + Letters(random, report);
    }

    private static string Received(Random random, SyntheticReport report, string unit)
    {
        var tables = report.Tables!;
        var scope = report.Body.Scope;
        if (report.Slips.Received != 0)
            return $"{scope}共收到政府信息公开申请{tables.Count(1) + report.Slips.Received}{unit}。";
        if (tables.Count(1) == 0)
            return random.Of($"{scope}未收到政府信息公开申请。", $"{scope}共收到政府信息公开申请0{unit}。");
        var received = Numeral.Write(tables.Count(1), random) + unit;
        var natural = tables.Count(1, 1);
        return random.Of(
            $"{report.Year}年，{scope}共收到政府信息公开申请{received}。",
            $"{scope}新收政府信息公开申请{received}，上年结转{tables.Count(2)}{unit}。",
            $"{scope}受理公民、法人和其他组织提出的政府信息公开申请{received}，其中自然人{natural}{unit}、法人或其他组织{tables.Count(1) - natural}{unit}。"
        );
    }

    private static string Handled(Random random, SyntheticReport report, string unit)
    {
        var tables = report.Tables!;
        if (tables.Count(24) == 0 || random.OneIn(3))
            return "";
        var parts = Results
            .Select(result => (result.Name, Number: tables.Sum(result.First, result.Last)))
            .Where(part => part.Number != 0)
            .ToList();

        // A table that was spoilt no longer says what its results add up to: then no list is given that could contradict it.
        if (
            parts.Any(part => part.Number < 0)
            || parts.Sum(part => part.Number) != tables.Count(24)
            || tables.Count(1) + tables.Count(2) != tables.Count(24) + tables.Count(25)
        )
            return "";
        var list = string.Join('、', parts.Select(part => $"{part.Name}{part.Number}{unit}"));
        return random.Of(
            $"办结{tables.Count(24)}{unit}，其中{list}。",
            $"共办理申请{tables.Count(1) + tables.Count(2)}{unit}，其中{list}、结转下年度办理{tables.Count(25)}{unit}。",
            $"均依法依规办理，结转下年度继续办理{tables.Count(25)}{unit}。"
        );
    }

    private static string Withdrawn(SyntheticReport report, string unit) =>
        report.Slips.Withdrawn == 0 ? "" : $"上述申请中，申请人主动撤回{report.Slips.Withdrawn}{unit}。";

    private static string Rate(Random random, SyntheticReport report, string unit)
    {
        var (now, before) = (report.Tables!.Count(1), report.Prose.ReceivedBefore);
        if (report.Slips.Received != 0 || now == 0 || now == before || (report.Slips.Rate == 0 && random.OneIn(2)))
            return "";
        return $"申请量由上年的{before}{unit}变为{now}{unit}，同比{(now > before ? "增长" : "下降")}{Numeral.Rate(now, before) + report.Slips.Rate:0.##}%。";
    }

    private static string Disputes(Random random, SyntheticReport report)
    {
        var numbers = report.Tables!.Table4;
        var (reviews, lawsuits) = (numbers[4], numbers[9] + numbers[14]);
        if (random.OneIn(2))
            return "";
        return reviews == 0 && lawsuits == 0
            ? random.Of("未发生因政府信息公开引起的行政复议和行政诉讼。", "全年无政府信息公开行政复议、行政诉讼案件。")
            : $"因政府信息公开被申请行政复议{reviews}件、被提起行政诉讼{lawsuits}件。";
    }

    private static string Letters(Random random, SyntheticReport report) =>
        random.OneIn(2) ? "" : $"另办理市长信箱来信{report.Prose.Letters}件、12345热线转办事项{report.Prose.Letters + 3}件，均已答复。";
}
