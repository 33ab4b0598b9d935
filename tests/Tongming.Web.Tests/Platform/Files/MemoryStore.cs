using System.Collections.Concurrent;
using System.Security.Cryptography;
using Tongming.Web.Platform.Files;

namespace Tongming.Web.Tests.Platform.Files;

/// <summary>A store without a disk, for tests of what uses one.</summary>
internal sealed class MemoryStore(TimeProvider time) : IFileStore
{
    private readonly ConcurrentDictionary<StoredName, (byte[] Content, DateTimeOffset At)> contents = new();

    public async Task<StoredFile> PutAsync(Guid bodyId, Stream content, CancellationToken cancel = default)
    {
        using var all = new MemoryStream();
        await content.CopyToAsync(all, cancel);
        var stored = new StoredFile(Convert.ToHexStringLower(SHA256.HashData(all.ToArray())), all.Length);
        contents[new StoredName(bodyId, stored.Sha256)] = (all.ToArray(), time.GetUtcNow());
        return stored;
    }

    public Task<Stream> OpenAsync(StoredName name, CancellationToken cancel = default)
    {
        _ = name.Path;
        return contents.TryGetValue(name, out var found)
            ? Task.FromResult<Stream>(new MemoryStream(found.Content, writable: false))
            : Task.FromException<Stream>(new FileNotFoundException(null, name.Path));
    }

    public Task<bool> ExistsAsync(StoredName name, CancellationToken cancel = default) => Task.FromResult(contents.ContainsKey(name));

    public Task<bool> DeleteAsync(StoredName name, DateTimeOffset last, CancellationToken cancel = default) =>
        Task.FromResult(contents.TryGetValue(name, out var found) && found.At <= last && contents.TryRemove(name, out _));

    public async IAsyncEnumerable<StoredName> AllAsync(
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel = default
    )
    {
        await Task.CompletedTask;
        foreach (var name in contents.Keys)
            yield return name;
    }

    public Task<Stream> OpenAsItLiesAsync(StoredName name, CancellationToken cancel = default) => OpenAsync(name, cancel);

    public Task PutAsItLiesAsync(StoredName name, Stream content, CancellationToken cancel = default) =>
        PutAsync(name.BodyId, content, cancel);
}
