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
internal sealed record OpenClock(Guid Id, string? Number, int Version, string Text, ClockColumns Columns)
{
    /// <summary>The open cases of a body, without anything that is not needed for counting.</summary>
    public static async Task<IReadOnlyList<OpenClock>> LoadAsync(Db db, Guid bodyId, CancellationToken cancel) =>
        [
            .. (await OpenClockRows.ReadAsync(db, bodyId, cancel)).Select(row => new OpenClock(
                row.Id,
                row.Number,
                row.Version,
                row.Text,
                new ClockColumns(Enum.Parse<ClockState>(row.State), row.Due, row.IsProvisional, row.Limit)
            )),
        ];

    /// <summary>Those whose columns another calendar changes, with the new columns; counted on all processors.</summary>
    public static List<MovedClock> Moved(
        IReadOnlyList<OpenClock> clocks,
        WorkingCalendar calendar,
        ClockRules rules,
        CancellationToken cancel
    )
    {
        // What was received on the same day and had nothing else happen to it has the same clock: each text is counted once.
        var after = clocks
            .Select(clock => clock.Text)
            .Where(text => text.Length > 0)
            .Distinct(StringComparer.Ordinal)
            .AsParallel()
            .WithCancellation(cancel)
            .Select(text => (text, Columns: ClockColumns.Of(ClockLedger.Parse(text), calendar, rules)))
            .ToDictionary(one => one.text, one => one.Columns, StringComparer.Ordinal);
        return
        [
            .. clocks
                .Where(clock => clock.Text.Length > 0)
                .Select(clock => new MovedClock(clock, after[clock.Text]))
                .Where(moved => moved.After != moved.Clock.Columns),
        ];
    }
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
