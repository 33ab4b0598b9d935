using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Tongming.People;
using Tongming.Reports.Compiling;
using Tongming.Reports.Tallies;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Security;
using Tongming.Web.Platform.Ui.Forms;
using Tongming.Web.Reports.Compiling;

namespace Tongming.Web.Reports.Bodies;

/// <summary>The form by which a superior adds a number to the sum.</summary>
internal sealed class AddNumberPage(CurrentActor current, Db db, EnterNumber enter) : PageModel
{
    private static FieldChoices Choices { get; } =
        new FieldChoices()
            .Words<NumberEntryKind>(_ => "汇总时加入：不在各机关报告里的数，不改动任何一家的报告")
            .Only(nameof(EnterNumber.Input.Kind), NumberEntryKind.Addition);

    private Actor actor = Actor.Stranger;

    public ReportCell Cell { get; private set; } = null!;

    public int Year { get; private set; }

    public FormState Form { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(int year, string key, CancellationToken cancel)
    {
        if (await StopAsync(year, key, cancel) is { } stop)
            return stop;
        var now = await EnterNumber.AddedAsync(db, actor.BodyId, year, key);
        return Show(
            FormState.Of(
                Choices,
                new EnterNumber.Input
                {
                    Kind = NumberEntryKind.Addition,
                    Shown = NumberFields.Written(now),
                    Value = now,
                    Token = Guid.NewGuid().ToString("N"),
                }
            )
        );
    }

    public async Task<IActionResult> OnPostAsync(int year, string key, CancellationToken cancel)
    {
        if (await StopAsync(year, key, cancel) is { } stop)
            return stop;
        var read = FormReader.Read<EnterNumber.Input>(Request.Form, Choices);
        if (read.Input is { } input)
        {
            var done = await enter.RunAsync(year, key, input with { Kind = NumberEntryKind.Addition }, actor, cancel);
            if (done.Succeeded)
            {
                TempData["Told"] = $"已加入。这一格的合计里加了 {NumberFields.Written(input.Value!.Value)}。";
                return Redirect($"/desk/reports/{year}/bodies/cells/{key}");
            }

            read.State.Refuse(EnterNumber.FieldOf(done.Refusal), ReportsText.Say(done.Refusal));
        }

        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Show(read.State);
    }

    private async Task<IActionResult?> StopAsync(int year, string key, CancellationToken cancel)
    {
        actor = await current.ReadAsync(cancel);
        if (!ReportScope.Keeps(actor))
            return StatusCode(StatusCodes.Status403Forbidden);
        if (!TallyPeriod.Of(actor.BodyId, year).Succeeded || ReportCells.Find(key) is not { Terms.Count: 0 } cell)
            return NotFound();
        (Cell, Year) = (cell, year);
        return null;
    }

    private PageResult Show(FormState form)
    {
        Form = form;
        (Form.Submit, Form.Cancel) = ("加入", $"/desk/reports/{Year}/bodies/cells/{Cell.Key}");
        Form.Consequence = "填加入的总数，不是差额；写 0 就是不再加入。改动记入台账，各机关的报告不变。";
        return Page();
    }
}
