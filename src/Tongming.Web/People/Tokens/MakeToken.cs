using Microsoft.EntityFrameworkCore;
using Tongming.People;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Time;

namespace Tongming.Web.People.Tokens;

/// <summary>
/// Somebody makes an access token for a program that works with the own rights. Refused: a blank or too long name, a life that is
/// not 1 to 365 days, and the twenty-first token at the same time.
/// </summary>
internal sealed class MakeToken(Changes changes, LegalClock clock)
{
    /// <summary>What the page sends.</summary>
    /// <param name="Name">What the person calls it.</param>
    /// <param name="Days">Days after today through which it lives, 1 to 365; the last one included.</param>
    public sealed record Input(string Name, int Days);

    /// <summary>The token, which is shown this once, and its record.</summary>
    public sealed record Made(string Token, AccessToken Kept);

    /// <summary>Makes it.</summary>
    public Task<Outcome<Made>> RunAsync(Actor actor, Input input, CancellationToken cancel = default) =>
        changes.SaveAsync<Made>(
            async db =>
            {
                var (now, name) = (clock.Now(), input.Name.Trim());
                if (actor.Kind != ActorKind.Person)
                    return new Refusal("people.not-permitted");
                if (name.Length == 0)
                    return new Refusal("people.field-missing", "用途");
                if (name.Length > AccessToken.LongestName)
                    return new Refusal("people.field-too-long", "用途", AccessToken.LongestName);
                if (input.Days is < 1 or > AccessToken.LongestLife)
                    return new Refusal("token.days", AccessToken.LongestLife);
                if (await LiveTokens.Of(db, actor.BodyId, actor.Id, now.Day).CountAsync(cancel) >= AccessToken.MostAlive)
                    return new Refusal("token.too-many", AccessToken.MostAlive);
                var token = TokenText.New();
                var days = (now.Day, now.Day.AddDays(input.Days));
                var kept = AccessToken.Of(actor, Guid.CreateVersion7(now.Instant), token, name, days);
                db.Add(kept);
                db.Record(
                    PeopleLedger
                        .OnPerson(actor, now, actor.BodyId, actor.Id, "person.token-made")
                        .With(("token", kept.Id), ("lastDay", kept.LastDay))
                );
                return new Made(token, kept);
            },
            cancel
        );
}
