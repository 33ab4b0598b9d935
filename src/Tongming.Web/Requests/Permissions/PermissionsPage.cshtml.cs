using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Tongming.People;
using Tongming.Requests.Acts;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Security;
using Tongming.Web.Requests.Cases;

namespace Tongming.Web.Requests.Permissions;

/// <summary>Which role may do what with requests in a body, and in what it differs from the default.</summary>
internal sealed class PermissionsPage(CurrentActor current, Db db, PermissionsOfBodies permissions, ChangePermission change) : PageModel
{
    /// <summary>Roles that work with cases.</summary>
    public static IReadOnlyList<Role> Roles { get; } = [.. Enum.GetValues<Role>().Where(role => !new RequestParty(role).IsAdministrator)];

    [BindProperty(Name = "body", SupportsGet = true)]
    public Guid? Wanted { get; set; }

    [BindProperty]
    public Role Role { get; set; }

    [BindProperty]
    public string? Act { get; set; }

    [BindProperty]
    public bool Allowed { get; set; }

    public IReadOnlyList<(Guid Id, string Name)> Bodies { get; private set; } = [];

    public Guid BodyId { get; private set; }

    public RequestPermissions Now { get; private set; } = RequestPermissions.Default;

    public string? Problem { get; private set; }

    public string? Told => TempData["Told"] as string;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) => (await LoadAsync(cancel)).Stop ?? Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var (actor, stop) = await LoadAsync(cancel);
        if (stop is not null)
            return stop;
        if (RequestActs.Find(Act ?? "") is not { } act || !ModelState.IsValid || !Roles.Contains(Role))
            return NotFound();
        var changed = await change.RunAsync(new ChangePermission.Input(BodyId, Role, act, Allowed), actor, cancel);
        if (changed.Refusal is { } refusal)
        {
            Problem = RequestText.Say(refusal);
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return Page();
        }

        TempData["Told"] = $"{RoleRules.NameOf(Role)}{(Allowed ? "可以" : "不可以")}“{RequestActs.Of(act).Label}”。";
        return Redirect($"/desk/request-permissions?body={BodyId}");
    }

    private async Task<(Actor Actor, IActionResult? Stop)> LoadAsync(CancellationToken cancel)
    {
        var actor = await current.ReadAsync(cancel);
        var own = db.Set<Body>().Where(body => actor.BodyId == Guid.Empty || body.Id == actor.BodyId);
        var bodies = await own.OrderBy(body => body.Name).Select(body => new { body.Id, body.Name }).ToListAsync(cancel);
        Bodies = [.. bodies.Select(body => (body.Id, body.Name))];
        BodyId = Wanted ?? (Bodies.Count > 0 ? Bodies[0].Id : Guid.Empty);
        if (!actor.Holds(Tongming.People.Role.SecurityAdministrator))
            return (actor, new StatusCodeResult(StatusCodes.Status403Forbidden));
        if (!Bodies.Any(body => body.Id == BodyId) || !ChangePermission.May(actor, BodyId))
            return (actor, NotFound());
        Now = await permissions.OfAsync(BodyId, cancel);
        return (actor, null);
    }
}
