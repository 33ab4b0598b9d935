using Tongming.Reports;
using Tongming.Synthetic;

namespace Tongming.Tests.Reports;

/// <summary>A planted mistake is found by its rule and at its place, or what it breaks is not called passed.</summary>
public sealed class PlantedMistakeProperties
{
    private static readonly string[] Hard = ["I-row", "I-col", "I-bal", "I-t4", "I-tab"];

    [Theory, MemberData(nameof(LayoutCase.WithForms), MemberType = typeof(LayoutCase))]
    public void A_broken_sum_is_found_with_its_cells_or_never_counts_as_passed(string layout, ReportForm form) =>
        ForEveryMistake(
            LayoutCase.Of(layout),
            form,
            Some(LayoutCase.Of(layout), form, Mistakes.Arithmetic),
            (report, check, tell) =>
            {
                var found = report.Planted.Count(planted => check.Findings.Any(finding => Tells(finding, planted)));
                var said = check.Findings.Count(finding => finding.Severity == Severity.Error && Hard.Contains(finding.Rule));
                Assert.True(said == found, tell($"{said} broken sums are named, {found} of them were planted"));
                Assert.True(check.Coverage.Failed == said, tell("the coverage counts other failures than the findings"));
                if (LayoutCase.Of(layout).Cells == CellSurvival.Every)
                    Assert.True(found == report.Planted.Count, tell($"{found} of {report.Planted.Count} planted mistakes are found"));
                var passed = check.Coverage.Tested - check.Coverage.Failed;
                if (form != ReportForm.A)
                    Assert.True(passed <= report.Identities - report.Planted.Count, tell("a broken sum counts as passed"));
            }
        );

    [Theory, MemberData(nameof(LayoutCase.WithForms), MemberType = typeof(LayoutCase))]
    public void A_number_in_a_wrong_form_is_found(string layout, ReportForm form) => EachIsFound(layout, form, Mistakes.Writing);

    [Theory, MemberData(nameof(LayoutCase.WithForms), MemberType = typeof(LayoutCase))]
    public void A_section_out_of_order_is_found(string layout, ReportForm form) => EachIsFound(layout, form, Mistakes.Sections);

    [Theory, MemberData(nameof(LayoutCase.WithForms), MemberType = typeof(LayoutCase))]
    public void A_text_that_contradicts_itself_or_the_tables_is_found(string layout, ReportForm form)
    {
        if (LayoutCase.Of(layout).Cells == CellSurvival.Every)
            EachIsFound(layout, form, Mistakes.Texts);
    }

    private static void EachIsFound(string name, ReportForm form, IReadOnlyList<IMistake> mistakes)
    {
        var layout = LayoutCase.Of(name);
        if (layout.Cells == CellSurvival.Some)
            return;
        ForEveryMistake(
            layout,
            form,
            Some(layout, form, mistakes),
            (report, check, tell) =>
            {
                foreach (var planted in report.Planted)
                    Assert.True(check.Findings.Any(finding => Tells(finding, planted)), tell("not found"));
                Assert.True(
                    check.Findings.All(finding =>
                        finding.Severity != Severity.Error || report.Planted.Any(planted => planted.Rule == finding.Rule)
                    ),
                    tell("an error that was not planted")
                );
                Assert.True(check.Coverage.Failed == 0, tell("a failed identity though every sum holds"));
            }
        );
    }

    /// <summary>All mistakes for form C; for the other forms a third of them, another third with the next layout, because the time is bounded.</summary>
    private static IReadOnlyList<IMistake> Some(LayoutCase layout, ReportForm form, IReadOnlyList<IMistake> mistakes)
    {
        var turn = LayoutCase.All.ToList().IndexOf(layout) + (int)form;
        return form == ReportForm.C ? mistakes : [.. mistakes.Where((mistake, at) => mistake.Name == "I-tab" || (at + turn) % 3 == 0)];
    }

    /// <summary>True where the finding is the planted one: of its rule, and naming its cells. Rows of the 统计表 have no names in the contract.</summary>
    private static bool Tells(Finding finding, Planted planted) =>
        finding.Rule == planted.Rule
        && planted
            .Cells.Where(cell => cell.Table != 1)
            .All(cell => finding.Where.Any(place => place.Table == cell.Table && place.Row == cell.Row && place.Column == cell.Column));

    private static void ForEveryMistake(
        LayoutCase layout,
        ReportForm form,
        IReadOnlyList<IMistake> mistakes,
        Action<SyntheticReport, ReportCheck, Func<string, string>> holds
    )
    {
        for (var at = 0; at < mistakes.Count; at++)
        {
            var report = Enumerable
                .Range(10 + at, 40)
                .Select(seed => SyntheticReport.Generate(seed, form))
                .FirstOrDefault(mistakes[at].Fits);
            if (report is null)
                continue;
            var spoilt = report.Plant(mistakes[at], new Random(report.Seed + at));
            var check = ReportChecker.Check(layout.Render(spoilt));
            holds(spoilt, check, what => layout.Tell(spoilt, check, $"{mistakes[at].Name}: {what}"));
        }
    }
}
