using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Tongming.People;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Security;

namespace Tongming.Web.Platform.Ledger;

/// <summary>The acts of the ledger, to be read and verified. There is no way to change them.</summary>
internal sealed class LedgerPage(CurrentActor current, Db db, IEnumerable<ActWord> words) : PageModel
{
    /// <summary>Acts on one page.</summary>
    public const int Size = 50;

    [BindProperty(Name = "body", SupportsGet = true)]
    public Guid? BodyId { get; set; }

    [BindProperty(Name = "from", SupportsGet = true)]
    public DateOnly? From { get; set; }

    [BindProperty(Name = "until", SupportsGet = true)]
    public DateOnly? Until { get; set; }

    [BindProperty(Name = "act", SupportsGet = true)]
    public string? Act { get; set; }

    [BindProperty(Name = "subject", SupportsGet = true)]
    public string? Subject { get; set; }

    [BindProperty(Name = "person", SupportsGet = true)]
    public string? Person { get; set; }

    /// <summary>Acts before this number; the newest where none is given.</summary>
    [BindProperty(Name = "before", SupportsGet = true)]
    public long? Before { get; set; }

    public IReadOnlyList<LedgerEntry> Entries { get; private set; } = [];

    public IReadOnlyList<Chain> Bodies { get; private set; } = [];

    /// <summary>Names of the people of the body, for the screen only.</summary>
    public IReadOnlyDictionary<Guid, string> Names { get; private set; } = new Dictionary<Guid, string>();

    public IReadOnlyList<VerifyLedger.Chain> Verified { get; private set; } = [];

    public long Total { get; private set; }

    /// <summary>A chain that the actor may read.</summary>
    public sealed record Chain(Guid Id, string Name);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) => await LoadAsync(PeopleAct.ReadLedger, cancel) ?? Page();

    public async Task<IActionResult> OnPostVerifyAsync(CancellationToken cancel)
    {
        if (await LoadAsync(PeopleAct.VerifyLedger, cancel) is { } stop)
            return stop;
        var verified = new List<VerifyLedger.Chain>();
        foreach (var body in Bodies)
            verified.AddRange(await VerifyLedger.RunAsync(db, body.Id, cancel));
        Verified = verified;
        return Page();
    }

    public string NameOf(Guid body) => Bodies.FirstOrDefault(one => one.Id == body)?.Name ?? "—";

    /// <summary>The act in words; empty where there is none, so that its code stands alone.</summary>
    public string Word(LedgerEntry entry) => words.FirstOrDefault(word => word.Act == entry.Act)?.Word ?? "";

    /// <summary>Who acted, in words.</summary>
    public string Actor(LedgerEntry entry) =>
        entry.ActorKind switch
        {
            ActorKind.Person => Names.GetValueOrDefault(entry.ActorId, $"{entry.ActorId}")
                + (entry.OnBehalfOf is { } other ? $"（代{Names.GetValueOrDefault(other, $"{other}")}）" : ""),
            ActorKind.Applicant => "申请人",
            ActorKind.Program => "程序",
            _ => "未登录的人",
        };

    /// <summary>The address of the acts before the last one shown.</summary>
    public string Earlier => QueryString.Create(Filter().Append(new("before", $"{Entries[^1].Seq}"))).Value!;

    /// <summary>The filter, as the address carries it.</summary>
    public IEnumerable<KeyValuePair<string, string?>> Filter() =>
        new Dictionary<string, string?>
        {
            ["body"] = BodyId?.ToString(),
            ["from"] = From?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            ["until"] = Until?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            ["act"] = Act,
            ["subject"] = Subject,
            ["person"] = Person,
        }.Where(one => !string.IsNullOrEmpty(one.Value));

    private async Task<IActionResult?> LoadAsync(PeopleAct act, CancellationToken cancel)
    {
        var actor = await current.ReadAsync(cancel);
        var own = BodyId ??= actor.BodyId;
        if (!PeoplePermissions.May(actor, act, own))
            return own == actor.BodyId ? StatusCode(StatusCodes.Status403Forbidden) : NotFound();
        var bodies = await db.Set<Body>()
            .Where(body => actor.BodyId == Guid.Empty || body.Id == actor.BodyId)
            .OrderBy(body => body.Name)
            .Select(body => new Chain(body.Id, body.Name))
            .ToListAsync(cancel);
        Bodies = actor.BodyId == Guid.Empty ? [new Chain(Guid.Empty, "全系统"), .. bodies] : bodies;
        if (Bodies.All(body => body.Id != own))
            return NotFound();
        Names = await db.Set<Person>()
            .Where(person => person.BodyId == own || person.BodyId == Guid.Empty)
            .ToDictionaryAsync(person => person.Id, person => person.Name, cancel);
        var found = Filtered(db.Set<LedgerEntry>().Where(entry => entry.BodyId == own));
        Total = await found.LongCountAsync(cancel);
        Entries = await found
            .Where(entry => Before == null || entry.Seq < Before)
            .OrderByDescending(entry => entry.Seq)
            .Take(Size)
            .ToListAsync(cancel);
        return null;
    }

    private IQueryable<LedgerEntry> Filtered(IQueryable<LedgerEntry> entries)
    {
        if (From is { } from)
            entries = entries.Where(entry => entry.Day >= from);
        if (Until is { } until)
            entries = entries.Where(entry => entry.Day <= until);
        if (!string.IsNullOrWhiteSpace(Act))
            entries = entries.Where(entry => entry.Act.StartsWith(Act.Trim()));
        if (!string.IsNullOrWhiteSpace(Subject))
        {
            var id = Guid.TryParse(Subject.Trim(), out var parsed) ? parsed : (Guid?)null;
            entries = entries.Where(entry => entry.SubjectId == id || entry.SubjectKind == Subject.Trim());
        }

        if (string.IsNullOrWhiteSpace(Person))
            return entries;
        var people = Names.Where(name => name.Value == Person.Trim() || $"{name.Key}" == Person.Trim()).Select(name => name.Key).ToList();
        return entries.Where(entry =>
            people.Contains(entry.ActorId) || (entry.OnBehalfOf != null && people.Contains(entry.OnBehalfOf.Value))
        );
    }
}
