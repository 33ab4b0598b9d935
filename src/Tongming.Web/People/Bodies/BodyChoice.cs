using Microsoft.EntityFrameworkCore;
using Tongming.People;
using Tongming.Web.Platform.Data;

namespace Tongming.Web.People.Bodies;

/// <summary>Which body a page of the administration is about, and which others the actor can turn to.</summary>
/// <param name="Id">The body; the empty id for the people of the installation itself.</param>
/// <param name="Name">Its name.</param>
/// <param name="Others">All that can be chosen, by id, in order; empty for those who have one body only.</param>
internal sealed record BodyChoice(Guid Id, string Name, IReadOnlyList<(string Value, string Label)> Others)
{
    /// <summary>What the people of the installation belong to, in words.</summary>
    public const string Installation = "全系统（三名管理员）";

    /// <summary>The body asked for, the own one where none is; null where there is no such body.</summary>
    public static async Task<BodyChoice?> LoadAsync(Db db, Actor actor, Guid? wanted, bool withInstallation, CancellationToken cancel)
    {
        if (actor.BodyId != Guid.Empty)
        {
            var own = await db.Set<Body>().SingleAsync(body => body.Id == actor.BodyId, cancel);
            return wanted is null || wanted == own.Id ? new(own.Id, own.Name, []) : null;
        }

        var bodies = await db.Set<Body>().OrderBy(body => body.Name).Select(body => new { body.Id, body.Name }).ToListAsync(cancel);
        var all = bodies.Select(body => (body.Id, body.Name)).ToList();
        if (withInstallation || all.Count == 0)
            all.Add((Guid.Empty, Installation));
        var id = wanted ?? all[0].Id;
        return all.Exists(body => body.Id == id)
            ? new(id, all.Find(body => body.Id == id).Name, all.Count > 1 ? [.. all.Select(body => ($"{body.Id}", body.Name))] : [])
            : null;
    }
}
