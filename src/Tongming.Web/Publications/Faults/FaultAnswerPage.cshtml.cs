using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Tongming.Publications.Faults;
using Tongming.Web.Platform.Data;

namespace Tongming.Web.Publications.Faults;

/// <summary>The receipt of a report, and later its answer: for whoever has the code. What was written is not shown again.</summary>
internal sealed class FaultAnswerPage(Db db) : PageModel
{
    /// <summary>The report; null where no report has such a code.</summary>
    public FaultReport? Fault { get; private set; }

    public bool IsNew { get; private set; }

    public async Task<IActionResult> OnGetAsync(string code, CancellationToken cancel)
    {
        Response.Headers.CacheControl = "no-store";
        IsNew = Request.Query.ContainsKey("new");
        Fault = code.Length <= 20 ? await db.Set<FaultReport>().FirstOrDefaultAsync(one => one.Code == code, cancel) : null;
        if (Fault is null)
            Response.StatusCode = StatusCodes.Status404NotFound;
        return Page();
    }
}
