using Microsoft.EntityFrameworkCore;
using Tongming.People;
using Tongming.Web.Platform.Data;

namespace Tongming.Web.People.Bodies;

/// <summary>A body's form, for <c>_BodyFields.cshtml</c>.</summary>
/// <param name="Fields">What stands in it.</param>
/// <param name="Superiors">Bodies that can be the superior, by id.</param>
/// <param name="MayMove">Whether the superior can be chosen: only by administrators of the installation.</param>
internal sealed record BodyForm(BodyFields Fields, IReadOnlyList<(string Value, string Label)> Superiors, bool MayMove)
{
    /// <summary>Review depths in words.</summary>
    public static IReadOnlyList<(string Value, string Label)> Depths { get; } =
    [("1", "一级：初审"), ("2", "两级：初审、法制审核"), ("3", "三级：初审、法制审核、复审")];

    public static async Task<BodyForm> LoadAsync(Db db, Actor actor, BodyFields fields, Guid? self, CancellationToken cancel)
    {
        var bodies = await db.Set<Body>().Where(body => body.Id != self).OrderBy(body => body.Name).ToListAsync(cancel);
        return new(fields, [("", "没有"), .. bodies.Select(body => ($"{body.Id}", body.Name))], actor.BodyId == Guid.Empty);
    }
}
