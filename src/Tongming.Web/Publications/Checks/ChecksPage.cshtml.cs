using System.Security.Cryptography;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Tongming.People;
using Tongming.Publications;
using Tongming.Publications.Acts;
using Tongming.Publications.Checks;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Security;
using Tongming.Web.Platform.Time;
using Tongming.Web.Publications.Acts;
using Tongming.Web.Publications.Desk;
using Tongming.Web.Publications.Items;

namespace Tongming.Web.Publications.Checks;

/// <summary>All findings of an item: words to warnings, overrides of errors by a second person, masking, cleaned copies of attachments.</summary>
internal sealed class ChecksPage(CurrentActor current, Db db, CheckEdition check, LegalClock clock) : PageModel
{
    public ItemScreen Screen { get; private set; } = null!;

    public IReadOnlyList<FindingLine> Lines { get; private set; } = [];

    public CheckStanding Standing { get; private set; } = null!;

    /// <summary>Whether the actor may say words and mask.</summary>
    public bool MayEdit { get; private set; }

    /// <summary>Whether the actor may let errors pass: he has the act and did not write on the text.</summary>
    public bool MayPass { get; private set; }

    public string Token { get; private set; } = RandomNumberGenerator.GetHexString(32, lowercase: true);

    /// <summary>What was typed in a form that was refused.</summary>
    public string Reason { get; private set; } = "";

    public IReadOnlyList<string> Chosen { get; private set; } = [];

    public string? Refused { get; private set; }

    public string? Told => TempData["Told"] as string;

    public async Task<IActionResult> OnGetAsync(Guid id, [FromServices] ItemActs acts, CancellationToken cancel) =>
        await LoadAsync(id, acts, cancel) ? Page() : NotFound();

    /// <summary>The attachment without what readers should not get.</summary>
    public async Task<IActionResult> OnGetCleanedAsync(
        Guid id,
        Guid file,
        [FromServices] ItemActs acts,
        [FromServices] CleanAttachment clean,
        CancellationToken cancel
    )
    {
        if (!await LoadAsync(id, acts, cancel) || !MayEdit)
            return NotFound();
        var cleaned = await clean.RunAsync(Screen.Latest, file, cancel);
        if (cleaned.Value is { } copy)
            return File(copy.Copy.Content.ToArray(), "application/octet-stream", copy.FileName);
        Refused = CleanAttachment.Say(cleaned.Refusal!);
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(
        Guid id,
        [FromServices] ItemActs acts,
        [FromServices] AnswerFindings answer,
        [FromServices] MaskPersonalData mask,
        CancellationToken cancel
    )
    {
        var actor = await current.ReadAsync(cancel);
        var form = Request.Form;
        var token = form["token"].ToString();
        if (token.Length is < 16 or > 80)
            return NotFound();
        (Reason, Chosen, Token) = (form["reason"].ToString().Trim(), [.. form["keys"].OfType<string>()], token);
        var verb = form["verb"].ToString();
        var done = verb == "mask" ? await MaskAsync(mask, id, actor, cancel) : await AnswerAsync(answer, (id, verb), actor, cancel);
        if (done.Refusal is { Code: "publication.not-found" } || !await LoadAsync(id, acts, cancel))
            return NotFound();
        if (done.Refusal is { } refusal)
        {
            Refused = PublicationText.Say(refusal);
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return Page();
        }

        TempData["Told"] = done.Value;
        return Redirect(verb == "mask" ? Screen.Address : $"{Screen.Address}/checks");
    }

    private async Task<Outcome<string>> MaskAsync(MaskPersonalData mask, Guid id, Actor actor, CancellationToken cancel)
    {
        var version = int.TryParse(Request.Form["version"], out var shown) ? shown : -1;
        var done = await mask.RunAsync(new MaskPersonalData.Input(id, Token, version), actor, cancel);
        return done.Refusal is { } refusal ? refusal : $"已遮盖正文里的个人信息。{done.Value!.Sentence}";
    }

    private async Task<Outcome<string>> AnswerAsync(AnswerFindings answer, (Guid Id, string Verb) of, Actor actor, CancellationToken cancel)
    {
        var kind = of.Verb == "pass" ? CheckAnswerKind.Pass : CheckAnswerKind.Word;
        var input = new AnswerFindings.Input
        {
            PublicationId = of.Id,
            Kind = kind,
            Keys = Chosen,
            Reason = Reason,
            Token = Token,
        };
        var done = await answer.RunAsync(input, actor, cancel);
        return done.Refusal is { } refusal ? refusal
            : kind == CheckAnswerKind.Pass ? $"已放行 {done.Value} 项，记入台账；改动这些位置以后要重新覆核。"
            : $"已说明 {done.Value} 项，记入台账。";
    }

    private async Task<bool> LoadAsync(Guid id, ItemActs acts, CancellationToken cancel)
    {
        var actor = await current.ReadAsync(cancel);
        if (await ItemScreen.LoadAsync(db, acts, (actor, id, clock.Now().Instant), cancel) is not { } screen)
            return false;
        if (await check.RunAsync(actor.BodyId, id, cancel) is not { } standing)
            return false;
        (Screen, Standing) = (screen, standing);
        var rights = await PublishingOfBodies.RightsAsync(db, actor.BodyId, cancel);
        var edition = screen.Latest;
        MayEdit = PublishingOfBodies.Right(rights, actor, PublicationAct.Edit, edition.State) is not null;
        MayPass =
            PublishingOfBodies.Right(rights, actor, PublicationAct.OverrideFinding, edition.State) is not null
            && !edition.IsAuthor(actor.Id);
        var names = await db.Set<Person>()
            .Where(one => one.BodyId == actor.BodyId)
            .ToDictionaryAsync(one => one.Id, one => one.Name, cancel);
        var files = edition.Content().Files;
        Lines =
        [
            .. standing.Report.Findings.Select(finding =>
            {
                var said = standing.AnswerTo(finding);
                return new FindingLine(finding, said)
                {
                    By = said is null ? "" : names.GetValueOrDefault(said.By, ""),
                    Cleanable = finding.Rule is CheckRule.HiddenContent or CheckRule.FileTrace
                        ? files.FirstOrDefault(file => file.Name == finding.Place.Name)?.Id
                        : null,
                };
            }),
        ];
        return true;
    }
}
