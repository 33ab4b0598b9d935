using Tongming.Web.Platform.Search;
using Tongming.Web.Statistics.Volumes;

namespace Tongming.Web.Statistics.Portal;

/// <summary>The pages of the data portal: data sets and indicators, volumes and releases that are out, and where to find them. No cube is opened for it.</summary>
internal sealed class SitemapOfNumbers(PublicNumbers numbers, PublicVolumes volumes) : ISitemapSource
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

        // The pages of their sections are led to from the page of a volume: to know them here all of its content would be read.
        var issues = (await volumes.ListAsync(null, cancel)).OrderBy(line => line.Volume.Shown).ThenBy(line => line.Volume.Id).ToList();
        if (issues.Count > 0)
            all.Add(new SitemapAddress("/volumes", issues[^1].Volume.Shown));
        all.AddRange(issues.Select(line => new SitemapAddress(line.Volume.Address, line.Volume.Shown)));
        foreach (var (id, shown) in await numbers.ReleasedIdsAsync(cancel))
            all.Add(new SitemapAddress($"/releases/{id}", shown));
        return new SitemapPart(all.Count, [.. all.Skip(skip).Take(take)]);
    }
}
