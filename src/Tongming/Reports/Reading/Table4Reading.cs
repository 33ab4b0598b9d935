using Tongming.Texts;

namespace Tongming.Reports.Reading;

/// <summary>Table 4 as it was read.</summary>
/// <param name="Cells">15 cells.</param>
/// <param name="Extent">From the header to the last value in the layout text.</param>
internal sealed record Table4Read(IReadOnlyList<ReadCell> Cells, Span Extent);

/// <summary>Reads table 4: the fifteen values behind its header, or the values beside each of its labels.</summary>
internal static class Table4Reading
{
    private const int Cells = 15;
    private static readonly string[] HeaderWords =
    [
        "结果维持",
        "结果纠正",
        "其他结果",
        "尚未审结",
        "总计",
        "维持",
        "纠正",
        "审结",
        "结果",
        "其他",
        "尚未",
        "总",
        "计",
    ];

    /// <summary>The table, or null where its header was not found at or after <paramref name="start"/>.</summary>
    public static Table4Read? Read(ReportText text, Skeleton skeleton, int start)
    {
        var header = Header(skeleton, start);
        if (header < 0)
            return null;
        var tokens = new List<Token>();
        var first = skeleton.TokenAt(header);
        for (var index = first; index < skeleton.Tokens.Count; index++)
        {
            var token = skeleton.Tokens[index];
            if (!CellWords.IsValue(token.Text) && !IsHeader(token.Text))
                break;
            tokens.Add(token);
        }

        var values = Run(tokens) ?? Beside(tokens);
        var extent = Span.Between(
            skeleton.TableStart(skeleton.StartOf(first), "行政复议", "行政诉讼"),
            tokens.Count == 0 ? skeleton.Tokens[first].Span.End : tokens[^1].Span.End
        );
        return new Table4Read(
            values is null
                ? [.. Enumerable.Repeat(ReadCell.Missing, Cells)]
                : [.. values.Select(token => CellWords.Read(token.Text, text.Layout.OriginOf(token.Span)))],
            extent
        );
    }

    private static int Header(Skeleton skeleton, int start)
    {
        foreach (var word in new[] { "结果维持", "结果结果", "维持" })
            for (
                var at = skeleton.Text.IndexOf(word, start, StringComparison.Ordinal);
                at >= 0;
                at = skeleton.Text.IndexOf(word, at + 1, StringComparison.Ordinal)
            )
                if (skeleton.IsTokenStart(at) && IsHeader(skeleton.Tokens[skeleton.TokenAt(at)].Text))
                    return at;
        return -1;
    }

    /// <summary>True where a cell holds nothing but words of the header, whole or broken: “未经复议直接起诉”, “结果”, “总计结果结果”.</summary>
    private static bool IsHeader(string words)
    {
        if (words.Length is 0 or > 60)
            return false;
        if (
            words.Contains("复议后起诉", StringComparison.Ordinal)
            || words.Contains("未经复议", StringComparison.Ordinal)
            || words is "行政复议" or "行政诉讼" or "直接起诉"
        )
            return true;
        var left = words;
        foreach (var word in HeaderWords)
            left = left.Replace(word, "", StringComparison.Ordinal);
        return left.Length == 0;
    }

    /// <summary>The last run of values without a header word between them that has fifteen cells.</summary>
    private static List<Token>? Run(List<Token> tokens)
    {
        var run = new List<Token>();
        List<Token>? found = null;
        foreach (var token in tokens)
        {
            if (CellWords.IsValue(token.Text))
            {
                run.Add(token);
                continue;
            }

            found = Fit(run) ?? found;
            run = [];
        }

        return Fit(run) ?? found;
    }

    private static List<Token>? Fit(List<Token> run)
    {
        var numbers = run.Where(token => !token.IsBlank).ToList();
        if (numbers.Count == 0 && run.Count != Cells)
            return null;
        if (numbers.Count == Cells)
            return numbers;
        return CellWindow.Leads(run, Cells) is [var lead, ..] ? run.GetRange(lead, Cells) : null;
    }

    /// <summary>A table turned on its side: each label with its value beside it.</summary>
    private static List<Token>? Beside(List<Token> tokens)
    {
        var values = new List<Token>();
        for (var index = 1; index < tokens.Count; index++)
            if (IsHeader(tokens[index - 1].Text) && CellWords.IsNumber(tokens[index].Text))
                values.Add(tokens[index]);
        return values.Count == Cells ? values : null;
    }
}
