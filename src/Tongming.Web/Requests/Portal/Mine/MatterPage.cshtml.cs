using Microsoft.AspNetCore.Mvc;
using Tongming.Calendar;
using Tongming.Web.Platform.Files;
using Tongming.Web.Platform.Time;
using Tongming.Web.Requests.Cases;

namespace Tongming.Web.Requests.Portal.Mine;

/// <summary>One matter: how it stands, its term, its course, its papers, and what the applicant can do.</summary>
internal sealed class MatterPage(
    ApplicantSession session,
    ReadApplication read,
    PermissionsOfBodies permissions,
    Calendars calendars,
    RequestOptions options
) : OwnPage(session, read)
{
    public PublicState State { get; private set; } = null!;

    public IReadOnlyList<Milestone> Course { get; private set; } = [];

    public IReadOnlyList<KeptFile> Papers { get; private set; } = [];

    public IReadOnlyList<OwnAct> Acts { get; private set; } = [];

    public ClockReading Clock { get; private set; } = null!;

    /// <summary>What an act that was just done has come to.</summary>
    [TempData(Key = "own-act")]
    public string? Done { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (await LoadMatterAsync() is { } elsewhere)
            return elsewhere;
        State = PublicState.Of(Matter);
        Course = Milestones.Of(Matter, await Reading.ActsAsync(Matter, cancel));
        Papers = await Reading.PapersAsync(Matter, cancel);
        Acts = OwnActs.Now(Matter, await permissions.OfAsync(Matter.BodyId, cancel));
        Clock = Matter.Ledger().Read(await calendars.OfAsync(Matter.BodyId, cancel), options.Rules);
        return Page();
    }
}
