using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Tongming.People;
using Tongming.Statistics.Volumes;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Ledger;
using Tongming.Web.Platform.Time;

namespace Tongming.Web.Statistics.Volumes;

/// <summary>Begins an issue of a volume from its template, and writes it.</summary>
internal sealed class KeepVolume(Changes changes, LegalClock clock)
{
    /// <summary>What the form of a new issue asks.</summary>
    internal sealed record Input
    {
        [Required]
        [StringLength(6)]
        [Display(Name = "时期", Description = "月写 202603，季写 2026Q1，半年写 2026H1，年写 2025。")]
        public string Period { get; init; } = "";

        [StringLength(Volume.LongestTitle)]
        [Display(Name = "名称", Description = "不填就是时期加模板的名称，例如：2026年3月统计月报；更正版照上一版的名称。")]
        public string? Title { get; init; }

        [StringLength(Volume.LongestReason)]
        [DataType(DataType.MultilineText)]
        [Display(Name = "更正说明", Description = "这一期已经发布过、现在出更正版的，写明更正什么、为什么；第一次编制不填。")]
        public string? Reason { get; init; }
    }

    /// <summary>What the form of its text asks.</summary>
    internal sealed record Text
    {
        [Required]
        [StringLength(Volume.LongestTitle)]
        [Display(Name = "名称")]
        public string Title { get; init; } = "";

        [Required]
        [StringLength(VolumeScript.LongestText)]
        [DataType(DataType.MultilineText)]
        [Display(Name = "内容", Description = "这一期的文字。从模板抄来，改了不影响模板。")]
        public string Words { get; init; } = "";
    }

    /// <summary>
    /// Begins one: the first of its series and period from the template, a correction from the issue that was out last. Refused: <c>statistics.not-permitted</c>, <c>volume.not-found</c>; <c>volume.twice</c>, while one of that series and period is not out yet; and as
    /// <see cref="Volume.Create"/> refuses.
    /// </summary>
    public async Task<Outcome<Guid>> BeginAsync(Guid template, Input input, string token, Actor actor)
    {
        if (StatisticsScope.Keep(actor) is not { } right)
            return new Refusal("statistics.not-permitted");
        if (VolumePeriod.Of(input.Period.Trim().ToUpperInvariant()) is var period && period.Refusal is { } unread)
            return unread;
        var now = clock.Now();
        var mark = SentMark.Of(actor.BodyId, actor, "volume.begun", template, token);
        return await changes.SaveAsync<Guid>(async db =>
        {
            if (await mark.In(db).Select(entry => (Guid?)entry.SubjectId).FirstOrDefaultAsync() is { } known)
                return known;
            var from = await db.Set<VolumeTemplate>().FirstOrDefaultAsync(one => one.BodyId == actor.BodyId && one.Id == template);
            if (from is null)
                return new Refusal("volume.not-found");
            var latest = await db.Set<Volume>()
                .Where(one => one.BodyId == actor.BodyId && one.TemplateId == template && one.Period == period.Value!.Code)
                .OrderByDescending(one => one.No)
                .FirstOrDefaultAsync();
            // Nothing is begun beside one that is not out: the last one is out only where all are.
            if (latest is not null && !(latest.ShownFrom <= now.Instant))
                return new Refusal("volume.twice", period.Value!.Name);
            var title = string.IsNullOrWhiteSpace(input.Title) ? latest?.Title ?? (period.Value!.Name + from.Name) : input.Title;
            var made = Volume.Create(
                (actor.BodyId, Guid.CreateVersion7(now.Instant)),
                new(latest?.Kind ?? from.Kind, title, period.Value!.Code, latest?.Text ?? from.Text, template),
                ((latest?.No ?? 0) + 1, input.Reason ?? ""),
                (actor.Id, now.Instant)
            );
            if (made.Refusal is { } refusal)
                return refusal;
            db.Add(made.Value!);
            Record(db, "volume.begun", made.Value!, (actor, now), (right.OnBehalfOf, mark.Kept, null));
            return made.Value!.Id;
        });
    }

    /// <summary>Writes it. Refused: <c>statistics.not-permitted</c>, <c>volume.not-found</c>, <c>statistics.stale</c>, and as <see cref="Volume.Write"/> refuses.</summary>
    public async Task<Outcome<Guid>> WriteAsync(Guid id, int version, Text input, Actor actor)
    {
        if (StatisticsScope.Keep(actor) is not { } right)
            return new Refusal("statistics.not-permitted");
        var now = clock.Now();
        return await changes.SaveAsync<Guid>(async db =>
        {
            var found = await db.Set<Volume>().FirstOrDefaultAsync(one => one.BodyId == actor.BodyId && one.Id == id);
            if (found is null)
                return new Refusal("volume.not-found");
            if (found.Version != version)
                return new Refusal("statistics.stale");
            if (found.Write(input.Title, input.Words).Refusal is { } refusal)
                return refusal;
            Record(db, "volume.written", found, (actor, now), (right.OnBehalfOf, null, null));
            return id;
        });
    }

    private static void Record(Db db, string act, Volume volume, (Actor, Now) by, (Guid? OnBehalfOf, string? Token, string? Note) with) =>
        StatisticsLedger.Record(
            db,
            (act, StatisticsLedger.Volume, volume.Id),
            by,
            new
            {
                kind = $"{volume.Kind}",
                period = volume.Period,
                no = volume.No,
            },
            with
        );
}
