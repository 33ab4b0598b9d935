using Microsoft.EntityFrameworkCore;
using Tongming.Calendar;
using Tongming.Requests;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Data.Sql;

namespace Tongming.Web.Requests.Recounts;

/// <summary>The clock of an open case, with the columns that stand beside it.</summary>
/// <param name="Id">The case.</param>
/// <param name="Number">Its number.</param>
/// <param name="Version">The version in which it was read.</param>
/// <param name="Text">The clock.</param>
/// <param name="Columns">What stands beside it.</param>
internal sealed record OpenClock(Guid Id, RequestNumber? Number, int Version, string Text, ClockColumns Columns)
{
    /// <summary>The open cases of a body, without anything that is not needed for counting.</summary>
    public static Task<List<OpenClock>> LoadAsync(Db db, Guid bodyId, CancellationToken cancel) =>
        db.Set<InformationRequest>()
            .AsNoTracking()
            .Where(request => request.BodyId == bodyId && request.ClosedOn == null)
            // As they lie, so that a batch writes few pages.
            .OrderBy(request => request.Id)
            .Select(request => new OpenClock(
                request.Id,
                request.Number,
                request.Version,
                request.ClockText,
                new ClockColumns(request.ClockState, request.ReplyDue, request.DueIsProvisional, request.NextLimit)
            ))
            .ToListAsync(cancel);

    /// <summary>Those whose columns another calendar changes, with the new columns; counted on all processors.</summary>
    public static List<MovedClock> Moved(
        IReadOnlyList<OpenClock> clocks,
        WorkingCalendar calendar,
        ClockRules rules,
        CancellationToken cancel
    ) =>
        [
            .. clocks
                .AsParallel()
                .AsOrdered()
                .WithCancellation(cancel)
                .Where(clock => clock.Text.Length > 0)
                .Select(clock => new MovedClock(clock, ClockColumns.Of(ClockLedger.Parse(clock.Text), calendar, rules)))
                .Where(moved => moved.After != moved.Clock.Columns),
        ];
}

/// <summary>A clock whose columns change.</summary>
/// <param name="Clock">As it is.</param>
/// <param name="After">As it becomes.</param>
internal sealed record MovedClock(OpenClock Clock, ClockColumns After)
{
    /// <summary>For the statement that writes it.</summary>
    public ClockUpdate.Row Row =>
        new(
            Clock.Id,
            Clock.Version,
            $"{After.State}",
            After.ReplyDue,
            After.IsProvisional,
            After.NextLimit,
            IsDueOnly: (After.State, After.NextLimit) == (Clock.Columns.State, Clock.Columns.NextLimit)
        );
}
