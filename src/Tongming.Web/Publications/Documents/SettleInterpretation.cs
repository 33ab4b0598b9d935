using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Tongming.People;
using Tongming.Publications;
using Tongming.Publications.Acts;
using Tongming.Publications.Documents;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Ledger;
using Tongming.Web.Platform.Time;
using Tongming.Web.Publications.Items;

namespace Tongming.Web.Publications.Documents;

/// <summary>Settles how a text is interpreted: by whom, how and when; or why not, and who approved that (R4-01, R4-02, R4-05).</summary>
internal sealed class SettleInterpretation(Changes changes, LegalClock clock)
{
    public const string Planned = "publication.plan-interpretation";
    public const string Exempted = "publication.exempt-interpretation";

    /// <summary>What the form of the plan asks.</summary>
    internal sealed record PlanInput
    {
        [Required]
        [MinLength(1)]
        [Display(Name = "解读形式")]
        public IReadOnlyList<InterpretationForm> Forms { get; init; } = [];

        [Required]
        [Display(Name = "计划发布日期", Description = "与文件同步发布，至迟在文件公布后 3 个工作日内。")]
        public DateOnly? PlannedOn { get; init; }

        [Required]
        [StringLength(60)]
        [Display(Name = "第一解读人", Description = "姓名和职务，一般是主要负责人。")]
        public string FirstInterpreter { get; init; } = "";

        [Required]
        [Display(Name = "责任科室", Description = "谁起草、谁解读。")]
        public Guid? SectionId { get; init; }

        [Required]
        public string Token { get; init; } = "";
    }

    /// <summary>What the form of the exemption asks.</summary>
    internal sealed record ExemptInput
    {
        [Required]
        [StringLength(500)]
        [DataType(DataType.MultilineText)]
        [Display(Name = "不作解读的理由")]
        public string Reason { get; init; } = "";

        [Required]
        [DataType("select")]
        [Display(Name = "批准人")]
        public Guid? ApprovedBy { get; init; }

        [Required]
        public string Token { get; init; } = "";
    }

    /// <summary>Settles a plan.</summary>
    public Task<Outcome<Guid>> PlanAsync(Guid id, PlanInput input, Actor actor, CancellationToken cancel = default) =>
        RunAsync(
            (id, Planned, input.Token),
            actor,
            async (db, settlement) =>
            {
                if (!await db.Set<Section>().AnyAsync(one => one.BodyId == actor.BodyId && one.Id == input.SectionId))
                    return new Refusal("catalogue.section");
                (settlement.SectionId, settlement.FirstInterpreter) = (input.SectionId, input.FirstInterpreter.Trim());
                (settlement.Forms, settlement.PlannedOn) = (string.Join(' ', input.Forms.Distinct().Order()), input.PlannedOn);
                (settlement.ExemptFor, settlement.ApprovedBy) = ("", null);
                return null;
            },
            cancel
        );

    /// <summary>Records an exemption. Whoever records it does not approve it.</summary>
    public Task<Outcome<Guid>> ExemptAsync(Guid id, ExemptInput input, Actor actor, CancellationToken cancel = default) =>
        RunAsync(
            (id, Exempted, input.Token),
            actor,
            async (db, settlement) =>
            {
                if (input.ApprovedBy == actor.Id)
                    return new Refusal("publication.interpretation.self-approved");
                if (!await db.Set<Person>().AnyAsync(one => one.BodyId == actor.BodyId && one.Id == input.ApprovedBy && !one.HasLeft))
                    return new Refusal("publication.interpretation.approver-missing");
                (settlement.SectionId, settlement.FirstInterpreter, settlement.Forms) = (null, "", "");
                (settlement.PlannedOn, settlement.ExemptFor, settlement.ApprovedBy) = (null, input.Reason.Trim(), input.ApprovedBy);
                return null;
            },
            cancel
        );

    /// <summary>Whether somebody may settle it: whoever drafts, and whoever keeps the registers.</summary>
    public static bool May(Actor actor, PublicationPermissions rights) =>
        PublicScope.KeepsRegisters(actor) || PublishingOfBodies.Right(rights, actor, PublicationAct.Draft, null) is not null;

    private Task<Outcome<Guid>> RunAsync(
        (Guid Id, string Act, string Token) what,
        Actor actor,
        Func<Db, InterpretationSettlement, Task<Refusal?>> set,
        CancellationToken cancel
    )
    {
        var now = clock.Now();
        var mark = SentMark.Of(actor.BodyId, actor, what.Act, what.Id, what.Token);
        return changes.SaveAsync<Guid>(
            async db =>
            {
                var rights = await PublishingOfBodies.RightsAsync(db, actor.BodyId, CancellationToken.None);
                if (!await db.Set<Edition>().VisibleTo(actor, rights).AnyAsync(one => one.PublicationId == what.Id))
                    return new Refusal("publication.not-found");
                if (!May(actor, rights))
                    return new Refusal("register.not-permitted");
                if (await mark.In(db).AnyAsync())
                    return what.Id;
                var settlement = await db.Set<InterpretationSettlement>().FindAsync(actor.BodyId, what.Id);
                if (settlement is null)
                    db.Add(settlement = new InterpretationSettlement { BodyId = actor.BodyId, PolicyId = what.Id });
                if (await set(db, settlement) is { } refusal)
                    return refusal;
                settlement.SettledOn = now.Day;
                db.Record(
                    DeskRecord.Of(("publication", what.Id), what.Act, actor, now) with
                    {
                        Why = "R4-05",
                        Facts = $$"""{"planned":"{{settlement.PlannedOn:yyyy-MM-dd}}","forms":"{{settlement.Forms}}"}""",
                        Note = settlement.ExemptFor.Length > 0 ? settlement.ExemptFor : settlement.FirstInterpreter,
                        Token = mark.Kept,
                    }
                );
                return what.Id;
            },
            cancel
        );
    }
}
