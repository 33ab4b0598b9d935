using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Tongming.People;
using Tongming.Publications;
using Tongming.Publications.Acts;
using Tongming.Publications.Reviews;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Security;
using Tongming.Web.Platform.Time;
using Tongming.Web.Publications.Acts;

namespace Tongming.Web.Publications.Desk;

/// <summary>The review sheet (审查单) of an edition, to be printed and filed: who approved what, when, with which words (R3-30).</summary>
internal sealed class ReviewSheetPage(CurrentActor current, Db db, ItemActs acts, LegalClock clock) : PageModel
{
    public ItemScreen Screen { get; private set; } = null!;

    public Edition Edition { get; private set; } = null!;

    public string Body { get; private set; } = "";

    public string Drafters { get; private set; } = "";

    /// <summary>Each step with what was said of this very content; a step without a name has not been done.</summary>
    public IReadOnlyList<Line> Lines { get; private set; } = [];

    /// <summary>A step of the review.</summary>
    public sealed record Line(string Step, string? Who, DateOnly? On, string? Opinion);

    public async Task<IActionResult> OnGetAsync(Guid id, int? edition, CancellationToken cancel)
    {
        var actor = await current.ReadAsync(cancel);
        if (await ItemScreen.LoadAsync(db, acts, (actor, id, clock.Now().Instant), cancel) is not { } screen)
            return NotFound();
        Screen = screen;
        Edition = screen.Editions.FirstOrDefault(one => one.Number == edition) ?? screen.Latest;
        Body = await db.Set<Body>().Where(one => one.Id == actor.BodyId).Select(one => one.Name).FirstAsync(cancel);
        var names = await db.Set<Person>()
            .Where(one => one.BodyId == actor.BodyId)
            .ToDictionaryAsync(one => one.Id, one => one.Name, cancel);
        Drafters = string.Join(
            "、",
            Edition
                .Authors.Split(' ', StringSplitOptions.RemoveEmptyEntries)
                .Select(author => names.GetValueOrDefault(Guid.ParseExact(author, "N"), "—"))
        );
        Lines = [.. EditionPlan.For(Math.Max(1, Edition.ReviewDepth)).Steps.Select(step => LineOf(step, names))];
        return Page();
    }

    private Line LineOf(EditionStep step, Dictionary<Guid, string> names)
    {
        var approval = Edition.Approvals().Approvals.LastOrDefault(one => one.Step == step && one.ContentHash == Edition.ContentHash);
        if (approval is null)
            return new Line(EditionPlan.NameOf(step), null, null, null);
        var label = PublicationActs.Of(PublicationActs.Of(step)).Label;
        var said = Screen.Course.LastOrDefault(one => one.What == label)?.Why;
        return new Line(EditionPlan.NameOf(step), names.GetValueOrDefault(approval.By, "—"), approval.On, said);
    }
}
