using Tongming.Texts;

namespace Tongming.Reports.Reading;

/// <summary>Table 3 as it was read.</summary>
/// <param name="Rows">25 rows; null where the form has none or the row was not found.</param>
/// <param name="Labels">For each row where its label stands in the layout text; null where not found.</param>
/// <param name="Damaged">Rows whose label has lost characters.</param>
/// <param name="OneSixthRow">True where （六）其他处理 is one row.</param>
/// <param name="Extent">From the first label to the last value in the layout text.</param>
internal sealed record Table3Read(
    IReadOnlyList<IReadOnlyList<ReadCell>?> Rows,
    IReadOnlyList<Span?> Labels,
    IReadOnlyList<int> Damaged,
    bool OneSixthRow,
    Span Extent
);

/// <summary>Reads table 3 out of the tokens: finds the labels in the order of the form and takes what follows each.</summary>
internal static class Table3Reading
{
    private const int LongestTable = 12_000;

    /// <summary>The table, or null where no label of its first rows was found.</summary>
    public static Table3Read? Read(ReportText text, Skeleton skeleton)
    {
        Table3Read? best = null;
        var from = 0;
        for (var attempt = 0; attempt < 6; attempt++)
        {
            var first = LabelSearch.First(skeleton, 0, "一", Table3Labels.Rows[0].Wordings, from, skeleton.Text.Length);
            if (first is null)
                break;
            from = first.End;
            var read = ReadFrom(text, skeleton, first);
            if (Count(read) > Count(best))
                best = read;
        }

        return best ?? WithoutFirstLabel(text, skeleton);
    }

    /// <summary>The first label may be the damaged one: start at the second then, a little earlier.</summary>
    private static Table3Read? WithoutFirstLabel(ReportText text, Skeleton skeleton)
    {
        var second = LabelSearch.First(skeleton, 1, "二", Table3Labels.Rows[1].Wordings, 0, skeleton.Text.Length);
        return second is null ? null : ReadFrom(text, skeleton, second);
    }

    private static int Count(Table3Read? read) =>
        read is null ? -1 : read.Rows.Sum(row => row?.Count(cell => cell.State == CellState.Stated) ?? 0);

    private static Table3Read ReadFrom(ReportText text, Skeleton skeleton, LabelFound first)
    {
        var end = EndOfTable(skeleton, first.Start);
        var labels = FindLabels(skeleton, first, end);
        var values = Table3Values.Take(skeleton, labels, end);
        var subtotal = SubtotalColumn(skeleton, first.Start);
        var resolved = Table3Values.Resolve(values, subtotal, text);
        var spans = new Span?[Table3Form.RowCount];
        foreach (var row in values)
            if (row.Row >= 0)
                spans[row.Row] ??= SpanOf(skeleton, row.LabelStart, row.LabelEnd);
        var last = values
            .SelectMany(row => row.Values)
            .Select(token => token.Span.End)
            .DefaultIfEmpty(SpanOf(skeleton, first.Start, first.End).End)
            .Max();
        return new Table3Read(
            resolved,
            spans,
            [.. values.Where(row => row is { Row: >= 0, Damaged: true }).Select(row => row.Row)],
            values.Any(row => row.Sixth),
            Span.Between(skeleton.TableStart(first.Start, "(本列数据", "申请人情况", "自然人"), last)
        );
    }

    private static int EndOfTable(Skeleton skeleton, int start)
    {
        var limit = Math.Min(skeleton.Text.Length, start + LongestTable);
        var disputes = skeleton.Text.IndexOf("结果维持", start, limit - start, StringComparison.Ordinal);
        var carried = LabelSearch.First(skeleton, 24, "四", Table3Labels.Rows[24].Wordings, start, disputes < 0 ? limit : disputes);
        if (carried is null)
            return disputes < 0 ? limit : disputes;
        var heading = skeleton.Text.IndexOf("行政复议", carried.End, limit - carried.End, StringComparison.Ordinal);
        return heading < 0 ? limit : heading;
    }

    private static List<LabelFound> FindLabels(Skeleton skeleton, LabelFound first, int end)
    {
        var found = new List<LabelFound> { first };
        var from = first.End;
        for (var row = first.Row + 1; row < Table3Form.RowCount; row++)
        {
            var (number, wordings) = Table3Labels.Rows[row];
            var label = row switch
            {
                22 => found[^1].Row == 21 ? OtherRow(skeleton, from, end) : null,
                _ => LabelSearch.First(skeleton, row, number, wordings, from, end)
                    ?? LabelSearch.Beginning(skeleton, row, number, wordings[0], from, end),
            };
            if (label is null)
                continue;
            found.Add(label);
            from = label.End;
        }

        for (var index = 0; index < found.Count; index++)
            if (
                found[index].Damaged
                && LabelSearch.EndsIn(
                    skeleton,
                    found[index],
                    Table3Labels.Rows[found[index].Row].Wordings[0],
                    index + 1 < found.Count ? found[index + 1].Start : end
                )
            )
                found[index] = found[index] with { Damaged = false };
        found.AddRange(LabelSearch.All(skeleton, -1, Table3Labels.Groups, first.End, end));
        found.AddRange(LabelSearch.All(skeleton, -2, Table3Labels.Sixth, first.End, end));
        return WithoutOverlaps(found);
    }

    /// <summary>“3.其他” is too short to be looked for anywhere but right behind R22's values.</summary>
    private static LabelFound? OtherRow(Skeleton skeleton, int from, int end) =>
        LabelSearch.First(skeleton, 22, "3", ["3.其他", "3、其他", "其他"], from, end) is { } label ? label with { Row = 22 } : null;

    private static List<LabelFound> WithoutOverlaps(List<LabelFound> labels)
    {
        var kept = new List<LabelFound>();
        foreach (var label in labels.OrderBy(label => label.Start).ThenByDescending(label => label.Row))
            if (kept.Count == 0 || label.Start >= kept[^1].End)
                kept.Add(label);
        return kept;
    }

    /// <summary>Where the header has a column “小计” of the organisations: its index among the values, else null. Not official, but templates with it are about.</summary>
    private static int? SubtotalColumn(Skeleton skeleton, int tableStart)
    {
        var start = Math.Max(0, tableStart - 160);
        var header = skeleton.Text[start..tableStart];
        var subtotal = header.LastIndexOf("小计", StringComparison.Ordinal);
        if (subtotal < 0 || !header.Contains("自然人", StringComparison.Ordinal))
            return null;
        string[] names = ["商业企业", "科研机构", "社会公益组织", "法律服务机构"];
        var before = names.Count(name => header.LastIndexOf(name, StringComparison.Ordinal) is >= 0 and var at && at < subtotal);
        return before == names.Length ? 6 : 1 + before;
    }

    private static Span SpanOf(Skeleton skeleton, int start, int end) =>
        Span.Between(skeleton.Tokens[skeleton.TokenAt(start)].Span.Start, skeleton.Tokens[skeleton.TokenAt(end - 1)].Span.End);
}
