using Microsoft.EntityFrameworkCore;
using Tongming.People;
using Tongming.Publications;
using Tongming.Publications.Documents;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Ledger;
using Tongming.Web.Platform.Time;
using Tongming.Web.Publications.Items;

namespace Tongming.Web.Publications.Registers;

/// <summary>Enters a decision, a fee or a procurement in its register; changes a procurement whose result is published later (R3-40).</summary>
internal sealed class EnterRegister(Changes changes, LegalClock clock)
{
    public const string Entered = "register.entered";
    public const string Changed = "register.changed";

    /// <summary>What is entered.</summary>
    /// <param name="Register">In which register.</param>
    /// <param name="Form">One of the three forms, as fits the register.</param>
    /// <param name="Id">The procurement that is changed; null for something new.</param>
    internal sealed record Input(RegisterKind Register, object Form, Guid? Id = null);

    /// <summary>Enters it and gives its id.</summary>
    public Task<Outcome<Guid>> RunAsync(Input input, Actor actor, CancellationToken cancel = default)
    {
        var now = clock.Now();
        var act = input.Id is null ? Entered : Changed;
        var mark = SentMark.Of(actor.BodyId, actor, act, $"{input.Register.Code} {input.Id:N}", TokenOf(input.Form));
        return changes.SaveAsync<Guid>(
            async db =>
            {
                if (!PublicScope.KeepsRegisters(actor))
                    return new Refusal("register.not-permitted");
                if (await mark.In(db).Select(one => (Guid?)one.SubjectId).FirstOrDefaultAsync() is { } done)
                    return done;
                var put = input.Form switch
                {
                    DecisionForm form => await PutAsync(db, form, input.Register.Kind!.Value, (actor, now)),
                    FeeForm form => Put(db, form, (actor, now)),
                    ProcurementForm form => await PutAsync(db, form, input.Id, (actor, now)),
                    _ => throw new ArgumentException("No form of a register.", nameof(input)),
                };
                if (put.Refusal is { } refusal)
                    return refusal;
                db.Record(
                    DeskRecord.Of(("register-entry", put.Value), act, actor, now) with
                    {
                        Why = "R3-40",
                        Facts = $$"""{"register":"{{input.Register.Code}}"}""",
                        Token = mark.Kept,
                    }
                );
                return put.Value;
            },
            cancel
        );
    }

    /// <summary>The day on which the public first saw an item that it sees now; null where it does not.</summary>
    public static async Task<DateOnly?> ShownOnAsync(Db db, Guid bodyId, Guid? item, Now now)
    {
        var first = await db.Set<Edition>()
            .VisibleAt(now.Instant)
            .Where(one => one.BodyId == bodyId && one.PublicationId == item)
            .Select(one => one.FirstShown)
            .FirstOrDefaultAsync();
        return first is { } moment ? LegalClock.DayOf(moment) : null;
    }

    private static string TokenOf(object form) =>
        form switch
        {
            DecisionForm one => one.Token,
            FeeForm one => one.Token,
            ProcurementForm one => one.Token,
            _ => "",
        };

    private static async Task<Outcome<Guid>> PutAsync(Db db, DecisionForm form, EnforcementKind kind, (Actor Actor, Now Now) by)
    {
        var (bodyId, number) = (by.Actor.BodyId, form.Number.Trim());
        if (await db.Set<EnforcementDecision>().AnyAsync(one => one.BodyId == bodyId && one.Kind == kind && one.Number == number))
            return new Refusal("publication.register.number-taken", number);
        var id = Guid.CreateVersion7(by.Now.Instant);
        var made = EnforcementDecision.Enter(
            new NewEnforcementDecision(id, bodyId, kind, number, form.DecidedOn!.Value, form.IsNaturalPerson),
            by.Now.Day
        );
        if (made.Refusal is { } refusal)
            return refusal;
        db.Add(made.Value!);
        return id;
    }

    private static Outcome<Guid> Put(Db db, FeeForm form, (Actor Actor, Now Now) by)
    {
        var id = Guid.CreateVersion7(by.Now.Instant);
        var fee = new FeeReceipt(id, by.Actor.BodyId, form.Item.Trim(), form.Basis.Trim(), form.ReceivedOn!.Value, form.Yuan!.Value);
        if (fee.Check(by.Now.Day).Refusal is { } refusal)
            return refusal;
        db.Add(fee);
        return id;
    }

    private static async Task<Outcome<Guid>> PutAsync(Db db, ProcurementForm form, Guid? id, (Actor Actor, Now Now) by)
    {
        var (actor, now) = by;
        var before = id is null
            ? null
            : await db.Set<ProcurementProject>().FirstOrDefaultAsync(one => one.BodyId == actor.BodyId && one.Id == id);
        if (id is not null && before is null)
            return new Refusal("register.not-found");
        var shown = form.PublicationId is null ? null : await ShownOnAsync(db, actor.BodyId, form.PublicationId, now);
        if (form.PublicationId is not null && shown is null)
            return new Refusal("publication.register.not-shown");
        var project = new ProcurementProject(
            id ?? Guid.CreateVersion7(now.Instant),
            actor.BodyId,
            form.Name.Trim(),
            form.AwardedOn!.Value,
            form.Yuan!.Value
        )
        {
            IsCentral = form.IsCentral,
            PublicationId = form.PublicationId,
            PublishedOn = shown,
        };
        if (project.Check(now.Day).Refusal is { } refusal)
            return refusal;
        if (before is null)
            db.Add(project);
        else
            db.Entry(before).CurrentValues.SetValues(project);
        return project.Id;
    }
}
