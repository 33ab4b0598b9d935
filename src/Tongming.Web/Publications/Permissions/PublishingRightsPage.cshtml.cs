using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Tongming.People;
using Tongming.Publications.Acts;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Security;
using Tongming.Web.Publications.Items;

namespace Tongming.Web.Publications.Permissions;

/// <summary>Which role may do what with items in a body, and in what it differs from the default.</summary>
internal sealed class PublishingRightsPage(CurrentActor current, Db db, ChangePublishingRight change) : PageModel
{
    /// <summary>Where it stands.</summary>
    public const string Address = "/desk/publication-permissions";

    /// <summary>Roles that work with items.</summary>
    public static IReadOnlyList<Role> Roles { get; } =
    [.. Enum.GetValues<Role>().Where(role => PublicationPermissions.Default.Has(role, PublicationAct.View))];

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

    public PublicationPermissions Now { get; private set; } = PublicationPermissions.Default;

    public string? Problem { get; private set; }

    public string? Told => TempData["Told"] as string;

    /// <summary>How many rights differ from the default.</summary>
    public int Differences =>
        PublicationPermissions.Changeable.Sum(act =>
            Roles.Count(role => Now.Has(role, act) != PublicationPermissions.Default.Has(role, act))
        );

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) => (await LoadAsync(cancel)).Stop ?? Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var (actor, stop) = await LoadAsync(cancel);
        if (stop is not null)
            return stop;
        if (PublicationActs.Find(Act ?? "") is not { } act || !ModelState.IsValid || !Roles.Contains(Role))
            return NotFound();
        var changed = await change.RunAsync(new ChangePublishingRight.Input(BodyId, Role, act, Allowed), actor, cancel);
        if (changed.Refusal is { } refusal)
        {
            Problem = PublicationText.Say(refusal);
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return Page();
        }

        TempData["Told"] =
            $"{RoleRules.NameOf(Role)}{(Allowed ? "可以" : "不可以")}“{PublicationActs.Of(act).Label}”，从现在起就按这个办。";
        return Redirect($"{Address}?body={BodyId}");
    }

    private async Task<(Actor Actor, IActionResult? Stop)> LoadAsync(CancellationToken cancel)
    {
        var actor = await current.ReadAsync(cancel);
        if (!actor.Holds(Tongming.People.Role.SecurityAdministrator))
            return (actor, new StatusCodeResult(StatusCodes.Status403Forbidden));
        var own = db.Set<Body>().Where(body => actor.BodyId == Guid.Empty || body.Id == actor.BodyId);
        var bodies = await own.OrderBy(body => body.Name).Select(body => new { body.Id, body.Name }).ToListAsync(cancel);
        Bodies = [.. bodies.Select(body => (body.Id, body.Name))];
        BodyId = Wanted ?? (Bodies.Count > 0 ? Bodies[0].Id : Guid.Empty);
        if (!Bodies.Any(body => body.Id == BodyId) || !ChangePublishingRight.May(actor, BodyId))
            return (actor, NotFound());
        Now = await PublishingOfBodies.RightsAsync(db, BodyId, cancel);
        return (actor, null);
    }
}
