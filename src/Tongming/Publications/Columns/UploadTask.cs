using Tongming.Calendar;

namespace Tongming.Publications.Columns;

/// <summary>How an entry of a checklist stands on a day. (S-066)</summary>
public enum UploadStanding
{
    /// <summary>待上传.</summary>
    Open,

    /// <summary>逾期未上传.</summary>
    Overdue,

    /// <summary>待复核: uploaded, not yet confirmed.</summary>
    AwaitingConfirmation,

    /// <summary>按时完成.</summary>
    DoneInTime,

    /// <summary>逾期完成: uploaded after the due day.</summary>
    DoneLate,
}

/// <summary>上传清单台账的一项: one upload of one period, with the two ticks of the owner and the reviewer.</summary>
[Law("S-066")]
public sealed class UploadTask
{
    private UploadTask() { }

    /// <summary>The line of which it was made; with rhythm, year and number its key.</summary>
    public Guid UploadId { get; private set; }

    /// <summary>The body.</summary>
    public Guid BodyId { get; private set; }

    /// <summary>Into which column.</summary>
    public Guid ColumnId { get; private set; }

    /// <summary>What.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Of what rhythm the period is.</summary>
    public UploadRhythm Rhythm { get; private set; }

    /// <summary>The year of the period.</summary>
    public int Year { get; private set; }

    /// <summary>The number of the period in the year.</summary>
    public int Number { get; private set; }

    /// <summary>Who uploads it.</summary>
    public Guid OwnerId { get; private set; }

    /// <summary>Who checks it.</summary>
    public Guid ReviewerId { get; private set; }

    /// <summary>The last day in time, inclusive.</summary>
    public DateOnly DueOn { get; private set; }

    /// <summary>True where the due day needs a year without holiday notice.</summary>
    public bool DueIsProvisional { get; private set; }

    /// <summary>The day of the upload, or null.</summary>
    public DateOnly? UploadedOn { get; private set; }

    /// <summary>Who ticked the upload, or null.</summary>
    public Guid? UploadedBy { get; private set; }

    /// <summary>The day of the confirmation, or null.</summary>
    public DateOnly? ConfirmedOn { get; private set; }

    /// <summary>Who confirmed it, or null.</summary>
    public Guid? ConfirmedBy { get; private set; }

    /// <summary>Why it was last sent back, or null.</summary>
    public string? SentBackFor { get; private set; }

    /// <summary>Number of changes so far.</summary>
    public int Version { get; private set; }

    /// <summary>Ticks the upload. Refused: <c>column.upload.ticked</c>, <c>column.upload.future</c>.</summary>
    public Outcome<DateOnly> Tick(Guid by, DateOnly on, DateOnly today)
    {
        if (UploadedOn is { } already)
            return new Refusal("column.upload.ticked", already);
        if (on > today)
            return new Refusal("column.upload.future", on);
        (UploadedOn, UploadedBy, Version) = (on, by, Version + 1);
        return on;
    }

    /// <summary>
    /// Confirms that it is there. Refused: <c>column.upload.not-ticked</c>, <c>.confirmed</c>; <c>.same-person</c> for whoever ticked it,
    /// also where he stands in for the reviewer.
    /// </summary>
    public Outcome<DateOnly> Confirm(Guid by, DateOnly on)
    {
        if (UploadedOn is null)
            return new Refusal("column.upload.not-ticked");
        if (ConfirmedOn is { } already)
            return new Refusal("column.upload.confirmed", already);
        if (by == UploadedBy)
            return new Refusal("column.upload.same-person");
        (ConfirmedOn, ConfirmedBy, SentBackFor, Version) = (on, by, null, Version + 1);
        return on;
    }

    /// <summary>Takes both ticks back with a reason. Refused: <c>column.upload.not-ticked</c>, <c>column.upload.reason-missing</c>.</summary>
    public Outcome<string> SendBack(string reason)
    {
        if (UploadedOn is null)
            return new Refusal("column.upload.not-ticked");
        if (string.IsNullOrWhiteSpace(reason))
            return new Refusal("column.upload.reason-missing");
        (UploadedOn, UploadedBy, ConfirmedOn, ConfirmedBy) = (null, null, null, null);
        (SentBackFor, Version) = (reason.Trim(), Version + 1);
        return SentBackFor;
    }

    /// <summary>Reckons the due day anew after a change of the calendar; true where it moved.</summary>
    public bool Recount(Deadline due)
    {
        ArgumentNullException.ThrowIfNull(due);
        var changed = (DueOn, DueIsProvisional) != (due.Due, due.IsProvisional);
        (DueOn, DueIsProvisional) = (due.Due, due.IsProvisional);
        Version += changed ? 1 : 0;
        return changed;
    }

    /// <summary>How it stands on a day. The day of the upload decides whether it is late, not that of the confirmation.</summary>
    public UploadStanding StandingOn(DateOnly day) =>
        UploadedOn is null ? (day > DueOn ? UploadStanding.Overdue : UploadStanding.Open)
        : ConfirmedOn is null ? UploadStanding.AwaitingConfirmation
        : UploadedOn > DueOn ? UploadStanding.DoneLate
        : UploadStanding.DoneInTime;

    /// <summary>True where it belongs to a period.</summary>
    public bool IsFor(UploadPeriod period) => (Rhythm, Year, Number) == (period.Rhythm, period.Year, period.Number);

    internal static UploadTask For(RecurringUpload upload, UploadPeriod period, Deadline due) =>
        new()
        {
            UploadId = upload.Id,
            BodyId = upload.BodyId,
            ColumnId = upload.ColumnId,
            Name = upload.Name,
            Rhythm = period.Rhythm,
            Year = period.Year,
            Number = period.Number,
            OwnerId = upload.OwnerId,
            ReviewerId = upload.ReviewerId,
            DueOn = due.Due,
            DueIsProvisional = due.IsProvisional,
        };
}
