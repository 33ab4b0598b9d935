using Microsoft.EntityFrameworkCore;
using Tongming.People;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Time;

namespace Tongming.Web.People.Staff;

/// <summary>Names who acts for somebody who is away, or ends that. Everybody does it for themselves, the head of the office for all.</summary>
internal sealed class NameSubstitute(Changes changes, LegalClock clock)
{
    /// <summary>What the page or a program sends.</summary>
    /// <param name="PersonId">Who is away.</param>
    /// <param name="Away">Who acts, and the first and last day; null ends the substitution.</param>
    public sealed record Input(Guid PersonId, Absence? Away);

    /// <summary>A substitute and the days, both included.</summary>
    public sealed record Absence(Guid SubstituteId, DateOnly From, DateOnly Until)
    {
        /// <summary>What is wrong with the fields.</summary>
        public static FieldsAsked Ask(Guid? substitute, DateOnly? from, DateOnly? until) =>
            new FieldsAsked()
                .AskChosen(nameof(SubstituteId), "代理人", substitute)
                .AskChosen(nameof(From), "第一天", from)
                .AskChosen(nameof(Until), "最后一天", until);
    }

    /// <summary>The person who is away, or why not.</summary>
    public Task<Outcome<Person>> RunAsync(Actor actor, Input input, CancellationToken cancel = default) =>
        changes.SaveAsync<Person>(
            async db =>
            {
                var found = await PersonAtWork.LoadAsync(db, actor, PeopleAct.NameSubstitute, input.PersonId);
                if (!found.Succeeded)
                    return found;
                var person = found.Value;
                var act = PeopleLedger.OnPerson(actor, clock.Now(), PeopleAct.NameSubstitute, person, "person.substitution-ended");
                if (input.Away is not { } away)
                {
                    // Ended already: the ledger tells of no second ending.
                    if (person.SubstituteId is null)
                        return person;
                    person.Return();
                    db.Record(act);
                    return person;
                }

                var substitute = await db.Set<Person>().SingleOrDefaultAsync(one => one.Id == away.SubstituteId, CancellationToken.None);
                if (substitute is null)
                    return new Refusal("person.substitute.not-here");
                if (substitute.SubstituteId is not null && substitute.AwayFrom <= away.Until && substitute.AwayUntil >= away.From)
                    return new Refusal("person.substitute.chain");
                var replaced = person.BeReplacedBy(substitute, away.From, away.Until);
                if (replaced.Succeeded)
                    db.Record(
                        (act with { Act = "person.substitute-named" }).With(
                            ("substitute", away.SubstituteId),
                            ("from", away.From),
                            ("until", away.Until)
                        )
                    );
                return replaced;
            },
            cancel
        );
}
