using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using Tongming.People;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Events;
using Tongming.Web.Platform.Ledger;
using Tongming.Web.Platform.Time;
using Tongming.Web.Tests.Fixture;

namespace Tongming.Web.Tests.Platform.Events;

public abstract class OutboxTests<TEngine>(TEngine on)
    where TEngine : TestEngine
{
    private readonly Guid body = Guid.CreateVersion7();
    private readonly string kind = $"trial.{Guid.NewGuid():N}";
    private readonly ManualTime time = new(new DateTimeOffset(2026, 3, 18, 4, 0, 0, TimeSpan.Zero));

    private LegalClock Clock => new(time);

    [Fact]
    public async Task What_was_saved_is_delivered_once_with_what_it_says()
    {
        var id = await AddAsync("甲");
        var receiver = new Receiver(kind);
        await DeliverAsync(receiver);
        await DeliverAsync(receiver);
        var got = Assert.Single(receiver.Got);
        Assert.Equal((body, id, "甲"), (got.BodyId, got.Id, Outbox.Read<Said>(got.Payload).Word));
        var entry = await EntryAsync(id);
        Assert.Equal((time.GetUtcNow(), 1, "{}"), (entry.DoneAt, entry.Attempts, entry.Payload));
    }

    [Fact]
    public async Task What_a_refused_change_added_is_never_delivered()
    {
        await on.Changes.SaveAsync<string>(db =>
        {
            new Outbox(Clock).Add(db, body, kind, new Said("甲"));
            return Task.FromResult<Outcome<string>>(new Refusal("no"));
        });
        var receiver = new Receiver(kind);
        await DeliverAsync(receiver);
        Assert.Empty(receiver.Got);
    }

    [Fact]
    public async Task What_is_due_later_waits()
    {
        await AddAsync("甲", time.GetUtcNow().AddDays(1));
        var receiver = new Receiver(kind);
        await DeliverAsync(receiver);
        Assert.Empty(receiver.Got);
        time.Advance(TimeSpan.FromDays(1));
        await DeliverAsync(receiver);
        Assert.Single(receiver.Got);
    }

    [Fact]
    public async Task A_failed_delivery_is_tried_again_under_the_same_id_and_given_up_in_the_end()
    {
        var id = await AddAsync("甲");
        var receiver = new Receiver(kind) { Answer = _ => throw new IOException("王某某") };
        for (var attempt = 1; attempt <= Attempts.Most; attempt++)
        {
            await DeliverAsync(receiver);
            Assert.Equal(attempt, receiver.Got.Count);
            // Not a moment too early.
            await DeliverAsync(receiver);
            Assert.Equal(attempt, receiver.Got.Count);
            time.Advance(Attempts.PauseAfter(attempt));
        }

        await DeliverAsync(receiver);
        Assert.Equal(Attempts.Most, receiver.Got.Count);
        Assert.All(receiver.Got, got => Assert.Equal(id, got.Id));
        var entry = await EntryAsync(id);
        Assert.NotNull(entry.FailedAt);
        Assert.StartsWith("IOException", entry.LastError, StringComparison.Ordinal);
        Assert.DoesNotContain("王", entry.LastError, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_given_up_is_delivered_after_an_administrator_has_asked()
    {
        var id = await AddAsync("甲");
        await DeliverAsync(new Receiver(kind) { Answer = _ => new Refusal("mail.receiver-refused") });
        Assert.Equal("mail.receiver-refused", (await EntryAsync(id)).LastError);

        var retry = new RetryDelivery(on.Changes, Clock);
        Assert.Equal("outbox.not-allowed", (await retry.RunAsync(new(body, id), Somebody(Role.Registrar))).Refusal!.Code);
        var elsewhere = Somebody(Role.SystemAdministrator) with { BodyId = Guid.CreateVersion7() };
        Assert.Equal("outbox.not-allowed", (await retry.RunAsync(new(body, id), elsewhere)).Refusal!.Code);
        Assert.True((await retry.RunAsync(new(body, id), Somebody(Role.SystemAdministrator))).Succeeded);
        Assert.Equal("outbox.not-given-up", (await retry.RunAsync(new(body, id), Somebody(Role.SystemAdministrator))).Refusal!.Code);

        var receiver = new Receiver(kind);
        await DeliverAsync(receiver);
        Assert.Single(receiver.Got);
        await using var db = on.Engine.OpenForReading();
        Assert.Equal("outbox.retry", (await db.Set<LedgerEntry>().SingleAsync(act => act.BodyId == body)).Act);
    }

    [Fact]
    public async Task An_entry_over_which_the_program_was_killed_is_delivered_when_its_lease_has_run_out()
    {
        var id = await AddAsync("甲");
        Assert.True(await new OutboxLeases(on.Changes, Clock).TakeAsync(await EntryAsync(id), CancellationToken.None));
        var receiver = new Receiver(kind);
        await DeliverAsync(receiver);
        Assert.Empty(receiver.Got);
        time.Advance(Attempts.Lease);
        await DeliverAsync(receiver);
        Assert.Single(receiver.Got);
        Assert.Equal(2, (await EntryAsync(id)).Attempts);
    }

    [Fact]
    public async Task Two_programs_deliver_each_entry_once()
    {
        for (var i = 0; i < 12; i++)
            await AddAsync($"{i}");
        await using var writer = new Changes(on.Engine);
        var receiver = new Receiver(kind);
        await Task.WhenAll(DeliverAsync(receiver), DeliverAsync(receiver, writer));
        Assert.Equal(12, receiver.Got.Count);
        Assert.Equal(12, receiver.Got.Select(got => got.Id).Distinct().Count());
    }

    [Fact]
    public async Task An_event_reaches_everybody_who_waits_for_it()
    {
        await AddAsync("甲");
        var (one, other) = (new Receiver(kind), new Receiver(kind));
        await new DeliverOutbox(
            new OutboxLeases(on.Changes, Clock),
            on.Engine,
            [one, other],
            time,
            NullLogger<DeliverOutbox>.Instance
        ).RunAsync(TestContext.Current.CancellationToken);
        Assert.Equal(Assert.Single(one.Got), Assert.Single(other.Got));
    }

    [Fact]
    public async Task What_failed_or_stays_behind_is_shown_to_the_administrator_of_the_body_only()
    {
        var (failed, late) = (await AddAsync("甲"), await AddAsync("乙", time.GetUtcNow().AddMinutes(1)));
        await DeliverAsync(new Receiver(kind) { Answer = _ => new Refusal("mail.off") });
        time.Advance(TimeSpan.FromHours(2));
        await using var db = on.Engine.OpenForReading();
        var now = time.GetUtcNow();
        var shown = await DeliveryStatus.LoadAsync(db, Somebody(Role.SystemAdministrator), now, TestContext.Current.CancellationToken);
        Assert.Equal([failed, late], shown.Select(delivery => delivery.Id));
        var elsewhere = Somebody(Role.SystemAdministrator) with { BodyId = Guid.CreateVersion7() };
        Assert.Empty(await DeliveryStatus.LoadAsync(db, elsewhere, now, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Old_entries_are_removed_and_waiting_ones_are_not()
    {
        var done = await AddAsync("甲");
        await DeliverAsync(new Receiver(kind));
        var waiting = await AddAsync("乙");
        time.Advance(SweepOutbox.Delivered + TimeSpan.FromDays(1));
        await new SweepOutbox(on.Changes, Clock).RunAsync(TestContext.Current.CancellationToken);
        await using var db = on.Engine.OpenForReading();
        var left = await db.Set<OutboxEntry>().Where(entry => entry.BodyId == body).Select(entry => entry.Id).ToListAsync();
        Assert.Equal([waiting], left);
        Assert.DoesNotContain(done, left);
    }

    private Actor Somebody(Role role) => new(ActorKind.Person, Guid.CreateVersion7(), body, "试", [role]);

    private async Task<Guid> AddAsync(string word, DateTimeOffset? dueAt = null) =>
        (
            await on.Changes.SaveAsync<Guid>(db =>
                Task.FromResult<Outcome<Guid>>(new Outbox(Clock).Add(db, body, kind, new Said(word), dueAt))
            )
        ).Value;

    private Task DeliverAsync(Receiver receiver, Changes? writer = null) =>
        new DeliverOutbox(
            new OutboxLeases(writer ?? on.Changes, Clock),
            on.Engine,
            [receiver],
            time,
            NullLogger<DeliverOutbox>.Instance
        ).RunAsync(TestContext.Current.CancellationToken);

    private async Task<OutboxEntry> EntryAsync(Guid id)
    {
        await using var db = on.Engine.OpenForReading();
        return await db.Set<OutboxEntry>().SingleAsync(entry => entry.BodyId == body && entry.Id == id);
    }

    private sealed record Said(string Word);

    private sealed class Receiver(string kind) : IDelivers
    {
        private readonly Lock gate = new();

        public string Kind => kind;

        public List<Delivery> Got { get; } = [];

        public Func<Delivery, Outcome<Delivery>> Answer { get; init; } = delivery => delivery;

        public Task<Outcome<Delivery>> DeliverAsync(Delivery delivery, CancellationToken cancel)
        {
            lock (gate)
                Got.Add(delivery);
            return Task.FromResult(Answer(delivery));
        }
    }
}

public sealed class OutboxOnSqliteTests(OnSqlite on) : OutboxTests<OnSqlite>(on), IClassFixture<OnSqlite>;

public sealed class OutboxOnPostgresTests(OnPostgres on) : OutboxTests<OnPostgres>(on), IClassFixture<OnPostgres>;

public sealed class AttemptsTests
{
    [Fact]
    public void Pauses_double_up_to_six_hours()
    {
        Assert.Equal(TimeSpan.FromMinutes(1), Attempts.PauseAfter(1));
        Assert.Equal(TimeSpan.FromMinutes(256), Attempts.PauseAfter(9));
        Assert.Equal(TimeSpan.FromHours(6), Attempts.PauseAfter(10));
        Assert.Equal(TimeSpan.FromHours(6), Attempts.PauseAfter(1000));
    }
}
