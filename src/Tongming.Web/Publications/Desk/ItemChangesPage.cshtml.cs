using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tongming.Publications;
using Tongming.Texts;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Documents.Html;
using Tongming.Web.Platform.Security;
using Tongming.Web.Platform.Time;
using Tongming.Web.Publications.Acts;
using Tongming.Web.Publications.Portal;

namespace Tongming.Web.Publications.Desk;

/// <summary>What changed from one edition of an item to another: its facts, its text sign by sign, its attachments.</summary>
internal sealed class ItemChangesPage(CurrentActor current, Db db, ItemActs acts, LegalClock clock) : PageModel
{
    public ItemScreen Screen { get; private set; } = null!;

    public Edition Before { get; private set; } = null!;

    public Edition After { get; private set; } = null!;

    /// <summary>Facts that differ, with what they were and are.</summary>
    public IReadOnlyList<(string Label, string Was, string Is)> Facts { get; private set; } = [];

    /// <summary>The text of both.</summary>
    public IReadOnlyList<DifferencePart> Text { get; private set; } = [];

    /// <summary>Attachments that came or went.</summary>
    public IReadOnlyList<DifferencePart> Files { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id, int? from, int? to, CancellationToken cancel)
    {
        var actor = await current.ReadAsync(cancel);
        if (await ItemScreen.LoadAsync(db, acts, (actor, id, clock.Now().Instant), cancel) is not { } screen)
            return NotFound();
        if (screen.Editions.Count < 2)
            return Redirect(screen.Address);
        Screen = screen;
        After = screen.Editions.FirstOrDefault(one => one.Number == to) ?? screen.Latest;
        Before =
            screen.Editions.FirstOrDefault(one => one.Number == from && one != After)
            ?? screen.Editions.LastOrDefault(one => one.Number < After.Number)
            ?? screen.Editions[^1];
        Compare(Before.Content(), After.Content());
        return Page();
    }

    private void Compare(EditionContent before, EditionContent after)
    {
        var (was, now) = (FactsOf(before), FactsOf(after));
        Facts =
        [
            .. was
                .Keys.Union(now.Keys)
                .Select(label => (label, was.GetValueOrDefault(label, ""), now.GetValueOrDefault(label, "")))
                .Where(one => one.Item2 != one.Item3),
        ];
        Text = TextDifference.Of(CleanText.Of(before.Html), CleanText.Of(after.Html));
        Files =
        [
            .. before.Files.Where(file => !Has(after, file)).Select(file => new DifferencePart(DifferenceKind.Gone, file.Name)),
            .. after.Files.Where(file => !Has(before, file)).Select(file => new DifferencePart(DifferenceKind.New, file.Name)),
        ];
    }

    private static bool Has(EditionContent content, EditionFile file) =>
        content.Files.Any(one => one.Name == file.Name && one.Sha256 == file.Sha256);

    private static Dictionary<string, string> FactsOf(EditionContent content)
    {
        var facts = ItemFacts.Of(content).ToDictionary(fact => fact.Label, fact => fact.Value);
        facts["标题"] = content.Title;
        facts["内容概述"] = content.Summary;
        facts["公开属性"] = SourceMarking.NameOf(content.Marking.Mark);
        return facts;
    }
}
