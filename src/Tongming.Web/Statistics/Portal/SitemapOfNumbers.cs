using Tongming.Statistics.Cubes;
using Tongming.Web.Platform.Search;

namespace Tongming.Web.Statistics.Portal;

/// <summary>The pages of the data portal: data sets and indicators, releases that are out, and where to find them.</summary>
internal sealed class SitemapOfNumbers(PublicNumbers numbers) : ISitemapSource
{
    public async Task<SitemapPart> ReadAsync(int skip, int take, CancellationToken cancel)
    {
        var all = new List<SitemapAddress>();
        var lines = await numbers.ListAsync(cancel);
        if (lines.Count > 0)
            all.Add(new SitemapAddress("/data", lines.Max(line => line.Newest.ShownFrom!.Value)));
        foreach (var line in lines.OrderBy(line => line.Set.Code, StringComparer.Ordinal))
        {
            var (page, changed) = ($"/data/{line.Set.Code}", line.Newest.ShownFrom!.Value);
            // What cannot be read has no pages.
            if (await numbers.ShapeOfAsync(line) is not { } shape)
                continue;
            all.Add(new SitemapAddress(page, changed));
            if (shape.IndexOf(DimensionRole.Indicator) is >= 0 and var at)
                all.AddRange(
                    shape
                        .Dimensions[at]
                        .Categories.Select(one => new SitemapAddress($"{page}/indicators/{Uri.EscapeDataString(one.Code)}", changed))
                );
        }

        foreach (var (id, shown) in await numbers.ReleasedIdsAsync(cancel))
            all.Add(new SitemapAddress($"/releases/{id}", shown));
        return new SitemapPart(all.Count, [.. all.Skip(skip).Take(take)]);
    }
}
