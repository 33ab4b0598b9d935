using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Tongming.Publications.Catalogue;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Security;
using Tongming.Web.Platform.Ui.Desk;
using Tongming.Web.Platform.Ui.Forms;
using Tongming.Web.Publications.Items;

namespace Tongming.Web.Publications.Catalogue;

/// <summary>What changed from the catalogue of one year to that of another (S-041).</summary>
internal sealed class DifferencePage(CurrentActor current, Db db) : PageModel
{
    public int Before { get; private set; }

    public int After { get; private set; }

    public CatalogueDifference? Difference { get; private set; }

    private List<int> years = [];

    private CatalogueNamesOf names = null!;

    public FilterBar Bar =>
        new(ListAddress.Of(Request), [new FilterField("before", "从", Choices()), new FilterField("after", "到", Choices())]);

    public async Task<IActionResult> OnGetAsync(int? before, int? after, CancellationToken cancel)
    {
        var actor = await current.ReadAsync(cancel);
        if (!PublicScope.SeesItems(actor))
            return StatusCode(StatusCodes.Status403Forbidden);
        years = await CatalogueView.YearsAsync(db, actor.BodyId, cancel);
        names = await CatalogueNamesOf.LoadAsync(db, actor.BodyId, cancel);
        After = after ?? years.FirstOrDefault();
        Before = before ?? years.FirstOrDefault(year => year < After);
        if (!years.Contains(After) || !years.Contains(Before) || After == Before)
            return Page();
        var both = await db.Set<CatalogueEntry>()
            .Where(one => one.BodyId == actor.BodyId && (one.Year == Before || one.Year == After))
            .ToListAsync(cancel);
        Difference = CatalogueDifference.Between([.. both.Where(one => one.Year == Before)], [.. both.Where(one => one.Year == After)]);
        return Page();
    }

    /// <summary>A value as people read it: names in the place of ids, a dash for nothing.</summary>
    public string Word(CatalogueField field, string value)
    {
        var known = field == CatalogueField.Section ? names.Sections : names.People;
        if (field is CatalogueField.Section or CatalogueField.Person && Guid.TryParse(value, out var id))
            return known.GetValueOrDefault(id, "已不在名册");
        return value.Length > 0 ? value : "—";
    }

    private IReadOnlyList<Choice> Choices() => [.. years.Select(year => new Choice($"{year}", $"{year}年"))];
}
