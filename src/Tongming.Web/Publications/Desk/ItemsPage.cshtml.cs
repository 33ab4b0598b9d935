using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Tongming.People;
using Tongming.Publications;
using Tongming.Publications.Acts;
using Tongming.Publications.Columns;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Security;
using Tongming.Web.Platform.Time;
using Tongming.Web.Platform.Ui.Desk;
using Tongming.Web.Platform.Ui.Forms;
using Tongming.Web.Publications.Items;

namespace Tongming.Web.Publications.Desk;

/// <summary>The items of the body: the latest edition of each, what waits first.</summary>
internal sealed class ItemsPage(CurrentActor current, Db db, LegalClock clock) : PageModel
{
    public Pager Pager { get; private set; } = null!;

    public IReadOnlyList<Line> Lines { get; private set; } = [];

    public bool MayDraft { get; private set; }

    public DateTimeOffset Now { get; } = clock.Now().Instant;

    /// <summary>The filter, saying what of the address it does not understand.</summary>
    public FilterBar Bar { get; private set; } = null!;

    /// <summary>An item with its latest edition.</summary>
    public sealed record Line(Edition Edition, string? Column);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var actor = await current.ReadAsync(cancel);
        if (!PublicScope.SeesItems(actor))
            return StatusCode(StatusCodes.Status403Forbidden);
        var rights = await PublishingOfBodies.RightsAsync(db, actor.BodyId, cancel);
        MayDraft = PublishingOfBodies.Right(rights, actor, PublicationAct.Draft, null) is not null;
        var names = await db.Set<Column>()
            .Where(one => one.BodyId == actor.BodyId)
            .OrderBy(one => one.Block)
            .ThenBy(one => one.Order)
            .ToDictionaryAsync(one => one.Id, one => one.Name, cancel);
        Bar = BarOf([.. names.Select(one => new Choice($"{one.Key}", one.Value))]);
        var found = Filtered(Latest(db.Set<Edition>().VisibleTo(actor, rights)), Bar);
        Pager = new Pager(Bar.Address, await found.CountAsync(cancel));
        Bar = Bar with { Summary = $"共 {Pager.Total} 条" };
        var page = await found.OrderByDescending(one => one.Id).Skip(Pager.Skip).Take(Pager.Size).ToListAsync(cancel);
        Lines = [.. page.Select(one => new Line(one, names.GetValueOrDefault(one.ColumnId)))];
        return Page();
    }

    private FilterBar BarOf(IReadOnlyList<Choice> columns) =>
        new FilterBar(
            ListAddress.Of(Request),
            [
                new FilterField("q", "标题"),
                new FilterField(
                    "state",
                    "状态",
                    [.. EditionStates.All.Select(state => new Choice($"{state}", EditionStates.NameOf(state)))]
                ),
                new FilterField("kind", "类型", [.. PublicationKinds.All.Select(kind => new Choice(kind.Code, kind.Name))]),
                new FilterField("column", "栏目", columns),
            ]
        ).SayingUnread();

    private IQueryable<Edition> Latest(IQueryable<Edition> editions) =>
        editions.Where(edition =>
            db.Set<Publication>()
                .Any(item => item.BodyId == edition.BodyId && item.Id == edition.PublicationId && item.LatestEdition == edition.Number)
        );

    private static IQueryable<Edition> Filtered(IQueryable<Edition> editions, FilterBar bar)
    {
        if (Enum.TryParse<EditionState>(bar.Chosen("state"), out var state))
            editions = editions.Where(one => one.State == state);
        if (PublicationKinds.WithCode(bar.Chosen("kind")) is { Kind: var kind })
            editions = editions.Where(one => one.Kind == kind);
        if (Guid.TryParse(bar.Chosen("column"), out var column))
            editions = editions.Where(one => one.ColumnId == column);
        var words = bar.Chosen("q").Trim();
        return words.Length > 0 ? editions.Where(one => one.Title.Contains(words)) : editions;
    }
}
