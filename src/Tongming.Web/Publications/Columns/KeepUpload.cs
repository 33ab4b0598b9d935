using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Tongming.People;
using Tongming.Publications.Columns;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Ledger;
using Tongming.Web.Platform.Time;
using Tongming.Web.Platform.Ui.Forms;
using Tongming.Web.Publications.Items;

namespace Tongming.Web.Publications.Columns;

/// <summary>Enters or changes a line of the regular uploads (S-065), with the checklist of this year; what is past or ticked stays as it was.</summary>
internal sealed class KeepUpload(Changes changes, Calendars calendars, LegalClock clock)
{
    public const string Entered = "upload.entered";
    public const string Changed = "upload.changed";

    /// <summary>What the form asks.</summary>
    internal sealed record Input
    {
        [Required]
        [StringLength(100)]
        [Display(Name = "上传什么", Description = "例如：统计月报。")]
        public string Name { get; init; } = "";

        [Required]
        [Display(Name = "栏目")]
        public Guid? ColumnId { get; init; }

        [Required]
        [DataType("select")]
        [Display(Name = "多久一次")]
        public UploadRhythm? Rhythm { get; init; }

        [Range(0, RecurringUpload.MostDueAfter)]
        [Display(Name = "期末后几个工作日内上传")]
        public int DueAfter { get; init; } = 10;

        [Required]
        [DataType("select")]
        [Display(Name = "谁上传")]
        public Guid? OwnerId { get; init; }

        [Required]
        [DataType("select")]
        [Display(Name = "谁复核", Description = "不能是上传的人自己。")]
        public Guid? ReviewerId { get; init; }

        [Display(Name = "不再列入清单", Description = "以后的时期不再生成；已有的留着。")]
        public bool IsEnded { get; init; }

        public int Version { get; init; }

        [Required]
        [StringLength(80)]
        public string Token { get; init; } = "";

        /// <summary>What can be chosen.</summary>
        public static async Task<FieldChoices> ChoicesAsync(Db db, Guid bodyId, CancellationToken cancel)
        {
            var columns = await db.Set<Column>().Where(one => one.BodyId == bodyId && one.ClosedOn == null).ToListAsync(cancel);
            var people = await db.Set<Person>()
                .Where(one => one.BodyId == bodyId && !one.HasLeft)
                .OrderBy(one => one.Id)
                .ToListAsync(cancel);
            return new FieldChoices()
                .Words<UploadRhythm>(ColumnNames.Of)
                .For(nameof(ColumnId), columns.OrderBy(one => one.Block).ThenBy(one => one.Order).Select(one => (one.Id, one.Name)))
                .For(nameof(OwnerId), people.Select(one => (one.Id, one.Name)))
                .For(nameof(ReviewerId), people.Select(one => (one.Id, one.Name)));
        }

        public UploadDuty Duty() => new(ColumnId!.Value, Name, Rhythm!.Value, OwnerId!.Value, ReviewerId!.Value, DueAfter);
    }

    /// <summary>Enters it (without id) or changes it, and gives its id.</summary>
    public Task<Outcome<Guid>> RunAsync(Guid? id, Input input, Actor actor, CancellationToken cancel = default)
    {
        var now = clock.Now();
        var act = id is null ? Entered : Changed;
        var mark = SentMark.Of(actor.BodyId, actor, act, $"{id:N}", input.Token);
        return changes.SaveAsync<Guid>(
            async db =>
            {
                if (!PublicScope.KeepsRegisters(actor))
                    return new Refusal("column.not-permitted");
                if (await mark.In(db).Select(one => (Guid?)one.SubjectId).FirstOrDefaultAsync() is { } done)
                    return done;
                if (await WhyNotAsync(db, input, actor.BodyId) is { } unknown)
                    return unknown;
                var put = id is null ? Enter(db, input, (actor, now)) : await ChangeAsync(db, id.Value, input, actor.BodyId);
                if (put.Value is not { } upload)
                    return put.Refusal!;
                await MakeTasksAsync(db, upload, now);
                db.Record(
                    DeskRecord.Of(("upload", upload.Id), act, actor, now) with
                    {
                        Why = "S-065",
                        Facts = $$"""{"rhythm":"{{upload.Rhythm}}","owner":"{{upload.OwnerId:N}}","reviewer":"{{upload.ReviewerId:N}}"}""",
                        Token = mark.Kept,
                    }
                );
                return upload.Id;
            },
            cancel
        );
    }

    private static async Task<Refusal?> WhyNotAsync(Db db, Input input, Guid bodyId)
    {
        if (!await db.Set<Column>().AnyAsync(one => one.BodyId == bodyId && one.Id == input.ColumnId))
            return new Refusal("column.not-found");
        Guid[] people = [input.OwnerId!.Value, input.ReviewerId!.Value];
        return await db.Set<Person>().CountAsync(one => one.BodyId == bodyId && people.Contains(one.Id)) < people.Distinct().Count()
            ? new Refusal("column.upload.person-missing")
            : null;
    }

    private static Outcome<RecurringUpload> Enter(Db db, Input input, (Actor Actor, Now Now) by)
    {
        var entered = RecurringUpload.Enter(Guid.CreateVersion7(by.Now.Instant), by.Actor.BodyId, input.Duty());
        if (entered.Value is { } upload)
            db.Add(upload);
        return entered;
    }

    private static async Task<Outcome<RecurringUpload>> ChangeAsync(Db db, Guid id, Input input, Guid bodyId)
    {
        var upload = await db.Set<RecurringUpload>().FirstOrDefaultAsync(one => one.BodyId == bodyId && one.Id == id);
        if (upload is null)
            return new Refusal("column.upload.not-found");
        if (upload.Version != input.Version)
            return new Refusal("column.stale");
        if (upload.Change(input.Duty()).Refusal is { } refusal)
            return refusal;
        if (input.IsEnded && !upload.IsEnded)
            upload.End();
        return upload;
    }

    /// <summary>Periods that have not ended and have no tick are made anew; the others stay.</summary>
    private async Task MakeTasksAsync(Db db, RecurringUpload upload, Now now)
    {
        var there = await db.Set<UploadTask>().Where(one => one.BodyId == upload.BodyId && one.UploadId == upload.Id).ToListAsync();
        var open = there.Where(one => one.UploadedOn is null && one.DueOn >= now.Day).ToList();
        var kept = there.Except(open).ToList();
        var made = upload
            .TasksOf(now.Day.Year, kept, await calendars.ReadAsync(db, upload.BodyId))
            .Where(one => one.DueOn >= now.Day)
            .ToDictionary(one => (one.Rhythm, one.Year, one.Number));
        foreach (var task in open)
            if (made.Remove((task.Rhythm, task.Year, task.Number), out var anew))
                db.Entry(task).CurrentValues.SetValues(anew);
            else
                db.Remove(task);
        db.AddRange(made.Values);
    }
}
