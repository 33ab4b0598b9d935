namespace Tongming.Web.Platform.Files;

/// <summary>
/// Keeps the contents of files, each under the SHA-256 of what it says and in the part of its body. What a content is, whose it
/// is and how long it is kept stands in the database (<see cref="KeptFile"/>); the store knows only bytes. An edge of the
/// process: the folder on this machine is the first store, one that speaks S3 follows behind the same interface.
/// </summary>
internal interface IFileStore
{
    /// <summary>Takes a content in and answers when it is on the disk. The same content twice is one content.</summary>
    Task<StoredFile> PutAsync(Guid bodyId, Stream content, CancellationToken cancel = default);

    /// <summary>Opens a content for reading from beginning to end. The stream knows its length.</summary>
    /// <exception cref="FileNotFoundException">It is not there.</exception>
    /// <exception cref="DamagedFileException">It is not what was put in: thrown here, or while reading at the latest with the last byte.</exception>
    Task<Stream> OpenAsync(StoredName name, CancellationToken cancel = default);

    /// <summary>Whether there is such a content.</summary>
    Task<bool> ExistsAsync(StoredName name, CancellationToken cancel = default);

    /// <summary>Removes a content unless it was put in (again) after <paramref name="last"/>. False where nothing was removed.</summary>
    Task<bool> DeleteAsync(StoredName name, DateTimeOffset last, CancellationToken cancel = default);

    /// <summary>All contents, in no certain order. What comes or goes meanwhile may be in it or not.</summary>
    IAsyncEnumerable<StoredName> AllAsync(CancellationToken cancel = default);

    /// <summary>Opens a content as it lies in the store, encrypted: what a backup takes.</summary>
    /// <exception cref="FileNotFoundException">It is not there.</exception>
    Task<Stream> OpenAsItLiesAsync(StoredName name, CancellationToken cancel = default);

    /// <summary>Puts back what <see cref="OpenAsItLiesAsync"/> gave, in place of what may be there.</summary>
    Task PutAsItLiesAsync(StoredName name, Stream content, CancellationToken cancel = default);
}
