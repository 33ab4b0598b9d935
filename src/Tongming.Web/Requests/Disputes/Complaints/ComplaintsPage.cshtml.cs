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

namespace Tongming.Web.Requests.Disputes.Complaints;

/// <summary>The ledger of complaints.</summary>
internal sealed class ComplaintsPage(CurrentActor current, Db db, LegalClock clock, DisputeRight right) : PageModel
{
    public Pager Pager { get; private set; } = null!;

    public IReadOnlyList<Complaint> Lines { get; private set; } = [];

    public IReadOnlyDictionary<Guid, RequestNumber?> Numbers { get; private set; } = new Dictionary<Guid, RequestNumber?>();

    public bool MayRecord { get; private set; }

    /// <summary>Complaints by result: received this year, and all.</summary>
    public IReadOnlyList<(ComplaintResult Result, int ThisYear, int All)> Totals { get; private set; } = [];

    public FilterBar Bar =>
        new(
            Pager.Address,
            [new FilterField("stage", "进度", [new Choice("open", "办理中"), new Choice("closed", "已办结")])],
            $"共 {Pager.Total} 件"
        );

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var actor = await current.ReadAsync(cancel);
        if (!CaseScope.SeesCases(actor))
            return StatusCode(StatusCodes.Status403Forbidden);
        MayRecord = await right.HasAsync(actor, cancel);
        var visible = Visible(db, actor, MayRecord);
        await CountAsync(visible, cancel);
        (Pager, Lines, Numbers) = await LoadAsync(db, actor, visible, (ListAddress.Of(Request), cancel));
        return Page();
    }

    /// <summary>Those about cases that the actor sees; those about no case for who keeps the ledger, the head and the supervisor.</summary>
    public static IQueryable<Complaint> Visible(Db db, Actor actor, bool mayRecord)
    {
        var cases = db.Set<InformationRequest>().Visible(actor, actor.BodyId);
        var loose = mayRecord || actor.Holds(Role.OfficeHead) || actor.Holds(Role.Supervisor);
        return db.Set<Complaint>()
            .Where(one =>
                one.BodyId == actor.BodyId && ((loose && one.RequestId == null) || cases.Any(request => request.Id == one.RequestId))
            );
    }

    /// <summary>A page of the ledger by the filter of an address: open ones first, then the newest.</summary>
    public static async Task<(Pager, IReadOnlyList<Complaint>, IReadOnlyDictionary<Guid, RequestNumber?>)> LoadAsync(
        Db db,
        Actor actor,
        IQueryable<Complaint> visible,
        (ListAddress Address, CancellationToken Cancel) of
    )
    {
        var found = of.Address["stage"] switch
        {
            "open" => visible.Where(one => one.ClosedOn == null),
            "closed" => visible.Where(one => one.ClosedOn != null),
            _ => visible,
        };
        var pager = new Pager(of.Address, await found.CountAsync(of.Cancel));
        var lines = await found
            .OrderBy(one => one.ClosedOn != null)
            .ThenByDescending(one => one.ReceivedOn)
            .ThenBy(one => one.Id)
            .Skip(pager.Skip)
            .Take(pager.Size)
            .ToListAsync(of.Cancel);
        var ids = lines.Select(one => one.RequestId).ToList();
        var numbers = await db.Set<InformationRequest>()
            .Visible(actor, actor.BodyId)
            .Where(request => ids.Contains(request.Id))
            .ToDictionaryAsync(request => request.Id, request => request.Number, of.Cancel);
        return (pager, lines, numbers);
    }

    private async Task CountAsync(IQueryable<Complaint> visible, CancellationToken cancel)
    {
        var year = clock.Now().Day.Year;
        var all = await visible.Select(one => new { one.Result, one.ReceivedOn }).ToListAsync(cancel);
        Totals =
        [
            .. Enum.GetValues<ComplaintResult>()
                .Select(result =>
                    (result, all.Count(one => one.Result == result && one.ReceivedOn.Year == year), all.Count(one => one.Result == result))
                ),
        ];
    }
}
