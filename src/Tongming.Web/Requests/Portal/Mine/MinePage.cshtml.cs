using Microsoft.AspNetCore.Mvc;

namespace Tongming.Web.Requests.Portal.Mine;

/// <summary>The matters of an application.</summary>
internal sealed class MinePage(ApplicantSession session, ReadApplication read) : OwnPage(session, read)
{
    public async Task<IActionResult> OnGetAsync() => await LoadAsync() ?? Page();

    /// <summary>Ends looking at it.</summary>
    public IActionResult OnPost()
    {
        ApplicantSession.Close(HttpContext);
        return Redirect("/requests");
    }
}
