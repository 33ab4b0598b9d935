using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Tongming.People;
using Tongming.Requests;
using Tongming.Requests.Disputes;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Security;
using Tongming.Web.Platform.Time;
using Tongming.Web.Platform.Ui.Desk;
using Tongming.Web.Platform.Ui.Forms;
using Tongming.Web.Requests.Cases;
using Tongming.Web.Requests.Lists;

namespace Tongming.Web.Requests.Disputes;

/// <summary>The ledger of reconsiderations and suits.</summary>
internal sealed class DisputesPage(CurrentActor current, Db db, LegalClock clock, DisputeRight right) : PageModel
{
    public DisputeTotals Totals { get; private set; } = null!;

    public Pager Pager { get; private set; } = null!;

    public IReadOnlyList<Line> Lines { get; private set; } = [];

    /// <summary>What is wrong with the filter, in a sentence.</summary>
    public string? Problem { get; private set; }

    public bool MayRecord { get; private set; }

    public DateOnly Today { get; } = clock.Now().Day;

    public FilterBar Bar =>
        new(
            Pager.Address,
            [
                new FilterField("stage", "进度", [new Choice("open", "未审结"), new Choice("decided", "已审结")]),
                new FilterField(
                    "kind",
                    "类别",
                    [.. Enum.GetValues<DisputeKind>().Select(kind => new Choice($"{kind}", RequestNames.Of(kind)))]
                ),
                new FilterField(
                    "result",
                    "结果",
                    [.. Enum.GetValues<DisputeResult>().Select(result => new Choice($"{result}", RequestNames.Of(result)))]
                ),
                new FilterField("year", "统计年度（当年审结和尚未审结）", Years, IsRare: true),
            ],
            Problem is null ? $"共 {Pager.Total} 件" : null
        );

    private IReadOnlyList<Choice> Years =>
        [.. Enumerable.Range(0, 5).Select(back => Today.Year - back).Select(year => new Choice($"{year}", $"{year}年"))];

    /// <summary>The list of what a total counts.</summary>
    public string Counted(DisputeKind kind, DisputeResult? result, bool thisYear) =>
        $"/desk/disputes?kind={kind}{(result is null ? "" : $"&result={result}")}{(thisYear ? $"&year={Today.Year}" : "")}";

    /// <summary>A dispute with the number of its case.</summary>
    public sealed record Line(Dispute Dispute, RequestNumber? Number, string Title);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var actor = await current.ReadAsync(cancel);
        if (!CaseScope.SeesCases(actor))
            return StatusCode(StatusCodes.Status403Forbidden);
        MayRecord = await right.HasAsync(actor, cancel);
        Totals = await DisputeTotals.ReadAsync(db, actor, Today, cancel);
        var address = ListAddress.Of(Request);
        var asked = DisputeFilter.Read(name => address[name]);
        if (asked.Refusal is { } refusal)
        {
            (Problem, Pager) = (ListsText.Say(refusal), new Pager(address, 0));
            return Page();
        }

        (Pager, Lines) = await LoadAsync(db, actor, (address, asked.Value!), cancel);
        return Page();
    }

    /// <summary>A page of the ledger: open ones first, those of the nearest limit before.</summary>
    public static async Task<(Pager Pager, IReadOnlyList<Line> Lines)> LoadAsync(
        Db db,
        Actor actor,
        (ListAddress Address, DisputeFilter Filter) asked,
        CancellationToken cancel
    )
    {
        var found = asked.Filter.Of(DisputeTotals.Visible(db, actor));
        var pager = new Pager(asked.Address, await found.CountAsync(cancel));
        var page = await found
            .OrderBy(dispute => dispute.Stage == DisputeStage.Decided)
            .ThenBy(dispute => dispute.Stage == DisputeStage.Answered)
            .ThenBy(dispute => dispute.AnswerDue)
            .ThenBy(dispute => dispute.Id)
            .Skip(pager.Skip)
            .Take(pager.Size)
            .ToListAsync(cancel);
        var ids = page.Select(dispute => dispute.RequestId).ToList();
        var cases = await db.Set<InformationRequest>()
            .Visible(actor, actor.BodyId)
            .Where(request => ids.Contains(request.Id))
            .ToDictionaryAsync(request => request.Id, cancel);
        return (pager, [.. page.Select(one => new Line(one, cases[one.RequestId].Number, cases[one.RequestId].Title))]);
    }
}
