using Microsoft.EntityFrameworkCore;
using Tongming.People;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Time;

namespace Tongming.Web.People.Tokens;

/// <summary>Ends a token of a person, or all of them: the person does, or the system administrator.</summary>
internal sealed class RevokeToken(Changes changes, LegalClock clock)
{
    /// <summary>What the page or a program sends.</summary>
    /// <param name="PersonId">Whose.</param>
    /// <param name="TokenId">Which; null for all.</param>
    public sealed record Input(Guid PersonId, Guid? TokenId = null);

    /// <summary>How many were ended; refused where there is none that still opens anything.</summary>
    public Task<Outcome<int>> RunAsync(Actor actor, Input input, CancellationToken cancel = default) =>
        changes.SaveAsync<int>(
            async db =>
            {
                var now = clock.Now();
                var person = await db.Set<Person>().SingleOrDefaultAsync(one => one.Id == input.PersonId, CancellationToken.None);
                if (person is null || !PeoplePermissions.May(actor, PeopleAct.RevokeTokens, person.BodyId, person.Id))
                    return new Refusal("people.not-permitted");
                var tokens = await LiveTokens
                    .Of(db, person.BodyId, person.Id, now.Day)
                    .Where(token => input.TokenId == null || token.Id == input.TokenId)
                    .ToListAsync(CancellationToken.None);
                if (tokens.Count == 0)
                    return new Refusal("token.not-found");
                tokens.ForEach(token => token.Revoke(now.Day));
                db.Record(
                    PeopleLedger
                        .OnPerson(actor, now, PeopleAct.RevokeTokens, person, "person.token-revoked")
                        .With(("tokens", tokens.Select(token => token.Id)))
                );
                return tokens.Count;
            },
            cancel
        );
}
