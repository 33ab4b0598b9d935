using Tongming.Reports;

namespace Tongming.Tests.Reports.Checks;

public sealed class ArithmeticRulesTests
{
    [Fact]
    public void A_report_that_adds_up_gives_no_error_and_forty_two_tested_identities()
    {
        var check = SampleTexts.Check(SampleTexts.Report());

        Assert.DoesNotContain(check.Findings, finding => finding.Severity == Severity.Error);
        Assert.Equal((42, 0, 0), (check.Coverage.Tested, check.Coverage.Failed, check.Coverage.NotAssessable));
        Assert.Equal(ReportForm.C, check.Form);
    }

    [Fact]
    public void One_row_for_the_sixth_group_is_the_folded_form_with_forty_identities()
    {
        var check = SampleTexts.Check(SampleTexts.Report(third: SampleTexts.Third("|", number => $"{number}", folded: true)));

        Assert.Equal(ReportForm.CFolded, check.Form);
        Assert.Equal((40, 0), (check.Coverage.Tested, check.Coverage.Failed));
        Assert.Null(check.Tables!.Table3[21]);
        Assert.Contains(check.Findings, finding => finding is { Rule: "B-form", Severity: Severity.Hint });
    }

    [Fact]
    public void A_total_that_was_not_filled_in_fails_its_columns_and_balances_with_the_sum_written_out()
    {
        var check = Changed(new() { ["R24"] = [0, 0, 0, 0, 0, 0, 0] });

        var column = Single(check, "I-col", "c1");
        Assert.Equal("4+1+1=6≠0", column.Sum);
        Assert.Equal(("R24", 3), (column.Where[0].Row, column.Where[0].Table));
        Assert.Equal("6+1=7≠1", Single(check, "I-bal", "c1").Sum);
        Assert.Equal(4 + 2, check.Coverage.Failed);
    }

    [Fact]
    public void A_row_whose_total_differs_fails_alone()
    {
        var check = Changed(new() { ["R13"] = [1, 0, 0, 0, 0, 0, 2] });

        Assert.Equal("1≠2", Single(check, "I-row", "c7").Sum);
        Assert.Contains(check.Findings, finding => finding.Rule == "I-col");
        Assert.DoesNotContain(check.Findings, finding => finding.Rule == "I-part");
    }

    [Fact]
    public void A_split_answer_that_is_counted_again_as_refused_is_called_counted_twice()
    {
        var check = Changed(new() { ["R5"] = [1, 0, 0, 0, 0, 0, 1] });

        var part = Assert.Single(check.Findings, finding => finding.Rule == "I-part");
        Assert.Equal(Severity.Error, part.Severity);
        Assert.Equal("5+1+1+1=8>7", part.Sum);
    }

    [Theory]
    [InlineData("10|1|0|0|0|0|0|0|0|0|0|0|0|0|0", "1", "10+1=11≠0")]
    [InlineData("0|0|0|0|0|2|0|0|1|2|0|0|0|0|0", "2", "2+1=3≠2")]
    [InlineData("0|0|0|0|0|0|0|0|0|0|5|0|0|0|0", "3", "5≠0")]
    public void Each_group_of_table_four_must_add_up(string row, string group, string sum)
    {
        var check = SampleTexts.Check(SampleTexts.Report(fourth: row));

        var finding = Assert.Single(check.Findings, finding => finding.Rule == "I-t4");
        Assert.Equal((sum, group), (finding.Sum, finding.Where[0].Row));
    }

    [Fact]
    public void A_blank_total_is_derived_and_its_identities_are_not_passed()
    {
        var third = SampleTexts
            .Third("|", number => $"{number}")
            .Replace("（一）予以公开|4|1|0|0|0|0|5", "（一）予以公开|4|1|0|0|0|0|", StringComparison.Ordinal);
        var check = SampleTexts.Check(SampleTexts.Report(third: third));

        Assert.Equal((CellState.Derived, 5m), (check.Tables!.Table3[2]![6].State, check.Tables.Table3[2]![6].Value));
        Assert.Null(check.Tables.Table3[2]![6].Stated);
        Assert.Equal((40, 0, 2), (check.Coverage.Tested, check.Coverage.Failed, check.Coverage.NotAssessable));
    }

    [Fact]
    public void A_table_without_a_single_zero_counts_its_blanks_as_zero_and_says_so()
    {
        var check = SampleTexts.Check(SampleTexts.Report(third: SampleTexts.Third("|", number => number == 0 ? "" : $"{number}")));

        Assert.Equal((42, 0, 0), (check.Coverage.Tested, check.Coverage.Failed, check.Coverage.NotAssessable));
        Assert.Contains(check.Coverage.Notes, note => note.Contains("空白按 0 计", StringComparison.Ordinal));
        Assert.Equal(CellState.Blank, check.Tables!.Table3[4]![0].State);
    }

    private static ReportCheck Changed(Dictionary<string, int[]> rows) =>
        SampleTexts.Check(SampleTexts.Report(third: SampleTexts.Third("|", number => $"{number}", rows)));

    private static Finding Single(ReportCheck check, string rule, string column) =>
        Assert.Single(check.Findings, finding => finding.Rule == rule && finding.Where[0].Column == column);
}
