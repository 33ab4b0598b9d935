using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Tongming.People;
using Tongming.Statistics.DataSets;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Ledger;
using Tongming.Web.Platform.Time;

namespace Tongming.Web.Statistics.Sets;

/// <summary>Makes a data set, or changes what is said of it.</summary>
internal sealed class KeepDataSet(Changes changes, LegalClock clock)
{
    /// <summary>What the form asks.</summary>
    internal sealed record Input
    {
        [StringLength(DataSet.LongestCode)]
        [Display(Name = "代码", Description = "用在网址和程序里：小写字母、数字、短横线，字母开头，建好以后不能改，例如 industry-month。")]
        public string Code { get; init; } = "";

        [Required]
        [StringLength(DataSet.LongestTitle)]
        [Display(Name = "名称", Description = "例如：规模以上工业增加值（月度）。")]
        public string Title { get; init; } = "";

        [Display(Name = "领域")]
        public StatisticsField Field { get; init; }

        [Display(Name = "更新频率")]
        public DataSetRhythm Rhythm { get; init; }

        [StringLength(DataSet.LongestWords)]
        [DataType(DataType.MultilineText)]
        [Display(Name = "说明", Description = "这些数据是什么、从哪里来；公众可能用来查找的别的说法也写在这里。")]
        public string? Words { get; init; }

        [Display(Name = "由调查对象的资料汇总而成", Description = "发布以前要核查能不能推断出单个调查对象（统计法第二十八条）。")]
        public bool FromRespondents { get; init; }

        public DataSet.Facts ToFacts() => new(Code.Trim(), Title, Field, Rhythm, Words ?? "", FromRespondents);
    }

    /// <summary>Makes one. Refused: <c>statistics.not-permitted</c>, <c>data-set.code.taken</c>, and as <see cref="DataSet.Create"/> refuses.</summary>
    public async Task<Outcome<Guid>> CreateAsync(Input input, string token, Actor actor)
    {
        if (StatisticsScope.Keep(actor) is not { } right)
            return new Refusal("statistics.not-permitted");
        var now = clock.Now();
        var mark = SentMark.Of(actor.BodyId, actor, "data-set.created", input.Code.Trim(), token);
        return await changes.SaveAsync<Guid>(async db =>
        {
            if (await mark.In(db).Select(entry => (Guid?)entry.SubjectId).FirstOrDefaultAsync() is { } known)
                return known;
            var made = DataSet.Create(actor.BodyId, Guid.CreateVersion7(now.Instant), input.ToFacts());
            if (made.Refusal is { } refusal)
                return refusal;
            var code = made.Value!.Code;
            if (await db.Set<DataSet>().AnyAsync(one => one.Code == code))
                return new Refusal("data-set.code.taken", code);
            db.Add(made.Value);
            StatisticsLedger.Record(
                db,
                ("data-set.created", StatisticsLedger.DataSet, made.Value.Id),
                (actor, now),
                new { code },
                (right.OnBehalfOf, mark.Kept, null)
            );
            return made.Value.Id;
        });
    }

    /// <summary>Changes one. Refused: <c>statistics.not-permitted</c>, <c>data-set.not-found</c>, <c>statistics.stale</c>, and as <see cref="DataSet.Change"/> refuses.</summary>
    public async Task<Outcome<Guid>> ChangeAsync(Guid id, int version, Input input, Actor actor)
    {
        if (StatisticsScope.Keep(actor) is not { } right)
            return new Refusal("statistics.not-permitted");
        var now = clock.Now();
        return await changes.SaveAsync<Guid>(async db =>
        {
            var found = await db.Set<DataSet>().FirstOrDefaultAsync(one => one.BodyId == actor.BodyId && one.Id == id);
            if (found is null)
                return new Refusal("data-set.not-found");
            if (found.Version != version)
                return new Refusal("statistics.stale");
            if (found.Change(input.ToFacts()).Refusal is { } refusal)
                return refusal;
            StatisticsLedger.Record(
                db,
                ("data-set.changed", StatisticsLedger.DataSet, id),
                (actor, now),
                new { field = $"{found.Field}", rhythm = $"{found.Rhythm}" },
                (right.OnBehalfOf, null, null)
            );
            return id;
        });
    }
}
