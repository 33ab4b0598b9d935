using FsCheck;
using FsCheck.Fluent;
using Tongming.Calendar;
using static Tongming.Tests.Calendar.Years;

namespace Tongming.Tests.Calendar;

public sealed class ClockProperties
{
    private static readonly Gen<DateOnly> Dates = Gen.Choose(0, 800).Select(days => new DateOnly(2024, 12, 1).AddDays(days));

    private static readonly Gen<Pause> Pauses = Dates.SelectMany(from =>
        Gen.Choose(0, 40).Select(days => new Pause(from, from.AddDays(days)))
    );

    // Any events at all, sensible or not, within a few weeks so that they meet; beginning mostly with a receipt.
    private static readonly Gen<IReadOnlyList<ClockEvent>> Events =
        from start in Dates
        from kinds in Gen.Elements(Enum.GetValues<ClockEventKind>()).ListOf()
        from numbers in Gen.Choose(0, 40).ArrayOf(4 * (kinds.Count + 1))
        select (IReadOnlyList<ClockEvent>)
            [
                new ClockEvent(1, ClockEventKind.Received, start),
                .. kinds.Select((kind, i) => Event(i + 2, kind, start, numbers.AsSpan(4 * i, 4))),
            ];

    private static readonly ClockRules[] AllRules =
    [
        ClockRules.OfLaw,
        new(PaymentRestarts: false),
        new(ReasonsPause: false),
        new(ReplyDays: 5, ConsultationDays: 3),
    ];

    [Fact]
    public void The_table_counts_as_one_who_walks_the_days() =>
        Holds(
            from start in Gen.Choose(-400, 1200).Select(days => new DateOnly(2024, 12, 1).AddDays(days))
            from n in Gen.Choose(1, 400)
            select (start, n),
            one =>
            {
                var day = one.start;
                for (var left = one.n; left > 0; )
                    if (Both.DayOf(day = day.AddDays(1)).IsWorkingDay)
                        left--;
                return Both.NthWorkingDayAfter(one.start, one.n) == day && Both.WorkingDaysBetween(one.start, day) == one.n;
            }
        );

    [Fact]
    public void A_later_start_or_a_longer_period_never_ends_earlier() =>
        Holds(
            from start in Dates
            from later in Gen.Choose(0, 30)
            from n in Gen.Choose(0, 60)
            from more in Gen.Choose(0, 20)
            select (start, later, n, more),
            one =>
                Both.NthWorkingDayAfter(one.start, one.n) <= Both.NthWorkingDayAfter(one.start.AddDays(one.later), one.n)
                && Both.NthWorkingDayAfter(one.start, one.n) <= Both.NthWorkingDayAfter(one.start, one.n + one.more)
                && Deadlines.InNaturalDays(Both, one.start, one.n).Due <= Deadlines.InNaturalDays(Both, one.start, one.n + one.more).Due
        );

    [Fact]
    public void More_pauses_or_longer_ones_or_more_extension_never_end_earlier() =>
        Holds(
            from start in Dates
            from n in Gen.Choose(0, 40)
            from pauses in Pauses.ListOf()
            from another in Pauses
            select (start, n, pauses, another),
            one =>
            {
                var due = Due(one.start, one.n, one.pauses);
                return due <= Due(one.start, one.n, [.. one.pauses, one.another])
                    && due <= Due(one.start, one.n, one.pauses.Select(pause => pause with { To = pause.To.AddDays(1) }))
                    && due <= Due(one.start, one.n + 1, one.pauses);
            }
        );

    [Fact]
    public void The_date_is_the_period_and_the_working_days_of_the_union_of_the_pauses() =>
        Holds(
            from start in Dates
            from n in Gen.Choose(0, 40)
            from lengths in Gen.Choose(0, 60).ListOf()
            select (start, n, pauses: lengths.Select(days => new Pause(start.AddDays(-(days % 7)), start.AddDays(days))).ToList()),
            one =>
            {
                var union = one
                    .pauses.SelectMany(pause => Enumerable.Range(1, pause.To.DayNumber - pause.From.DayNumber).Select(pause.From.AddDays))
                    .Where(day => day > one.start && Both.IsWorkingDay(day))
                    .Distinct()
                    .Count();
                return Due(one.start, one.n, one.pauses) == Both.NthWorkingDayAfter(one.start, one.n + union);
            }
        );

