using Tongming.Calendar;

namespace Tongming.Tests.Calendar;

/// <summary>A ledger that is written in its own short form and read under the calendar of 2025 and 2026.</summary>
internal static class Clock
{
    public static ClockReading Read(string ledger, ClockRules? rules = null) =>
        ClockLedger.Parse(ledger).Read(Years.Both, rules ?? ClockRules.OfLaw);

    public static DateOnly? Due(string ledger, ClockRules? rules = null) => Read(ledger, rules).ReplyDue?.Due;

    /// <summary>What a reading says, without its lists, so that two can be compared.</summary>
    public static ClockReading Gist(ClockReading reading) => reading with { Pauses = NoPauses, Waits = NoWaits };

    private static readonly IReadOnlyList<Pause> NoPauses = [];
    private static readonly IReadOnlyList<ClockWait> NoWaits = [];
}
