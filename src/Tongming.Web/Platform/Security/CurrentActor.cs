using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using Tongming.People;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Time;

namespace Tongming.Web.Platform.Security;

/// <summary>Who sends the present request. Read from the database each time, so that a role taken away is gone at once.</summary>
internal sealed class CurrentActor(IHttpContextAccessor context, Engine engine, LegalClock clock)
{
    /// <summary>Name of the claim that carries the person's body.</summary>
    public const string BodyClaim = "tongming:body";

    private Actor? actor;

    /// <summary>The person who is signed in, or <see cref="Actor.Stranger"/>.</summary>
    public async Task<Actor> ReadAsync(CancellationToken cancel = default) => actor ??= await FindAsync(cancel);

    private async Task<Actor> FindAsync(CancellationToken cancel)
    {
        var user = context.HttpContext?.User;
        if (
            user?.Identity?.IsAuthenticated != true
            || !Guid.TryParse(user.FindFirstValue(ClaimTypes.NameIdentifier), out var id)
            || !Guid.TryParse(user.FindFirstValue(BodyClaim), out var bodyId)
        )
            return Actor.Stranger;
        await using var db = engine.OpenForReading();
        return await OfPersonAsync(db, bodyId, id, clock.Now().Day, cancel);
    }

    /// <summary>A person as an actor of a day; <see cref="Actor.Stranger"/> for somebody who has left.</summary>
    public static async Task<Actor> OfPersonAsync(Db db, Guid bodyId, Guid id, DateOnly today, CancellationToken cancel)
    {
        var people = await db.Set<Person>()
            .AsNoTracking()
            .Where(person =>
                person.BodyId == bodyId
                && !person.HasLeft
                && (person.Id == id || (person.SubstituteId == id && person.AwayFrom <= today && person.AwayUntil >= today))
            )
            .ToListAsync(cancel);
        if (people.Find(person => person.Id == id) is not { } self)
            return Actor.Stranger;
        var found = new Actor(ActorKind.Person, self.Id, bodyId, self.Name, self.Roles)
        {
            SectionId = self.SectionId,
            ActsFor =
            [
                .. people
                    .Where(person => person.Id != id)
                    .Select(away => new SubstitutedPerson(away.Id, away.Name, away.Roles) { SectionId = away.SectionId }),
            ],
        };
        return self.Roles.Contains(Role.Supervisor) ? found with { BodiesBelow = await BelowAsync(db, bodyId, cancel) } : found;
    }

    private static async Task<IReadOnlyList<Guid>> BelowAsync(Db db, Guid bodyId, CancellationToken cancel)
    {
        var all = await db.Set<Body>().AsNoTracking().Select(body => new { body.Id, body.SuperiorId }).ToListAsync(cancel);
        var below = new List<Guid>();
        var next = new Queue<Guid>([bodyId]);
        while (next.TryDequeue(out var superior))
        {
            foreach (var body in all.Where(body => body.SuperiorId == superior && body.Id != bodyId && !below.Contains(body.Id)))
            {
                below.Add(body.Id);
                next.Enqueue(body.Id);
            }
        }

        return below;
    }
}
