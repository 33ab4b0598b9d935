using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Primitives;
using Tongming.Requests;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Ui.Desk;

namespace Tongming.Web.Requests.Lists.Loads;

/// <summary>工作量: the load of sections and officers. Every number leads to the list that it counts.</summary>
internal sealed class LoadPage(Db db, ReadListActor readers) : PageModel
{
    /// <summary>Who looks.</summary>
    public ListActor Reader { get; private set; } = null!;

    /// <summary>Names of sections and people.</summary>
    public CaseNames Names { get; private set; } = null!;

    /// <summary>Sections, each followed by its officers.</summary>
    public IReadOnlyList<SectionLoad> Loads { get; private set; } = [];

    /// <summary>The most that one line has open, for the bars.</summary>
    public int Most => Math.Max(1, Loads.Select(load => load.Open).DefaultIfEmpty().Max());

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (await readers.RunAsync(null, cancel) is not { } reader)
            return StatusCode(StatusCodes.Status403Forbidden);
        Reader = reader;
        Names = await CaseNames.LoadAsync(db, reader.BodyId, cancel);
        Loads = await SectionLoad.LoadAsync(db, reader, cancel);
        return Page();
    }

    /// <summary>The open cases of a line.</summary>
    public static string Open(SectionLoad load) => Of(load).With("state", "open");

    /// <summary>Those due this week.</summary>
    public string DueThisWeek(SectionLoad load) =>
        Period(load, CaseDates.Due, Reader.Today, SectionLoad.LastOfWeek(Reader.Today)) + "&state=open";

    /// <summary>Those overdue.</summary>
    public static string Overdue(SectionLoad load) => Of(load).With("urgency", $"{Urgency.Overdue}");

    /// <summary>Those answered this year.</summary>
    public string Answered(SectionLoad load) =>
        Period(load, CaseDates.Answered, new DateOnly(Reader.Today.Year, 1, 1), new DateOnly(Reader.Today.Year, 12, 31));

    private static string Period(SectionLoad load, CaseDates dates, DateOnly from, DateOnly until) =>
        $"{Of(load).With("dates", $"{dates}")}&from={Dates.Machine(from)}&until={Dates.Machine(until)}";

    private static ListAddress Of(SectionLoad load) =>
        new(
            CasesPage.Path,
            [
                new("section", load.SectionId is { } section ? $"{section}" : CaseFilter.NoSection),
                .. load.OfficerId is { } officer ? (KeyValuePair<string, StringValues>[])[new("officer", $"{officer}")] : [],
            ]
        );
}
