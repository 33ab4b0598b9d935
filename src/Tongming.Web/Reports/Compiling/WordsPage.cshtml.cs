using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tongming.People;
using Tongming.Reports.Compiling;
using Tongming.Reports.Tallies;
using Tongming.Web.Platform.Security;
using Tongming.Web.Platform.Ui.Forms;
using Tongming.Web.Reports.Papers;

namespace Tongming.Web.Reports.Compiling;

/// <summary>The form for the words of a part, beside the list of numbers that can be put in.</summary>
internal sealed class WordsPage(CurrentActor current, CompileReport compile, ReadReport read, WriteWords write) : PageModel
{
    private static FieldChoices Choices { get; } = new();

    private Actor actor = Actor.Stranger;
    private ReadReport.Read report = null!;

    public int Year { get; private set; }

    public ReportPart Part { get; private set; }

    public FormState Form { get; private set; } = null!;

    /// <summary>What can be put in: field, name and value.</summary>
    public IEnumerable<(string Field, string Name, string Value)> Fields =>
        compile
            .Definitions.Where(one => one.Name.Length > 0 && report.Paper.Report.Narrative.GetValueOrDefault(one.Key) != 0)
            .Select(one => (one.Key, one.Name, report.Paper.Report.Narrative[one.Key]))
            .Concat(
                ReportCells
                    .All.Where(cell => report.Paper.Report[cell.Key] != 0)
                    .Select(cell => (cell.Key, cell.Name, report.Paper.Report[cell.Key]))
            )
            .Select(one => (NumberFields.Of(one.Key), one.Name, NumberFields.Written(one.Item3)));

    public async Task<IActionResult> OnGetAsync(int year, string part, CancellationToken cancel)
    {
        if (await StopAsync(year, part, cancel) is { } stop)
            return stop;
        return Show(
            FormState.Of(
                Choices,
                new WriteWords.Input { Words = report.Paper.Words[Part], Version = report.Written.GetValueOrDefault(Part) }
            )
        );
    }

    public async Task<IActionResult> OnPostAsync(int year, string part, CancellationToken cancel)
    {
        if (await StopAsync(year, part, cancel) is { } stop)
            return stop;
        var sent = FormReader.Read<WriteWords.Input>(Request.Form, Choices);
        if (sent.Input is { } input)
        {
            var done = await write.RunAsync(year, Part, input, actor, cancel);
            if (done.Succeeded)
            {
                TempData["Told"] = $"“{ReportParts.HeadingOf(Part)}”已保存。";
                return Redirect($"/desk/reports/{year}");
            }

            sent.State.Refuse(
                done.Refusal.Code == "report.words.field" ? nameof(WriteWords.Input.Words) : "",
                ReportsText.Say(done.Refusal)
            );
        }

        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Show(sent.State);
    }

    private async Task<IActionResult?> StopAsync(int year, string code, CancellationToken cancel)
    {
        actor = await current.ReadAsync(cancel);
        if (!ReportScope.Keeps(actor))
            return StatusCode(StatusCodes.Status403Forbidden);
        var found = ReportParts.All.Where(one => one.Code == code).ToList();
        if (TallyPeriod.Of(actor.BodyId, year).Value is not { } period || found.Count == 0)
            return NotFound();
        (Year, Part) = (year, found[0].Part);
        report = await read.RunAsync(period, cancel);
        return null;
    }

    private PageResult Show(FormState form)
    {
        Form = form;
        (Form.Submit, Form.Cancel) = ("保存", $"/desk/reports/{Year}");
        Form.Consequence = "保存后马上按核对规则重新核对。";
        return Page();
    }
}
