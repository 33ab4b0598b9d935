using System.Buffers;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Tongming.Web.Platform.Files;

namespace Tongming.Web.Requests.Archives;

/// <summary>Writes an archive file as a zip, piece by piece, without holding it in memory; the index comes last, when all hashes are known.</summary>
internal static class WriteArchive
{
    private const int Piece = 64 * 1024;

    /// <summary>The same in every archive, so that the same pieces give the same bytes.</summary>
    private static readonly DateTimeOffset Stamp = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Writes it.</summary>
    public static async Task RunAsync(Stream to, ArchiveFile file, IEnumerable<ArchiveItem> items, CancellationToken cancel)
    {
        await using var zip = await ZipArchive.CreateAsync(to, ZipArchiveMode.Create, leaveOpen: true, entryNameEncoding: null, cancel);
        var lines = new List<IndexLine>();
        foreach (var item in items)
            lines.Add(await AddAsync(zip, lines.Count + 1, item, cancel));
        await AddAsync(zip, "目录.csv", ArchivePages.IndexTable(lines), cancel);
        await AddAsync(zip, "目录.html", ArchivePages.Index(file, lines), cancel);
    }

    private static async Task<IndexLine> AddAsync(ZipArchive zip, int order, ArchiveItem item, CancellationToken cancel)
    {
        if (item.Content is null)
            return new IndexLine(order, item, "", "", item.Remark);
        var path = $"{order:000} {Plain(item.Name)}";
        try
        {
            await using var content = await item.Content(cancel);
            return new IndexLine(order, item, path, await CopyAsync(zip, path, content, cancel), item.Remark);
        }
        catch (Exception problem) when (problem is FileNotFoundException or DamagedFileException)
        {
            return new IndexLine(order, item, "", "", "文件缺失或者损坏，请从备份恢复");
        }
    }

    private static async Task AddAsync(ZipArchive zip, string path, string text, CancellationToken cancel)
    {
        using var content = new MemoryStream([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text)]);
        await CopyAsync(zip, path, content, cancel);
    }

    private static async Task<string> CopyAsync(ZipArchive zip, string path, Stream content, CancellationToken cancel)
    {
        var entry = zip.CreateEntry(path, CompressionLevel.Fastest);
        entry.LastWriteTime = Stamp;
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = ArrayPool<byte>.Shared.Rent(Piece);
        try
        {
            await using var into = await entry.OpenAsync(cancel);
            for (int read; (read = await content.ReadAsync(buffer, cancel)) > 0; )
            {
                hash.AppendData(buffer, 0, read);
                await into.WriteAsync(buffer.AsMemory(0, read), cancel);
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer, clearArray: true);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>A name that every system can unpack.</summary>
    private static string Plain(string name) =>
        string.Concat(
            name.Select(letter => char.IsControl(letter) || "\\/:*?\"<>|".Contains(letter, StringComparison.Ordinal) ? '_' : letter)
        );
}
