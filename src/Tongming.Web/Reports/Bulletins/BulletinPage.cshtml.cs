using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tongming.People;
using Tongming.Reports.Bulletins;
using Tongming.Web.Platform.Security;
using Tongming.Web.Platform.Time;
using Tongming.Web.Platform.Ui.Desk;

namespace Tongming.Web.Reports.Bulletins;

/// <summary>A bulletin: the sentence, what is to be compared as bars, the tables, every number a way to its records.</summary>
internal sealed class BulletinPage(CurrentActor current, ReadBulletin read, LegalClock clock) : PageModel
{
    private Actor actor = Actor.Stranger;

    /// <summary>One bar of the chart: a section and the parts of what it owed.</summary>
    /// <param name="Name">The section.</param>
    /// <param name="Parts">Results with their numbers.</param>
    internal sealed record Bar(string Name, IReadOnlyList<(DutyNumber Result, decimal Value)> Parts)
    {
        /// <summary>All parts together.</summary>
        public decimal Whole => Parts.Sum(one => one.Value);
    }

    public ReadBulletin.Read Bulletin { get; private set; } = null!;

    public BulletinPaper Paper => Bulletin.Paper;

    public BulletinPeriod Period => Bulletin.Period;

    public bool MayIssue => BulletinScope.Keeps(actor) && Period.IsOver && Bulletin.Issue is null;

    public string? Told => TempData["Told"] as string;

    /// <summary>The bars of the sections.</summary>
    public IReadOnlyList<Bar> Bars =>
        [
            .. Paper
                .Figures.SectionsWith([.. BulletinNumbers.Columns.Select(one => BulletinNumbers.KeyOf(null, one))])
                .Select(section => new Bar(
                    Paper.SectionOf(section),
                    [
                        .. new[] { DutyNumber.InTime, DutyNumber.Late, DutyNumber.Overdue, DutyNumber.Pending }.Select(one =>
                            (one, Paper.Figures.Of(BulletinNumbers.KeyOf(null, one), section))
                        ),
                    ]
                )),
        ];

    public IReadOnlyList<PageLink> Acts =>
        [
            .. MayIssue ? (PageLink[])[new PageLink("发布通报", $"/desk/bulletins/{Period.Code}/issue", true)] : [],
            new PageLink("Word", $"/desk/bulletins/{Period.Code}/file/docx"),
        ];

    /// <summary>The names of the numbers.</summary>
    public ReadBulletin Names => read;

    /// <summary>Whether the reader may open the page behind a line of what was late.</summary>
    public bool Opens(BulletinLateLine line) => line.Address.Length > 0 && BulletinScope.Opens(actor, line.SectionId);

    public async Task<IActionResult> OnGetAsync(string period, CancellationToken cancel)
    {
        actor = await current.ReadAsync(cancel);
        if (!BulletinScope.Sees(actor))
            return StatusCode(StatusCodes.Status403Forbidden);
        if (BulletinPeriod.Of(actor.BodyId, period, clock.Now().Day).Value is not { } of)
            return NotFound();
        Bulletin = await read.RunAsync(of, cancel);
        return Page();
    }
}
