namespace Tongming.Calendar;

/// <summary>What the clock ledger says under a calendar and rules. It needs no today: compare the dates with the legal day.</summary>
/// <param name="State">What the clock does after the last event.</param>
/// <param name="ReplyDue">The last day for the answer, inclusive; null while it cannot be known or nothing has been received. It stays after the end.</param>
/// <param name="NextLimit">The earliest limit among <see cref="Waits"/>; null where nothing is awaited or no time was named.</param>
/// <param name="StartOfCount">The day after which it is counted: receipt, correction, payment or order; null before receipt.</param>
/// <param name="ExtensionDays">Working days of extension that count.</param>
/// <param name="PausedDays">Working days that are not counted.</param>
public sealed record ClockReading(
    ClockState State,
    Deadline? ReplyDue,
    Deadline? NextLimit,
    DateOnly? StartOfCount,
    int ExtensionDays,
    int PausedDays
)
{
    /// <summary>The event after which it is counted: receipt, correction, payment or order; null before receipt.</summary>
    public ClockEventKind? StartedBy { get; init; }

    /// <summary>预计: the date takes it that an open pause lasts to its limit; an earlier answer makes it earlier.</summary>
    public bool IsExpected { get; init; }

    /// <summary>The length counted without extension and pauses, in working days: 20, or as a redo orders; 0 before receipt.</summary>
    public int PeriodDays { get; init; }

    /// <summary>The date that was fixed under 第三十五条 or ordered, where it decides instead of the count.</summary>
    public DateOnly? FixedDate { get; init; }

    /// <summary>The pauses that count, one for each question, open ones up to their limit; they may overlap.</summary>
    public IReadOnlyList<Pause> Pauses { get; init; } = [];

    /// <summary>What is still awaited, the earliest limit first.</summary>
    public IReadOnlyList<ClockWait> Waits { get; init; } = [];

    /// <summary>Until when a correction could still be asked for (第三十条); null once it was asked, before receipt and after the end.</summary>
    public Deadline? CorrectionNoticeDue { get; init; }

    /// <summary>The day of the answer or of the closing; null while open.</summary>
    public DateOnly? EndedOn { get; init; }

    /// <summary>
    /// Working days that were counted until the end: those after <see cref="StartOfCount"/>, up to and with <see cref="EndedOn"/>, without
    /// the pauses (第三十三条第三款); null while open and before receipt.
    /// </summary>
    /// <example>Received 2026-03-02, a third party asked on 03-09 and heard on 03-20, answered on 03-30: 20 less 9 are 11.</example>
    public int? UsedDays { get; init; }
}
