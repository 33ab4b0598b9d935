using Microsoft.EntityFrameworkCore;
using Tongming.People;
using Tongming.Web.Platform.Data;

namespace Tongming.Web.People.Bodies;

/// <summary>What a body's page asks for.</summary>
/// <param name="Name">Full legal name.</param>
/// <param name="DocumentCode">机关代字.</param>
/// <param name="SuperiorId">The superior in this installation, if any.</param>
/// <param name="ReviewDepth">Review steps, 1 to 3.</param>
internal sealed record BodyFacts(string Name, string DocumentCode, Guid? SuperiorId, int ReviewDepth)
{
    public string Government { get; init; } = "";

    public string Court { get; init; } = "";

    public string ReconsiderationChannel { get; init; } = "";

    public string Contact { get; init; } = "";

    /// <summary>Writes them into a body; refused where the name is taken or the superiors would go in a circle.</summary>
    public async Task<Outcome<Body>> ApplyAsync(Db db, Body body)
    {
        var others = await db.Set<Body>().AsNoTracking().Where(other => other.Id != body.Id).ToListAsync();
        if (others.Exists(other => other.Name == Name.Trim()))
            return new Refusal("body.name-taken", Name.Trim());
        if (SuperiorId is { } superior && !others.Exists(other => other.Id == superior))
            return new Refusal("body.not-found");
        for (var above = SuperiorId; above is { } id; above = others.Find(other => other.Id == id)?.SuperiorId)
            if (id == body.Id)
                return new Refusal("body.superior-circle");
        body.Rename(Name, DocumentCode);
        body.PutBelow(SuperiorId);
        body.Describe(Government.Trim(), Court.Trim(), ReconsiderationChannel.Trim(), Contact.Trim());
        body.ReviewInSteps(ReviewDepth);
        return body;
    }
}
