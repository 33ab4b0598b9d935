using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Data.Sql;

namespace Tongming.Web.Platform.Search;

/// <summary>
/// Compares the index with the things, and indexes all of them anew while the office goes on working: in small changes, each of
/// which reads the texts itself, so that nothing that was changed meanwhile is overwritten by an older text.
/// </summary>
internal sealed class RebuildSearch(Engine engine, Changes changes, ISearchIndex index)
{
    /// <summary>Things that are indexed in one change.</summary>
    private const int AtOnce = 100;

    /// <summary>What came of rebuilding.</summary>
    /// <param name="Count">Things that were indexed.</param>
    /// <param name="Before">How index and things differed before.</param>
    public sealed record Rebuilt(int Count, SearchDrift Before);

    /// <summary>How index and things differ now, by their ids; nothing is changed.</summary>
    public async Task<SearchDrift> CompareAsync(SearchSource source, CancellationToken cancel = default)
    {
        var (known, there) = await ReadAsync(source, cancel);
        return Compare(known, there);
    }

    /// <summary>Indexes everything of a source anew and forgets what is superfluous; progress counts the things done.</summary>
    public async Task<Rebuilt> RunAsync(SearchSource source, IProgress<int>? progress = null, CancellationToken cancel = default)
    {
        var (known, there) = await ReadAsync(source, cancel);
        var done = 0;
        foreach (var body in known.Union(there).GroupBy(key => key.BodyId, key => key.Id))
        {
            foreach (var some in body.Chunk(AtOnce))
            {
                await changes.SaveAsync<string>(db => IndexAsync(db, source, body.Key, some), cancel);
                done += some.Length;
                progress?.Report(done);
            }
        }

        return new Rebuilt(there.Count, Compare(known, there));
    }

    private async Task<Outcome<string>> IndexAsync(Db db, SearchSource source, Guid body, IReadOnlyList<Guid> ids)
    {
        var texts = await source.Texts(db, body, ids);
        foreach (var text in texts)
            await index.PutAsync(db, body, source.Kind, text);
        foreach (var gone in ids.Except(texts.Select(text => text.Id)))
            await index.RemoveAsync(db, body, source.Kind, gone);
        return source.Kind;
    }

    private async Task<(HashSet<SearchKey> Known, HashSet<SearchKey> There)> ReadAsync(SearchSource source, CancellationToken cancel)
    {
        await using var db = engine.OpenForReading();
        var known = (await SearchKeys.RunAsync(db, source.Kind, cancel)).Select(key => new SearchKey(key.BodyId, key.Id)).ToHashSet();
        var there = new HashSet<SearchKey>();
        await foreach (var key in source.Keys(db).WithCancellation(cancel))
            there.Add(key);
        return (known, there);
    }

    private static SearchDrift Compare(HashSet<SearchKey> known, HashSet<SearchKey> there) =>
        new([.. there.Except(known)], [.. known.Except(there)]);
}
