using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tongming.Requests;

namespace Tongming.Web.Requests.Portal.Mine;

/// <summary>What the pages of an applicant have in common: nothing is shown without a pass, and only the own application with one.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal abstract class OwnPage(ApplicantSession session, ReadApplication read) : PageModel
{
    /// <summary>The matter, from the address.</summary>
    [BindProperty(Name = "id", SupportsGet = true)]
    public Guid Id { get; set; }

    /// <summary>Whose application.</summary>
    public Pass Pass { get; private set; }

    /// <summary>The application with what belongs to it.</summary>
    public OwnApplication Own { get; private set; } = null!;

    /// <summary>The matter of the address.</summary>
    public InformationRequest Matter { get; private set; } = null!;

    /// <summary>Whether the matter is the only one.</summary>
    public bool IsOnly => Own.Requests.Count == 1;

    /// <summary>Reads what belongs to the applicant.</summary>
    protected ReadApplication Reading => read;

    /// <summary>Loads the application; the result where there is none.</summary>
    protected async Task<IActionResult?> LoadAsync()
    {
        if (session.Read(HttpContext) is not { } pass)
            return Redirect("/requests/query?over=true");
        Pass = pass;
        if (await read.FindAsync(pass, HttpContext.RequestAborted) is not { } own)
            return NotFound();
        Own = own;
        return null;
    }

    /// <summary>Loads application and matter. A matter of another application is one that does not exist.</summary>
    protected async Task<IActionResult?> LoadMatterAsync()
    {
        if (await LoadAsync() is { } elsewhere)
            return elsewhere;
        if (Own.Requests.FirstOrDefault(request => request.Id == Id) is not { } matter)
            return NotFound();
        Matter = matter;
        return null;
    }

    /// <summary>What a matter is called.</summary>
    /// <param name="request">The matter.</param>
    /// <param name="longest">Characters after which it is cut.</param>
    public static string TitleOf(InformationRequest request, int longest = 120)
    {
        var words = request.Title.Length > 0 ? request.Title : request.Description.ReplaceLineEndings(" ");
        return words.Length <= longest ? words : words[..longest] + "…";
    }
}
