using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tongming.People;
using Tongming.Reports.Bulletins;
using Tongming.Reports.Tallies;
using Tongming.Web.Platform.Security;
using Tongming.Web.Platform.Time;

namespace Tongming.Web.Reports.Bulletins;

/// <summary>One number of a bulletin, opened: what it means and the records that it counts today.</summary>
internal sealed class BulletinNumberPage(CurrentActor current, ReadBulletin read, OpenBulletin open, LegalClock clock) : PageModel
{
    public const int PageSize = 50;

    public OpenBulletin.Opened Number { get; private set; } = null!;

    public ReadBulletin.Read Bulletin { get; private set; } = null!;

    public TallyDefinition Definition { get; private set; } = null!;

    public string Name => read.NameOf(Definition.Key);

    public Guid? Section { get; private set; }

    /// <summary>What was issued; null where nothing was.</summary>
    public decimal? Issued =>
        Bulletin.Issue is null ? null
        : Section is { } of ? Bulletin.Paper.Figures.Of(Definition.Key, of)
        : Bulletin.Paper.Figures[Definition.Key];

    public bool IsLater { get; private set; }

    public async Task<IActionResult> OnGetAsync(string period, string key, string? section, string? after, CancellationToken cancel)
    {
        var actor = await current.ReadAsync(cancel);
        if (!BulletinScope.Sees(actor))
            return StatusCode(StatusCodes.Status403Forbidden);
        if (BulletinPeriod.Of(actor.BodyId, period, clock.Now().Day).Value is not { } of || read.DefinitionOf(key) is not { } definition)
            return NotFound();
        (Definition, Section, IsLater) = (definition, BulletinAddresses.SectionOf(section), after is not null);
        Bulletin = await read.RunAsync(of, cancel);
        Number = await open.RunAsync(Bulletin, (key, Section), (after, PageSize), actor, cancel);
        return Page();
    }
}
