using System.Security.Cryptography;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tongming.People;
using Tongming.Publications.Columns;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Security;
using Tongming.Web.Platform.Time;
using Tongming.Web.Platform.Ui.Desk;
using Tongming.Web.Platform.Ui.Forms;
using Tongming.Web.Publications.Items;

namespace Tongming.Web.Publications.Columns;

/// <summary>The checklist of a year (上传清单台账) with the ticks of owner and reviewer.</summary>
internal sealed class UploadsPage(CurrentActor current, Db db, Calendars calendars, LegalClock clock, TickUpload tick) : PageModel
{
    public int Year { get; private set; }

    public IReadOnlyList<UploadBoard.Line> Lines { get; private set; } = [];

    public bool MayKeep { get; private set; }

    public DateOnly Today { get; } = clock.Now().Day;

    public string Token { get; } = RandomNumberGenerator.GetHexString(32, lowercase: true);

    public string? Told => TempData["Told"] as string;

    public string? Refused => TempData["Refused"] as string;

    private Actor actor = Actor.Stranger;

    private IReadOnlyList<UploadBoard.Line> all = [];

    public FilterBar Bar =>
        new(
            ListAddress.Of(Request),
            [
                new FilterField(
                    "year",
                    "年度",
                    [
                        .. new[] { Today.Year + 1, Today.Year, Today.Year - 1, Today.Year - 2 }.Select(one => new Choice(
                            $"{one}",
                            $"{one}年"
                        )),
                    ]
                ),
                new FilterField(
                    "standing",
                    "情况",
                    [.. Enum.GetValues<UploadStanding>().Select(one => new Choice($"{one}", ColumnNames.Of(one)))]
                ),
                new FilterField("mine", "只看我的", [new Choice("true", "是")]),
            ],
            string.Join(
                "，",
                [
                    $"共 {all.Count} 项",
                    .. all.GroupBy(line => line.Standing)
                        .OrderBy(one => one.Key)
                        .Select(one => $"{ColumnNames.Of(one.Key)} {one.Count()} 项"),
                ]
            )
        );

    public async Task<IActionResult> OnGetAsync(int? year, CancellationToken cancel)
    {
        actor = await current.ReadAsync(cancel);
        if (!PublicScope.SeesItems(actor))
            return StatusCode(StatusCodes.Status403Forbidden);
        MayKeep = PublicScope.KeepsRegisters(actor);
        Year = year is >= 2008 and <= 2100 ? year.Value : Today.Year;
        all = await UploadBoard.LoadAsync(db, calendars, (actor.BodyId, Year, Today), cancel);
        var address = ListAddress.Of(Request);
        Lines =
        [
            .. all.Where(line => !Enum.TryParse<UploadStanding>(address["standing"], out var standing) || line.Standing == standing)
                .Where(line => address["mine"] != "true" || line.Task.OwnerId == actor.Id || line.Task.ReviewerId == actor.Id),
        ];
        return Page();
    }

    public async Task<IActionResult> OnPostTickAsync(string? act, Guid upload, int number, string? token, CancellationToken cancel)
    {
        var year = int.TryParse(Request.Query["year"], out var asked) ? asked : Today.Year;
        var input = new TickUpload.Input(act ?? "", upload, year, number, token ?? "") { Reason = Request.Form["reason"].ToString() };
        var done = await tick.RunAsync(input, await current.ReadAsync(cancel), cancel);
        TempData[done.Succeeded ? "Told" : "Refused"] = done.Succeeded ? Said(act) : PublicationText.Say(done.Refusal!);
        return Redirect($"/desk/columns/uploads?year={year}");
    }

    /// <summary>What the actor may do with an entry now.</summary>
    public IEnumerable<(string Act, string Label)> ActsOf(UploadTask task)
    {
        if (task.UploadedOn is null)
        {
            if (TickUpload.May(actor, TickUpload.Ticked, task))
                yield return (TickUpload.Ticked, "已上传");
            yield break;
        }

        if (task.ConfirmedOn is not null || !TickUpload.May(actor, TickUpload.Confirmed, task))
            yield break;
        if (task.UploadedBy != actor.Id)
            yield return (TickUpload.Confirmed, "复核无误");
        yield return (TickUpload.SentBack, "退回");
    }

    private static string Said(string? act) =>
        act switch
        {
            TickUpload.Ticked => "已勾选上传，等待复核。",
            TickUpload.Confirmed => "已复核。",
            _ => "已退回，请上传的人重新办理。",
        };
}
