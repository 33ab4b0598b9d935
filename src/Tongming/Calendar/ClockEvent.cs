namespace Tongming.Calendar;

/// <summary>One entry of the clock ledger. It is never changed; it can only be taken back (<see cref="ClockLedger.Without"/>).</summary>
/// <param name="No">Its number within the ledger, from 1, never used twice.</param>
/// <param name="Kind">What happened.</param>
/// <param name="On">The day on which it happened.</param>
public sealed record ClockEvent(int No, ClockEventKind Kind, DateOnly On)
{
    /// <summary>Most working days that an event can name.</summary>
    public const int MostWorkingDays = 1000;

    /// <summary>Its number within the ledger, at least 1.</summary>
    public int No { get; } = No >= 1 ? No : throw new ArgumentOutOfRangeException(nameof(No), No, "Numbers begin with 1.");

    /// <summary>
    /// Working days, 0 to 1000, 0 where none are named: by how many it is extended; how long the applicant has for the correction or for the reasons;
    /// within how many to redo. Consultations and fees have their limits from <see cref="ClockRules"/>.
    /// </summary>
    public int WorkingDays
    {
        get;
        init => field = value is >= 0 and <= MostWorkingDays ? value : throw new ArgumentOutOfRangeException(nameof(value), value, null);
    }

    /// <summary>The number of the event that this one answers; null: the oldest question of its kind that is still open.</summary>
    public int? Concerns
    {
        get;
        init =>
            field = value is null or >= 1 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "Numbers begin with 1.");
    }

    /// <summary>The day on which the other side received the letter: its limit runs from there; null: from <see cref="On"/>.</summary>
    public DateOnly? LimitFrom { get; init; }

    /// <summary>The date that was fixed, for <see cref="ClockEventKind.LaterDateFixed"/> and for a redo that names a date.</summary>
    public DateOnly? Date { get; init; }
}
