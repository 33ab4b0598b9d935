using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Tongming.People;
using Tongming.Publications.Checks;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Ledger;
using Tongming.Web.Platform.Time;

namespace Tongming.Web.Publications.Wording;

/// <summary>Adds an entry to the wording list of a body, or changes one (R3-38).</summary>
internal sealed class PutWording(Changes changes, LegalClock clock)
{
    /// <summary>What the form asks.</summary>
    internal sealed record Input
    {
        [Display(AutoGenerateField = false)]
        public Guid? Id { get; init; }

        [Required]
        [StringLength(WordingRule.LongestWords)]
        [Display(Name = "不当用语", Description = "文中出现就提出来。可以用 {数} 代表数字，例如：下降{数}倍。", Order = 1)]
        public string Words { get; init; } = "";

        [StringLength(WordingRule.LongestWords)]
        [Display(Name = "建议用语", Description = "应当怎么写；没有的不填。", Order = 2)]
        public string Suggestion { get; init; } = "";

        [Required]
        [Display(Name = "程度", Order = 3)]
        public WordingSeverity? Severity { get; init; } = WordingSeverity.Light;

        [Display(Name = "例外", Description = "包含它、但是对的长词，每行一个。", Order = 4)]
        public IReadOnlyList<string> Exceptions { get; init; } = [];

        [StringLength(WordingRule.LongestNote)]
        [Display(Name = "说明", Description = "为什么，给写稿的人看。", Order = 5)]
        public string Note { get; init; } = "";

        [Required]
        public string Token { get; init; } = "";

        public int Version { get; init; }

        /// <summary>What it says.</summary>
        public WordingText ToText() => new(Words, Suggestion, Severity ?? WordingSeverity.Light, Exceptions, Note);
    }

    /// <summary>Adds or changes it, and gives the entry.</summary>
    public async Task<Outcome<WordingRule>> RunAsync(Input input, Actor actor, CancellationToken cancel = default)
    {
        if (!WordingOfBodies.May(actor))
            return new Refusal("wording.not-permitted");
        var now = clock.Now();
        var act = input.Id is null ? WordingOfBodies.Added : WordingOfBodies.Changed;
        var mark = SentMark.Of(actor.BodyId, actor, act, $"{input.Id}", input.Token);
        return await changes.SaveAsync<WordingRule>(
            async db =>
            {
                var all = db.Set<WordingRule>().Where(rule => rule.BodyId == actor.BodyId);
                var done = await mark.In(db).Select(entry => (Guid?)entry.SubjectId).FirstOrDefaultAsync();
                if (done is { } id && await all.FirstOrDefaultAsync(rule => rule.Id == id) is { } before)
                    return before;
                var words = input.Words.Trim();
                if (await all.AnyAsync(rule => rule.Words == words && rule.Id != input.Id))
                    return new Refusal("wording.taken", words);
                var put = input.Id is { } known
                    ? await ChangeAsync(all, known, input)
                    : await AddAsync(db, all, WordingRule.Make(actor.BodyId, Guid.CreateVersion7(now.Instant), input.ToText()));
                if (put.Value is { } rule)
                    db.Record(WordingOfBodies.ActOf(rule, act, actor, now) with { Token = mark.Kept });
                return put;
            },
            cancel
        );
    }

    private static async Task<Outcome<WordingRule>> AddAsync(Db db, IQueryable<WordingRule> all, Outcome<WordingRule> made)
    {
        if (made.Value is not { } rule)
            return made;
        if (await all.CountAsync() >= WordingRule.MostRules)
            return new Refusal("wording.too-many", WordingRule.MostRules);
        db.Add(rule);
        return rule;
    }

    private static async Task<Outcome<WordingRule>> ChangeAsync(IQueryable<WordingRule> all, Guid id, Input input)
    {
        if (await all.FirstOrDefaultAsync(one => one.Id == id) is not { } rule)
            return new Refusal("wording.not-found");
        if (rule.Version != input.Version)
            return new Refusal("wording.stale");
        return rule.Change(input.ToText()).Refusal is { } refusal ? refusal : rule;
    }
}
