using Microsoft.EntityFrameworkCore;
using Tongming.People;
using Tongming.Web.Platform.Data;

namespace Tongming.Web.People.Tokens;

/// <summary>The tokens of a person that still open something.</summary>
internal static class LiveTokens
{
    /// <summary>Those of a day.</summary>
    public static IQueryable<AccessToken> Of(Db db, Guid bodyId, Guid personId, DateOnly day) =>
        db.Set<AccessToken>()
            .Where(token => token.BodyId == bodyId && token.PersonId == personId && token.RevokedOn == null && token.LastDay >= day);

    /// <summary>Ends them all, because the account was closed or got another first password; answers their ids, for the ledger.</summary>
    public static async Task<IReadOnlyList<Guid>> RevokeAsync(Db db, Person person, DateOnly day)
    {
        var tokens = await Of(db, person.BodyId, person.Id, day).ToListAsync(CancellationToken.None);
        tokens.ForEach(token => token.Revoke(day));
        return [.. tokens.Select(token => token.Id)];
    }
}
