using Tongming.Reports;
using Tongming.Synthetic;
using Tongming.Texts;

namespace Tongming.Tests.Reports;

/// <summary>What two reports say together: of two years, and of a region and its bodies.</summary>
public sealed class YearsAndRegionProperties
{
    private static readonly int[] Seeds = [1, 2, 3, 4, 5, 6];

    public static TheoryData<ReportForm> Forms() => [ReportForm.B, ReportForm.C, ReportForm.CFolded];

    [Theory, MemberData(nameof(Forms))]
    public void Two_years_that_fit_have_no_finding_across_them(ReportForm form)
    {
        foreach (var seed in Seeds)
        {
            var check = CheckYears(SyntheticYears.Generate(seed, form));
            Assert.DoesNotContain(
                check.Findings,
                finding => finding.Severity == Severity.Error || finding.Rule is "Y-carry" or "Y-doc" or "Y-items"
            );
            Assert.Equal(DocumentKind.AnnualReport, check.Kind);
        }
    }

    [Theory, MemberData(nameof(Forms))]
    public void A_number_lost_between_two_years_is_found(ReportForm form)
    {
        foreach (var seed in Seeds)
            AssertFound(Severity.Error, SyntheticYears.Generate(seed, form).PlantCarry(new Random(seed)));
    }

    [Theory]
    [InlineData(ReportForm.C)]
    [InlineData(ReportForm.CFolded)]
    public void Documents_in_force_out_of_nowhere_are_doubted(ReportForm form)
    {
        foreach (var seed in Seeds)
            AssertFound(Severity.Suspect, SyntheticYears.Generate(seed, form).PlantDocuments(new Random(seed)));
    }

    [Theory, MemberData(nameof(Forms))]
    public void A_region_that_is_the_sum_of_its_bodies_has_no_finding_about_them(ReportForm form)
    {
        foreach (var seed in Seeds)
        {
            var check = CheckRegion(SyntheticRegion.Generate(seed, form, 3));
            Assert.Equal(DocumentKind.AnnualReport, check.Kind);
            Assert.DoesNotContain(check.Findings, finding => finding.Rule == "H-sum" || finding.Severity == Severity.Error);
        }
    }

    [Theory, MemberData(nameof(Forms))]
    public void A_region_that_is_more_than_its_bodies_is_found(ReportForm form)
    {
        foreach (var seed in Seeds)
        {
            var region = SyntheticRegion.Generate(seed, form, 3).Plant(new Random(seed));
            var check = CheckRegion(region);
            Assert.True(
                Finds(check, Severity.Error, region.Region.Planted.Single()),
                LayoutCase.Of("pipes").Tell(region.Region, check, "not found")
            );
        }
    }

    private static void AssertFound(Severity severity, SyntheticYears years)
    {
        var check = CheckYears(years);
        Assert.True(Finds(check, severity, years.Current.Planted.Single()), LayoutCase.Of("pipes").Tell(years.Current, check, "not found"));
    }

    private static bool Finds(ReportCheck check, Severity severity, Planted planted) =>
        check.Findings.Any(finding =>
            finding.Rule == planted.Rule
            && finding.Severity == severity
            && planted.Cells.All(cell =>
                finding.Where.Any(place => place.Table == cell.Table && place.Row == cell.Row && place.Column == cell.Column)
            )
        );

    private static ReportCheck CheckYears(SyntheticYears years) =>
        ReportChecker.Check(Document(years.Current), previous: ReportChecker.Check(Document(years.Previous)));

    private static ReportCheck CheckRegion(SyntheticRegion region) =>
        ReportChecker.Check(
            Document(region.Region),
            subordinates: [.. region.Subordinates.Select(report => ReportChecker.Check(Document(report)))]
        );

    private static SourceDocument Document(SyntheticReport report) => LayoutCase.Of("pipes").Render(report);
}
