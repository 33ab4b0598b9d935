using System.Security.Cryptography;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tongming.Publications.Catalogue;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Documents.Office;
using Tongming.Web.Platform.Security;
using Tongming.Web.Platform.Time;
using Tongming.Web.Platform.Ui.Desk;
using Tongming.Web.Platform.Ui.Forms;
using Tongming.Web.Publications.Items;

namespace Tongming.Web.Publications.Catalogue;

/// <summary>What the list of the catalogue can do besides showing it.</summary>
internal sealed record CatalogueUses(BeginCatalogue Begin, SettleCatalogue Settle, KeepCatalogueRow Keep);

/// <summary>The catalogue of a year at the desk: by levels, with what is published under each row, and the acts on the whole.</summary>
internal sealed class CataloguePage(CurrentActor current, Db db, Calendars calendars, LegalClock clock, CatalogueUses uses) : PageModel
{
    [BindProperty(Name = "year", SupportsGet = true)]
    public int? Wanted { get; set; }

    public CatalogueView View { get; private set; } = null!;

    public IReadOnlyList<CatalogueView.Line> Lines { get; private set; } = [];

    public bool MayKeep { get; private set; }

    public bool MayChange => MayKeep && View.IsOpen;

    /// <summary>The latest earlier year that has a catalogue, or null.</summary>
    public int? Earlier => years.Where(year => year < View.Year).Select(year => (int?)year).FirstOrDefault();

    public int Unverified => View.Lines.Count(line => line.Entry.IsUnverified);

    public string Token { get; } = RandomNumberGenerator.GetHexString(32, lowercase: true);

    public string? Told => TempData["Told"] as string;

    public string? Refused => TempData["Refused"] as string;

    private List<int> years = [];

    private IReadOnlyList<Choice> sections = [];

    private readonly Now now = clock.Now();

    public PageHead Head =>
        new($"主动公开基本目录（{View.Year}年）")
        {
            State = View switch
            {
                { Lines.Count: 0 } => null,
                { IsOpen: false } => (StateTone.Green, "已确定", Dates.Plain(View.SettledOn!.Value)),
                { SettledOn: not null } => (StateTone.Amber, "修改中", "公众看到核对过的行"),
                _ => (StateTone.Amber, "起草中", "公众还看不到"),
            },
            Acts = [.. Links()],
        };

