using FsCheck;
using FsCheck.Fluent;
using Tongming.Reports;
using Tongming.Synthetic;

namespace Tongming.Tests.Reports;

/// <summary>The generator keeps its word: without that, the properties of the checker say nothing.</summary>
public sealed class SyntheticReportProperties
{
    private static readonly ReportForm[] Forms = Enum.GetValues<ReportForm>();

    [Fact]
    public void An_unspoilt_report_satisfies_every_identity() =>
        ForEverySeed((seed, form) => FormIdentities.Broken(SyntheticReport.Generate(seed, form)).Count == 0);

    [Theory]
    [InlineData(ReportForm.C, 42)]
    [InlineData(ReportForm.B, 40)]
    [InlineData(ReportForm.CFolded, 40)]
    public void A_form_has_as_many_identities_as_the_rule_book_counts(ReportForm form, int count) =>
        Assert.Equal(count, FormIdentities.Of(form).Count);

    [Fact]
    public void The_same_seed_gives_the_same_report() =>
        ForEverySeed(
            (seed, form) =>
                ReportBlock
                    .Of(SyntheticReport.Generate(seed, form))
                    .Select(block => block.Text)
                    .SequenceEqual(ReportBlock.Of(SyntheticReport.Generate(seed, form)).Select(block => block.Text))
        );

    [Fact]
    public void A_form_is_only_given_to_a_year_of_its_era() =>
        ForEverySeed(
            (seed, form) =>
                SyntheticReport.Generate(seed, form).Year switch
                {
                    < 2008 => false,
                    <= 2018 => form == ReportForm.A,
                    <= 2020 => form == ReportForm.B,
                    _ => form is ReportForm.C or ReportForm.CFolded,
                }
        );

    [Fact]
    public void An_arithmetic_mistake_breaks_what_it_says_and_nothing_is_negative() =>
        ForEverySeed(
            (seed, form) =>
                Mistakes.Arithmetic.All(mistake =>
                {
                    var report = SyntheticReport.Generate(seed, form);
                    if (!mistake.Fits(report))
                        return true;
                    var spoilt = report.Plant(mistake, new Random(seed));
                    return spoilt.Planted.Any(planted => mistake.Name.StartsWith(planted.Rule, StringComparison.Ordinal))
                        && (spoilt.Tables?.Table3.OfType<IReadOnlyList<decimal>>().SelectMany(row => row).All(value => value >= 0) ?? true);
                })
        );

    [Fact]
    public void Other_mistakes_leave_every_identity_whole() =>
        ForEverySeed(
            (seed, form) =>
                Mistakes
                    .All.Except(Mistakes.Arithmetic)
                    .All(mistake =>
                    {
                        var report = SyntheticReport.Generate(seed, form);
                        return !mistake.Fits(report) || FormIdentities.Broken(report.Plant(mistake, new Random(seed))).Count == 0;
                    })
        );

    [Fact]
    public void A_mistake_changes_what_is_printed() =>
        ForEverySeed(
            (seed, form) =>
            {
                var report = SyntheticReport.Generate(seed, form);
                var mistake = Mistakes.All[seed % Mistakes.All.Count];
                return !mistake.Fits(report)
                    || Layouts.Texts[0].Render(report) != Layouts.Texts[0].Render(report.Plant(mistake, new Random(seed)));
            }
        );

    [Fact]
    public void A_pair_of_years_carries_over_what_was_open() =>
        ForEverySeed(
            (seed, form) =>
            {
                if (form == ReportForm.A)
                    return true;
                var (previous, current) = SyntheticYears.Generate(seed, form);
                return current.Year == previous.Year + 1
                    && FormIdentities.Broken(current).Count == 0
                    && Enumerable.Range(1, 7).All(column => current.Tables!.Count(2, column) == previous.Tables!.Count(25, column));
            }
        );

    [Fact]
    public void A_region_is_the_sum_of_its_bodies() =>
        ForEverySeed(
            (seed, form) =>
            {
                if (form == ReportForm.A)
                    return true;
                var (region, subordinates) = SyntheticRegion.Generate(seed, form, 3);
                return FormIdentities.Broken(region).Count == 0
                    && region.Tables!.Count(1) == subordinates.Sum(report => report.Tables!.Count(1));
            }
        );

    private static void ForEverySeed(Func<int, ReportForm, bool> holds) =>
        Prop.ForAll(Gen.Choose(0, 100_000).ToArbitrary(), Gen.Elements(Forms).ToArbitrary(), holds)
            .Check(Config.QuickThrowOnFailure.WithMaxTest(200).WithQuietOnSuccess(true));
}
