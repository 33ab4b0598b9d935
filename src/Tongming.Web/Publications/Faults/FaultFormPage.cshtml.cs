using System.Security.Cryptography;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tongming.Publications.Faults;
using Tongming.Web.Platform.Security;
using Tongming.Web.Platform.Ui.Forms;
using Tongming.Web.Publications.Portal;

namespace Tongming.Web.Publications.Faults;

/// <summary>The form of 找错, and the entrance for who has a code already.</summary>
internal sealed class FaultFormPage(PublicItems items, ReportFault report, FloodGate floods) : PageModel
{
    public IReadOnlyList<PublicItems.PublicBody> Bodies { get; private set; } = [];

    /// <summary>What was typed.</summary>
    public ReportFault.Input Typed { get; private set; } = new();

    public IReadOnlyList<FormError> Problems { get; private set; } = [];

    public string Token { get; private set; } = RandomNumberGenerator.GetHexString(32, lowercase: true);

    public async Task<IActionResult> OnGetAsync(string? at, string? code, CancellationToken cancel)
    {
        if (!string.IsNullOrWhiteSpace(code))
            return Redirect($"/faults/{Uri.EscapeDataString(code.Trim().ToUpperInvariant())}");
        FloodGate.Greet(HttpContext);
        Bodies = await items.BodiesAsync(cancel);
        Typed = new ReportFault.Input { Page = at is { Length: <= FaultReport.LongestPage } ? at : "" };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        Bodies = await items.BodiesAsync(cancel);
        var choices = new FieldChoices()
            .Words<FaultKind>(FaultNames.Of)
            .For(nameof(ReportFault.Input.BodyId), Bodies.Select(body => new Choice($"{body.Id}", body.Name)));
        var read = FormReader.Read<ReportFault.Input>(Request.Form, choices);
        Typed = TypedIn(read.State);
        if (read.State.Value("Token") is { Length: >= 16 and <= 80 } token)
            Token = token;
        if (read.Input is not { } input)
            return Again(read.State.Errors);
        if (await floods.RefuseAsync(HttpContext, input.BodyId ?? Guid.Empty) is { } wait)
            return wait;
        var taken = await report.RunAsync(input, cancel);
        return taken.Refusal is { } refusal
            ? Again([new FormError("", PublicationText.Say(refusal))])
            : Redirect($"/faults/{taken.Value}?new=1");
    }

    private static ReportFault.Input TypedIn(FormState state) =>
        new()
        {
            BodyId = Guid.TryParse(state.Value("BodyId"), out var body) ? body : null,
            Kind = Enum.TryParse<FaultKind>(state.Value("Kind"), out var kind) ? kind : null,
            Page = state.Value("Page"),
            Text = state.Value("Text"),
        };

    private PageResult Again(IReadOnlyList<FormError> problems)
    {
        Problems = problems;
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }
}
