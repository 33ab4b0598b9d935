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
            // What cannot be read has no pages.
            if (await numbers.IndicatorsOfAsync(line) is not { } indicators)
                continue;
            var changed = line.Newest.ShownFrom!.Value;
            all.Add(new SitemapAddress(line.Page, changed));
            all.AddRange(indicators.Select(one => new SitemapAddress(line.PageOf(one), changed)));
        }

        foreach (var (id, shown) in await numbers.ReleasedIdsAsync(cancel))
            all.Add(new SitemapAddress($"/releases/{id}", shown));
        return new SitemapPart(all.Count, [.. all.Skip(skip).Take(take)]);
    }
}
