using Microsoft.EntityFrameworkCore;
using Tongming.Statistics.DataSets;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Files;
using Tongming.Web.Statistics.Keeping;

namespace Tongming.Web.Statistics.Sets;

/// <summary>The indicators that stand in the newest versions of a body's data sets.</summary>
internal sealed class ReadIndicators(Engine engine, CubeStore cubes)
{
    /// <summary>Codes and names, each once, in order of their codes.</summary>
    public async Task<IReadOnlyList<(string Code, string Label)>> OfBodyAsync(Guid bodyId, CancellationToken cancel)
    {
        await using var db = engine.OpenForReading();
        var newest = await db.Set<Vintage>()
            .Where(one =>
                one.BodyId == bodyId
                && !db.Set<Vintage>().Any(other => other.BodyId == bodyId && other.DataSetId == one.DataSetId && other.No > one.No)
            )
            .Select(one => one.WholeFile)
            .ToListAsync(cancel);
        var found = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var name in newest)
        {
            foreach (var category in (await cubes.OpenWholeAsync(new StoredName(bodyId, name), cancel)).Shape.Indicators)
                found.TryAdd(category.Code, category.Label);
        }

        return [.. found.Select(one => (one.Key, one.Value))];
    }
}
