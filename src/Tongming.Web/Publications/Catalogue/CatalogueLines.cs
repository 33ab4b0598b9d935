using Microsoft.EntityFrameworkCore;
using Tongming.Publications.Catalogue;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Ui.Forms;

namespace Tongming.Web.Publications.Catalogue;

/// <summary>The lines of the latest catalogue that an item can name.</summary>
internal static class CatalogueLines
{
    /// <summary>By their three levels, in their order.</summary>
    public static async Task<IReadOnlyList<Choice>> OfAsync(Db db, Guid bodyId, CancellationToken cancel)
    {
        var all = db.Set<CatalogueEntry>().Where(one => one.BodyId == bodyId);
        var latest = await all.MaxAsync(one => (int?)one.Year, cancel) ?? 0;
        var entries = await all.Where(one => one.Year == latest).OrderBy(one => one.Order).ThenBy(one => one.Id).ToListAsync(cancel);
        return [.. entries.Select(entry => new Choice($"{entry.LineId}", entry.Row.Path))];
    }

    /// <summary>Whether a body has a line, in whatever year.</summary>
    public static Task<bool> HasAsync(Db db, Guid bodyId, Guid line) =>
        db.Set<CatalogueEntry>().AnyAsync(one => one.BodyId == bodyId && one.LineId == line);
}
