using Tongming.Statistics.CubeFiles;
using Tongming.Statistics.Cubes;
using Tongming.Statistics.DataSets;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Documents;
using Tongming.Web.Platform.Files;
using Tongming.Web.Platform.Time;

namespace Tongming.Web.Statistics.Keeping;

/// <summary>
/// Keeps the cube files of versions, encrypted in the file store: one with all numbers, one without the confidential ones. What the public reads is laid out once, plain and
/// mapped into memory, in a folder of its own that can be thrown away: only what is out is ever laid there. Of the maps those stay open that were read last.
/// </summary>
internal sealed class CubeStore : IDisposable
{
    /// <summary>Most maps that stay open without a reader.</summary>
    public const int MostOpen = 256;

    private const int MostOutlines = 5_000;
    private const long MostOutlineBytes = 64L << 20;

    private readonly IFileStore store;
    private readonly LegalClock clock;
    private readonly string folder;
    private readonly LastUsed<Laid> laid;
    private readonly RetiredMaps retired = new();
    private readonly LastUsed<VersionOutline> outlines = new(MostOutlines, MostOutlineBytes);

    public CubeStore(IFileStore store, DataOptions options, LegalClock clock)
        : this(store, options, clock, MostOpen) { }

    /// <summary>One that keeps another number of maps open.</summary>
    internal CubeStore(IFileStore store, DataOptions options, LegalClock clock, int mostOpen)
    {
        (this.store, this.clock, folder) = (store, clock, Path.Combine(options.Folder, "cubes"));
        laid = new LastUsed<Laid>(mostOpen, left: one => retired.Add(one.Bytes));
    }

    /// <summary>Maps that are open, those that wait for their last reader among them.</summary>
    public int Open => laid.Count + retired.Count;

    private sealed record Laid(MappedBytes Bytes, CubeFile File);

    /// <summary>Puts a cube into the store, as both files. Refused as the writer of cube files refuses.</summary>
    public async Task<Outcome<Vintage.Content>> PutAsync(Guid bodyId, Cube cube, CancellationToken cancel)
    {
        using var aside = new PrivateFolder();
        var open = await PutAsync(bodyId, aside.PathOf("open"), to => CubeFileWriter.Write(cube, to), cancel);
        if (open.Refusal is { } refusal)
            return refusal;
        // Nothing to keep back: one file is both.
        if (!HasHidden(cube))
            return Of(open.Value!, open.Value!);
        var whole = await PutAsync(bodyId, aside.PathOf("whole"), to => CubeFileWriter.WriteWithConfidential(cube, to), cancel);
        if (whole.Refusal is { } wrong)
            return wrong;
        return Of(open.Value!, whole.Value!);

        Vintage.Content Of((StoredFile Stored, string Digest) shown, (StoredFile Stored, string Digest) kept) =>
            new(kept.Stored.Sha256, shown.Stored.Sha256, shown.Digest, cube.Shape.CellCount, shown.Stored.Size);
    }

    /// <summary>The cube with all numbers, for those who work on it: read into memory and verified, never laid out on the disk.</summary>
    public async Task<CubeFile> OpenWholeAsync(StoredName name, CancellationToken cancel) =>
        CubeFile.OpenVerified(await store.ReadAsync(name, cancel)).Value ?? throw new DamagedFileException(name);

    /// <summary>The cube as everybody sees it. Whoever asks has made sure that it is out.</summary>
    public async Task<CubeFile> OpenPublicAsync(StoredName name)
    {
        retired.Close(clock.Now().Instant);
        return (await laid.GetAsync(name.Sha256, async () => (await LayAsync(name), 0))).File;
    }

    /// <summary>What lists tell of a version: the beginning of its file is read for it, never its numbers.</summary>
    public Task<VersionOutline> OutlineAsync(StoredName name) =>
        outlines.GetAsync(
            name.Sha256,
            async () =>
            {
                var outline = VersionOutline.Of(await ShapeAsync(name));
                return (outline, outline.Bytes);
            }
        );

    /// <summary>The bytes of the file as everybody may have it: the bulk file.</summary>
    public Task<Stream> ReadAsync(StoredName name, CancellationToken cancel) => store.OpenAsync(name, cancel);

    public void Dispose()
    {
        laid.Clear();
        retired.Dispose();
    }

    private async Task<CubeShape> ShapeAsync(StoredName name)
    {
        await using var content = await store.OpenAsync(name);
        var start = new byte[CubeFile.HeaderLength];
        await content.ReadExactlyAsync(start);
        var length = CubeFile.StartLength(start);
        if (!length.Succeeded || length.Value > content.Length)
            throw new DamagedFileException(name);
        Array.Resize(ref start, length.Value);
        await content.ReadExactlyAsync(start.AsMemory(CubeFile.HeaderLength));
        return CubeFile.ShapeOf(start).Value ?? throw new DamagedFileException(name);
    }

    private async Task<Outcome<(StoredFile Stored, string Digest)>> PutAsync(
        Guid bodyId,
        string path,
        Func<Stream, Outcome<long>> write,
        CancellationToken cancel
    )
    {
        await using var file = new FileStream(
            path,
            FileMode.CreateNew,
            FileAccess.ReadWrite,
            FileShare.None,
            1 << 16,
            FileOptions.DeleteOnClose
        );
        if (write(file).Refusal is { } refusal)
            return refusal;
        file.Position = file.Length - DigestBytes;
        var digest = new byte[DigestBytes];
        await file.ReadExactlyAsync(digest, cancel);
        file.Position = 0;
        return (await store.PutAsync(bodyId, file, cancel), Convert.ToHexStringLower(digest));
    }

    private const int DigestBytes = 32;

    /// <summary>Whether a confidential cell has a number.</summary>
    private static bool HasHidden(Cube cube)
    {
        for (var at = 0L; at < cube.Shape.CellCount; at++)
            if (cube.At(at) is { Status: CellStatus.Confidential, Value: not null })
                return true;
        return false;
    }

    private async Task<Laid> LayAsync(StoredName name)
    {
        Directory.CreateDirectory(folder);
        var path = Path.Combine(folder, name.Sha256 + ".cube");
        if (File.Exists(path) && Map(path, CubeFile.OpenVerified) is { } there)
            return there;
        var aside = Path.Combine(folder, Path.GetRandomFileName());
        try
        {
            await using (var to = new FileStream(aside, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1 << 16))
            await using (var from = await store.OpenAsync(name))
                await from.CopyToAsync(to);
            File.Move(aside, path, overwrite: true);
        }
        finally
        {
            File.Delete(aside);
        }

        // What came out of the store was compared with its name on the way.
        return Map(path, CubeFile.Open) ?? throw new DamagedFileException(name);
    }

    private static Laid? Map(string path, Func<ReadOnlyMemory<byte>, Outcome<CubeFile>> open)
    {
        var bytes = new MappedBytes(File.OpenHandle(path));
        if (open(bytes.Memory).Value is { } file)
            return new Laid(bytes, file);
        ((IDisposable)bytes).Dispose();
        return null;
    }
}
