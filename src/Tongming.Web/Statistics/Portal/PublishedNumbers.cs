using Tongming.Statistics.Volumes;
using Tongming.Web.Platform.Search;
using Tongming.Web.Platform.Time;
using Tongming.Web.Statistics.Volumes;

namespace Tongming.Web.Statistics.Portal;

/// <summary>Finds data sets, indicators and volumes that are out and whose names stand in what somebody is about to ask for (条例 第三十六条: what is public is pointed to).</summary>
internal sealed class PublishedNumbers(IServiceScopeFactory scopes) : IFindsPublished
{
    private sealed record Named(string Kind, string Title, string Address, DateTimeOffset Shown);

    public async Task<IReadOnlyList<PublishedMatch>> FindAsync(Guid bodyId, string words, CancellationToken cancel = default)
    {
        await using var scope = scopes.CreateAsyncScope();
        var numbers = scope.ServiceProvider.GetRequiredService<PublicNumbers>();
        var named = new List<Named>();
        foreach (var line in await numbers.ListAsync(cancel))
        {
            if (line.Set.BodyId != bodyId || await numbers.IndicatorsOfAsync(line) is not { } indicators)
                continue;
            var shown = line.Newest.ShownFrom!.Value;
            named.Add(new Named("数据集", line.Set.Title, line.Page, shown));
            named.AddRange(indicators.Select(one => new Named("指标", one.Label, line.PageOf(one), shown)));
        }

        var volumes = scope.ServiceProvider.GetRequiredService<PublicVolumes>();
        named.AddRange(
            (await volumes.ListAsync(null, cancel))
                .Where(line => line.Volume.BodyId == bodyId)
                .Select(line => new Named(VolumeWords.NameOf(line.Volume.Kind), line.Volume.Title, line.Volume.Address, line.Volume.Shown))
        );

        return
        [
            .. Likeness
                .Alike(named, one => one.Title, words)
                .Take(EverythingPublished.Most)
                .Select(one => new PublishedMatch(
                    one.Thing.Kind,
                    one.Thing.Title,
                    LegalClock.DayOf(one.Thing.Shown),
                    one.Thing.Address,
                    one.Likeness
                )),
        ];
    }
}
