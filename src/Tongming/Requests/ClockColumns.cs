using Tongming.Calendar;

namespace Tongming.Requests;

/// <summary>
/// The columns of a request that are read from its clock and stand beside it, so that lists need not read clocks. Equal columns: nothing
/// moved. Example: received 2026-03-02, nothing else: running, due 2026-03-30, no limit of others.
/// </summary>
/// <param name="State">What the clock does.</param>
/// <param name="ReplyDue">The last day for the answer, inclusive; null while it cannot be known.</param>
/// <param name="IsProvisional">Whether that day needs a year without holiday notice.</param>
/// <param name="NextLimit">The earliest limit of others, inclusive, or null.</param>
[Law("R1-14")]
public sealed record ClockColumns(ClockState State, DateOnly? ReplyDue, bool IsProvisional, DateOnly? NextLimit)
{
    /// <summary>Reads them from a clock ledger.</summary>
    public static ClockColumns Of(ClockLedger ledger, WorkingCalendar calendar, ClockRules rules)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        var reading = ledger.Read(calendar, rules);
        return new(reading.State, reading.ReplyDue?.Due, reading.ReplyDue?.IsProvisional ?? false, reading.NextLimit?.Due);
    }
}
