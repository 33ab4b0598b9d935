using Tongming.Reports.Compiling;

namespace Tongming.Web.Reports.Papers;

/// <summary>A report as it is read: its head, its words with every number filled in, and its tables.</summary>
/// <param name="BodyName">The reporting body.</param>
/// <param name="Report">The numbers.</param>
/// <param name="Words">The words of the parts; fields are filled in here.</param>
/// <param name="Contact">How to reach the body, or empty.</param>
internal sealed record ReportPaper(string BodyName, CompiledReport Report, IReadOnlyDictionary<ReportPart, string> Words, string Contact)
{
    private static readonly string[] Ordinals = ["（一）", "（二）", "（三）", "（四）", "（五）"];

    /// <summary>The title.</summary>
    public string Title => $"{BodyName}{Report.Period.Year}年政府信息公开工作年度报告";

    /// <summary>The three tables.</summary>
    public IReadOnlyList<ReportGrid> Grids { get; } = ReportGrid.Of(Report);

    /// <summary>What stands before the first section: on what the report is based, of which period, and where questions go.</summary>
    public string Preamble =>
        $"本报告依据《中华人民共和国政府信息公开条例》和《国务院办公厅政府信息与政务公开办公室关于印发〈中华人民共和国政府信息公开工作年度报告格式〉的通知》"
        + $"（国办公开办函〔2021〕30号）编制，统计期限为{Report.Period.Year}年1月1日至{Report.Period.Year}年12月31日。"
        + (Contact.Length > 0 ? $"如对本报告有疑问，请与{BodyName}联系（{Contact}）。" : "");

    /// <summary>The report in its order: headings of the first and second level, paragraphs, tables.</summary>
    public IEnumerable<ReportBlock> Blocks()
    {
        yield return ReportBlock.Words(Preamble);
        yield return ReportBlock.Section("一、总体情况");
        for (var at = 0; at < Ordinals.Length; at++)
        {
            var part = (ReportPart)at;
            yield return ReportBlock.Part($"{Ordinals[at]}{ReportParts.HeadingOf(part)}");
            foreach (var paragraph in Paragraphs(part))
                yield return paragraph;
        }

        yield return ReportBlock.Section("二、主动公开政府信息情况");
        yield return ReportBlock.Of(Grids[0]);
        yield return ReportBlock.Section("三、收到和处理政府信息公开申请情况");
        yield return ReportBlock.Of(Grids[1]);
        yield return ReportBlock.Section("四、政府信息公开行政复议、行政诉讼情况");
        yield return ReportBlock.Of(Grids[2]);
        yield return ReportBlock.Section($"五、{ReportParts.HeadingOf(ReportPart.Problems)}");
        foreach (var paragraph in Paragraphs(ReportPart.Problems))
            yield return paragraph;
        yield return ReportBlock.Section($"六、{ReportParts.HeadingOf(ReportPart.Others)}");
        foreach (var paragraph in Paragraphs(ReportPart.Others))
            yield return paragraph;
    }

    private IEnumerable<ReportBlock> Paragraphs(ReportPart part) =>
        NumberFields
            .Fill(Words.GetValueOrDefault(part, ""), Report)
            .Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(ReportBlock.Words);
}

/// <summary>A piece of a report: a heading, a paragraph or a table.</summary>
/// <param name="Kind">Which.</param>
/// <param name="Text">The words; empty for a table.</param>
/// <param name="Grid">The table, or null.</param>
internal sealed record ReportBlock(ReportBlockKind Kind, string Text, ReportGrid? Grid)
{
    public static ReportBlock Section(string words) => new(ReportBlockKind.Section, words, null);

    public static ReportBlock Part(string words) => new(ReportBlockKind.Part, words, null);

    public static ReportBlock Words(string words) => new(ReportBlockKind.Words, words, null);

    public static ReportBlock Of(ReportGrid grid) => new(ReportBlockKind.Table, "", grid);
}

/// <summary>What a piece of a report is.</summary>
internal enum ReportBlockKind
{
    /// <summary>一、…</summary>
    Section,

    /// <summary>（一）…</summary>
    Part,

    /// <summary>A paragraph.</summary>
    Words,

    /// <summary>A table.</summary>
    Table,
}
