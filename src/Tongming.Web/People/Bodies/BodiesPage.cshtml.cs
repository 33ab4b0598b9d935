using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Tongming.People;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Security;

namespace Tongming.Web.People.Bodies;

/// <summary>The bodies of the installation, or the own one.</summary>
internal sealed class BodiesPage(CurrentActor current, Db db) : PageModel
{
    public IReadOnlyList<Row> Bodies { get; private set; } = [];

    public bool MayFound { get; private set; }

    /// <summary>One body.</summary>
    public sealed record Row(Guid Id, string Name, string DocumentCode, string? Superior, int ReviewDepth, int Staff);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var actor = await current.ReadAsync(cancel);
        if (PageAnswers.Stop(actor, PeopleAct.ChangeBody, actor.BodyId) is { } stop)
            return stop;
        MayFound = PeoplePermissions.May(actor, PeopleAct.FoundBody, Guid.Empty);
        Bodies = await LoadAsync(db, actor, cancel);
        return Page();
    }

    /// <summary>All bodies for administrators of the installation, the own one for everybody else.</summary>
    public static async Task<IReadOnlyList<Row>> LoadAsync(Db db, Actor actor, CancellationToken cancel) =>
        await db.Set<Body>()
            .Where(body => actor.BodyId == Guid.Empty || body.Id == actor.BodyId)
            .OrderBy(body => body.Name)
            .Select(body => new Row(
                body.Id,
                body.Name,
                body.DocumentCode,
                db.Set<Body>().Where(superior => superior.Id == body.SuperiorId).Select(superior => superior.Name).FirstOrDefault(),
                body.ReviewDepth,
                db.Set<Person>().Count(person => person.BodyId == body.Id && !person.HasLeft)
            ))
            .ToListAsync(cancel);
}
