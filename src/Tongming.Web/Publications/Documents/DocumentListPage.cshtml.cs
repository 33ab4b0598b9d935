using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Tongming.Publications;
using Tongming.Publications.Documents;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Security;
using Tongming.Web.Platform.Time;
using Tongming.Web.Platform.Ui.Desk;
using Tongming.Web.Platform.Ui.Forms;
using Tongming.Web.Publications.Items;
using Tongming.Web.Publications.Registers;

namespace Tongming.Web.Publications.Documents;

/// <summary>The normative documents with their state of today, and what is due: assessments, interpretations, entries.</summary>
internal sealed class DocumentListPage(CurrentActor current, Db db, Calendars calendars, LegalClock clock) : PageModel
{
    public IReadOnlyList<NormativeDocument> Lines { get; private set; } = [];

    /// <summary>Those whose assessment is due (R3-51).</summary>
    public IReadOnlyList<NormativeDocument> Due { get; private set; } = [];

    public IReadOnlyList<Interpretations.Owed> Owed { get; private set; } = [];

    /// <summary>Published items of this kind that stand in no register.</summary>
    public IReadOnlyList<(Guid Id, string Title)> Unregistered { get; private set; } = [];

    public bool MayKeep { get; private set; }

    public DateOnly Today { get; } = clock.Now().Day;

    public string? Told => TempData["Told"] as string;

    private int total;

    public PageHead Head =>
        new("规范性文件")
        {
            Acts =
            [
                new PageLink("清理结果目录", "/desk/documents/clean-up"),
                .. MayKeep ? new[] { new PageLink("登记文件", "/desk/documents/new", true) } : [],
            ],
        };

    public FilterBar Bar =>
        new FilterBar(
            ListAddress.Of(Request),
            [
                new FilterField("q", "名称、文号"),
                new FilterField(
                    "count",
                    "计入年报表二",
                    [.. CountTableTwo.OfDocumentColumns.Select(one => new Choice(one.Code, one.Column))],
                    IsRare: true
                ),
                new FilterField(
                    "year",
                    "表二的年度",
                    [.. Enumerable.Range(Today.Year - 9, 10).Reverse().Select(one => new Choice($"{one}", $"{one}年"))],
                    IsRare: true
                ),
                new FilterField(
                    "state",
                    "状态",
                    [.. Enum.GetValues<ValidityState>().Select(one => new Choice($"{one}", DocumentNames.Of(one)))]
                ),
            ],
            $"共 {total} 件"
        ).SayingUnread();

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var actor = await current.ReadAsync(cancel);
        if (!PublicScope.SeesItems(actor))
            return StatusCode(StatusCodes.Status403Forbidden);
        MayKeep = PublicScope.KeepsRegisters(actor);
        var now = clock.Now();
        var all = await db.Set<NormativeDocument>()
            .Where(one => one.BodyId == actor.BodyId)
            .OrderByDescending(one => one.Id)
            .ToListAsync(cancel);
        total = all.Count;
        var address = ListAddress.Of(Request);
        var (words, chosen) = (address["q"].Trim(), Bar.Chosen("state"));
        var year = int.TryParse(address["year"], out var asked) && asked is >= 2008 and <= 2100 ? asked : Today.Year;
        Lines =
        [
            .. all.Where(one => !Enum.TryParse<ValidityState>(chosen, out var state) || one.StateOn(now.Day) == state)
                .Where(one => CountTableTwo.Counts(address["count"], one, year))
                .Where(one => $"{one.Title}\n{one.Number}".Contains(words, StringComparison.OrdinalIgnoreCase)),
        ];
        Due = [.. all.Where(one => one.AwaitsAssessmentOn(now.Day, ValidityTerm.AsInRuleBook)).OrderBy(one => one.LastDay)];
        Owed = await Interpretations.OwedAsync(db, calendars, (actor.BodyId, now), cancel);
        var known = all.Select(one => one.PublicationId).ToHashSet();
        var published = await db.Set<Edition>()
            .VisibleAt(now.Instant)
            .Where(one => one.BodyId == actor.BodyId && one.Kind == PublicationKind.NormativeDocument)
            .OrderByDescending(one => one.FirstShown)
            .Select(one => new { one.PublicationId, one.Title })
            .ToListAsync(cancel);
        Unregistered = [.. published.Where(one => !known.Contains(one.PublicationId)).Select(one => (one.PublicationId, one.Title))];
        return Page();
    }
}
