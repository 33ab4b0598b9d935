using Microsoft.EntityFrameworkCore;
using Tongming.Calendar;
using Tongming.People;
using Tongming.Requests;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Data.Sql;
using Tongming.Web.Platform.Ledger;
using Tongming.Web.Platform.Time;
using Tongming.Web.Requests;
using Tongming.Web.Requests.Recounts;
using Tongming.Web.Tests.Fixture;
using Tongming.Web.Tests.Requests.Lists;

namespace Tongming.Web.Tests.Requests.Recounts;

public abstract class RecountOpenCasesTests<TEngine>(TEngine on)
    where TEngine : TestEngine
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    // Received on Monday 2026-03-02: due on 2026-03-30 as long as nobody has a day off in between.
    private readonly OwnOffice office = OwnOffice.At(on, 2026, 3, 3);
    private readonly DateOnly received = new(2026, 3, 2);

    [Fact]
    public async Task A_day_off_that_is_set_later_moves_open_cases_and_no_others()
    {
        var (open, closed) = await CasesAsync();
        await SetOffAsync(new(2026, 3, 16));
        Assert.Equal(open.Count, await Recount().RecountAsync(office.BodyId, Cancel));

        await using var db = office.Engine.OpenForReading();
        foreach (var one in open)
            Assert.Equal((new DateOnly(2026, 3, 31), one.Version + 1), await DueAsync(db, one.Id));
        Assert.Equal((new DateOnly(2026, 3, 30), closed.Version), await DueAsync(db, closed.Id));
    }

    [Fact]
    public async Task Every_case_that_moved_has_an_act_in_the_ledger_and_the_chain_holds()
    {
        var (open, _) = await CasesAsync();
        await SetOffAsync(new(2026, 3, 16));
        await Recount().RecountAsync(office.BodyId, Cancel);
        await using var db = office.Engine.OpenForReading();
        var acts = await db.Set<LedgerEntry>()
            .Where(entry => entry.BodyId == office.BodyId && entry.Act == "request.recounted")
            .ToListAsync(Cancel);
        Assert.Equal(open.Select(one => one.Id).Order(), acts.Select(act => act.SubjectId).Order());
        Assert.All(
            acts,
            act =>
                Assert.Equal(
                    "2026-03-30>2026-03-31",
                    System.Text.Json.JsonDocument.Parse(act.Facts).RootElement.GetProperty("due").GetString()
                )
        );
        Assert.Null((await VerifyLedger.RunAsync(db, office.BodyId, Cancel)).Single().Break);
    }

    [Fact]
    public async Task A_second_pass_finds_nothing_and_a_third_is_not_made()
    {
        await CasesAsync();
        await SetOffAsync(new(2026, 3, 16));
        await Recount().RecountAsync(office.BodyId, Cancel);
        Assert.Equal(0, await Recount().RecountAsync(office.BodyId, Cancel));
        await using var db = office.Engine.OpenForReading();
        var mark = await db.Set<RecountMark>().SingleAsync(one => one.BodyId == office.BodyId, Cancel);
        Assert.Equal((RecountMark.Passes, 3), (mark.PassesDone, mark.Moved));

        // A case that went astray stays so, because the calendar is the one that was counted by.
        await SetColumnAsync(new(2026, 1, 1));
        Assert.Equal(0, await Recount().RecountAsync(office.BodyId, Cancel));
    }

    [Fact]
    public async Task A_run_that_was_killed_is_taken_up_where_it_ended()
    {
        var (open, _) = await CasesAsync();
        await SetOffAsync(new(2026, 3, 16));
        using var killed = new CancellationTokenSource();
        await killed.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Recount().RecountAsync(office.BodyId, killed.Token));
        // Of three, one had been written.
        await SetColumnAsync(new(2026, 3, 31), open[0].Id);
        Assert.Equal(2, await Recount().RecountAsync(office.BodyId, Cancel));
        await using var db = office.Engine.OpenForReading();
        Assert.Equal(
            3,
            await db.Set<InformationRequest>()
                .CountAsync(one => one.BodyId == office.BodyId && one.ReplyDue == new DateOnly(2026, 3, 31), Cancel)
        );
    }

    [Fact]
    public async Task A_pass_counts_from_nothing_what_it_has_written_though_the_last_was_killed()
    {
        await CasesAsync();
        await SetOffAsync(new(2026, 3, 16));
        for (var pass = 0; pass < 2; pass++)
        {
            await SetColumnAsync(new(2026, 3, 30));
            await Assert.ThrowsAsync<InvalidOperationException>(() => Recount(new DiesBeforeTheEnd()).RecountAsync(office.BodyId, Cancel));
            await using var db = office.Engine.OpenForReading();
            var mark = await db.Set<RecountMark>().SingleAsync(one => one.BodyId == office.BodyId, Cancel);
            Assert.Equal((3, 3), (mark.Written, mark.ToWrite));
        }
    }

    [Fact]
    public async Task A_row_that_somebody_changed_meanwhile_is_left_to_the_next_pass()
    {
        var (open, closed) = await CasesAsync();
        var due = new DateOnly(2026, 4, 1);
        ClockUpdate.Row Row(InformationRequest one, int version) => new(one.Id, version, "Paused", due, true, new(2026, 3, 20));
        var written = await office.Changes.SaveAsync<HashSet<Guid>>(async db =>
            await ClockUpdate.RunAsync(
                db,
                office.BodyId,
                [Row(open[0], open[0].Version), Row(open[1], open[1].Version - 1), Row(closed, closed.Version)]
            )
        );
        Assert.Equal([open[0].Id], written.Value!);
        await using var db = office.Engine.OpenForReading();
        var row = await db.Set<InformationRequest>().SingleAsync(one => one.BodyId == office.BodyId && one.Id == open[0].Id, Cancel);
        Assert.Equal(
            (ClockState.Paused, due, true, new DateOnly(2026, 3, 20), open[0].Version + 1),
            (row.ClockState, row.ReplyDue!.Value, row.DueIsProvisional, row.NextLimit!.Value, row.Version)
        );
    }

    [Fact]
    public async Task The_preview_says_what_would_move_and_moves_nothing()
    {
        await CasesAsync();
        var off = new CalendarFact(new(2026, 3, 16), DayStatus.LocalDayOff, "测试", "测试");
        var preview = await new CasesMove(office.Engine, new RequestOptions()).PreviewAsync(
            office.BodyId,
            office.Calendars.From([], [off]),
            Cancel
        );
        Assert.Equal((3, 3, 0, 1), (preview.Open, preview.Count, preview.Earlier, preview.Days));
        Assert.Equal((new DateOnly(2026, 3, 30), new DateOnly(2026, 3, 31)), (preview.Moved[0].Before, preview.Moved[0].After));
        await using var db = office.Engine.OpenForReading();
        Assert.Equal(
            4,
            await db.Set<InformationRequest>()
                .CountAsync(one => one.BodyId == office.BodyId && one.ReplyDue == new DateOnly(2026, 3, 30), Cancel)
        );
    }

    private RecountOpenCases Recount(TimeProvider? time = null) =>
        new(office.Engine, office.Changes, office.Calendars, new LegalClock(time ?? office.Time), new RequestOptions());

    /// <summary>A clock that tells the time once, to the first batch.</summary>
    private sealed class DiesBeforeTheEnd : TimeProvider
    {
        private int asked;

        public override DateTimeOffset GetUtcNow() =>
            asked++ == 0 ? TimeProvider.System.GetUtcNow() : throw new InvalidOperationException();
    }

    private async Task<(IReadOnlyList<InformationRequest> Open, InformationRequest Closed)> CasesAsync()
    {
        var cases = Enumerable.Range(0, 4).Select(_ => office.Received(received)).ToList();
        var withdrawn = cases[3].Withdraw(new ActDay(office.Today, office.Today, office.Calendar, ClockRules.OfLaw));
        Assert.True(withdrawn.Succeeded);
        await office.SaveAsync(cases, (request, set) => set(nameof(request.ReplyDue), new DateOnly(2026, 3, 30)));
        return ([.. cases.Take(3)], cases[3]);
    }

    private Task SetOffAsync(DateOnly day) =>
        office.AddAsync(
            new LocalDay
            {
                BodyId = office.BodyId,
                Date = day,
                Status = DayStatus.LocalDayOff,
                Name = "测试",
                Source = "测试",
            }
        );

    private async Task SetColumnAsync(DateOnly due, Guid? only = null) =>
        await office.Changes.SaveAsync<int>(async db =>
            await db.Set<InformationRequest>()
                .Where(one => one.BodyId == office.BodyId && (only == null || one.Id == only))
                .ExecuteUpdateAsync(set => set.SetProperty(one => one.ReplyDue, due))
        );

    private async Task<(DateOnly?, int)> DueAsync(Db db, Guid id)
    {
        var row = await db.Set<InformationRequest>().SingleAsync(one => one.BodyId == office.BodyId && one.Id == id, Cancel);
        return (row.ReplyDue, row.Version);
    }
}

public sealed class RecountOpenCasesOnSqliteTests(OnSqlite on) : RecountOpenCasesTests<OnSqlite>(on), IClassFixture<OnSqlite>;

public sealed class RecountOpenCasesOnPostgresTests(OnPostgres on) : RecountOpenCasesTests<OnPostgres>(on), IClassFixture<OnPostgres>;
