using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Security;
using Tongming.Web.Platform.Time;
using Tongming.Web.Platform.Ui.Desk;
using Tongming.Web.Platform.Ui.Forms;
using Tongming.Web.Publications.Items;

namespace Tongming.Web.Publications.Registers;

/// <summary>The registers, and what they give to table 2 of the yearly report.</summary>
internal sealed class RegistersPage(CurrentActor current, Db db, Calendars calendars, LegalClock clock, CountTableTwo count) : PageModel
{
    public int Year { get; private set; }

    public IReadOnlyList<CountTableTwo.Cell> Cells { get; private set; } = [];

    /// <summary>How many lines of each register are late.</summary>
    public IReadOnlyDictionary<string, int> Late { get; private set; } = new Dictionary<string, int>();

    private readonly DateOnly today = clock.Now().Day;

    public FilterBar Bar =>
        new(
            ListAddress.Of(Request),
            [
                new FilterField(
                    "year",
                    "年度",
                    [.. Enumerable.Range(0, 6).Select(back => new Choice($"{today.Year - back}", $"{today.Year - back}年"))]
                ),
            ]
        );

    public async Task<IActionResult> OnGetAsync(int? year, CancellationToken cancel)
    {
        var actor = await current.ReadAsync(cancel);
        if (!PublicScope.SeesItems(actor))
            return StatusCode(StatusCodes.Status403Forbidden);
        Year = year is >= 2008 and <= 2100 ? year.Value : today.Year;
        Cells = await count.RunAsync(actor.BodyId, Year, cancel);
        var late = new Dictionary<string, int>();
        foreach (var register in RegisterKind.All)
            late[register.Code] = (await RegisterLine.LoadAsync(db, calendars, (actor.BodyId, register, today), cancel)).Count(line =>
                line.Tone == StateTone.Red
            );
        Late = late;
        return Page();
    }

    /// <summary>Where what a number counts is listed.</summary>
    public string AddressOf(CountTableTwo.Cell cell) =>
        cell.Row switch
        {
            "行政规范性文件" =>
                $"/desk/documents?count={CountTableTwo.OfDocumentColumns.First(one => one.Column == cell.Column).Code}&year={Year}",
            "政府集中采购" => $"/desk/registers/procurement?year={Year}",
            var row => $"/desk/registers/{RegisterKind.All.First(one => one.Name == row).Code}?year={Year}",
        };
}
