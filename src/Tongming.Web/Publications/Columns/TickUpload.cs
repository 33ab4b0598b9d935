using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Tongming.People;
using Tongming.Publications.Columns;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Ledger;
using Tongming.Web.Platform.Time;
using Tongming.Web.Publications.Items;

namespace Tongming.Web.Publications.Columns;

/// <summary>The two ticks of a checklist: the owner's that it is uploaded, the reviewer's that it is there; or sent back with a reason (S-066).</summary>
internal sealed class TickUpload(Changes changes, Calendars calendars, LegalClock clock)
{
    public const string Ticked = "upload.ticked";
    public const string Confirmed = "upload.confirmed";
    public const string SentBack = "upload.sent-back";

    /// <summary>What is done to which entry of the checklist.</summary>
    /// <param name="Act">One of the three codes.</param>
    /// <param name="UploadId">The line.</param>
    /// <param name="Year">The year of the period.</param>
    /// <param name="Number">The number of the period in the year.</param>
    internal sealed record Input(
        [property: Required] [property: StringLength(40)] string Act,
        Guid UploadId,
        int Year,
        int Number,
        [property: Required] [property: StringLength(80)] string Token
    )
    {
        /// <summary>Why it is sent back.</summary>
        [StringLength(500)]
        public string Reason { get; init; } = "";
    }

    /// <summary>Does it; the owner ticks, the reviewer confirms and sends back, who keeps the registers does either for them.</summary>
    public Task<Outcome<Guid>> RunAsync(Input input, Actor actor, CancellationToken cancel = default)
    {
        var now = clock.Now();
        var mark = SentMark.Of(actor.BodyId, actor, input.Act, $"{input.UploadId:N} {input.Year} {input.Number}", input.Token);
        return changes.SaveAsync<Guid>(
            async db =>
            {
                var upload = await db.Set<RecurringUpload>()
                    .FirstOrDefaultAsync(one => one.BodyId == actor.BodyId && one.Id == input.UploadId);
                if (upload is null || await TaskAsync(db, upload, input) is not { } task)
                    return new Refusal("column.upload.not-found");
                if (await mark.In(db).AnyAsync())
                    return upload.Id;
                if (!May(actor, input.Act, task))
                    return new Refusal("column.upload.not-permitted");
                if (Apply(task, input, actor.Id, now.Day) is { } refusal)
                    return refusal;
                db.Record(
                    DeskRecord.Of(("upload", upload.Id), input.Act, actor, now) with
                    {
                        Why = "S-066",
                        Facts = $$"""{"year":{{input.Year}},"number":{{input.Number}}}""",
                        Note = input.Reason.Length > 0 ? input.Reason : null,
                        Token = mark.Kept,
                    }
                );
                return upload.Id;
            },
            cancel
        );
    }

    /// <summary>Whether somebody may tick or confirm an entry.</summary>
    public static bool May(Actor actor, string act, UploadTask task)
    {
        var person = act == Ticked ? task.OwnerId : task.ReviewerId;
        return PublicScope.KeepsRegisters(actor)
            || (actor.Kind == ActorKind.Person && (actor.Id == person || actor.ActsFor.Any(away => away.Id == person)));
    }

    private static Refusal? Apply(UploadTask task, Input input, Guid by, DateOnly today) =>
        input.Act switch
        {
            Ticked => task.Tick(by, today, today).Refusal,
            Confirmed => task.Confirm(by, today).Refusal,
            SentBack => task.SendBack(input.Reason).Refusal,
            _ => new Refusal("column.upload.not-found"),
        };

    /// <summary>The entry as it is kept, or as the line makes it for a year that nobody has touched yet.</summary>
    private async Task<UploadTask?> TaskAsync(Db db, RecurringUpload upload, Input input)
    {
        var kept = await db.Set<UploadTask>()
            .Where(one => one.BodyId == upload.BodyId && one.UploadId == upload.Id && one.Year == input.Year)
            .ToListAsync();
        if (kept.Find(one => one.Number == input.Number && one.Rhythm == upload.Rhythm) is { } there)
            return there;
        if (input.Year is < 2008 or > 2100)
            return null;
        var made = upload
            .TasksOf(input.Year, kept, await calendars.ReadAsync(db, upload.BodyId))
            .FirstOrDefault(one => one.Number == input.Number);
        if (made is not null)
            db.Add(made);
        return made;
    }
}
