using System.Text.Json;
using Tongming.People;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Ledger;
using Tongming.Web.Platform.Time;

namespace Tongming.Web.People;

/// <summary>The acts of this module as the ledger takes them: ids and codes, no names.</summary>
internal static class PeopleLedger
{
    /// <summary>An act on a person, permitted by the table.</summary>
    public static LedgerAct OnPerson(Actor actor, Now now, PeopleAct permitted, Person person, string act) =>
        OnPerson(actor, now, person.BodyId, person.Id, act) with
        {
            OnBehalfOf = PeoplePermissions.OnBehalfOf(actor, permitted),
        };

    /// <summary>An act on a person that needs no permission, such as signing in.</summary>
    public static LedgerAct OnPerson(Actor actor, Now now, Guid bodyId, Guid personId, string act) =>
        Of(actor, now, bodyId, "person", personId) with
        {
            Act = act,
        };

    /// <summary>An act on a body, in the chain of that body.</summary>
    public static LedgerAct OnBody(Actor actor, Now now, Body body, string act) =>
        Of(actor, now, body.Id, "body", body.Id) with
        {
            Act = act,
            OnBehalfOf = PeoplePermissions.OnBehalfOf(actor, PeopleAct.ChangeBody),
        };

    /// <summary>An act on a section.</summary>
    public static LedgerAct OnSection(Actor actor, Now now, Section section, string act) =>
        Of(actor, now, section.BodyId, "section", section.Id) with
        {
            Act = act,
            OnBehalfOf = PeoplePermissions.OnBehalfOf(actor, PeopleAct.ArrangeSections),
        };

    /// <summary>An act on the installation itself, in its own chain.</summary>
    public static LedgerAct OnInstallation(Actor actor, Now now, string act) =>
        Of(actor, now, Guid.Empty, "installation", Guid.Empty) with
        {
            Act = act,
        };

    /// <summary>Coded facts: codes, ids, days, numbers.</summary>
    public static LedgerAct With(this LedgerAct act, params (string Name, object? Value)[] facts) =>
        act with
        {
            Facts = JsonSerializer.Serialize(facts.ToDictionary(fact => fact.Name, fact => fact.Value)),
        };

    /// <summary>Writes an act with which no data changes.</summary>
    public static Task RecordAsync(this Changes changes, LedgerAct act, CancellationToken cancel = default) =>
        changes.SaveAsync<LedgerAct>(
            db =>
            {
                db.Record(act);
                return Task.FromResult<Outcome<LedgerAct>>(act);
            },
            cancel
        );

    private static LedgerAct Of(Actor actor, Now now, Guid bodyId, string kind, Guid id) =>
        new()
        {
            BodyId = bodyId,
            Act = "",
            SubjectKind = kind,
            SubjectId = id,
            Actor = actor,
            Day = now.Day,
            At = now.Instant,
        };
}
