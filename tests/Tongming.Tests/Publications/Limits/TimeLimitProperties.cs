using FsCheck;
using FsCheck.Fluent;
using Tongming.Publications.Limits;
using static Tongming.Tests.Calendar.Years;

namespace Tongming.Tests.Publications.Limits;

public sealed class TimeLimitProperties
{
    private static readonly Gen<(TimeLimit Row, DateOnly Start)> Cases =
        from row in Gen.Elements(TimeLimits.All.ToArray())
        from days in Gen.Choose(0, 700)
        select (row, Day("2025-01-01").AddDays(days));

    [Fact]
    public void A_later_start_is_never_due_earlier() =>
        Holds(one => DueDays.Of(one.Row, one.Start, Both).Due <= DueDays.Of(one.Row, one.Start.AddDays(1), Both).Due);

    [Fact]
    public void Nobody_is_reminded_after_the_due_day_nor_on_a_day_off() =>
        Holds(one =>
        {
            var due = DueDays.Of(one.Row, one.Start, Both);
            return due.RemindOn <= due.Due && Both.IsWorkingDay(due.RemindOn) && due.Due.DayNumber - due.RemindOn.DayNumber < 15;
        });

    [Fact]
    public void Whatever_a_body_sets_is_never_laxer_than_a_binding_rule() =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(200),
            Prop.ForAll(
                Cases.Zip(Gen.Choose(-5, 400)).ToArbitrary(),
                one =>
                {
                    var (row, start) = one.Item1;
                    var set = row.Set(one.Item2);
                    return !set.Succeeded
                        || !row.IsBinding
                        || (
                            row.Sense == LimitSense.AtMost
                                ? DueDays.Of(set.Value, start, Both).Due <= DueDays.Of(row, start, Both).Due
                                : DueDays.Of(set.Value, start, Both).Due >= DueDays.Of(row, start, Both).Due
                        );
                }
            )
        );

    private static void Holds(Func<(TimeLimit Row, DateOnly Start), bool> holds) =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(200), Prop.ForAll(Cases.ToArbitrary(), holds));
}
