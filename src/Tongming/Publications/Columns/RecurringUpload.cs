using Tongming.Calendar;

namespace Tongming.Publications.Columns;

/// <summary>What has to be uploaded again and again.</summary>
/// <param name="ColumnId">Into which column.</param>
/// <param name="Name">What, such as 统计月报.</param>
/// <param name="Rhythm">How often.</param>
/// <param name="OwnerId">Who uploads it.</param>
/// <param name="ReviewerId">Who checks that it is there; somebody else.</param>
/// <param name="DueAfter">How many working days after the period's last day it is due: 0 (that day itself) to <see cref="RecurringUpload.MostDueAfter"/>.</param>
public sealed record UploadDuty(Guid ColumnId, string Name, UploadRhythm Rhythm, Guid OwnerId, Guid ReviewerId, int DueAfter);

/// <summary>常态化上传事项: one line of the list of regular uploads, from which the checklist of each period is made.</summary>
[Law("S-065", "S-066")]
public sealed class RecurringUpload
{
    /// <summary>Most working days between a period and its due day.</summary>
    public const int MostDueAfter = 60;

    private RecurringUpload() { }

    /// <summary>Its id.</summary>
    public Guid Id { get; private set; }

    /// <summary>The body.</summary>
    public Guid BodyId { get; private set; }

    /// <summary>Into which column.</summary>
    public Guid ColumnId { get; private set; }

    /// <summary>What.</summary>
    public string Name { get; private set; } = "";

    /// <summary>How often.</summary>
    public UploadRhythm Rhythm { get; private set; }

    /// <summary>Who uploads it.</summary>
    public Guid OwnerId { get; private set; }

    /// <summary>Who checks that it is there.</summary>
    public Guid ReviewerId { get; private set; }

    /// <summary>Working days after the period's last day.</summary>
    public int DueAfter { get; private set; }

    /// <summary>True where no more checklists are made of it.</summary>
    public bool IsEnded { get; private set; }

    /// <summary>Number of changes so far.</summary>
    public int Version { get; private set; }

    /// <summary>
    /// A new line. Refused: <c>column.upload.name-missing</c>, <c>.person-missing</c>, <c>.same-person</c>, <c>.due-after</c>.
    /// </summary>
    public static Outcome<RecurringUpload> Enter(Guid id, Guid bodyId, UploadDuty duty)
    {
        var upload = new RecurringUpload { Id = id, BodyId = bodyId };
        var set = upload.Change(duty);
        if (!set.Succeeded)
            return set.Refusal;
        upload.Version = 0;
        return upload;
    }

    /// <summary>Changes it for the periods to come; what was made stays. Refused as <see cref="Enter"/>.</summary>
    public Outcome<UploadDuty> Change(UploadDuty duty)
    {
        ArgumentNullException.ThrowIfNull(duty);
        if (string.IsNullOrWhiteSpace(duty.Name))
            return new Refusal("column.upload.name-missing");
        if (duty.OwnerId == Guid.Empty || duty.ReviewerId == Guid.Empty)
            return new Refusal("column.upload.person-missing");
        if (duty.OwnerId == duty.ReviewerId)
            return new Refusal("column.upload.same-person");
        if (duty.DueAfter is < 0 or > MostDueAfter)
            return new Refusal("column.upload.due-after", MostDueAfter);
        (ColumnId, Name, Rhythm, OwnerId) = (duty.ColumnId, duty.Name.Trim(), duty.Rhythm, duty.OwnerId);
        (ReviewerId, DueAfter, Version) = (duty.ReviewerId, duty.DueAfter, Version + 1);
        return duty;
    }

    /// <summary>Makes no more checklists of it.</summary>
    public void End() => (IsEnded, Version) = (true, Version + 1);

    /// <summary>
    /// The last day in time of a period, inclusive. Example: March 2026 with 10 working days is due on 2026-04-15, because 2026-04-06 is
    /// a day off.
    /// </summary>
    public Deadline DueOf(UploadPeriod period, WorkingCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(period);
        return Deadlines.InWorkingDays(calendar, period.Last, DueAfter);
    }

    /// <summary>
    /// The checklist of a year: one entry for each period that has none yet. Doing it twice makes nothing twice; an ended line makes
    /// nothing.
    /// </summary>
    /// <param name="year">The year.</param>
    /// <param name="already">Entries that exist, of this line or others.</param>
    /// <param name="calendar">The calendar of the body.</param>
    public IReadOnlyList<UploadTask> TasksOf(int year, IReadOnlyCollection<UploadTask> already, WorkingCalendar calendar) =>
        IsEnded
            ? []
            :
            [
                .. from period in UploadPeriod.OfYear(Rhythm, year)
                where !already.Any(task => task.UploadId == Id && task.IsFor(period))
                select UploadTask.For(this, period, DueOf(period, calendar)),
            ];
}
