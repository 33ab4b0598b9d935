using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Tongming.People;
using Tongming.Statistics.DataSets;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Time;

namespace Tongming.Web.Statistics.Sets;

/// <summary>写指标解释: what has to stand beside the numbers of an indicator.</summary>
internal sealed class ExplainIndicator(Changes changes, LegalClock clock)
{
    /// <summary>What the form asks.</summary>
    internal sealed record Input
    {
        [Required]
        [StringLength(IndicatorEntry.LongestName)]
        [Display(Name = "指标名称")]
        public string Name { get; init; } = "";

        [Required]
        [StringLength(IndicatorEntry.LongestWords)]
        [DataType(DataType.MultilineText)]
        [Display(Name = "指标含义")]
        public string Meaning { get; init; } = "";

        [Required]
        [StringLength(IndicatorEntry.LongestWords)]
        [DataType(DataType.MultilineText)]
        [Display(Name = "调查范围")]
        public string Scope { get; init; } = "";

        [Required]
        [StringLength(IndicatorEntry.LongestWords)]
        [DataType(DataType.MultilineText)]
        [Display(Name = "调查方法")]
        public string Method { get; init; } = "";

        [Required]
        [StringLength(IndicatorEntry.LongestWords)]
        [DataType(DataType.MultilineText)]
        [Display(Name = "计算方法")]
        public string Calculation { get; init; } = "";

        [Required]
        [StringLength(IndicatorEntry.LongestWords)]
        [Display(Name = "样本量", Description = "全面调查写“全面调查”。")]
        public string Sample { get; init; } = "";

        [StringLength(IndicatorEntry.LongestWords)]
        [Display(Name = "别的说法", Description = "公众可能用来查找的词，中间空格，例如：房价 住宅价格。")]
        public string? Synonyms { get; init; }

        public IndicatorEntry.Words ToWords() => new(Name, Meaning, Scope, Method, Calculation, Sample, Synonyms ?? "");
    }

    /// <summary>Writes it. Refused: <c>statistics.not-permitted</c>, <c>statistics.stale</c>, <c>cube.code</c>, and as <see cref="IndicatorEntry.Say"/> refuses.</summary>
    public async Task<Outcome<string>> RunAsync(string code, int version, Input input, Actor actor)
    {
        if (StatisticsScope.Keep(actor) is not { } right)
            return new Refusal("statistics.not-permitted");
        if (string.IsNullOrWhiteSpace(code) || code.Length > Tongming.Statistics.Cubes.CubeLimits.LongestCode)
            return new Refusal("cube.code", code);
        var now = clock.Now();
        return await changes.SaveAsync<string>(async db =>
        {
            var entry = await db.Set<IndicatorEntry>().FirstOrDefaultAsync(one => one.BodyId == actor.BodyId && one.Code == code);
            if ((entry?.Version ?? 0) != version)
                return new Refusal("statistics.stale");
            if (entry is null)
                db.Add(entry = new IndicatorEntry(actor.BodyId, code));
            if (entry.Say(input.ToWords()).Refusal is { } refusal)
                return refusal;
            StatisticsLedger.Record(
                db,
                ("indicator.explained", StatisticsLedger.Indicator, actor.BodyId),
                (actor, now),
                new { code },
                (right.OnBehalfOf, null, null)
            );
            return code;
        });
    }
}
