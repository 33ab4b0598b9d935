using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tongming.People;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Events;
using Tongming.Web.Platform.Security;
using Tongming.Web.Platform.Time;
using Tongming.Web.Platform.Ui.Desk;

namespace Tongming.Web.Platform.Jobs;

/// <summary>What the program does by itself, for system administrators: jobs, and deliveries that did not go through.</summary>
internal sealed class JobsPage(Db db, CurrentActor current, LegalClock clock, IEnumerable<JobDeclaration> declared) : PageModel
{
    /// <summary>All jobs.</summary>
    public IReadOnlyList<JobStatus> Jobs { get; private set; } = [];

    /// <summary>Deliveries that failed.</summary>
    public IReadOnlyList<DeliveryStatus> Deliveries { get; private set; } = [];

    /// <summary>What stands there where there are none.</summary>
    public EmptyState Nothing { get; } = new($"没有。送出失败的邮件和通知会列在这里；程序会自己重试，最多 {Attempts.Most} 次。");

    /// <summary>What was just asked for, in a sentence.</summary>
    public string? Notice { get; private set; }

    public async Task<IActionResult> OnGetAsync(string? asked, CancellationToken cancel)
    {
        var actor = await current.ReadAsync(cancel);
        if (Turned(actor) is { } away)
            return away;
        Notice = asked switch
        {
            "job" => "已安排，几秒钟之内开始运行。刷新本页可以看到结果。",
            "delivery" => "已安排重新送出，一分钟之内开始。",
            "nothing" => "没有做任何事：这一项已经不在，或者已经送出。",
            _ => null,
        };
        Jobs = await JobStatus.LoadAsync(db, declared, clock.Now().Instant, cancel);
        Deliveries = await DeliveryStatus.LoadAsync(db, actor, clock.Now().Instant, cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostRunAsync([FromServices] RunJobNow run, string name, CancellationToken cancel)
    {
        var actor = await current.ReadAsync(cancel);
        if (Turned(actor) is { } away)
            return away;
        var outcome = await run.RunAsync(new(name), actor, cancel);
        return Back(outcome.Succeeded ? "job" : "nothing");
    }

    public async Task<IActionResult> OnPostRetryAsync([FromServices] RetryDelivery retry, Guid body, Guid id, CancellationToken cancel)
    {
        var actor = await current.ReadAsync(cancel);
        if (Turned(actor) is { } away)
            return away;
        var outcome = await retry.RunAsync(new(body, id), actor, cancel);
        return Back(outcome.Succeeded ? "delivery" : "nothing");
    }

    private RedirectResult Back(string asked) => Redirect($"/desk/jobs?asked={asked}");

    private IActionResult? Turned(Actor actor) =>
        actor.Kind != ActorKind.Person ? Challenge()
        : actor.Holds(Role.SystemAdministrator) ? null
        : Forbid();
}
