using Microsoft.EntityFrameworkCore;
using Tongming.People;
using Tongming.Publications.Documents;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Ledger;
using Tongming.Web.Platform.Time;
using Tongming.Web.Publications.Items;

namespace Tongming.Web.Publications.Registers;

/// <summary>Carries out an act on a decision of the register: shown, lawfully not shown, upset, withdrawn (R3-40, 行政处罚法 第四十八条).</summary>
internal sealed class ActOnDecision(Changes changes, LegalClock clock)
{
    /// <summary>The acts by their codes.</summary>
    public static IReadOnlyList<(string Code, string Label, Type Form)> All { get; } =
    [
        ("show", "登记公开", typeof(ShowDecision)),
        ("keep", "依法不公开", typeof(KeepDecisionUnpublished)),
        ("upset", "登记变更或者撤销", typeof(UpsetDecision)),
        ("withdraw", "登记撤回", typeof(WithdrawDecision)),
    ];

    /// <summary>The acts that make sense for a decision as it stands.</summary>
    public static IReadOnlyList<(string Code, string Label, Type Form)> Possible(EnforcementDecision decision) =>
        [
            .. All.Where(one =>
                one.Code switch
                {
                    "show" => decision is { PublishedOn: null, Fate: DecisionFate.Stands },
                    "keep" => decision is { PublishedOn: null, UnpublishedFor: null },
                    "upset" => decision.Fate == DecisionFate.Stands,
                    _ => decision is { PublishedOn: not null, WithdrawnOn: null },
                }
            ),
        ];

    /// <summary>Carries it out and gives the id of the decision.</summary>
    public Task<Outcome<Guid>> RunAsync(Guid id, IDecisionAct input, Actor actor, CancellationToken cancel = default)
    {
        var now = clock.Now();
        var code = $"register.{All.First(one => one.Form == input.GetType()).Code}";
        var mark = SentMark.Of(actor.BodyId, actor, code, id, input.Token);
        return changes.SaveAsync<Guid>(
            async db =>
            {
                if (!PublicScope.KeepsRegisters(actor))
                    return new Refusal("register.not-permitted");
                var decision = await db.Set<EnforcementDecision>().FirstOrDefaultAsync(one => one.BodyId == actor.BodyId && one.Id == id);
                if (decision is null)
                    return new Refusal("register.not-found");
                if (await mark.In(db).AnyAsync())
                    return id;
                var item = input is ShowDecision show ? show.PublicationId : decision.PublicationId;
                var shown = await EnterRegister.ShownOnAsync(db, actor.BodyId, item, now);
                if (input.Apply(decision, shown, now.Day) is { } refusal)
                    return refusal;
                db.Record(
                    DeskRecord.Of(("register-entry", id), code, actor, now) with
                    {
                        Why = "R3-40",
                        Facts = $$"""{"fate":"{{decision.Fate}}","published":"{{decision.PublishedOn:yyyy-MM-dd}}"}""",
                        Note = input.Note,
                        Token = mark.Kept,
                    }
                );
                return id;
            },
            cancel
        );
    }
}
