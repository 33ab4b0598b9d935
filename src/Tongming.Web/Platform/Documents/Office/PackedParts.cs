using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;

namespace Tongming.Web.Platform.Documents.Office;

/// <summary>A relation of one part of a package to another, or to something outside of the package.</summary>
/// <param name="Id">Its id in the part that has it.</param>
/// <param name="Type">The last word of its type, such as <c>worksheet</c>.</param>
/// <param name="Target">Name of a part, or the address outside.</param>
/// <param name="IsExternal">True where the target is outside.</param>
internal sealed record PartRelation(string Id, string Type, string Target, bool IsExternal);

/// <summary>
/// All parts of a packed office file in memory, to be looked through and changed. Every part is read within the limits;
/// a broken package ends with <see cref="UnreadableException"/>, <see cref="InvalidDataException"/> or <see cref="XmlException"/>.
/// </summary>
internal sealed class PackedParts
{
    private static readonly DateTimeOffset NoTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private readonly DocumentLimits limits;
    private readonly Dictionary<string, byte[]> parts = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, XDocument> trees = new(StringComparer.OrdinalIgnoreCase);

    public PackedParts(ReadOnlyMemory<byte> content, DocumentLimits limits)
    {
        this.limits = limits;
        if (!PackedSize.MayBeOpened(content.Span, limits))
            throw new UnreadableException("document.unpacks-too-large");
        using var archive = new ZipArchive(new MemoryStream(content.ToArray(), writable: false), ZipArchiveMode.Read);
        if (PackedSize.IsBomb(archive, limits))
            throw new UnreadableException("document.unpacks-too-large");
        if (archive.Entries.Any(entry => PartNames.LeadsOut(entry.FullName)))
            throw new UnreadableException("document.path-trick");
        long left = limits.MaxUnpackedBytes;
        foreach (var entry in archive.Entries.Where(entry => !entry.FullName.EndsWith('/')))
            left -= Add(entry, left);
    }

    public IReadOnlyCollection<string> Names => parts.Keys;

    public bool Has(string name) => parts.ContainsKey(name);

    public byte[]? Bytes(string name) => parts.GetValueOrDefault(name);

    /// <summary>True where a part begins as XML does, whatever its name.</summary>
    public bool IsXml(string name) =>
        trees.ContainsKey(name) || (Bytes(name) is { } bytes && bytes.AsSpan().TrimStart("\uFEFF \r\n\t"u8) is [(byte)'<', ..]);

    /// <summary>A part as a tree, the same one at every call; null where there is no such part.</summary>
    public XDocument? Tree(string name)
    {
        if (trees.TryGetValue(name, out var known))
            return known;
        if (!parts.TryGetValue(name, out var bytes))
            return null;
        // The first pass counts depth and elements, so that the second cannot be led astray.
        using (var guard = new GuardedXml(new MemoryStream(bytes, writable: false), limits))
            while (guard.Read()) { }
        using var reader = XmlReader.Create(new MemoryStream(bytes, writable: false), Settings);
        return trees[name] = XDocument.Load(reader, LoadOptions.PreserveWhitespace);
    }

    /// <summary>The relations of a part, of the package itself for the empty name.</summary>
    public IReadOnlyList<PartRelation> Relations(string source)
    {
        var folder = source[..(source.LastIndexOf('/') + 1)];
        if (Tree(RelationsOf(source))?.Root is not { } root)
            return [];
        return [.. root.Elements().Select(one => Read(one, folder))];
    }

    public static string RelationsOf(string source)
    {
        var cut = source.LastIndexOf('/') + 1;
        return source[..cut] + "_rels/" + source[cut..] + ".rels";
    }

    /// <summary>The main part: that of a document or workbook; null where there is none.</summary>
    public string? Main =>
        Relations("").FirstOrDefault(one => one is { IsExternal: false, Type: "officeDocument" }) is { } main && Has(main.Target)
            ? main.Target
        : Has("word/document.xml") ? "word/document.xml"
        : Has("xl/workbook.xml") ? "xl/workbook.xml"
        : null;

    public void Remove(string name)
    {
        parts.Remove(name);
        trees.Remove(name);
    }

    public void Replace(string name, byte[] content)
    {
        parts[name] = content;
        trees.Remove(name);
    }

    /// <summary>Packs all parts as they are now, trees that were asked for included. The same parts give the same bytes.</summary>
    public byte[] Pack()
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            // Readers expect the list of content types first.
            foreach (var name in parts.Keys.OrderBy(name => name != "[Content_Types].xml").ThenBy(name => name, StringComparer.Ordinal))
            {
                var entry = archive.CreateEntry(name, CompressionLevel.Optimal);
                entry.LastWriteTime = NoTime;
                using var part = entry.Open();
                if (trees.TryGetValue(name, out var tree))
                    Write(tree, part);
                else
                    part.Write(parts[name]);
            }
        }

        return stream.ToArray();
    }

    private static XmlReaderSettings Settings =>
        new()
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            CloseInput = true,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
        };

    private static void Write(XDocument tree, Stream part)
    {
        using var writer = XmlWriter.Create(part, new XmlWriterSettings { Encoding = new System.Text.UTF8Encoding(false) });
        tree.Declaration = new XDeclaration("1.0", "UTF-8", "yes");
        tree.Save(writer);
    }

    private int Add(ZipArchiveEntry entry, long left)
    {
        if (entry.IsEncrypted)
            throw new UnreadableException("document.password-protected");
        using var packed = new BoundedStream(entry.Open(), left);
        using var unpacked = new MemoryStream();
        packed.CopyTo(unpacked);
        var bytes = unpacked.ToArray();
        // Of two parts of one name, one program shows the first and another the second.
        if (!parts.TryAdd(entry.FullName.Replace('\\', '/').TrimStart('/'), bytes))
            throw new InvalidDataException("Two parts have one name.");
        return bytes.Length;
    }

    private static PartRelation Read(XElement relation, string folder)
    {
        var type = relation.Value("Type") ?? "";
        var target = relation.Value("Target") ?? "";
        var isExternal = relation.Value("TargetMode") == "External";
        return new(
            relation.Value("Id") ?? "",
            type[(type.LastIndexOf('/') + 1)..],
            isExternal ? target : Resolve(folder, target),
            isExternal
        );
    }

    private static string Resolve(string folder, string target)
    {
        if (target.StartsWith('/'))
            return target.TrimStart('/');
        while (target.StartsWith("../", StringComparison.Ordinal))
        {
            target = target[3..];
            folder = folder[..(folder.TrimEnd('/').LastIndexOf('/') + 1)];
        }

        return folder + (target.StartsWith("./", StringComparison.Ordinal) ? target[2..] : target);
    }
}
