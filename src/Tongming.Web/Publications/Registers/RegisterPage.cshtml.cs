using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Security;
using Tongming.Web.Platform.Time;
using Tongming.Web.Platform.Ui.Desk;
using Tongming.Web.Platform.Ui.Forms;
using Tongming.Web.Publications.Items;

namespace Tongming.Web.Publications.Registers;

/// <summary>One register: its lines with what is due.</summary>
internal sealed class RegisterPage(CurrentActor current, Db db, Calendars calendars, LegalClock clock) : PageModel
{
    public RegisterKind Register { get; private set; } = null!;

    public IReadOnlyList<RegisterLine> Lines { get; private set; } = [];

    public bool MayKeep { get; private set; }

    public DateOnly Today { get; } = clock.Now().Day;

    public string? Told => TempData["Told"] as string;

    private IReadOnlyList<RegisterLine> all = [];

    public FilterBar Bar =>
        new(
            ListAddress.Of(Request),
            [
                new FilterField(
                    "year",
                    "年度",
                    [.. all.Select(line => line.On.Year).Distinct().Select(year => new Choice($"{year}", $"{year}年"))]
                ),
                new FilterField(
                    "standing",
                    "情况",
                    [
                        .. all.Where(_ => Register.Code != RegisterKind.FeesCode)
                            .Select(line => line.Standing)
                            .Distinct()
                            .Select(one => new Choice(one, one)),
                    ]
                ),
                new FilterField("q", "文号、名称"),
            ],
            Lines.Sum(line => line.Yuan) is var sum && Register.Kind is null ? $"共 {Lines.Count} 项，{sum:N2} 元" : $"共 {Lines.Count} 项"
        );

    public async Task<IActionResult> OnGetAsync(string register, CancellationToken cancel)
    {
        var actor = await current.ReadAsync(cancel);
        if (!PublicScope.SeesItems(actor))
            return StatusCode(StatusCodes.Status403Forbidden);
        if (RegisterKind.Find(register) is not { } kind)
            return NotFound();
        (Register, MayKeep) = (kind, PublicScope.KeepsRegisters(actor));
        all = await RegisterLine.LoadAsync(db, calendars, (actor.BodyId, kind, Today), cancel);
        var address = ListAddress.Of(Request);
        var (standing, words) = (address["standing"], address["q"].Trim());
        Lines =
        [
            .. all.Where(line => !int.TryParse(address["year"], out var year) || line.On.Year == year)
                .Where(line => standing.Length == 0 || line.Standing == standing)
                .Where(line => line.Name.Contains(words, StringComparison.OrdinalIgnoreCase)),
        ];
        return Page();
    }
}
