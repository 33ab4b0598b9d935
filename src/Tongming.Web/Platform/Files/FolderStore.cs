using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Time;

namespace Tongming.Web.Platform.Files;

/// <summary>
/// A folder on this machine: <c>files/&lt;body&gt;/&lt;aa&gt;/&lt;sha256&gt;</c> below the folder of the data. A content is written
/// beside it, encrypted, brought to the disk, and only then given its name: nobody ever finds half a file under a name.
/// </summary>
internal sealed class FolderStore(DataOptions options, IDataProtectionProvider keys, LegalClock clock) : IFileStore
{
    private const string Incoming = "incoming";

    private readonly string root = Path.Combine(options.Folder, "files");

    /// <summary>Held while a file gets or loses its name, so that a content put in again is not deleted in the same moment.</summary>
    private readonly Lock naming = new();

    private int swept;

    public async Task<StoredFile> PutAsync(Guid bodyId, Stream content, CancellationToken cancel = default)
    {
        StoredFile? stored = null;
        await AsideAsync(
            async file => stored = await SealingStream.WriteAsync(file, content, FileSeal.ProtectorOf(keys, bodyId), cancel),
            aside => Name(aside, new StoredName(bodyId, stored!.Sha256), keepWhole: true)
        );
        return stored!;
    }

    public async Task<Stream> OpenAsync(StoredName name, CancellationToken cancel = default)
    {
        var file = Open(name);
        if (await SealOfAsync(file, name, cancel) is { } seal)
            return new UnsealingStream(file, seal, name);
        await file.DisposeAsync();
        throw new DamagedFileException(name);
    }

    public Task<bool> ExistsAsync(StoredName name, CancellationToken cancel = default) => Task.FromResult(File.Exists(PathOf(name)));

    public Task<bool> DeleteAsync(StoredName name, DateTimeOffset last, CancellationToken cancel = default)
    {
        var path = PathOf(name);
        lock (naming)
        {
            if (!File.Exists(path) || File.GetLastWriteTimeUtc(path) > last.UtcDateTime)
                return Task.FromResult(false);
            File.Delete(path);
            return Task.FromResult(true);
        }
    }

    public async IAsyncEnumerable<StoredName> AllAsync([EnumeratorCancellation] CancellationToken cancel = default)
    {
        if (!Directory.Exists(root))
            yield break;
        await Task.CompletedTask;
        foreach (var path in Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories))
        {
            cancel.ThrowIfCancellationRequested();
            if (StoredName.Parse(Path.GetRelativePath(root, path).Replace(Path.DirectorySeparatorChar, '/')) is { } name)
                yield return name;
        }
    }

    public Task<Stream> OpenAsItLiesAsync(StoredName name, CancellationToken cancel = default) => Task.FromResult<Stream>(Open(name));

    public Task PutAsItLiesAsync(StoredName name, Stream content, CancellationToken cancel = default) =>
        AsideAsync(file => content.CopyToAsync(file, cancel), aside => Name(aside, name, keepWhole: false));

    /// <summary>Writes a file beside the store, brings it to the disk and has it named; what fails leaves nothing behind.</summary>
    private async Task AsideAsync(Func<FileStream, Task> write, Action<string> name)
    {
        Directory.CreateDirectory(Path.Combine(root, Incoming));
        if (Interlocked.Exchange(ref swept, 1) == 0)
            Sweep();
        var aside = Path.Combine(root, Incoming, Path.GetRandomFileName());
        try
        {
            await using (var file = new FileStream(aside, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1))
            {
                await write(file);
                file.Flush(flushToDisk: options.Durable);
            }

            name(aside);
        }
        finally
        {
            File.Delete(aside);
        }
    }

    /// <summary>Removes what a program that was ended in the middle of writing has left.</summary>
    private void Sweep()
    {
        var old = clock.Now().Instant.UtcDateTime.AddDays(-1);
        foreach (var left in Directory.EnumerateFiles(Path.Combine(root, Incoming)).Where(left => File.GetLastWriteTimeUtc(left) < old))
            File.Delete(left);
    }

    private void Name(string aside, StoredName name, bool keepWhole)
    {
        var path = PathOf(name);
        var now = clock.Now().Instant.UtcDateTime;
        lock (naming)
        {
            if (keepWhole && IsWhole(path, name))
            {
                File.SetLastWriteTimeUtc(path, now);
                return;
            }

            File.SetLastWriteTimeUtc(aside, now);
            OnDisk.Move(aside, path, options.Durable);
        }
    }

    /// <summary>Whether a file opens with our keys and has the length that its head promises; one that does not is written anew.</summary>
    private bool IsWhole(string path, StoredName name)
    {
        if (!File.Exists(path))
            return false;
        using var file = File.OpenRead(path);
        var head = new byte[FileSeal.Length];
        return file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false) == head.Length
            && Fits(FileSeal.Read(head, FileSeal.ProtectorOf(keys, name.BodyId)), file, name);
    }

    private async Task<FileSeal?> SealOfAsync(FileStream file, StoredName name, CancellationToken cancel)
    {
        var head = new byte[FileSeal.Length];
        if (await file.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false, cancel) < head.Length)
            return null;
        var seal = FileSeal.Read(head, FileSeal.ProtectorOf(keys, name.BodyId));
        return Fits(seal, file, name) ? seal : null;
    }

    private static bool Fits(FileSeal? seal, FileStream file, StoredName name) =>
        seal is not null
        && file.Length == seal.LengthAsItLies
        && CryptographicOperations.FixedTimeEquals(seal.Sha256, Convert.FromHexString(name.Sha256));

    private FileStream Open(StoredName name)
    {
        var path = PathOf(name);
        if (!File.Exists(path))
            throw new FileNotFoundException("There is no such stored file.", name.Path);
        return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, 1, FileOptions.SequentialScan);
    }

    private string PathOf(StoredName name) => Path.Combine(root, name.Path.Replace('/', Path.DirectorySeparatorChar));
}
