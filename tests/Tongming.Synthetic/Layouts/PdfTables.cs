namespace Tongming.Synthetic;

/// <summary>The tables as a PDF's text keeps them: columns by spaces, labels broken around their numbers, headers letter by letter.</summary>
internal static class PdfTables
{
    private const int LabelAt = 28;
    private const int NumbersAt = 62;
    private const int Step = 7;

    public static IEnumerable<string> Lines(Grid grid) =>
        grid.Table switch
        {
            3 => Table3(grid),
            4 => Table4(grid),
            2 => grid.Rows.SelectMany(row => new[] { Spread(row, row.Count == 1 ? 30 : 8, 16), "" }),
            _ => grid.Rows.SelectMany(Statistics),
        };

    private static string Spread(IEnumerable<GridCell> row, int first, int step)
    {
        var line = new PdfLine();
        var at = row.First().Kind == GridCellKind.Label ? 0 : first;
        foreach (var cell in row)
        {
            line.Put(at, cell.Words);
            at = Math.Max(at + step, 24);
        }

        return line.ToString();
    }

    private static IEnumerable<string> Statistics(IReadOnlyList<GridCell> row)
    {
        var label = PdfLine.Wrap(row[0].Words, 60);
        yield return new PdfLine().Put(0, label[0]).Put(66, row[1].Words).Put(76, row[2].Words).ToString();
        foreach (var rest in label.Skip(1))
            yield return "   " + rest;
    }

    private static IEnumerable<string> Table3(Grid grid)
    {
        yield return new PdfLine().Put(76, "申请人情况").ToString();
        yield return "";
        yield return new PdfLine().Put(74, "法人或其他组织").ToString();
        yield return "（本列数据的勾稽关系为：第一项加第二项之和， 等";
        yield return "于第三项加第四项之和）";
        yield return new PdfLine().Put(NumbersAt - 2, "自然人").Put(82, "社会 法律").Put(102, "总计").ToString();
        yield return new PdfLine().Put(70, "商业 科研").ToString();
        yield return new PdfLine().Put(82, "公益 服务 其他").ToString();
        yield return new PdfLine().Put(70, "企业 机构").ToString();
        yield return new PdfLine().Put(82, "组织 机构").ToString();
        yield return "";
        string? group = null;
        var left = 0;
        foreach (var row in grid.Rows.Skip(3))
        {
            if (row.FirstOrDefault(cell => cell.Kind == GridCellKind.Group && cell.Rows < 15) is { } opened)
                (group, left) = (opened.Words, opened.Rows / 2);
            foreach (var line in Row(row))
                yield return line;
            if (group is null || left-- > 0)
                continue;
            yield return new PdfLine().Put(18, group).ToString();
            if (group == "（三）不予公开")
                foreach (var letters in new[] { " 三 、本 年 度办 理 结果", "", "" })
                    yield return letters;
            group = null;
        }
    }

    private static IEnumerable<string> Row(IReadOnlyList<GridCell> row)
    {
        var label = row.First(cell => cell.Kind == GridCellKind.Label);
        var at = label.Columns switch
        {
            3 => 0,
            2 => 18,
            _ => LabelAt,
        };
        var segments = PdfLine.Wrap(label.Words, NumbersAt - at - 4);
        if (segments.Count > 1)
            yield return new PdfLine().Put(at, segments[0]).ToString();
        if (segments.Count == 2 && label.Columns == 2)
            yield return new PdfLine().Put(at, segments[1]).ToString();

        // The numbers stand in the middle of their row's height: beside a label of one line, between the lines of a longer one.
        var line =
            segments.Count == 1 ? new PdfLine().Put(at, segments[0])
            : segments.Count > 2 ? new PdfLine().Put(at, segments[1])
            : new PdfLine();
        var column = NumbersAt;
        foreach (var cell in row.Where(cell => cell.Kind == GridCellKind.Number))
        {
            line.Put(column, cell.Words);
            column += Step;
        }

        yield return line.ToString();
        var last = segments.Count switch
        {
            1 => "",
            2 when label.Columns == 2 => "",
            2 => segments[1],
            _ => string.Concat(segments.Skip(2)),
        };
        if (last.Length > 0)
            yield return new PdfLine().Put(at, last).ToString();
    }

    private static IEnumerable<string> Table4(Grid grid)
    {
        yield return new PdfLine().Put(10, "行政复议").Put(64, "行政诉讼").ToString();
        yield return "";
        yield return new PdfLine().Put(44, "未经复议直接起诉").Put(80, "复议后起诉").ToString();
        yield return "";
        string[] headings = [.. grid.Rows[1].Take(5).Select(cell => cell.Words)];
        string[] columns = [.. headings, .. headings, .. headings];
        yield return Across(columns.Select(heading => heading[..2]));
        yield return Across(columns.Select(heading => heading[2..]));
        yield return "";
        yield return Across(grid.Rows[3].Select(cell => cell.Words));
        yield return "";
    }

    private static string Across(IEnumerable<string> words)
    {
        var line = new PdfLine();
        var at = 0;
        foreach (var word in words)
        {
            line.Put(at, word);
            at += Step;
        }

        return line.ToString();
    }
}
