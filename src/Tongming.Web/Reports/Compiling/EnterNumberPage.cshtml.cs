using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tongming.People;
using Tongming.Reports.Compiling;
using Tongming.Reports.Tallies;
using Tongming.Web.Platform.Security;
using Tongming.Web.Platform.Ui.Forms;

namespace Tongming.Web.Reports.Compiling;

/// <summary>The form that puts a number into a cell.</summary>
internal sealed class EnterNumberPage(CurrentActor current, CompileReport compile, EnterNumber enter) : PageModel
{
    private static FieldChoices Choices { get; } =
        new FieldChoices()
            .Words<NumberEntryKind>(kind => kind == NumberEntryKind.Opening ? "期初数：系统里没有的以前的数" : "更正：台账计数不对")
            .Only(nameof(EnterNumber.Input.Kind), NumberEntryKind.Opening, NumberEntryKind.Correction);

    private Actor actor = Actor.Stranger;

    public ReportCell Cell { get; private set; } = null!;

    public int Year { get; private set; }

    public FormState Form { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(int year, string key, CancellationToken cancel)
    {
        if (await StopAsync(year, key, cancel) is { } stop)
            return stop;
        var now = (await compile.ForAsync(key, TallyPeriod.Of(actor.BodyId, year).Value!, cancel))[key];
        return Show(
            FormState.Of(
                Choices,
                new EnterNumber.Input
                {
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
            var done = await enter.RunAsync(year, key, input, actor, cancel);
            if (done.Succeeded)
            {
                TempData["Told"] = $"已录入。{Cell.Name}现在是 {NumberFields.Written(input.Value!.Value)}。";
                return Redirect($"/desk/reports/{year}/cells/{key}");
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
        (Form.Submit, Form.Cancel) = ("录入", $"/desk/reports/{Year}/cells/{Cell.Key}");
        Form.Consequence = "原来的计数和录入的数都保留，报告里用录入后的数；改动记入台账，不能删除，只能再录一次。";
        return Page();
    }
}
