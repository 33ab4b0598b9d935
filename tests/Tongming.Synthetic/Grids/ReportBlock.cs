using Tongming.Reports;

namespace Tongming.Synthetic;

/// <summary>A piece of a report in reading order: a paragraph, or a table.</summary>
/// <param name="Text">The words of a paragraph; empty for a table.</param>
/// <param name="Role">What it is.</param>
/// <param name="Table">The table, or null.</param>
public sealed record ReportBlock(string Text, BlockRole Role, Grid? Table = null)
{
    /// <summary>The blocks of a report.</summary>
    public static IReadOnlyList<ReportBlock> Of(SyntheticReport report, NumberWords? words = null)
    {
        List<ReportBlock> blocks = [.. Head(report)];
        foreach (var section in report.Sections)
        {
            blocks.Add(new ReportBlock(section.ToString(), BlockRole.Heading));
            var tables = FormGrids.In(report, section.Part, words ?? FormGrids.Plain);
            blocks.AddRange(tables.Select(table => new ReportBlock("", BlockRole.Table, table)));
            blocks.AddRange(Narrative.Of(report, section.Part).Select(text => new ReportBlock(text, BlockRole.Paragraph)));
        }

        if (!report.PrintsStatistics)
            return blocks;
        blocks.Add(new ReportBlock($"{report.Body.Name}{report.Year}年政府信息公开情况统计表", BlockRole.Heading));
        blocks.AddRange(
            FormGrids.In(report, ReportPart.Annex, words ?? FormGrids.Plain).Select(table => new ReportBlock("", BlockRole.Table, table))
        );
        return blocks;
    }

    private static IEnumerable<ReportBlock> Head(SyntheticReport report)
    {
        var random = new Random(report.Seed * 31);
        var (name, year) = (report.Body.Name, report.Year);
        yield return new(
            random.Of(
                $"{name}{year}年政府信息公开工作年度报告",
                $"{year}年{name}政府信息公开工作年度报告",
                $"{name}{year}年度政府信息公开工作年度报告"
            ),
            BlockRole.Title
        );
        if (report.Published is { } day)
            yield return new($"发布日期：{day:yyyy-MM-dd}", BlockRole.Line);
        var basis =
            report.Form == ReportForm.A || year == 2019
                ? "《中华人民共和国政府信息公开条例》"
                : random.Of("《中华人民共和国政府信息公开条例》", "《中华人民共和国政府信息公开条例》（国令第711号）");
        yield return new(
            $"根据{basis}要求，现公布{name}{year}年政府信息公开工作年度报告。所列数据的统计期限自{year}年1月1日起至{year}年12月31日止。如有疑问，请与{name}联系（电话：{report.Prose.Telephone}）。",
            BlockRole.Paragraph
        );
    }
}

/// <summary>What a <see cref="ReportBlock"/> is.</summary>
public enum BlockRole
{
    Title,
    Line,
    Heading,
    Paragraph,
    Table,
}
