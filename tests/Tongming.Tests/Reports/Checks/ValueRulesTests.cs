using Tongming.Reports;

namespace Tongming.Tests.Reports.Checks;

public sealed class ValueRulesTests
{
    [Theory]
    [InlineData("00|0|0|0|0|0|0|0|0|0|0|0|0|0|0", "V-zero")]
    [InlineData("-1|0|0|1|0|0|0|0|0|0|0|0|0|0|0", "V-negative")]
    [InlineData("0.5|0.5|0|0|1|0|0|0|0|0|0|0|0|0|0", "V-fraction")]
    public void A_number_that_is_written_wrongly_is_an_error_in_its_cell(string fourth, string rule)
    {
        var check = SampleTexts.Check(SampleTexts.Report(fourth: fourth));

        var finding = check.Findings.First(finding => finding.Rule == rule);
        Assert.Equal(
            (Severity.Error, 4, "1", "1"),
            (finding.Severity, finding.Where[0].Table, finding.Where[0].Row, finding.Where[0].Column)
        );
        Assert.Equal(42, check.Coverage.Tested);
    }

    [Fact]
    public void Two_zeros_are_one_cell_and_count_as_zero()
    {
        var check = SampleTexts.Check(SampleTexts.Report(fourth: "0|0|0|0|0|0|0|0|00|0|0|0|0|0|0"));

        Assert.Equal((15, 0), (check.Tables!.Table4.Count(cell => cell.State == CellState.Stated), check.Coverage.Failed));
        Assert.Single(check.Findings, finding => finding.Severity == Severity.Error);
    }

    [Theory]
    [InlineData("59237.2449", 59237.2449)]
    [InlineData("475976.05元", 475976.05)]
    [InlineData("7,545", 7545)]
    public void Money_may_have_a_fraction_and_a_unit(string written, double value)
    {
        var check = SampleTexts.Check(SampleTexts.Report(second: SampleTexts.Second(fees: written)));

        Assert.Equal((decimal)value, check.Tables!.Table2["fees.amount"].Value);
        Assert.DoesNotContain(check.Findings, finding => finding.Rule.StartsWith("V-", StringComparison.Ordinal));
    }

    [Fact]
    public void A_note_beside_a_number_is_no_part_of_it()
    {
        var check = SampleTexts.Check(
            SampleTexts.Report(second: SampleTexts.Second(normative: "22（其中修订16件）|55（含自然失效29件）|100"))
        );

        Assert.Equal((22m, 55m), (check.Tables!.Table2["normative.made"].Value, check.Tables.Table2["normative.abolished"].Value));
    }

    [Fact]
    public void Blanks_among_zeros_are_one_hint_and_never_zero()
    {
        var check = SampleTexts.Check(SampleTexts.Report(fourth: "1|0|0|/|1|0|0|0|0|0|0|0|0|0|0"));

        Assert.Single(check.Findings, finding => finding is { Rule: "V-blank", Severity: Severity.Hint });
        Assert.Equal((41, 1), (check.Coverage.Tested, check.Coverage.NotAssessable));
    }

    [Theory]
    [InlineData("0|3|24", true)]
    [InlineData("0|0|0", false)]
    public void A_district_bureau_makes_no_regulations(string regulations, bool found) =>
        Assert.Equal(
            found,
            SampleTexts
                .Check(SampleTexts.Report(second: SampleTexts.Second(regulations: regulations)))
                .Findings.Any(finding => finding is { Rule: "B-regulations", Severity: Severity.Suspect })
        );

    [Fact]
    public void More_made_than_is_in_force_is_doubtful() =>
        Assert.Contains(
            SampleTexts.Check(SampleTexts.Report(second: SampleTexts.Second(normative: "5|1|2"))).Findings,
            finding => finding is { Rule: "S-doc", Severity: Severity.Suspect, Sum: "5-1=4>2" }
        );

    [Theory]
    [InlineData(false, "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请", "（六）1.逾期不补正")]
    [InlineData(true, "（六）其他处理", "（六）其他处理")]
    public void A_cell_is_named_by_the_row_that_the_report_prints(bool folded, string label, string named)
    {
        var third = SampleTexts
            .Third("|", number => $"{number}", folded: folded)
            .Replace($"{label}|0", $"{label}|00", StringComparison.Ordinal);
        var check = SampleTexts.Check(SampleTexts.Report(third: third));

        Assert.Contains($"“{named}”", Assert.Single(check.Findings, finding => finding.Rule == "V-zero").Message, StringComparison.Ordinal);
    }
}
