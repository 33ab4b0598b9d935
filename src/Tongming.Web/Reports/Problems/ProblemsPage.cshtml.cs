using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tongming.People;
using Tongming.Reports.Problems;
using Tongming.Reports.Tallies;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Security;
using Tongming.Web.Platform.Ui.Forms;
using Tongming.Web.Reports.Compiling;

namespace Tongming.Web.Reports.Problems;

/// <summary>问题清单: the problems of a year's report, those of earlier years with what became of them.</summary>
internal sealed class ProblemsPage(CurrentActor current, Db db, KeepProblem keep) : PageModel
{
    private static FieldChoices Choices { get; } = new();

    private Actor actor = Actor.Stranger;

    public int Year { get; private set; }

    public IReadOnlyList<ReportProblem> Problems { get; private set; } = [];

    public FormState Form { get; private set; } = null!;

    public bool MayKeep { get; private set; }

    /// <summary>Why the last change of a problem was refused, which one, and what was typed.</summary>
    public (string Sentence, Guid Id, ProblemStatus Status, string Note)? Refused { get; private set; }

    public string? Told => TempData["Told"] as string;

    public async Task<IActionResult> OnGetAsync(int year, CancellationToken cancel) =>
        await StopAsync(year, cancel)
        ?? await ShowAsync(FormState.Of(Choices, new KeepProblem.Input { Token = $"{Guid.NewGuid():N}" }), cancel);

    public async Task<IActionResult> OnPostAsync(int year, CancellationToken cancel)
    {
        if (await StopAsync(year, cancel) is { } stop)
            return stop;
        var read = FormReader.Read<KeepProblem.Input>(Request.Form, Choices);
        if (read.Input is { } input)
        {
            var done = await keep.RunAsync(year, input, actor, cancel);
            if (done.Succeeded)
                return Say("已列入问题清单，报告第五部分随着更新。");
            read.State.Refuse(nameof(KeepProblem.Input.Words), ReportsText.Say(done.Refusal));
        }

        Response.StatusCode = StatusCodes.Status400BadRequest;
        return await ShowAsync(read.State, cancel);
    }

    public async Task<IActionResult> OnPostSettleAsync(
        int year,
        Guid id,
        int version,
        ProblemStatus status,
        string? note,
        CancellationToken cancel
    )
    {
        if (await StopAsync(year, cancel) is { } stop)
            return stop;
        var done = await keep.SettleAsync(year, (id, version), (status, note ?? ""), actor);
        if (done.Succeeded)
            return Say("情况已记下。");
        Refused = (ReportsText.Say(done.Refusal), id, status, note ?? "");
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return await ShowAsync(FormState.Of(Choices, new KeepProblem.Input { Token = $"{Guid.NewGuid():N}" }), cancel);
    }

    private RedirectResult Say(string sentence)
    {
        TempData["Told"] = sentence;
        return Redirect($"/desk/reports/{Year}/problems");
    }

    private async Task<PageResult> ShowAsync(FormState form, CancellationToken cancel)
    {
        Form = form;
        (Form.Submit, Form.Cancel) = ("列入清单", $"/desk/reports/{Year}");
        Problems = await KeepProblem.OfYearAsync(db, actor.BodyId, Year, cancel);
        return Page();
    }

    private async Task<IActionResult?> StopAsync(int year, CancellationToken cancel)
    {
        actor = await current.ReadAsync(cancel);
        (Year, MayKeep) = (year, ReportScope.Keeps(actor));
        if (!ReportScope.Sees(actor))
            return StatusCode(StatusCodes.Status403Forbidden);
        return TallyPeriod.Of(actor.BodyId, year).Succeeded ? null : NotFound();
    }
}
