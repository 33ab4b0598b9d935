using FsCheck;
using FsCheck.Fluent;
using Tongming.Reports.Bulletins;

namespace Tongming.Tests.Reports.Bulletins;

/// <summary>Whatever was due and done whenever: the columns balance, months follow each other without a gap, lists are their numbers.</summary>
public sealed class BulletinProperties
{
    private static readonly Guid Body = Guid.Parse("01934b7e-0000-7000-8000-000000000001");

    private static readonly Guid[] Sections = [Guid.Empty, .. Enumerable.Range(1, 3).Select(at => new Guid(at, 0, 0, new byte[8]))];

    private static readonly DateOnly Start = new(2026, 1, 1);

    private static readonly Arbitrary<List<(int Due, int Done, int Section, int Matter)>> Cases = Gen.Choose(-60, 420)
        .SelectMany(due =>
            Gen.Choose(-20, 90)
                .SelectMany(done => Gen.Choose(0, 3).SelectMany(section => Gen.Choose(0, 2).Select(matter => (due, done, section, matter))))
        )
        .ListOf(40)
        .Select(list => list.ToList())
        .ToArbitrary();

    [Fact]
    public void What_was_owed_is_what_became_of_it_in_every_section() =>
        Holds(
            (duties, today) =>
                Periods(today)
                    .All(period =>
                    {
                        var figures = Of(period, duties).Figures;
                        return Sections.All(section =>
                            BulletinNumbers
                                .Matters.Select(one => (BulletinMatter?)one)
                                .Append(null)
                                .All(matter =>
                                    Sum(matter, section, DutyNumber.Carried, DutyNumber.Due)
                                    == Sum(matter, section, DutyNumber.InTime, DutyNumber.Late, DutyNumber.Overdue, DutyNumber.Pending)
                                )
                        );

                        decimal Sum(BulletinMatter? matter, Guid section, params DutyNumber[] columns) =>
                            columns.Sum(column => figures.Of(BulletinNumbers.KeyOf(matter, column), section));
                    })
        );

    [Fact]
    public void What_is_overdue_at_the_end_of_a_period_is_carried_into_the_next() =>
        Holds(
            (duties, today) =>
                Periods(today)
                    .All(period =>
                        Marks(Of(period.Before(), duties), DutyNumber.Overdue).SequenceEqual(Marks(Of(period, duties), DutyNumber.Carried))
                    )
        );

    [Fact]
    public void A_quarter_is_due_what_its_months_are_due_and_begins_and_ends_with_them() =>
        Holds(
            (duties, today) =>
                Periods(today)
                    .Where(period => period.Rhythm == BulletinRhythm.Quarter)
                    .All(quarter =>
                    {
                        var months = quarter.Months().Select(month => Of(month, duties).Figures).ToList();
                        var whole = Of(quarter, duties).Figures;
                        return whole["duty.due"] == months.Sum(month => month["duty.due"])
                            && whole["duty.in-time"] == months.Sum(month => month["duty.in-time"])
                            && whole["duty.late"] == months.Sum(month => month["duty.late"])
                            && whole["duty.carried"] == months[0]["duty.carried"]
                            && whole["duty.overdue"] == months[^1]["duty.overdue"]
                            && whole["duty.pending"] == months[^1]["duty.pending"];
                    })
        );

    [Fact]
    public void Every_number_is_the_sum_of_the_records_that_it_opens() =>
        Holds(
            (duties, today) =>
                Periods(today)
                    .All(period =>
                    {
                        var bulletin = Of(period, duties);
                        return BulletinNumbers.Duties.All(number =>
                            bulletin.Figures[number.Key] == bulletin.Open(number.Key).Sum(one => one.Amount)
                            && bulletin.Open(number.Key).Select(one => one.Mark).Distinct().Count() == bulletin.Open(number.Key).Count
                            && Sections.All(section =>
                                bulletin.Figures.Of(number.Key, section) == bulletin.Open(number.Key, section).Sum(one => one.Amount)
                            )
                        );
                    })
        );

    [Fact]
    public void What_was_late_is_on_the_list_once() =>
        Holds(
            (duties, today) =>
                Periods(today)
                    .All(period =>
                        Of(period, duties) is var bulletin
                        && bulletin.Late.Count == bulletin.Figures["duty.late"] + bulletin.Figures["duty.overdue"]
                        && bulletin.Late.Count(one => one.Done is null) == bulletin.Figures["duty.overdue"]
                    )
        );

    private static Bulletin Of(BulletinPeriod period, IReadOnlyList<BulletinDuty> duties) => Bulletin.Of(period, [new(duties, [])]);

    private static IEnumerable<string> Marks(Bulletin bulletin, DutyNumber column) =>
        bulletin.Open(BulletinNumbers.KeyOf(null, column)).Select(one => one.Mark.Split(' ')[^1]).Order(StringComparer.Ordinal);

    private static IEnumerable<BulletinPeriod> Periods(DateOnly today) =>
        new[] { "2026-01", "2026-02", "2026-05", "2026-q1", "2026-q2", "2026-q4", "2026-12" }
            .Select(code => BulletinPeriod.Of(Body, code, today).Value)
            .OfType<BulletinPeriod>();

    private static void Holds(Func<IReadOnlyList<BulletinDuty>, DateOnly, bool> holds) =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(200),
            Prop.ForAll(
                Cases,
                Gen.Choose(31, 500).ToArbitrary(),
                (cases, today) => holds([.. cases.Select((one, at) => Duty(one, at, Start.AddDays(today)))], Start.AddDays(today))
            )
        );

    /// <summary>Done never after the present day: what lies ahead is not done.</summary>
    private static BulletinDuty Duty((int Due, int Done, int Section, int Matter) one, int at, DateOnly today)
    {
        var due = Start.AddDays(one.Due);
        var done = one.Done > 60 || due.AddDays(one.Done) > today ? (DateOnly?)null : due.AddDays(one.Done);
        return new BulletinDuty((BulletinMatter)one.Matter, $"{at}", $"事项{at}", due, done) { SectionId = Sections[one.Section] };
    }
}
