using Microsoft.EntityFrameworkCore;
using Tongming.Requests;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Search;

namespace Tongming.Web.Requests.Lists;

/// <summary>What cases are found by: title and description of the information wanted.</summary>
internal static class RequestSearch
{
    /// <summary>The kind under which they stand in the index.</summary>
    public const string Kind = "request";

    /// <summary>For building the index anew.</summary>
    public static SearchSource Source { get; } = new(Kind, Keys, TextsAsync);

    /// <summary>Puts a request into the index, in the change that makes or changes it.</summary>
    public static Task PutAsync(this ISearchIndex index, Db db, InformationRequest request) =>
        index.PutAsync(db, request.BodyId, Kind, new SearchText(request.Id, TextOf(request.Title, request.Description)));

    private static string TextOf(string title, string description) => $"{title}\n{description}";

    private static IAsyncEnumerable<SearchKey> Keys(Db db) =>
        db.Set<InformationRequest>().Select(request => new SearchKey(request.BodyId, request.Id)).AsAsyncEnumerable();

    private static async Task<IReadOnlyList<SearchText>> TextsAsync(Db db, Guid bodyId, IReadOnlyList<Guid> ids)
    {
        var texts = await db.Set<InformationRequest>()
            .Where(request => request.BodyId == bodyId && ids.Contains(request.Id))
            .Select(request => new
            {
                request.Id,
                request.Title,
                request.Description,
            })
            .ToListAsync();
        return [.. texts.Select(text => new SearchText(text.Id, TextOf(text.Title, text.Description)))];
    }
}
