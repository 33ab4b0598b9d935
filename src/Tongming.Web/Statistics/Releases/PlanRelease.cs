using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Tongming.People;
using Tongming.Statistics.Releases;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Ledger;
using Tongming.Web.Platform.Time;

namespace Tongming.Web.Statistics.Releases;

/// <summary>Puts a release on the calendar, and changes what is announced of it.</summary>
internal sealed class PlanRelease(Changes changes, LegalClock clock, PerformReleaseAct perform)
{
    /// <summary>What the form asks.</summary>
    internal sealed record Input
    {
        [Display(Name = "类别")]
        public ReleaseKind Kind { get; init; }

        [Required]
        [StringLength(Release.LongestTitle)]
        [Display(Name = "名称", Description = "例如：2026年1月份居民消费价格。")]
        public string Title { get; init; } = "";

        [Required]
        [Display(Name = "发布日期")]
        public DateOnly? Day { get; init; }

        [Required]
        [Display(Name = "发布时刻", Description = "北京时间，到分，例如 09:30。公布以后要改，须先公告理由。")]
        public TimeOnly? Time { get; init; }

        [Required]
        [StringLength(Release.LongestWords)]
        [DataType(DataType.MultilineText)]
        [Display(Name = "内容", Description = "发布哪些数据，公众在日历上看到。")]
        public string Contents { get; init; } = "";

        [StringLength(Release.LongestWords)]
        [Display(Name = "解读安排", Description = "谁解读、在哪里；没有就不填。")]
        public string? Interpretation { get; init; }

        [StringLength(Release.LongestWords)]
        [Display(Name = "新闻发布会", Description = "时间、地点；没有就不填。")]
        public string? Conference { get; init; }

        /// <summary>The minute in China.</summary>
        public DateTimeOffset? Minute() =>
            Day is { } day && Time is { } time ? new DateTimeOffset(day.ToDateTime(time), LegalClock.Zone).ToUniversalTime() : null;

        public Outcome<Release.Plan> Plan() =>
            Minute() is { } at
                ? new Release.Plan(Kind, Title, at, Contents, Interpretation ?? "", Conference ?? "")
                : new Refusal("release.minute");
    }

    /// <summary>
    /// Plans one. Refused: <c>statistics.not-permitted</c>; <c>release.minute.taken</c>, where one of the same title stands at that minute; and as <see cref="Release.Create"/>
    /// refuses.
    /// </summary>
    public async Task<Outcome<Guid>> CreateAsync(Input input, string token, Actor actor)
    {
        if (StatisticsScope.Plan(actor) is not { } right)
            return new Refusal("statistics.not-permitted");
        if (input.Plan() is var plan && plan.Refusal is { } missing)
            return missing;
        var now = clock.Now();
        var mark = SentMark.Of(actor.BodyId, actor, "release.planned", $"{input.Title}", token);
        return await changes.SaveAsync<Guid>(async db =>
        {
            if (await mark.In(db).Select(entry => (Guid?)entry.SubjectId).FirstOrDefaultAsync() is { } known)
                return known;
            var made = Release.Create(actor.BodyId, Guid.CreateVersion7(now.Instant), plan.Value!, now.Instant);
            if (made.Refusal is { } refusal)
                return refusal;
            var release = made.Value!;
            if (await IsTakenAsync(db, release))
                return new Refusal("release.minute.taken", release.Title);
            db.Add(release);
            StatisticsLedger.Record(
                db,
                ("release.planned", StatisticsLedger.Release, release.Id),
                (actor, now),
                new { at = release.At, kind = $"{release.Kind}" },
                (right.OnBehalfOf, mark.Kept, null)
            );
            return release.Id;
        });
    }

    /// <summary>Changes what is announced, except the minute. Refused as <see cref="Release.Change"/> refuses.</summary>
    public Task<Outcome<PerformReleaseAct.Done>> ChangeAsync(PerformReleaseAct.Target target, Input input, Actor actor) =>
        perform.RunAsync(
            "release.changed",
            target,
            actor,
            StatisticsScope.Plan(actor),
            work =>
                Task.FromResult<Outcome<PerformReleaseAct.Told>>(
                    work
                        .Release.Change(
                            new Release.Plan(
                                input.Kind,
                                input.Title,
                                work.Release.At,
                                input.Contents,
                                input.Interpretation ?? "",
                                input.Conference ?? ""
                            )
                        )
                        .Refusal
                        is { } refusal
                        ? refusal
                        : new PerformReleaseAct.Told(new { kind = $"{work.Release.Kind}" })
                )
        );

    /// <summary>Whether another one of the same title stands at the same minute.</summary>
    public static Task<bool> IsTakenAsync(Db db, Release release) =>
        db.Set<Release>()
            .AnyAsync(one =>
                one.BodyId == release.BodyId
                && one.Id != release.Id
                && one.At == release.At
                && one.Title == release.Title
                && one.State != ReleaseState.Cancelled
            );
}
