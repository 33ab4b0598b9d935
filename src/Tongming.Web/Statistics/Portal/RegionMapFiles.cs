using Microsoft.AspNetCore.Http.HttpResults;
using Tongming.Web.Platform.Hosting;
using Tongming.Web.Platform.Hosting.Cached;
using Tongming.Web.Statistics.Keeping;

namespace Tongming.Web.Statistics.Portal;

/// <summary>The maps for the charts of strangers.</summary>
internal static class RegionMapFiles
{
    public static void MapRegionMaps(this IEndpointRouteBuilder routes) =>
        routes.MapMethods("/data/maps/{name}", Verbs.Reading, Answer).ExcludeFromDescription().WithMetadata(new PublicPageAttribute());

    private static Results<FileContentHttpResult, NotFound> Answer(string name, RegionMaps maps) =>
        maps.Find(name) is { } map ? TypedResults.File(map.Bytes, "application/geo+json") : TypedResults.NotFound();
}
