using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Tongming.Web.Requests.Portal.Mine;

/// <summary>Asks for body, query code and the last four digits of the telephone.</summary>
[ResponseCache(NoStore = true)]
internal sealed class QueryPage(PortalBodies bodies, OpenByCode open, ApplicantSession session, AttemptsByAddress attempts) : PageModel
{
    [BindProperty(Name = "body", SupportsGet = true)]
    public Guid? BodyId { get; set; }

    [BindProperty(Name = "code")]
    public string? Code { get; set; }

    [BindProperty(Name = "phone")]
    public string? Phone { get; set; }

    /// <summary>Set where the half hour was over.</summary>
    [BindProperty(Name = "over", SupportsGet = true)]
    public bool IsOver { get; set; }

    public IReadOnlyList<PortalBody> Bodies { get; private set; } = [];

    public string? Problem { get; private set; }

    public async Task OnGetAsync(CancellationToken cancel) => Bodies = await bodies.AllAsync(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        Bodies = await bodies.AllAsync(cancel);
        if (BodyId is null && Bodies.Count == 1)
            BodyId = Bodies[0].Id;
        if (BodyId is not { } body || Code is not { Length: > 0 and <= 40 } code || Phone is not { Length: > 0 and <= 20 } phone)
            return Again(new Refusal("request.access.refused"));
        if (!attempts.Admit(HttpContext.Connection.RemoteIpAddress))
            return Again(new Refusal("request.access.too-often"), StatusCodes.Status429TooManyRequests);
        var opened = await open.RunAsync(new OpenByCode.Input(body, code, phone), cancel);
        if (opened.Refusal is { } refusal)
            return Again(refusal);
        session.Open(HttpContext, opened.Value);
        return Redirect("/requests/mine");
    }

    private PageResult Again(Refusal refusal, int status = StatusCodes.Status400BadRequest)
    {
        (Problem, Response.StatusCode) = (PortalText.Say(refusal), status);
        return Page();
    }
}
