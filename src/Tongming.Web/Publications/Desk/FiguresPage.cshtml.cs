using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tongming.People;
using Tongming.Publications.Acts;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Security;
using Tongming.Web.Platform.Ui.Figures;
using Tongming.Web.Publications.Acts;
using Tongming.Web.Publications.Items;

namespace Tongming.Web.Publications.Desk;

/// <summary>
/// 数据图: figures of public numbers for the text of an item. Without scripts a list from which one is put behind the draft that was saved; the editor asks the same list and puts
/// the figure where the cursor stands.
/// </summary>
internal sealed class FiguresPage(CurrentActor current, Db db, IEnumerable<FigureSource> sources, ItemActs acts, PerformEditionAct perform)
    : PageModel
{
    /// <summary>Longest question in characters.</summary>
    public const int LongestWords = 60;

    private const string Gone = "这张图现在没有了：数据集里没有公开的数。请另选一张。";

    /// <summary>Where the list for an item is.</summary>
    public static string AddressOf(Guid id) => $"/desk/publications/figures/{id}";

    /// <summary>The item, or null where it is not saved yet.</summary>
    public Guid? Id { get; private set; }

    public string Words { get; private set; } = "";

    public IReadOnlyList<FigureOffer> Offers { get; private set; } = [];

    public string? Refused { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid? id, [FromQuery(Name = "q")] string? words, CancellationToken cancel)
    {
        if (!await MayAsync(cancel))
            return StatusCode(StatusCodes.Status403Forbidden);
        if (id is null)
            return NotFound();
        Id = id;
        Offers = await FindAsync(words, cancel);
        Refused = TempData["Refused"] as string;
        return Page();
    }

    /// <summary>The list for the editor.</summary>
    public async Task<IActionResult> OnGetFindAsync([FromQuery(Name = "q")] string? words, CancellationToken cancel) =>
        await MayAsync(cancel)
            ? new JsonResult(
                (await FindAsync(words, cancel)).Select(one => new
                {
                    code = one.Code,
                    title = one.Title,
                    of = one.Of,
                })
            )
            : StatusCode(StatusCodes.Status403Forbidden);

    /// <summary>A figure for the editor.</summary>
    public async Task<IActionResult> OnGetMakeAsync(string? code, CancellationToken cancel)
    {
        if (!await MayAsync(cancel))
            return StatusCode(StatusCodes.Status403Forbidden);
        return await MakeAsync(code, cancel) is { } html
            ? new JsonResult(new { html })
            : new JsonResult(new { problem = Gone }) { StatusCode = StatusCodes.Status404NotFound };
    }

    /// <summary>Puts a figure behind the draft and goes on editing.</summary>
    public async Task<IActionResult> OnPostAsync(Guid id, string? code, string? token, string? q, CancellationToken cancel)
    {
        if (token is not { Length: >= 16 and <= 80 })
            return NotFound();
        if (await MakeAsync(code, cancel) is not { } html)
            return Refuse(id, q, Gone);
        var edit = acts.Find(PublicationActs.Of(PublicationAct.Edit).Code)!;
        var target = new PerformEditionAct.Target(id, token, null);
        var done = await perform.RunAsync(edit, new AddedFigure(html), target, await current.ReadAsync(cancel), cancel);
        if (done.Refusal is { Code: "publication.not-found" })
            return NotFound();
        return done.Refusal is { } refusal ? Refuse(id, q, PublicationText.Say(refusal)) : Redirect($"/desk/publications/{id}/acts/edit");
    }

    private RedirectResult Refuse(Guid id, string? words, string sentence)
    {
        TempData["Refused"] = sentence;
        return Redirect($"{AddressOf(id)}?q={Uri.EscapeDataString(words ?? "")}");
    }

    private async Task<IReadOnlyList<FigureOffer>> FindAsync(string? words, CancellationToken cancel)
    {
        var said = (words ?? "").Trim();
        Words = said.Length > LongestWords ? said[..LongestWords] : said;
        var offers = new List<FigureOffer>();
        foreach (var source in sources)
            offers.AddRange(await source.Find(HttpContext.RequestServices, Words, cancel));
        return offers;
    }

    private async Task<string?> MakeAsync(string? code, CancellationToken cancel)
    {
        foreach (var source in sources)
            if (await source.Make(HttpContext.RequestServices, code ?? "", cancel) is { } html)
                return html;
        return null;
    }

    private async Task<bool> MayAsync(CancellationToken cancel)
    {
        var actor = await current.ReadAsync(cancel);
        return actor.Kind == ActorKind.Person
            && actor.BodyId != Guid.Empty
            && PublishingOfBodies.Right(await PublishingOfBodies.RightsAsync(db, actor.BodyId, cancel), actor, PublicationAct.Draft, null)
                is not null;
    }
}
