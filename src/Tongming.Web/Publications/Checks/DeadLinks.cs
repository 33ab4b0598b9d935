using Microsoft.EntityFrameworkCore;
using Tongming.Publications;
using Tongming.Publications.Checks;
using Tongming.Publications.Columns;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Files;
using Tongming.Web.Publications.Items;

namespace Tongming.Web.Publications.Checks;

/// <summary>
/// The links of a text inside this installation that lead to nothing the public sees or will see by then: items, columns, files, pages of
/// the desk (R5-33). Other sites are not asked.
/// </summary>
internal static class DeadLinks
{
    private static readonly char[] Ends = ['?', '#'];

    /// <summary>The dead ones among the links of an edition.</summary>
    public static async Task<IReadOnlyList<CheckFinding>> InAsync(
        Db db,
        Edition edition,
        EditionContent content,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var markup = MarkupText.Read(content.Html);
        var dead = new List<CheckFinding>();
        var text = new CheckedText(new CheckPlace(CheckPart.Text), markup.Text);
        foreach (var link in markup.Links.Where(one => LinkClasses.Of(one.Address) == LinkClass.Own))
            if (!await LeadsSomewhereAsync(db, (edition, content, now), link.Address, cancel))
                dead.Add(EditionChecks.OfAddress(text, link.Address, CheckRule.LinkDead, link.At));
        return dead;
    }

    private static async Task<bool> LeadsSomewhereAsync(
        Db db,
        (Edition Edition, EditionContent Content, DateTimeOffset Now) of,
        string address,
        CancellationToken cancel
    )
    {
        var parts = address.Split(Ends, 2)[0].Split('/', StringSplitOptions.RemoveEmptyEntries);
        return parts switch
        {
            ["desk", ..] => false,
            ["items", var item, .. var rest] => Guid.TryParse(item, out var id) && await IsItemAsync(db, of, (id, rest), cancel),
            ["columns", var slug, ..] => await db.Set<Column>()
                .AnyAsync(one => one.BodyId == of.Edition.BodyId && one.Slug == slug && one.ClosedOn == null, cancel),
            ["files", var file, ..] => Guid.TryParse(file, out var id)
                && (
                    of.Content.Files.Any(one => one.Id == id)
                    || await db.Set<KeptFile>().AnyAsync(one => one.BodyId == of.Edition.BodyId && one.Id == id, cancel)
                ),
            _ => true,
        };
    }

    /// <summary>An item that is shown or will be, with its file where one is named; the item itself will be shown with these files.</summary>
    private static async Task<bool> IsItemAsync(
        Db db,
        (Edition Edition, EditionContent Content, DateTimeOffset Now) of,
        (Guid Id, string[] Below) wanted,
        CancellationToken cancel
    )
    {
        if (wanted.Id == of.Edition.PublicationId)
            return HasFile(of.Content, wanted.Below);
        var shown = await db.Set<Edition>()
            .Where(one => one.PublicationId == wanted.Id && one.State == EditionState.Released)
            .Where(one => one.ShownUntil == null || one.ShownUntil > of.Now)
            .OrderBy(one => one.Number)
            .FirstOrDefaultAsync(cancel);
        return shown is not null && HasFile(shown.Content(), wanted.Below);
    }

    private static bool HasFile(EditionContent content, string[] rest) =>
        rest is not ["files", var file, ..] || (Guid.TryParse(file, out var id) && content.Files.Any(one => one.Id == id));
}
