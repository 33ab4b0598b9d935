using FsCheck;
using FsCheck.Fluent;
using Tongming.Publications.Columns;
using static Tongming.Tests.Publications.Columns.Planned;
using static Tongming.Tests.Requests.Given;

namespace Tongming.Tests.Publications.Columns;

public sealed class FreshnessProperties
{
    private static readonly Gen<(ColumnRhythm Rhythm, int Warn, int Age, (int From, int Days)[] Terms)> Cases =
        from rhythm in Gen.Elements(Enum.GetValues<ColumnRhythm>().Except([ColumnRhythm.EventDriven]).ToArray())
        from warn in Gen.Choose(0, 30)
        from age in Gen.Choose(0, 500)
        from terms in Gen.Choose(-200, 200).Zip(Gen.Choose(0, 200)).ListOf()
        select (rhythm, warn, age, terms.ToArray());

    [Fact]
    public void An_exemption_never_makes_a_column_staler() =>
        Holds(one =>
        {
            var (column, activity, exemptions) = Made(one);
            var (without, with) = (Freshness.Of(column, activity, [], Today), Freshness.Of(column, activity, exemptions, Today));
            return with.LastDayInTime >= without.LastDayInTime
                && (without.State == FreshnessState.Stale || with.State != FreshnessState.Stale);
        });

    [Fact]
    public void Stale_is_what_has_no_day_left_and_due_soon_what_has_few() =>
        Holds(one =>
        {
            var (column, activity, exemptions) = Made(one);
            var read = Freshness.Of(column, activity, exemptions, Today);
            return (read.State == FreshnessState.Stale) == (read.DaysLeft < 0)
                && (read.State == FreshnessState.DueSoon) == (read.DaysLeft >= 0 && read.DaysLeft <= column.WarnAheadDays)
                && (read.State != FreshnessState.Exempt || exemptions.Count > 0);
        });

    [Fact]
    public void A_newer_item_never_makes_a_column_staler() =>
        Holds(one =>
        {
            var (column, activity, exemptions) = Made(one);
            var newer = new ColumnActivity(activity.LastPublishedOn!.Value.AddDays(1));
            return Freshness.Of(column, newer, exemptions, Today).LastDayInTime
                >= Freshness.Of(column, activity, exemptions, Today).LastDayInTime;
        });

    private static DateOnly Today { get; } = Date("07-01");

    private static (Column Column, ColumnActivity Activity, IReadOnlyList<FreshnessExemption> Exemptions) Made(
        (ColumnRhythm Rhythm, int Warn, int Age, (int From, int Days)[] Terms) one
    )
    {
        var column = With(one.Rhythm, one.Warn);
        return (
            column,
            new ColumnActivity(Today.AddDays(-one.Age)),
            [.. one.Terms.Select(term => Exempt(column, Today.AddDays(term.From), Today.AddDays(term.From + term.Days)))]
        );
    }

    private static void Holds(Func<(ColumnRhythm Rhythm, int Warn, int Age, (int From, int Days)[] Terms), bool> holds) =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(200), Prop.ForAll(Cases.ToArbitrary(), holds));
}
