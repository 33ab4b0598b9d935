using Tongming.Reports.Reading;

namespace Tongming.Reports.Checks;

/// <summary>The I rules: the equations of the form, and what their failures say together.</summary>
[Law("I-row", "I-col", "I-bal", "I-t4", "I-part", "C-01", "C-02", "C-03", "C-05", "C-10")]
internal static class ArithmeticRules
{
    /// <summary>One finding for each equation that fails, and one more where split answers were counted twice.</summary>
    public static IEnumerable<Finding> Check(ReadReport report, IReadOnlyList<Identity> identities)
    {
        foreach (var identity in identities.Where(identity => identity.State == IdentityState.Fails))
            yield return new Finding(identity.Rule, Severity.Error, identity.Message, identity.Sum, identity.Where, Suggestion(identity));
        if (CountedTwice(report) is { } part)
            yield return part;
    }

    /// <summary>Only a total that was plainly not filled in has one likely value.</summary>
    private static string? Suggestion(Identity identity) =>
        identity.Rule == "I-t4" && identity.Right[0] == 0 ? $"总计可能应为 {Sums.Number(identity.Left.Sum())}。" : null;

    /// <summary>
    /// More results than applications closed cannot be cured by correcting a total: some application has two results.
    /// It shows in the total column and in a column of applicants at once; a slip of the pen in one cell does not.
    /// </summary>
    private static Finding? CountedTwice(ReadReport report)
    {
        if (report.Filled is not { } filled)
            return null;
        var columns = Enumerable.Range(0, Table3Form.ColumnCount).Where(column => Excess(filled, column) > 0).ToList();
        if (!columns.Contains(6) || columns.Count < 2)
            return null;
        var table = filled.Tables.Table3;
        var results = Results(filled, 6);
        var closed = Closed(filled, 6)!.Value;
        var excess = results.Sum()!.Value - closed;
        var rows = Enumerable
            .Range(Table3Form.FirstResult, Table3Form.LastResult - 1)
            .Where(row => table[row]?[6].Value is not (null or 0));
        var where = rows.Append(0).Select(row => report.Cite3(row, 6)).OfType<Evidence>().ToList();
        return new Finding(
            "I-part",
            Severity.Error,
            $"办结的申请只有 {Sums.Number(closed)} 件，各项办理结果却相加为 {Sums.Number(results.Sum()!.Value)}，补填总计也不能相等：至少有 {Sums.Number(excess)} 件重复计数（区分处理的，只计部分公开这一情形）。",
            $"{Sums.Side([.. results.Select(value => value!.Value)])}>{Sums.Number(closed)}",
            where
        );
    }

    private static decimal? Excess(TablesFilled filled, int column) =>
        Closed(filled, column) is { } closed && Results(filled, column) is var results && results.TrueForAll(value => value is not null)
            ? results.Sum() - closed
            : null;

    private static List<decimal?> Results(TablesFilled filled, int column) =>
        [
            .. filled
                .Tables.Table3.Skip(Table3Form.FirstResult)
                .Take(Table3Form.LastResult - Table3Form.FirstResult + 1)
                .OfType<IReadOnlyList<ReadCell>>()
                .Select(row => TablesFilled.Count(row[column], filled.Table3Blank)),
        ];

    /// <summary>Applications closed in the year: new ones and carried ones less those still open.</summary>
    private static decimal? Closed(TablesFilled filled, int column)
    {
        decimal? Of(int row) => filled.Tables.Table3[row] is { } cells ? TablesFilled.Count(cells[column], filled.Table3Blank) : null;
        return Of(0) + Of(1) - Of(Table3Form.CarriedOver);
    }
}
