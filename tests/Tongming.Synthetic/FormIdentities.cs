using Tongming.Reports;

namespace Tongming.Synthetic;

/// <summary>A sum that a form demands: the cells of the left side add up to those of the right.</summary>
/// <param name="Rule">I-row, I-col, I-bal, I-t4 or I-tab.</param>
/// <param name="Left">Terms of the left side.</param>
/// <param name="Right">Terms of the right side.</param>
/// <param name="Anchors">The cells that tell this identity from the others of its rule.</param>
public sealed record FormIdentity(
    string Rule,
    IReadOnlyList<FormCell> Left,
    IReadOnlyList<FormCell> Right,
    IReadOnlyList<FormCell> Anchors
);

/// <summary>The hard identities, written down a second time so that the checker's own list can be wrong and be noticed.</summary>
public static class FormIdentities
{
    public static IReadOnlyList<FormIdentity> Of(ReportForm form)
    {
        if (form == ReportForm.A)
            return [.. StatisticsForm.Sums.Select(OfStatistics)];
        int[] rows = [.. Enumerable.Range(1, 25).Where(row => form == ReportForm.C || row is not (22 or 23))];
        int[] results = [.. rows.Where(row => row is >= 3 and <= 23)];
        int[] columns = [1, 2, 3, 4, 5, 6, 7];
        return
        [
            .. rows.Select(row => new FormIdentity(
                "I-row",
                [.. columns[..6].Select(column => FormCell.Of3(row, column))],
                [FormCell.Of3(row, 7)],
                [FormCell.Of3(row, 7)]
            )),
            .. columns.Select(column => new FormIdentity(
                "I-col",
                [.. results.Select(row => FormCell.Of3(row, column))],
                [FormCell.Of3(24, column)],
                [FormCell.Of3(24, column)]
            )),
            .. columns.Select(column => new FormIdentity(
                "I-bal",
                [FormCell.Of3(1, column), FormCell.Of3(2, column)],
                [FormCell.Of3(24, column), FormCell.Of3(25, column)],
                [FormCell.Of3(1, column)]
            )),
            .. new[] { 1, 2, 3 }.Select(group => new FormIdentity(
                "I-t4",
                [.. columns[..4].Select(column => FormCell.Of4(group, column))],
                [FormCell.Of4(group, 5)],
                [FormCell.Of4(group, 5)]
            )),
        ];
    }

    /// <summary>What a checker must find in numbers that do not add up.</summary>
    public static IReadOnlyList<Planted> Broken(SyntheticReport report)
    {
        decimal Sum(IReadOnlyList<FormCell> cells) => cells.Sum(cell => report[cell]);
        return
        [
            .. Of(report.Form)
                .Where(identity => Sum(identity.Left) != Sum(identity.Right))
                .Select(identity => new Planted(identity.Rule, identity.Anchors)),
        ];
    }

    private static FormIdentity OfStatistics(StatisticsSum sum)
    {
        FormCell total = StatisticsForm.Cell(sum.Total);
        return new FormIdentity("I-tab", [.. sum.Parts.Select(StatisticsForm.Cell)], [total], [total]);
    }
}
