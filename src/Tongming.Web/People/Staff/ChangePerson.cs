using Microsoft.EntityFrameworkCore;
using Tongming.People;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Time;

namespace Tongming.Web.People.Staff;

/// <summary>Changes the name of a person, the section and the address for reminders.</summary>
internal sealed class ChangePerson(Changes changes, LegalClock clock)
{
    /// <summary>What the page or a program sends; an empty address means no reminders.</summary>
    public sealed record Input(Guid PersonId, int Version, string Name, Guid? SectionId, string Email)
    {
        /// <summary>What is wrong with the fields.</summary>
        public FieldsAsked Ask() => new FieldsAsked().Ask(nameof(Name), "姓名", Name, Person.LongestName);
    }

    /// <summary>The person, or why not.</summary>
    public Task<Outcome<Person>> RunAsync(Actor actor, Input input, CancellationToken cancel = default) =>
        changes.SaveAsync<Person>(
            async db =>
            {
                var found = await PersonAtWork.LoadAsync(db, actor, PeopleAct.ChangePerson, input.PersonId);
                if (!found.Succeeded)
                    return found;
                var person = found.Value;
                if (person.Version != input.Version)
                    return new Refusal("people.changed-meanwhile");
                var before = person.SectionId;
                if (before != input.SectionId && await SectionRefusal.OfAsync(db, person.BodyId, input.SectionId) is { } refusal)
                    return refusal;
                if (person.ReachAt(input.Email).Refusal is { } unreachable)
                    return unreachable;
                person.Rename(input.Name);
                person.Join(input.SectionId);
                db.Record(
                    PeopleLedger
                        .OnPerson(actor, clock.Now(), PeopleAct.ChangePerson, person, "person.changed")
                        .With(("sectionBefore", before), ("section", input.SectionId))
                );
                return person;
            },
            cancel
        );
}

/// <summary>A person to whom something can be done.</summary>
internal static class PersonAtWork
{
    /// <summary>The person, tracked; refused to those who may not, and for somebody who has left.</summary>
    public static async Task<Outcome<Person>> LoadAsync(Db db, Actor actor, PeopleAct act, Guid personId)
    {
        var person = await db.Set<Person>().SingleOrDefaultAsync(one => one.Id == personId);
        if (person is null || !PeoplePermissions.May(actor, act, person.BodyId, person.Id))
            return new Refusal("people.not-permitted");
        return person.HasLeft && !PeoplePermissions.IsOpenAfterLeaving(act) ? new Refusal("person.left") : person;
    }
}
