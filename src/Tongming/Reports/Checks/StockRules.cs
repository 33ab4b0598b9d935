using Tongming.Reports.Reading;

namespace Tongming.Reports.Checks;

/// <summary>The S rules and B-regulations: what table 2 must satisfy in itself.</summary>
[Law("C-06", "C-11", "S-doc", "S-open", "S-items", "B-regulations", "立法法 第九十三条")]
internal static class StockRules
{
    private static readonly string[] Documents = ["regulations", "normative"];

    /// <summary>Findings on documents in force, documents disclosed, items of power and 规章.</summary>
    public static IEnumerable<Finding> Check(ReadReport report)
    {
        if (report.Tables is null)
            return [];
        var findings = report.Form == ReportForm.B ? Disclosed(report).Concat(Items(report)) : InForce(report);
        return Regulations(report) is { } finding ? findings.Append(finding) : findings;
    }

    /// <summary>What is in force cannot be less than what was made and not abolished in the year.</summary>
    private static IEnumerable<Finding> InForce(ReadReport report)
    {
        foreach (var row in Documents)
            if (Values(report, row, "made", "abolished", "valid") is [var made, var abolished, var valid] && valid < made - abolished)
                yield return Finding(
                    report,
                    "S-doc",
                    Severity.Suspect,
                    row,
                    ["valid", "made", "abolished"],
                    $"{Label(row)}：本年制发 {Sums.Number(made)} 件、废止 {Sums.Number(abolished)} 件，现行有效却只有 {Sums.Number(valid)} 件。",
                    $"{Sums.Number(made)}-{Sums.Number(abolished)}={Sums.Number(made - abolished)}>{Sums.Number(valid)}"
                );
    }

    private static IEnumerable<Finding> Disclosed(ReadReport report)
    {
        foreach (var row in Documents)
            if (Values(report, row, "newlyMade", "newlyDisclosed", "totalDisclosed") is [_, var disclosed, var total] && disclosed > total)
                yield return Finding(
                    report,
                    "S-open",
                    Severity.Error,
                    row,
                    ["newlyDisclosed", "totalDisclosed"],
                    $"{Label(row)}：本年新公开 {Sums.Number(disclosed)} 件，多于对外公开总数量 {Sums.Number(total)} 件。",
                    $"{Sums.Number(disclosed)}>{Sums.Number(total)}"
                );
    }

    private static IEnumerable<Finding> Items(ReadReport report)
    {
        foreach (var row in new[] { "licences", "other", "penalties", "coercion", "fees" })
            if (Values(report, row, "previousItems", "change") is [var before, var change] && before + change < 0)
                yield return Finding(
                    report,
                    "S-items",
                    Severity.Error,
                    row,
                    ["previousItems", "change"],
                    $"{Label(row)}：上一年项目数量 {Sums.Number(before)} 加本年增/减 {Sums.Number(change)} 小于 0。",
                    $"{Sums.Number(before)}{Sums.Number(change)}={Sums.Number(before + change)}<0"
                );
    }

    /// <summary>Only ministries, provinces and governments of cities with districts make 规章; a district's or a city's bureau does not.</summary>
    private static Finding? Regulations(ReadReport report)
    {
        var keys = report.Tables!.Table2.Keys.Where(key => key.StartsWith("regulations.", StringComparison.Ordinal)).ToList();
        if (!keys.Exists(key => report.Cell2(key).Stated > 0) || MayMake(report))
            return null;
        var body = report.Identity.Body ?? "本机关";
        var values = string.Join('/', keys.Select(key => report.Cell2(key).Stated is { } value ? Sums.Number(value) : "—"));
        var normative = report
            .Tables.Table2.Where(pair => pair.Key.StartsWith("normative.", StringComparison.Ordinal))
            .All(pair => pair.Value.Stated is null or 0);
        return new Finding(
            "B-regulations",
            Severity.Suspect,
            $"规章一行填了 {values}，但{body}不属于可以制定规章的机关。",
            null,
            [.. keys.Select(report.Cite2).OfType<Evidence>()],
            normative ? "这些数可能应填在下一行“规范性文件”。" : null
        );
    }

    private static bool MayMake(ReadReport report)
    {
        if (report.Settings.MakesRegulations is { } set)
            return set;
        if (report.Identity.Body is not { } body)
            return true;
        if (body.Contains("国务院", StringComparison.Ordinal) || body.EndsWith('部') || body.EndsWith("总局", StringComparison.Ordinal))
            return true;
        if (!report.Identity.IsRegion)
            return false;
        var place = body.Replace("人民政府", "", StringComparison.Ordinal).Replace("办公室", "", StringComparison.Ordinal);
        return place.EndsWith('省')
            || place.EndsWith("自治区", StringComparison.Ordinal)
            || place.EndsWith('市')
            || place.EndsWith("自治州", StringComparison.Ordinal)
            || place.EndsWith('州');
    }

    private static Finding Finding(
        ReadReport report,
        string rule,
        Severity severity,
        string row,
        string[] columns,
        string message,
        string sum
    ) => new(rule, severity, message, sum, [.. columns.Select(column => report.Cite2($"{row}.{column}")).OfType<Evidence>()]);

    private static decimal[]? Values(ReadReport report, string row, params string[] columns)
    {
        var values = columns.Select(column => report.Cell2($"{row}.{column}").Stated).ToList();
        return values.TrueForAll(value => value is not null) ? [.. values.Select(value => value!.Value)] : null;
    }

    private static string Label(string row) => Table2Form.B.Blocks.SelectMany(block => block.Rows).First(label => label.Name == row).Label;
}
