using Tongming.Statistics.Vintages;
using Tongming.Web.Platform.Hosting;
using Tongming.Web.Platform.Hosting.Cached;
using Tongming.Web.Platform.Security;
using Tongming.Web.Statistics.Portal;

namespace Tongming.Web.Statistics.Machines;

/// <summary>修订清单: what differs between two versions of a data set that are out, for programs.</summary>
internal static class ChangesFeed
{
    public static void MapChangesFeed(this IEndpointRouteBuilder routes) =>
        routes
            .MapMethods("/data/{code}/changes/{number}", Verbs.Reading, AnswerAsync)
            .ForPrograms()
            .ExcludeFromDescription()
            .RequireRateLimiting(Turns.Costly)
            .WithMetadata(new PublicPageAttribute());

    /// <summary>Against the version before it, or the one that <c>from</c> names.</summary>
    private static async Task<IResult> AnswerAsync(string code, string number, string? from, HttpRequest request, PublicNumbers numbers)
    {
        var cancel = request.HttpContext.RequestAborted;
        if (await numbers.FindAsync(code, number, cancel) is not { } later)
            return ProgramAnswers.Refuse(new Refusal("pxweb.table", $"{code} {number}"));
        var wanted = string.IsNullOrEmpty(from) ? later.Versions.FirstOrDefault(one => one.No < later.Version.No)?.Number : from;
        if (wanted is null || wanted == number || await numbers.FindAsync(code, wanted, cancel) is not { } earlier)
            return ProgramAnswers.Refuse(new Refusal("pxweb.table", $"{code} {wanted ?? number}"));
        var list = new ChangeList(
            code,
            new(earlier.Version.ShownFrom!.Value, earlier.Version.Number),
            new(later.Version.ShownFrom!.Value, later.Version.Number)
        )
        {
            Extent = string.IsNullOrEmpty(from) ? later.Version.Extent : "",
            Reason = later.Version.Reason,
        };
        var changes = CubeChanges.Between(earlier.File, later.File);
        return ProgramAnswers.OfJson(json => list.Write(changes, later.File.Shape, json));
    }
}
