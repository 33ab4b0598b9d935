using Microsoft.AspNetCore.Mvc;
using Tongming.Calendar;
using Tongming.Web.Platform.Time;
using Tongming.Web.Requests.Cases;

namespace Tongming.Web.Requests.Portal.Mine;

/// <summary>One matter: how it stands, its term, its course, its papers, and what the applicant can do.</summary>
internal sealed class MatterPage(ApplicantSession session, ReadApplication read, ReadOwnMatter shown) : OwnPage(session, read)
{
    public PublicState State { get; private set; } = null!;

    public IReadOnlyList<Milestone> Course { get; private set; } = [];

    public IReadOnlyList<OwnPaper> Papers { get; private set; } = [];

    public IReadOnlyList<OwnAct> Acts { get; private set; } = [];

    public ClockReading Clock { get; private set; } = null!;

    /// <summary>What an act that was just done has come to.</summary>
    [TempData(Key = "own-act")]
    public string? Done { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (await LoadMatterAsync() is { } elsewhere)
            return elsewhere;
        (State, Course, Papers, Acts, Clock) = await shown.RunAsync(Matter, cancel);
        return Page();
    }
}
