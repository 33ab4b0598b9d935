using FsCheck;
using FsCheck.Fluent;
using Tongming.Publications.Documents;
using static Tongming.Tests.Calendar.Years;

namespace Tongming.Tests.Publications.Documents;

/// <summary>Documents with random lives: what was refused on the way leaves them as they were.</summary>
public sealed class NormativeProperties
{
    private static readonly DateOnly First = Day("2020-01-01");

    private static readonly Gen<NormativeDocument> Documents =
        from days in Gen.ArrayOf(Gen.Choose(0, 900), 7)
        from years in Gen.Choose(1, 4)
        select Lived(days, years);

    [Fact]
    public void What_is_in_force_follows_from_the_year_before_and_what_came_and_went() =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(200),
            Prop.ForAll(
                Documents.ListOf().Zip(Gen.Choose(2020, 2032)).ToArbitrary(),
                one =>
                {
                    var (before, now) = (NormativeCounts.Of(one.Item1, one.Item2 - 1), NormativeCounts.Of(one.Item1, one.Item2));
                    return now.InForce + now.Waiting == before.InForce + before.Waiting + now.Made - now.Ended;
                }
            )
        );

    [Fact]
    public void From_one_day_to_the_next_the_state_changes_as_the_table_says() =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(200),
            Prop.ForAll(
                Documents.Zip(Gen.Choose(0, 4_000)).ToArbitrary(),
                one =>
                {
                    var day = First.AddDays(one.Item2);
                    var (from, to) = (one.Item1.StateOn(day), one.Item1.StateOn(day.AddDays(1)));
                    return from == to || to is { } state && Reaches(from, state, 3);
                }
            )
        );

    // Several acts of one day are one step.
    private static bool Reaches(ValidityState? from, ValidityState to, int steps) =>
        steps > 0
        && Enum.GetValues<ValidityAct>()
            .Select(act => ValidityTransitions.Target(from, act))
            .Any(target => target == to || (target is not null && Reaches(target, to, steps - 1)));

    private static NormativeDocument Lived(int[] days, int years)
    {
        var on = First;
        DateOnly Later(int i) => on = on.AddDays(days[i]);
        var document = NormativeDocument.Begin(Guid.NewGuid(), Guid.NewGuid(), "某办法", ValidityAct.Consult, Later(0)).Value!;
        _ = document.SubmitForReview(Later(1));
        var published = Later(2);
        _ = document.Publish(
            new Promulgation("某统〔2020〕1号", published, published, published.AddDays(days[3] / 3)),
            ValidityTerm.Of(years, 6).Value!
        );
        _ = document.Amend(Later(4), on.AddDays(days[5] / 5));
        if (days[6] % 2 == 0)
            _ = document.Abolish("清理", Later(6));
        else
            _ = document.Continue(Later(6).AddYears(years), on);
        return document;
    }
}
