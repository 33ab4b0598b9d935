using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tongming.People;
using Tongming.Requests;
using Tongming.Requests.Acts;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Ui.Desk;
using Tongming.Web.Requests.Cases;
using Tongming.Web.Requests.Lists.Today;

namespace Tongming.Web.Requests.Lists;

/// <summary>依申请公开: the list of cases.</summary>
internal sealed class CasesPage(Db db, ReadListActor readers, FilterCases filter, PermissionsOfBodies permissions) : PageModel
{
    /// <summary>Where it stands.</summary>
    public const string Path = "/desk/requests";

    /// <summary>The list with its filter and order.</summary>
    public ListAddress Address { get; private set; } = null!;

    /// <summary>Who looks, into which body.</summary>
    public ListActor Reader { get; private set; } = null!;

    /// <summary>The page of cases; null where the filter cannot be understood.</summary>
    public CaseList? Cases { get; private set; }

    /// <summary>Names of sections and people.</summary>
    public CaseNames Names { get; private set; } = null!;

    /// <summary>Bodies below, for supervisors.</summary>
    public IReadOnlyList<Body> Bodies { get; private set; } = [];

    /// <summary>What is wrong with the filter, in a sentence.</summary>
    public string? Problem { get; private set; }

    /// <summary>Whether cases can be chosen and given to a section.</summary>
    public bool MayAssign { get; private set; }

    /// <summary>What can be done beside looking.</summary>
    public IReadOnlyList<PageLink> Acts { get; private set; } = [];

    /// <summary>The bar above the list.</summary>
    public FilterBar Bar => CaseFilterBar.Of(Address, Names, Bodies, Cases, Reader);

    /// <summary>What was done before the page was opened, in a sentence.</summary>
    [TempData]
    public string? Told { get; set; }

    public async Task<IActionResult> OnGetAsync(Guid? body, CancellationToken cancel)
    {
        if (await readers.RunAsync(body, cancel) is not { } reader)
            return StatusCode(body is null ? StatusCodes.Status403Forbidden : StatusCodes.Status404NotFound);
        (Reader, Address) = (reader, ListAddress.Of(Request));
        Names = await CaseNames.LoadAsync(db, reader.BodyId, cancel);
        Bodies = await ListBodies.LoadAsync(db, reader.Actor, cancel);
        var rights = await permissions.OfAsync(reader.BodyId, cancel);
        MayAssign =
            reader.IsOwnBody
            && (
                NextActs.Right(rights, reader.Actor, RequestState.Received, RequestAct.Assign)
                || NextActs.Right(rights, reader.Actor, RequestState.Assigned, RequestAct.Reassign)
            );
        Acts =
        [
            new("工作量", "/desk/load"),
            .. reader.Actor.RolesToday.Any(role => rights.May(new RequestParty(role), RequestAct.Register, RequestState.Submitted))
                ? (PageLink[])[new("登记新申请", "/desk/requests/new", true)]
                : [],
        ];
        var asked = CaseFilter.Read(name => Address[name]);
        if (!asked.Succeeded)
        {
            Problem = ListsText.Say(asked.Refusal);
            return Page();
        }

        var (order, descending) = CaseOrder.Of(Address.Sort);
        var found = await filter.RunAsync(db, reader, asked.Value, cancel);
        var page = CasePage.Read(name => Address[name], descending, CaseList.PageSize);
        Cases = await CaseList.LoadAsync(found, reader.Bounds, order, page, cancel);
        return Page();
    }

    /// <summary>The list as a workbook.</summary>
    public async Task<IActionResult> OnGetExportAsync([FromServices] ExportCases export, Guid? body, CancellationToken cancel)
    {
        if (await readers.RunAsync(body, cancel) is not { } reader)
            return StatusCode(body is null ? StatusCodes.Status403Forbidden : StatusCodes.Status404NotFound);
        Address = ListAddress.Of(Request);
        var asked = CaseFilter.Read(name => Address[name]);
        if (!asked.Succeeded)
            return BadRequest(ListsText.Say(asked.Refusal));
        var file = await export.RunAsync(db, reader, asked.Value, Address.Sort, cancel);
        return File(file, ExportCases.MediaType, $"依申请公开-{reader.Today:yyyyMMdd}.xlsx");
    }
}
