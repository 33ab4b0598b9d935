namespace Tongming.Web.Platform.Files;

/// <summary>A stored content as a whole, where one is needed whole.</summary>
internal static class StoredBytes
{
    /// <summary>
    /// The bytes of a content, in room that is no larger than they are: of the large files a buffer that grows would take several times as much.
    /// </summary>
    /// <exception cref="FileNotFoundException">It is not there.</exception>
    /// <exception cref="DamagedFileException">It is not what was put in.</exception>
    public static async Task<byte[]> ReadAsync(this IFileStore store, StoredName name, CancellationToken cancel = default)
    {
        await using var content = await store.OpenAsync(name, cancel);
        var bytes = new byte[content.Length];
        await content.ReadExactlyAsync(bytes, cancel);
        // The end of a content is checked when it is reached, that of an empty one only now.
        _ = await content.ReadAsync(new byte[1], cancel);
        return bytes;
    }
}
