using Tongming.Reports;

namespace Tongming.Tests.Reports.Checks;

public sealed class YearRulesTests
{
    private static readonly ReportCheck Previous = SampleTexts.Check(
        SampleTexts.Report().Replace("2023", "2022", StringComparison.Ordinal)
    );

    [Fact]
    public void What_last_year_left_open_must_be_what_this_year_took_over()
    {
        var third = SampleTexts.Third(
            "|",
            number => $"{number}",
            new Dictionary<string, int[]> { ["R2"] = [2, 0, 0, 0, 0, 0, 2], ["R25"] = [2, 0, 0, 0, 0, 0, 2] }
        );
        var check = SampleTexts.Check(SampleTexts.Report(third: third), previous: Previous);

        var finding = Assert.Single(check.Findings, finding => finding.Rule == "Y-carry");
        Assert.Equal((Severity.Error, "1≠2", "c7"), (finding.Severity, finding.Sum, finding.Where[0].Column));
    }

    [Fact]
    public void A_shift_between_applicants_with_the_same_total_is_only_a_hint()
    {
        var third = SampleTexts.Third("|", number => $"{number}", new Dictionary<string, int[]> { ["R2"] = [0, 1, 0, 0, 0, 0, 1] });
        var check = SampleTexts.Check(SampleTexts.Report(third: third), previous: Previous);

        Assert.Equal(Severity.Hint, Assert.Single(check.Findings, finding => finding.Rule == "Y-carry").Severity);
    }

    [Theory]
    [InlineData("1|0|3", false)]
    [InlineData("1|0|2", true)]
    public void Documents_in_force_follow_from_last_years(string normative, bool found)
    {
        var check = SampleTexts.Check(SampleTexts.Report(second: SampleTexts.Second(normative: normative)), previous: Previous);

        Assert.Equal(found, check.Findings.Any(finding => finding is { Rule: "Y-doc", Severity: Severity.Suspect }));
    }

    [Fact]
    public void A_report_of_another_year_is_not_compared()
    {
        var check = SampleTexts.Check(SampleTexts.Report().Replace("2023", "2024", StringComparison.Ordinal), previous: Previous);

        Assert.Contains(check.Findings, finding => finding is { Rule: "Y-year", Severity: Severity.CannotCheck });
        Assert.DoesNotContain(check.Findings, finding => finding.Rule is "Y-carry" or "Y-doc");
    }

    [Fact]
    public void A_growth_rate_is_checked_against_last_years_table()
    {
        var check = SampleTexts.Check(SampleTexts.Report("全年收到政府信息公开申请7件，同比增长16.7%。"), previous: Previous);

        Assert.Contains(check.Findings, finding => finding is { Rule: "T-pct", Severity: Severity.Error });
    }

    [Fact]
    public void A_region_is_the_sum_of_its_bodies_cell_by_cell()
    {
        var body = SampleTexts.Check(SampleTexts.Report());
        var check = SampleTexts.Check(SampleTexts.Report(), subordinates: [body, body]);

        Assert.Contains(
            check.Findings,
            finding =>
                finding is { Rule: "H-sum", Severity: Severity.Error, Sum: "7+7=14≠7" } && finding.Where[0] is { Row: "R1", Column: "c7" }
        );
        Assert.DoesNotContain(SampleTexts.Check(SampleTexts.Report(), subordinates: [body]).Findings, finding => finding.Rule == "H-sum");
    }
}
