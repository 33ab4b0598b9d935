using Microsoft.AspNetCore.Mvc;
using Tongming.Web.Platform.Search;
using Tongming.Web.Requests.Portal.Found;

namespace Tongming.Web.Requests.Portal.Form;

/// <summary>What is public already and resembles what is asked for; the only step that is not there where nothing is found.</summary>
internal sealed class FoundPage(Drafts drafts, PortalBodies bodies, RequestOptions options, EverythingPublished published, CountFound count)
    : StepModel(drafts, bodies, options)
{
    public override FormStep Step => FormStep.Found;

    public IReadOnlyList<PublishedMatch> Matches { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync()
    {
        if (await LoadAsync(forReading: true) is { } elsewhere)
            return elsewhere;
        Matches = await published.FindAsync(BodyId, Draft.Words, HttpContext.RequestAborted);
        if (Matches.Count == 0)
            return Redirect(FormSteps.Address(BodyId, FormStep.Confirm));
        if (!Draft.HintsCounted)
        {
            Draft = Draft with { HintsCounted = true };
            await Drafts.SaveAsync(HttpContext, Draft);
            await count.RunAsync(BodyId, counts => counts.Shown++);
        }

        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (await LoadAsync(forReading: false) is { } elsewhere)
            return elsewhere;
        if (Request.Form["go"] == "found")
        {
            await Drafts.RemoveAsync(HttpContext, BodyId);
            await count.RunAsync(BodyId, counts => counts.NotSubmitted++);
            return Redirect("/requests?found=true");
        }

        Draft = Draft with { PassedBy = Draft.Words };
        return await GoOnAsync();
    }
}
