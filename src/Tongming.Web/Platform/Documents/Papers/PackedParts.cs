using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using Tongming.Web.Platform.Documents.Office;

namespace Tongming.Web.Platform.Documents.Papers;

/// <summary>The parts of a packed file in memory. Written, the same parts always give the same bytes: fixed order and times.</summary>
internal sealed class PackedParts
{
    public const string ContentTypes = "[Content_Types].xml";
    private static readonly DateTimeOffset FixedTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Without the marker that some programs refuse in parts.</summary>
    private static readonly XmlWriterSettings Settings = new()
    {
        Encoding = new UTF8Encoding(false),
        NewLineHandling = NewLineHandling.None,
    };

    private readonly SortedDictionary<string, byte[]> parts = new(StringComparer.Ordinal);

    public IReadOnlyCollection<string> Names => parts.Keys;

    /// <summary>Unpacks a file in bounds; throws what a damaged one makes the framework throw.</summary>
    public static PackedParts Read(ReadOnlyMemory<byte> content, DocumentLimits limits)
    {
        if (!PackedSize.MayBeOpened(content.Span, limits))
            throw new UnreadableException("document.unpacks-too-large");
        var bytes = MemoryMarshal.TryGetArray(content, out var array) ? array : new ArraySegment<byte>(content.ToArray());
        using var archive = new ZipArchive(new MemoryStream(bytes.Array!, bytes.Offset, bytes.Count, writable: false), ZipArchiveMode.Read);
        if (PackedSize.IsBomb(archive, limits))
            throw new UnreadableException("document.unpacks-too-large");
        var packed = new PackedParts();
        var left = (long)limits.MaxUnpackedBytes;
        foreach (var entry in archive.Entries.Where(entry => !entry.FullName.EndsWith('/')))
        {
            if (entry.IsEncrypted)
                throw new UnreadableException("document.password-protected");
            using var unpacked = new MemoryStream();
            using (var stream = new BoundedStream(entry.Open(), left))
                stream.CopyTo(unpacked);
            left -= unpacked.Length;
            packed.parts.TryAdd(entry.FullName.Replace('\\', '/').TrimStart('/'), unpacked.ToArray());
        }

        return packed;
    }

    public byte[] Write()
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (
                var (name, content) in parts.OrderBy(part => part.Key != ContentTypes).ThenBy(part => part.Key, StringComparer.Ordinal)
            )
            {
                var entry = archive.CreateEntry(name);
                entry.LastWriteTime = FixedTime;
                using var target = entry.Open();
                target.Write(content);
            }
        }

        return stream.ToArray();
    }

    /// <summary>The part as a tree, in bounds of depth and size; null where it is absent.</summary>
    public XDocument? Xml(string name, DocumentLimits limits)
    {
        if (!parts.TryGetValue(name, out var content))
            return null;
        using (var guarded = new GuardedXml(new MemoryStream(content), limits))
            while (guarded.Read()) { }
        using var reader = XmlReader.Create(
            new MemoryStream(content),
            new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null }
        );
        return XDocument.Load(reader, LoadOptions.PreserveWhitespace);
    }

    public void Put(string name, XDocument xml)
    {
        using var stream = new MemoryStream();
        using (var writer = XmlWriter.Create(stream, Settings))
            xml.Save(writer);
        parts[name] = stream.ToArray();
    }

    public void Remove(string name) => parts.Remove(name);

    /// <summary>A copy whose parts can be replaced without touching this one.</summary>
    public PackedParts Copy()
    {
        var copy = new PackedParts();
        foreach (var (name, content) in parts)
            copy.parts.Add(name, content);
        return copy;
    }
}
