using Tongming.Texts;

namespace Tongming.Reports.Reading;

/// <summary>The statistics table of an era-A report as it was read.</summary>
/// <param name="Form">Which form.</param>
/// <param name="Cells">The numbers that were found, by name.</param>
/// <param name="Blank">The number that a blank counts for in sums: 0 where the table writes no zero, else null.</param>
/// <param name="Extent">From its header to the last of them.</param>
internal sealed record AnnexRead(AnnexForm Form, IReadOnlyDictionary<string, ReadCell> Cells, decimal? Blank, Span Extent);

/// <summary>Reads the statistics table: each label with the first number behind it.</summary>
internal static class AnnexReading
{
    private const int FewestRows = 6;

    /// <summary>The table in the form that gives more rows, or null where neither gives enough to be one.</summary>
    public static AnnexRead? Read(ReportText text) => Read(text, new Skeleton(TokenStream.Of(text)));

    /// <summary>The same with a skeleton that is there already.</summary>
    public static AnnexRead? Read(ReportText text, Skeleton skeleton)
    {
        var best = new[] { AnnexForm.National, AnnexForm.Local }
            .Select(form => (form, labels: Labels(skeleton, form)))
            .MaxBy(pair => pair.labels.Count);
        return best.labels.Count >= FewestRows ? Read(text, skeleton, best.form, best.labels) : null;
    }

    private static List<(string Name, LabelFound Label)> Labels(Skeleton skeleton, AnnexForm form)
    {
        var labels = new List<(string Name, LabelFound Label)>();
        var from = 0;
        foreach (var entry in form.Entries)
        {
            if (Label(skeleton, entry.Label, from) is not { } label)
                continue;
            labels.Add((entry.Name, label));
            from = label.End;
        }

        return labels;
    }

    private static AnnexRead Read(ReportText text, Skeleton skeleton, AnnexForm form, List<(string Name, LabelFound Label)> labels)
    {
        var cells = new Dictionary<string, ReadCell>(StringComparer.Ordinal);
        for (var index = 0; index < labels.Count; index++)
        {
            var stop = Math.Min(
                index + 1 < labels.Count ? labels[index + 1].Label.Start : skeleton.Text.Length,
                labels[index].Label.End + 60
            );
            var behind = LabelSearch.Between(skeleton, labels[index].Label.End, stop);
            var value = behind.Find(token => CellWords.IsNumber(token.Text)) ?? behind.Find(token => CellWords.IsValue(token.Text));
            if (value is not null)
                cells[labels[index].Name] = CellWords.Read(value.Text, text.Layout.OriginOf(value.Span));
        }

        var start = skeleton.TableStart(labels[0].Label.Start, "统计指标", "指标名称", "一、主动公开情况");
        var end = cells.Values.Select(cell => text.Layout.Image(cell.Original!.Value).End).DefaultIfEmpty(start).Max();
        var blank = cells.Values.Any(cell => cell is { State: CellState.Stated, Value: 0 }) ? null : (decimal?)0;
        return new AnnexRead(form, cells, blank, Span.Between(start, Math.Max(start, end)));
    }

    /// <summary>The label at the start of a cell, also behind “其中:”, “1.”, “(一)”; what follows it in the cell may only be a bracket or a unit.</summary>
    private static LabelFound? Label(Skeleton skeleton, string label, int from)
    {
        for (
            var at = skeleton.Text.IndexOf(label, from, StringComparison.Ordinal);
            at >= 0;
            at = skeleton.Text.IndexOf(label, at + 1, StringComparison.Ordinal)
        )
        {
            var token = skeleton.TokenAt(at);
            var before = skeleton.Text[skeleton.StartOf(token)..at];
            if (
                before.Length <= 8
                && (before.Length == 0 || before[^1] is '.' or '、' or ')' or ':' or '.' || char.IsAsciiDigit(before[^1]))
            )
                return new LabelFound(0, at, EndOfLabel(skeleton, at + label.Length));
        }

        return null;
    }

    /// <summary>Behind “(不同渠道和方式公开相同信息计1条)”, whose digit is no value.</summary>
    private static int EndOfLabel(Skeleton skeleton, int end)
    {
        if (end >= skeleton.Text.Length || skeleton.Text[end] != '(')
            return end;
        var close = skeleton.Text.IndexOf(')', end, Math.Min(50, skeleton.Text.Length - end));
        return close < 0 ? end : EndOfLabel(skeleton, close + 1);
    }
}
