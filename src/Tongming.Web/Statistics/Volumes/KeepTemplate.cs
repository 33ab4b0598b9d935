using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Tongming.People;
using Tongming.Statistics.Volumes;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Ledger;
using Tongming.Web.Platform.Time;

namespace Tongming.Web.Statistics.Volumes;

/// <summary>Writes a template of volumes.</summary>
internal sealed class KeepTemplate(Changes changes, LegalClock clock)
{
    /// <summary>What the form asks.</summary>
    internal sealed record Input
    {
        [Display(Name = "类别")]
        public VolumeKind Kind { get; init; }

        [Required]
        [StringLength(VolumeTemplate.LongestName)]
        [Display(Name = "名称", Description = "例如：统计月报。编制时前面加上时期：2026年3月统计月报。")]
        public string Name { get; init; } = "";

        [Required]
        [StringLength(VolumeScript.LongestText)]
        [DataType(DataType.MultilineText)]
        [Display(Name = "内容", Description = "一行一段。# 开头是篇，## 开头是节；【】里写要放进去的数、表、图，写法见下面的说明。")]
        public string Text { get; init; } = "";
    }

    /// <summary>Makes one. Refused: <c>statistics.not-permitted</c>, and as <see cref="VolumeTemplate.Create"/> refuses.</summary>
    public async Task<Outcome<Guid>> CreateAsync(Input input, string token, Actor actor)
    {
        if (StatisticsScope.Keep(actor) is not { } right)
            return new Refusal("statistics.not-permitted");
        var now = clock.Now();
        var mark = SentMark.Of(actor.BodyId, actor, "volume.template", input.Name, token);
        return await changes.SaveAsync<Guid>(async db =>
        {
            if (await mark.In(db).Select(entry => (Guid?)entry.SubjectId).FirstOrDefaultAsync() is { } known)
                return known;
            var made = VolumeTemplate.Create(actor.BodyId, Guid.CreateVersion7(now.Instant), input.Kind, input.Name, input.Text);
            if (made.Refusal is { } refusal)
                return refusal;
            db.Add(made.Value!);
            Record(db, made.Value!, (actor, now), (right.OnBehalfOf, mark.Kept, null));
            return made.Value!.Id;
        });
    }

    /// <summary>
    /// Changes one. Refused: <c>statistics.not-permitted</c>, <c>volume.not-found</c>, <c>statistics.stale</c>, and as <see cref="VolumeTemplate.Change"/> refuses.
    /// </summary>
    public async Task<Outcome<Guid>> ChangeAsync(Guid id, int version, Input input, Actor actor)
    {
        if (StatisticsScope.Keep(actor) is not { } right)
            return new Refusal("statistics.not-permitted");
        var now = clock.Now();
        return await changes.SaveAsync<Guid>(async db =>
        {
            var found = await db.Set<VolumeTemplate>().FirstOrDefaultAsync(one => one.BodyId == actor.BodyId && one.Id == id);
            if (found is null)
                return new Refusal("volume.not-found");
            if (found.Version != version)
                return new Refusal("statistics.stale");
            if (found.Change(input.Kind, input.Name, input.Text).Refusal is { } refusal)
                return refusal;
            Record(db, found, (actor, now), (right.OnBehalfOf, null, null));
            return id;
        });
    }

    private static void Record(Db db, VolumeTemplate template, (Actor, Now) by, (Guid? OnBehalfOf, string? Token, string? Note) with) =>
        StatisticsLedger.Record(
            db,
            ("volume.template", StatisticsLedger.Template, template.Id),
            by,
            new { kind = $"{template.Kind}", characters = template.Text.Length },
            with
        );
}
