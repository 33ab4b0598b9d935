using System.Collections.Concurrent;
using Tongming.Reports;
using Tongming.Synthetic;

namespace Tongming.Tests.Reports;

/// <summary>A report that adds up is read as it was written and has no error, in every layout.</summary>
public sealed class UnspoiltReportProperties
{
    private static readonly int[] Seeds = [0, 1, 2];

    // Each property asks about the same documents: they are checked once.
    private static readonly ConcurrentDictionary<(string Layout, ReportForm Form, int Seed), ReportCheck> Checked = new();

    [Theory, MemberData(nameof(LayoutCase.WithForms), MemberType = typeof(LayoutCase))]
    public void It_is_known_for_what_it_is(string layout, ReportForm form) =>
        ForEverySeed(
            layout,
            form,
            (report, check, tell) =>
            {
                Assert.True(check.Kind == DocumentKind.AnnualReport, tell($"kind {check.Kind}"));
                Assert.True(check.Year == report.Year, tell($"year {check.Year} for {report.Year}"));
                var formIsLost = layout == "labels without numbers";
                Assert.True(check.Form == form || formIsLost, tell($"form {check.Form}"));
            }
        );

    [Theory, MemberData(nameof(LayoutCase.WithForms), MemberType = typeof(LayoutCase))]
    public void It_has_no_error(string layout, ReportForm form) =>
        ForEverySeed(
            layout,
            form,
            (_, check, tell) =>
            {
                Assert.True(check.Kind == DocumentKind.AnnualReport, tell($"kind {check.Kind}"));
                Assert.True(check.Findings.All(finding => finding.Severity != Severity.Error), tell("an error in an unspoilt report"));
                Assert.True(check.Coverage.Failed == 0, tell("a failed identity in an unspoilt report"));
            }
        );

    [Theory, MemberData(nameof(LayoutCase.WithForms), MemberType = typeof(LayoutCase))]
    public void Every_identity_whose_cells_survive_is_tested(string layout, ReportForm form) =>
        ForEverySeed(
            layout,
            form,
            (report, check, tell) =>
            {
                var coverage = check.Coverage;
                var identities = report.Identities;
                switch (LayoutCase.Of(layout).Cells)
                {
                    case CellSurvival.Every when form == ReportForm.A:
                        Assert.True(coverage.Tested >= identities, tell($"{identities} sums of the 统计表 could be tested"));
                        break;
                    case CellSurvival.Every:
                        Assert.True(
                            coverage.Tested == identities && coverage.NotAssessable == 0,
                            tell($"{identities} identities could be tested")
                        );
                        break;
                    case CellSurvival.ZerosHidden when form != ReportForm.A:
                        var stated = FormIdentities.Of(form).Count(identity => report[identity.Right[0]] != 0);
                        Assert.True(
                            coverage.Tested >= stated && coverage.Tested + coverage.NotAssessable == identities,
                            tell($"at least {stated} of {identities} identities could be tested")
                        );
                        break;
                    case CellSurvival.Some when form != ReportForm.A:
                        Assert.True(
                            coverage.Tested + coverage.NotAssessable == identities,
                            tell($"{identities} identities, tested or not assessable")
                        );
                        break;
                }
            }
        );

    [Theory, MemberData(nameof(LayoutCase.WithForms), MemberType = typeof(LayoutCase))]
    public void Its_tables_are_read_as_they_were_written(string layout, ReportForm form) =>
        ForEverySeed(
            layout,
            form,
            (report, check, tell) =>
            {
                if (report.Tables is null || layout == "labels without numbers")
                    return;
                Assert.True(check.Tables is not null, tell("no tables"));
                foreach (var (cell, read) in Cells(check.Tables!))
                {
                    if (!Exists(report, cell))
                        continue;
                    var (written, stated) = (report[cell], read?.Stated);
                    var agrees = LayoutCase.Of(layout).Cells switch
                    {
                        CellSurvival.Every => stated == written,
                        CellSurvival.ZerosHidden => stated == written || (written == 0 && stated is null),
                        _ => stated == written || stated is null,
                    };
                    Assert.True(agrees, tell($"{cell}: {read?.State} {read?.Words} for {written}"));
                }

                var keys = report.Tables.Table2.Keys;
                Assert.True(keys.All(check.Tables!.Table2.ContainsKey), tell("keys of table 2 are missing"));
            }
        );

    [Fact]
    public void The_body_is_the_one_of_the_title()
    {
        foreach (var seed in Enumerable.Range(0, 12))
        {
            var report = SyntheticReport.Generate(seed, ReportForm.C);
            Assert.Equal((seed, report.Body.Name), (seed, ReportChecker.Check(LayoutCase.Of("pipes").Render(report)).Body));
        }
    }

    [Fact]
    public void Labels_without_numbers_are_not_taken_for_zeros()
    {
        var check = ReportChecker.Check(LayoutCase.Of("labels without numbers").Render(SyntheticReport.Generate(2, ReportForm.C)));
        Assert.Equal(0, check.Coverage.Tested);
        Assert.Contains(check.Findings, finding => finding.Severity == Severity.CannotCheck);
    }

    private static bool Exists(SyntheticReport report, FormCell cell) =>
        cell.Table != 3 || report.Tables!.Table3[int.Parse(cell.Row.AsSpan(1)) - 1] is not null;

    private static IEnumerable<(FormCell Cell, ReadCell? Read)> Cells(ReportTables tables) =>
        [
            .. tables.Table2.Select(pair => (FormCell.OfKey(pair.Key), (ReadCell?)pair.Value)),
            .. Enumerable
                .Range(1, 25)
                .SelectMany(row =>
                    Enumerable.Range(1, 7).Select(column => (FormCell.Of3(row, column), tables.Table3[row - 1]?[column - 1]))
                ),
            .. Enumerable.Range(0, 15).Select(at => (FormCell.Of4((at / 5) + 1, (at % 5) + 1), (ReadCell?)tables.Table4[at])),
        ];

    private static void ForEverySeed(string name, ReportForm form, Action<SyntheticReport, ReportCheck, Func<string, string>> holds)
    {
        var layout = LayoutCase.Of(name);
        foreach (var seed in Seeds)
        {
            var report = SyntheticReport.Generate(seed, form);
            var check = Checked.GetOrAdd((name, form, seed), _ => ReportChecker.Check(layout.Render(report)));
            holds(report, check, what => layout.Tell(report, check, what));
        }
    }
}
