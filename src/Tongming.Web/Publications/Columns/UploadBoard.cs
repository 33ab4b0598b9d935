using Microsoft.EntityFrameworkCore;
using Tongming.People;
using Tongming.Publications.Columns;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Time;
using Tongming.Web.Platform.Ui.Desk;

namespace Tongming.Web.Publications.Columns;

/// <summary>The checklist of a year: what was kept, and what the lines make for periods that nobody has touched yet.</summary>
internal static class UploadBoard
{
    /// <summary>An entry with the names behind its ids.</summary>
    public sealed record Line(UploadTask Task, string Period, string Column, string Owner, string Reviewer, UploadStanding Standing)
    {
        /// <summary>Colour of how it stands.</summary>
        public StateTone Tone =>
            Standing switch
            {
                UploadStanding.DoneInTime => StateTone.Green,
                UploadStanding.DoneLate or UploadStanding.AwaitingConfirmation => StateTone.Amber,
                UploadStanding.Overdue => StateTone.Red,
                _ => StateTone.Blue,
            };
    }

    /// <summary>All entries of a year by their due day.</summary>
    public static async Task<IReadOnlyList<Line>> LoadAsync(
        Db db,
        Calendars calendars,
        (Guid BodyId, int Year, DateOnly Today) of,
        CancellationToken cancel
    )
    {
        var (bodyId, year, today) = of;
        var uploads = await db.Set<RecurringUpload>().Where(one => one.BodyId == bodyId).ToListAsync(cancel);
        var kept = await db.Set<UploadTask>().Where(one => one.BodyId == bodyId && one.Year == year).ToListAsync(cancel);
        var calendar = await calendars.OfAsync(bodyId, cancel);
        // In the year in which a line is entered it begins at that day; every later year has all of its periods.
        var begun = await db.Set<UploadTask>()
            .Where(one => one.BodyId == bodyId && one.Year < year)
            .Select(one => one.UploadId)
            .Distinct()
            .ToListAsync(cancel);
        var made =
            year < today.Year ? [] : uploads.Where(one => begun.Contains(one.Id)).SelectMany(one => one.TasksOf(year, kept, calendar));
        var columns = await db.Set<Column>().Where(one => one.BodyId == bodyId).ToDictionaryAsync(one => one.Id, one => one.Name, cancel);
        var people = await db.Set<Person>().Where(one => one.BodyId == bodyId).ToDictionaryAsync(one => one.Id, one => one.Name, cancel);
        return
        [
            .. kept.Concat(made)
                .OrderBy(one => one.DueOn)
                .ThenBy(one => one.UploadId)
                .Select(one => new Line(
                    one,
                    UploadPeriod.OfYear(one.Rhythm, one.Year)[one.Number - 1].Name,
                    columns.GetValueOrDefault(one.ColumnId, ""),
                    people.GetValueOrDefault(one.OwnerId, ""),
                    people.GetValueOrDefault(one.ReviewerId, ""),
                    one.StandingOn(today)
                )),
        ];
    }
}
