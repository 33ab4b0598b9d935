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

    public IReadOnlyList<ReadLedger.Chain> Bodies { get; private set; } = [];

    /// <summary>Names of the people of the body, for the screen only.</summary>
    public IReadOnlyDictionary<Guid, string> Names { get; private set; } = new Dictionary<Guid, string>();

    public IReadOnlyList<VerifyLedger.Chain> Verified { get; private set; } = [];

    public long Total { get; private set; }

    private ReadLedger? Read { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) => await LoadAsync(PeopleAct.ReadLedger, cancel) ?? Page();

    public async Task<IActionResult> OnPostVerifyAsync(CancellationToken cancel)
    {
        if (await LoadAsync(PeopleAct.VerifyLedger, cancel) is { } stop)
            return stop;
        Verified = await ReadLedger.VerifyAsync(db, Read!.Bodies, cancel);
        return Page();
    }

    public string NameOf(Guid body) => Bodies.FirstOrDefault(one => one.Id == body)?.Name ?? "—";

    /// <summary>The act in words; empty where there is none, so that its code stands alone.</summary>
    public string Word(LedgerEntry entry) => words.FirstOrDefault(word => word.Act == entry.Act)?.Word ?? "";

    /// <summary>Who acted, in words.</summary>
    public string Actor(LedgerEntry entry) => ReadLedger.ActorOf(entry, Names);

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
        var filter = new ReadLedger.Filter(From, Until, Act, Subject, Person, Before);
        var (read, isOwn) = await ReadLedger.RunAsync(db, await current.ReadAsync(cancel), act, (BodyId, filter), cancel);
        if (read is null)
            return isOwn ? StatusCode(StatusCodes.Status403Forbidden) : NotFound();
        Read = read;
        (BodyId, Bodies, Names, Total, Entries) = (read.BodyId, read.Bodies, read.Names, read.Total, read.Entries);
        return null;
    }
}
