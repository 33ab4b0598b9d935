using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Tongming.People;
using Tongming.Statistics.DataSets;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Security;
using Tongming.Web.Platform.Ui.Forms;

namespace Tongming.Web.Statistics.Sets;

/// <summary>Writes the explanation of an indicator.</summary>
internal sealed class IndicatorPage(CurrentActor current, Db db, ReadIndicators read, ExplainIndicator explain) : PageModel
{
    private Actor actor = Actor.Stranger;

    public string Code { get; private set; } = "";

    public int Version { get; private set; }

    public FormState Form { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string code, CancellationToken cancel)
    {
        if (await StopAsync(cancel) is { } stop)
            return stop;
        Code = code;
        var entry = await db.Set<IndicatorEntry>().FirstOrDefaultAsync(one => one.BodyId == actor.BodyId && one.Code == code, cancel);
        var label = (await read.OfBodyAsync(actor.BodyId, cancel)).FirstOrDefault(one => one.Code == code).Label;
        if (entry is null && label is null)
            return NotFound();
        Version = entry?.Version ?? 0;
        Form = FormState.Of(
            null,
            new ExplainIndicator.Input
            {
                Name = entry?.Name ?? label ?? "",
                Meaning = entry?.Meaning ?? "",
                Scope = entry?.Scope ?? "",
                Method = entry?.Method ?? "",
                Calculation = entry?.Calculation ?? "",
                Sample = entry?.Sample ?? "",
                Synonyms = entry?.Synonyms,
            }
        );
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string code, int version, CancellationToken cancel)
    {
        if (await StopAsync(cancel) is { } stop)
            return stop;
        (Code, Version) = (code, version);
        var reading = FormReader.Read<ExplainIndicator.Input>(Request.Form);
        Form = reading.State;
        if (reading.Input is { } input)
        {
            var done = await explain.RunAsync(code, version, input, actor);
            if (done.Refusal is not { } refusal)
                return Redirect("/desk/statistics/indicators");
            Form.Refuse("", StatisticsText.Say(refusal));
        }

        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }

    private async Task<IActionResult?> StopAsync(CancellationToken cancel)
    {
        actor = await current.ReadAsync(cancel);
        return StatisticsScope.Keep(actor) is null ? StatusCode(StatusCodes.Status403Forbidden) : null;
    }
}
