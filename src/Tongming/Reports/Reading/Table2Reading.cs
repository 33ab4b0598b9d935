using Tongming.Texts;

namespace Tongming.Reports.Reading;

/// <summary>Table 2 as it was read.</summary>
/// <param name="Form">B or C.</param>
/// <param name="Cells">By key, every key of the form.</param>
/// <param name="Labels">For each row name where its label stands in the layout text.</param>
/// <param name="Extent">From the first label to the last value.</param>
internal sealed record Table2Read(
    Table2Form Form,
    IReadOnlyDictionary<string, ReadCell> Cells,
    IReadOnlyDictionary<string, Span> Labels,
    Span Extent
);

/// <summary>Reads table 2: each row's label must be a whole cell or word, since the same words stand in the prose around it.</summary>
internal static class Table2Reading
{
    private static readonly Dictionary<string, string[]> Wordings = new(StringComparer.Ordinal)
    {
        ["regulations"] = ["规章"],
        ["normative"] = ["行政规范性文件", "规范性文件"],
        ["licences"] = ["行政许可"],
        ["other"] = ["其他对外管理服务事项", "其他对外管理服务"],
        ["penalties"] = ["行政处罚"],
        ["coercion"] = ["行政强制"],
        ["fees"] = ["行政事业性收费"],
        ["procurement"] = ["政府集中采购"],
    };

    private static readonly string[] FormB =
    [
        "新制作数量",
        "新公开数量",
        "对外公开总数量",
        "上一年项目数量",
        "采购项目数量",
        "采购总金额",
        "本年制作数量",
    ];
    private static readonly string[] FormC = ["制发件数", "废止件数", "现行有效件", "本年收费金额", "本年处理决定数量"];

    /// <summary>The table, or null where none of its rows was found before <paramref name="end"/>.</summary>
    public static Table2Read? Read(ReportText text, Skeleton skeleton, int start, int end)
    {
        var header = skeleton.Text[start..end];
        var b = FormB.Count(words => header.Contains(words, StringComparison.Ordinal));
        var c = FormC.Count(words => header.Contains(words, StringComparison.Ordinal));
        if (b + c == 0)
            return null;
        var form = b > c ? Table2Form.B : Table2Form.C;
        var rows = form.Blocks.SelectMany(block => block.Rows.Select(row => (block, row))).ToList();
        var cells = form.Keys.ToDictionary(key => key, _ => ReadCell.Missing, StringComparer.Ordinal);
        var labels = new Dictionary<string, Span>(StringComparer.Ordinal);
        var (from, firstLabel) = (start, int.MaxValue);
        foreach (var (block, row) in rows)
        {
            if (WholeWord(skeleton, Wordings[row.Name], from, end) is not { } label)
                continue;
            from = label.End;
            firstLabel = Math.Min(firstLabel, label.Start);
            labels[row.Name] = Span.Between(
                skeleton.Tokens[skeleton.TokenAt(label.Start)].Span.Start,
                skeleton.Tokens[skeleton.TokenAt(label.End - 1)].Span.End
            );
            var values = ValuesBehind(skeleton, label.End, end);
            Fill(cells, block, row, values, text);
        }

        if (labels.Count == 0)
            return null;
        var last = cells.Values.Where(cell => cell.Original is not null).Select(cell => text.Layout.Image(cell.Original!.Value).End);
        var extent = Span.Between(
            skeleton.TableStart(firstLabel, "第二十条第", "信息内容"),
            last.Concat(labels.Values.Select(span => span.End)).Max()
        );
        return new Table2Read(form, cells, labels, extent);
    }

    private static void Fill(Dictionary<string, ReadCell> cells, Table2Block block, FormLabel row, List<Token> values, ReportText text)
    {
        var count = block.Columns.Count;
        var numbers = values.Where(token => !token.IsBlank).ToList();
        if (numbers.Count == count)
            values = numbers;
        var leads = CellWindow.Leads(values, count);
        if (leads.Count == 0)
            return;
        for (var column = 0; column < count; column++)
        {
            var token = values[leads[0] + column];
            cells[$"{row.Name}.{block.Columns[column].Name}"] = CellWords.Read(token.Text, text.Layout.OriginOf(token.Span));
        }
    }

    private static LabelFound? WholeWord(Skeleton skeleton, IReadOnlyList<string> wordings, int from, int end)
    {
        foreach (var wording in wordings)
            for (
                var at = skeleton.Text.IndexOf(wording, from, end - from, StringComparison.Ordinal);
                at >= 0;
                at = skeleton.Text.IndexOf(wording, at + 1, end - at - 1, StringComparison.Ordinal)
            )
                if (skeleton.IsTokenStart(at) && EndsWord(skeleton, at + wording.Length, end))
                    return new LabelFound(0, at, at + wording.Length);
        return null;
    }

    private static bool EndsWord(Skeleton skeleton, int at, int end) =>
        at >= end || skeleton.IsTokenStart(at) || char.IsAsciiDigit(skeleton.Text[at]);

    private static List<Token> ValuesBehind(Skeleton skeleton, int start, int end) =>
        [.. LabelSearch.Between(skeleton, start, Math.Min(end, start + 120)).TakeWhile(token => CellWords.IsValue(token.Text))];
}