    public FilterBar Bar =>
        new(
            ListAddress.Of(Request),
            [
                new FilterField(
                    "year",
                    "年度",
                    [
                        .. years
                            .Append(View.Year)
                            .Append(now.Day.Year)
                            .Distinct()
                            .OrderDescending()
                            .Select(one => new Choice($"{one}", $"{one}年")),
                    ]
                ),
                new FilterField("section", "责任科室", sections),
                new FilterField(
                    "state",
                    "情况",
                    [
                        .. Enum.GetValues<EntryStanding>().Select(one => new Choice($"{one}", EntryState.NameOf(one))),
                        new Choice("Unverified", "待核对"),
                    ]
                ),
                new FilterField("q", "事项、内容"),
            ],
            string.Join(
                "，",
                [
                    $"共 {View.Lines.Count} 项",
                    .. View
                        .Lines.GroupBy(line => line.State.Standing)
                        .OrderBy(one => one.Key)
                        .Select(one => $"{EntryState.NameOf(one.Key)} {one.Count()} 项"),
                ]
            ),
            $"/desk/catalogue?handler=Excel&year={View.Year}"
        );

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) => await LoadAsync(cancel) ?? Page();

    public async Task<IActionResult> OnGetExcelAsync(CancellationToken cancel) =>
        await LoadAsync(cancel) ?? File(CatalogueFile.Write(View), ListSheet.MediaType, $"主动公开基本目录{View.Year}.xlsx");

    public async Task<IActionResult> OnPostBeginAsync(int year, int? from, string? token, CancellationToken cancel)
    {
        var begun = await uses.Begin.RunAsync(new BeginCatalogue.Input(year, from, token ?? ""), await current.ReadAsync(cancel), cancel);
        return After(year, begun.Refusal, $"已载入 {begun.Value} 行，请逐行核对。");
    }

    public async Task<IActionResult> OnPostSettleAsync(int year, bool reopen, string? token, CancellationToken cancel)
    {
        var input = new SettleCatalogue.Input(year, reopen, token ?? "");
        var done = await uses.Settle.RunAsync(input, await current.ReadAsync(cancel), cancel);
        return After(
            year,
            done.Refusal,
            reopen ? "目录可以修改了，改完请重新确定。" : $"已确定{year}年度目录，共 {done.Value} 项，公众现在能看到。"
        );
    }

    public async Task<IActionResult> OnPostConfirmAsync(int year, Guid id, string? token, CancellationToken cancel)
    {
        var input = new KeepCatalogueRow.Input(KeepCatalogueRow.Confirmed, year, id, token ?? "");
        var done = await uses.Keep.RunAsync(input, await current.ReadAsync(cancel), cancel);
        return After(year, done.Refusal, "已核对这一行。");
    }

    private RedirectResult After(int year, Refusal? refusal, string told)
    {
        TempData[refusal is null ? "Told" : "Refused"] = refusal is null ? told : PublicationText.Say(refusal);
        return Redirect($"/desk/catalogue?year={year}");
    }

    private IEnumerable<PageLink> Links()
    {
        yield return new PageLink("本机关无此项", "/desk/catalogue/nil");
        if (years.Count > 1)
            yield return new PageLink("与别的年度比较", $"/desk/catalogue/difference?after={View.Year}");
        if (!MayChange || View.Lines.Count == 0)
        {
            if (MayKeep && View.Lines.Count > 0)
                yield return new PageLink("重新打开修改", $"/desk/catalogue/settle?year={View.Year}&reopen=true");
            yield break;
        }

        yield return new PageLink("从 Excel 导入", $"/desk/catalogue/import?year={View.Year}");
        yield return new PageLink("添加事项", $"/desk/catalogue/rows/new?year={View.Year}", Unverified > 0);
        yield return new PageLink($"确定{View.Year}年度目录", $"/desk/catalogue/settle?year={View.Year}", Unverified == 0);
    }

    private async Task<IActionResult?> LoadAsync(CancellationToken cancel)
    {
        var actor = await current.ReadAsync(cancel);
        if (!PublicScope.SeesItems(actor))
            return StatusCode(StatusCodes.Status403Forbidden);
        MayKeep = PublicScope.KeepsRegisters(actor);
        years = await CatalogueView.YearsAsync(db, actor.BodyId, cancel);
        var year = Wanted is >= 2008 and <= 2100 ? Wanted.Value : now.Day.Year;
        View = await CatalogueView.LoadAsync(db, calendars, (actor.BodyId, year, now), cancel);
        var names = await CatalogueNamesOf.LoadAsync(db, actor.BodyId, cancel);
        sections = [.. names.Sections.Select(one => new Choice($"{one.Key}", one.Value))];
        Lines = [.. View.Lines.Where(Fits)];
        return null;
    }

    private bool Fits(CatalogueView.Line line)
    {
        var address = ListAddress.Of(Request);
        var (words, state) = (address["q"].Trim(), address["state"]);
        if (Guid.TryParse(address["section"], out var section) && line.Entry.Row.SectionId != section)
            return false;
        if (
            state == "Unverified"
                ? !line.Entry.IsUnverified
                : Enum.TryParse<EntryStanding>(state, out var standing) && line.State.Standing != standing
        )
            return false;
        return words.Length == 0 || $"{line.Entry.Row.Path}\n{line.Entry.Row.Content}".Contains(words, StringComparison.OrdinalIgnoreCase);
    }
}
