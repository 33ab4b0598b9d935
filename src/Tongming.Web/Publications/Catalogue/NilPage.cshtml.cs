using System.Security.Cryptography;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Tongming.Publications.Catalogue;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Security;
using Tongming.Web.Platform.Time;
using Tongming.Web.Platform.Ui.Desk;
using Tongming.Web.Publications.Items;

namespace Tongming.Web.Publications.Catalogue;

/// <summary>The fifteen items of article 20 with how each is covered this year, and the declarations that the body has none of one.</summary>
internal sealed class NilPage(CurrentActor current, Db db, Calendars calendars, LegalClock clock, DeclareNil declare) : PageModel
{
    public IReadOnlyList<ItemCoverage> Items { get; private set; } = [];

    public int Year { get; } = clock.Now().Day.Year;

    public bool MayKeep { get; private set; }

    public string Token { get; } = RandomNumberGenerator.GetHexString(32, lowercase: true);

    public string? Told => TempData["Told"] as string;

    public string? Refused => TempData["Refused"] as string;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var actor = await current.ReadAsync(cancel);
        if (!PublicScope.SeesItems(actor))
            return StatusCode(StatusCodes.Status403Forbidden);
        MayKeep = PublicScope.KeepsRegisters(actor);
        Items = await CoverageAsync(db, calendars, (actor.BodyId, Year, clock.Now()), cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostLiftAsync(int item, string? token, CancellationToken cancel)
    {
        var done = await declare.RunAsync(item, null, token ?? "", await current.ReadAsync(cancel), cancel);
        TempData[done.Succeeded ? "Told" : "Refused"] = done.Succeeded
            ? $"第（{item}）项的声明已撤销。"
            : PublicationText.Say(done.Refusal!);
        return Redirect("/desk/catalogue/nil");
    }

    /// <summary>How the items of article 20 are covered in a year.</summary>
    public static async Task<IReadOnlyList<ItemCoverage>> CoverageAsync(
        Db db,
        Calendars calendars,
        (Guid BodyId, int Year, Now Now) of,
        CancellationToken cancel
    )
    {
        var view = await CatalogueView.LoadAsync(db, calendars, of, cancel);
        var articles = view.Lines.ToDictionary(line => line.Entry.LineId, line => line.Entry.Row.Article20);
        var shown = await CatalogueItems.ShownAsync(db, of.BodyId, of.Now, cancel);
        return CatalogueCoverage.On(
            [.. view.Lines.Select(line => line.Entry)],
            [
                .. shown
                    .Where(one => LegalClock.DayOf(one.FirstShown).Year == of.Year)
                    .Select(one => articles.GetValueOrDefault(one.Line) ?? 0),
            ],
            await CatalogueView.NilsAsync(db, of.BodyId, of.Year, cancel),
            of.Now.Day
        );
    }

    public static StateTone ToneOf(CoverageState state) =>
        state switch
        {
            CoverageState.Published => StateTone.Green,
            CoverageState.Nil => StateTone.Grey,
            CoverageState.InCatalogue => StateTone.Amber,
            _ => StateTone.Red,
        };
}
