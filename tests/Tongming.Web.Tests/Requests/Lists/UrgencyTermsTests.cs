using Microsoft.EntityFrameworkCore;
using Tongming.Calendar;
using Tongming.Requests;
using Tongming.Web.Requests.Lists;
using Tongming.Web.Tests.Fixture;

namespace Tongming.Web.Tests.Requests.Lists;

public abstract class UrgencyTermsTests<TEngine>(TEngine on)
    where TEngine : TestEngine
{
    private static readonly int?[] Dues = [null, -30, -1, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 30];
    private static readonly int?[] Limits = [null, -1, 0, 3];

    // A Thursday before a holiday week: the parting days lie far apart and weekends between them.
    private readonly OwnOffice office = OwnOffice.At(on, 2026, 9, 24);

    [Fact]
    public async Task The_database_judges_every_request_as_the_law_does()
    {
        var cases = await EveryKindAsync();
        var bounds = office.Bounds;
        await using var db = office.Engine.OpenForReading();
        var all = db.Set<InformationRequest>().Where(request => request.BodyId == office.BodyId);
        foreach (var urgency in Enum.GetValues<Urgency>())
        {
            var law = cases.Where(request => Of(request, bounds) == urgency).Select(request => request.Id).Order();
            var database = await all.Of(urgency, bounds).Select(request => request.Id).ToListAsync(TestContext.Current.CancellationToken);
            Assert.Equal(law, database.Order());
        }
    }

    [Fact]
    public async Task Counts_are_what_the_law_counts()
    {
        var cases = await EveryKindAsync();
        await using var db = office.Engine.OpenForReading();
        var counts = await db.Set<InformationRequest>()
            .Where(request => request.BodyId == office.BodyId)
            .CountsAsync(office.Bounds, TestContext.Current.CancellationToken);
        var law = cases.GroupBy(request => Of(request, office.Bounds)).Where(group => group.Key != Urgency.Done);
        Assert.Equal(law.ToDictionary(group => group.Key, group => group.Count()).OrderBy(one => one.Key), counts.OrderBy(one => one.Key));
    }

    [Fact]
    public async Task What_is_due_by_the_last_parting_day_is_what_presses()
    {
        var cases = await EveryKindAsync();
        await using var db = office.Engine.OpenForReading();
        var due = await db.Set<InformationRequest>()
            .Where(request => request.BodyId == office.BodyId)
            .DueBy(office.Bounds.Five, office.Today)
            .Select(request => request.Id)
            .ToListAsync(TestContext.Current.CancellationToken);
        var pressing = cases.Where(request => UrgencyTerms.Pressing.Contains(Of(request, office.Bounds)));
        Assert.Equal(pressing.Select(request => request.Id).Order(), due.Order());
    }

    /// <summary>Every clock with every due day and every limit, open; and every state that is closed.</summary>
    private async Task<IReadOnlyList<InformationRequest>> EveryKindAsync()
    {
        var kinds = (
            from clock in Enum.GetValues<ClockState>()
            from due in Dues
            from limit in Limits
            select (State: RequestState.Assigned, clock, due, limit)
        ).Concat(
            from state in RequestStates.All
            where RequestStates.IsClosed(state)
            select (State: state, clock: ClockState.Ended, due: (int?)-1, limit: (int?)null)
        );
        var cases = kinds.Select(kind => (Kind: kind, Case: office.Case())).ToDictionary(one => one.Case, one => one.Kind);
        await office.SaveAsync(
            cases.Keys,
            (request, set) =>
            {
                var (state, clock, due, limit) = cases[request];
                set(nameof(request.State), state);
                set(nameof(request.ClockState), clock);
                set(nameof(request.ReplyDue), Day(due));
                set(nameof(request.NextLimit), Day(limit));
                set(nameof(request.ClosedOn), RequestStates.IsClosed(state) ? office.Today : null);
            }
        );
        return [.. cases.Keys];
    }

    private DateOnly? Day(int? offset) => offset is { } days ? office.Today.AddDays(days) : null;

    private static Urgency Of(InformationRequest request, UrgencyBounds bounds) =>
        RequestUrgency.Of(new(request.State, request.ClockState, request.ReplyDue, request.NextLimit), bounds);
}

public sealed class UrgencyTermsOnSqliteTests(OnSqlite on) : UrgencyTermsTests<OnSqlite>(on), IClassFixture<OnSqlite>;

public sealed class UrgencyTermsOnPostgresTests(OnPostgres on) : UrgencyTermsTests<OnPostgres>(on), IClassFixture<OnPostgres>;
