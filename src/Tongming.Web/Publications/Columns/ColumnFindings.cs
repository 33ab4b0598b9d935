using Microsoft.EntityFrameworkCore;
using Tongming.Publications;
using Tongming.Publications.Columns;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Time;
using Tongming.Web.Publications.Items;

namespace Tongming.Web.Publications.Columns;

/// <summary>What an inspection would find in the columns: blank ones, documents without their day, and how near the site is to failing (R5-15 to R5-20).</summary>
/// <param name="Blank">Open columns in which nothing is published.</param>
/// <param name="Undated">Published documents that do not say when they were written.</param>
/// <param name="Outlooks">The rules by which the whole site can fail, as they stand.</param>
internal sealed record ColumnFindings(
    IReadOnlyList<Column> Blank,
    IReadOnlyList<ColumnFindings.Item> Undated,
    IReadOnlyList<VetoOutlook> Outlooks
)
{
    // As EditionText writes it; inside of strings quotation marks are escaped.
    private const string Dated = "\"writtenOn\":";

    /// <summary>An item with a gap.</summary>
    public sealed record Item(Guid Id, string Title);

    /// <summary>Looks for them.</summary>
    public static async Task<ColumnFindings> LoadAsync(
        Db db,
        IReadOnlyList<ColumnStanding> lines,
        IReadOnlyList<FreshnessExemption> exemptions,
        (Guid BodyId, Now Now) of,
        CancellationToken cancel
    )
    {
        var kinds = PublicationKinds.All.Where(kind => kind.IsDocument).Select(kind => kind.Kind).ToList();
        var undated = await db.Set<Edition>()
            .VisibleAt(of.Now.Instant)
            .Where(one => one.BodyId == of.BodyId && kinds.Contains(one.Kind) && !one.ContentText.Contains(Dated))
            .OrderByDescending(one => one.FirstShown)
            .Select(one => new Item(one.PublicationId, one.Title))
            .ToListAsync(cancel);
        return new ColumnFindings(
            [.. lines.Where(line => line.Freshness.State == FreshnessState.Blank).Select(line => line.Column)],
            undated,
            SiteOutlook.Of(
                [.. lines.Select(line => new WatchedColumn(line.Column, new ColumnActivity(line.Last)))],
                exemptions,
                lines.Max(line => line.Last),
                SiteThresholds.AsInRuleBook,
                of.Now.Day
            )
        );
    }
}