    [Fact]
    public void The_list_of_days_counts_exactly_the_period() =>
        Holds(
            from start in Dates
            from n in Gen.Choose(0, 40)
            from pauses in Pauses.ListOf()
            select (start, n, pauses: (IReadOnlyList<Pause>)pauses),
            one =>
            {
                var days = DeadlineWorking.OfWorkingDays(Both, one.start, one.n, one.pauses);
                return days[0].Date == one.start
                    && days[^1].Date == Due(one.start, one.n, one.pauses)
                    && days.Zip(days.Skip(1)).All(pair => pair.Second.Date == pair.First.Date.AddDays(1))
                    && days.Where(day => day.Counted).Select(day => day.Number).SequenceEqual(Enumerable.Range(1, one.n).Cast<int?>())
                    && days.All(day => day.Why.Length > 0 && day.Counted == day.Number is not null);
            }
        );

    [Fact]
    public void The_list_of_days_of_a_ledger_ends_with_its_date_and_counts_the_period() =>
        Ledgers(
            (ledger, rules) =>
            {
                var reading = ledger.Read(Both, rules);
                var days = DeadlineWorking.Of(Both, ledger, rules);
                return reading.ReplyDue is null
                    || reading.ReplyDue.Due <= reading.StartOfCount
                    || (
                        days[^1].Date == reading.ReplyDue.Due
                        && (reading.FixedDate is not null || days.Count(day => day.Counted) == reading.PeriodDays + reading.ExtensionDays)
                    );
            }
        );

    [Fact]
    public void The_order_in_which_events_are_entered_does_not_matter() =>
        Ledgers(
            (ledger, rules) =>
            {
                var reversed = ledger.Events.Reverse().Aggregate(ClockLedger.Empty, (all, e) => all.With(e));
                return reversed.ToText() == ledger.ToText()
                    && Clock.Gist(reversed.Read(Both, rules)) == Clock.Gist(ledger.Read(Both, rules));
            }
        );

    [Fact]
    public void Taking_an_event_back_gives_the_old_date_back() =>
        Ledgers(
            (ledger, rules) =>
                ledger.Events.All(e =>
                {
                    var never = ledger.Events.Where(other => other != e).Aggregate(ClockLedger.Empty, (all, other) => all.With(other));
                    return Clock.Gist(never.Read(Both, rules)) == Clock.Gist(ledger.Without(e.No).Read(Both, rules));
                })
        );

    [Fact]
    public void A_ledger_is_read_back_as_it_was_written() =>
        Ledgers(
            (ledger, _) =>
            {
                var taken = ledger.Without(2);
                var back = ClockLedger.Parse(taken.ToText());
                return back.Events.SequenceEqual(taken.Events)
                    && back.Undone.SequenceEqual(taken.Undone)
                    && back.ToText() == taken.ToText();
            }
        );

    [Fact]
    public void An_extension_or_a_consultation_never_makes_the_date_earlier() =>
        Ledgers(
            (ledger, rules) =>
            {
                var before = ledger.Read(Both, rules).ReplyDue;
                return new[] { ClockEventKind.Extended, ClockEventKind.ThirdPartyAsked, ClockEventKind.AgencyAsked }.All(kind =>
                {
                    var more = new ClockEvent(ledger.NextNo, kind, ledger.Events[^1].On) { WorkingDays = 7 };
                    var after = ledger.With(more).Read(Both, rules).ReplyDue;
                    return before is null || after is null || after.Due >= before.Due;
                });
            }
        );

    private static ClockEvent Event(int no, ClockEventKind kind, DateOnly start, ReadOnlySpan<int> numbers) =>
        new(no, kind, start.AddDays(numbers[0] - 2))
        {
            WorkingDays = numbers[1] % 3 == 0 ? 0 : numbers[1],
            Concerns = numbers[2] % 2 == 0 ? null : 1 + (numbers[2] % no),
            LimitFrom = numbers[2] % 3 == 0 ? start.AddDays(numbers[3]) : null,
            Date = numbers[3] % 3 == 0 ? null : start.AddDays(2 * numbers[3]),
        };

    private static DateOnly Due(DateOnly start, int n, IEnumerable<Pause> pauses) =>
        Deadlines.InWorkingDays(Both, start, n, [.. pauses]).Due;

    private static void Ledgers(Func<ClockLedger, ClockRules, bool> holds) =>
        Holds(
            from events in Events
            from rules in Gen.Elements(AllRules)
            select (ledger: events.Aggregate(ClockLedger.Empty, (all, e) => all.With(e)), rules),
            one => holds(one.ledger, one.rules)
        );

    private static void Holds<T>(Gen<T> cases, Func<T, bool> holds) =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(200), Prop.ForAll(cases.ToArbitrary(), holds));
}
