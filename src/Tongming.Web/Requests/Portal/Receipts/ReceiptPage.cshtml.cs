using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tongming.Calendar;
using Tongming.Web.Platform.Time;
using Tongming.Web.Requests.Intake;
using Tongming.Web.Requests.Portal.Mine;

namespace Tongming.Web.Requests.Portal.Receipts;

/// <summary>The receipt with the query code. Its address cannot be guessed and leads nowhere after half an hour.</summary>
[ResponseCache(NoStore = true)]
internal sealed class ReceiptPage(TimedPass passes, ReadApplication read, ApplicantSeal seal, Calendars calendars) : PageModel
{
    public OwnApplication Own { get; private set; } = null!;

    public string Code { get; private set; } = "";

    /// <summary>The term, if the receipt is confirmed on the day of submission.</summary>
    public Deadline IfConfirmed { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string pass, CancellationToken cancel)
    {
        if (passes.Read(TimedPass.ForReceipt, pass) is not { } open || await read.FindAsync(open, cancel) is not { } own)
            return Redirect("/requests/query?over=true");
        Own = own;
        Code = await seal.CodeAsync(own.Body.Id, own.Application.SubmissionKey);
        IfConfirmed = Deadlines.Reply(await calendars.OfAsync(own.Body.Id, cancel), own.Application.ArrivedOn);
        return Page();
    }
}
