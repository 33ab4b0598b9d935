using Microsoft.EntityFrameworkCore;
using Tongming.People;
using Tongming.Publications.Checks;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Ledger;
using Tongming.Web.Platform.Time;
using Tongming.Web.Platform.Ui;
using Tongming.Web.Publications.Items;

namespace Tongming.Web.Publications.Wording;

/// <summary>The wording list of each body: who maintains it, and how it is read and recorded.</summary>
internal static class WordingOfBodies
{
    public const string Added = "wording.added";
    public const string Changed = "wording.changed";
    public const string Removed = "wording.removed";
    public const string Started = "wording.started";

    public static void AddWording(this IServiceCollection services)
    {
        services.AddSingleton<PutWording>();
        services.AddSingleton<RemoveWording>();
        services.AddSingleton<StartWording>();
        services.AddSingleton(new DeskEntry("用语规则", "/desk/wording", 32, PublicScope.SeesItems));
        foreach (
            var (act, word) in new[]
            {
                (Added, "添加用语规则"),
                (Changed, "修改用语规则"),
                (Removed, "删除用语规则"),
                (Started, "放入常用用语规则"),
            }
        )
            services.AddSingleton(new ActWord(act, word));
    }

    /// <summary>Who may: whoever publishes for the body.</summary>
    public static bool May(Actor actor) =>
        actor.Kind == ActorKind.Person && actor.BodyId != Guid.Empty && (actor.Holds(Role.Publisher) || actor.Holds(Role.OfficeHead));

    /// <summary>The list of a body.</summary>
    public static async Task<WordingList> ListAsync(Db db, Guid bodyId, CancellationToken cancel = default)
    {
        var rules = await db.Set<WordingRule>().Where(rule => rule.BodyId == bodyId).ToListAsync(cancel);
        return new WordingList(rules.Select(rule => rule.ToText()));
    }

    /// <summary>The entry of an act; what the rule says stands beside the ledger.</summary>
    public static LedgerAct ActOf(WordingRule rule, string act, Actor actor, Now now) =>
        new()
        {
            BodyId = rule.BodyId,
            Act = act,
            SubjectKind = "wording",
            SubjectId = rule.Id,
            Actor = actor,
            Day = now.Day,
            At = now.Instant,
            Why = "R3-38",
            Facts = $$"""{"severity":"{{rule.Severity}}","version":{{rule.Version}}}""",
            Note = rule.Suggestion.Length > 0 ? $"{rule.Words} → {rule.Suggestion}" : rule.Words,
        };
}
