using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Xml;
using Tongming.Texts;

namespace Tongming.Web.Platform.Documents.Office;

/// <summary>
/// A packed office file. Its parts are read directly and not through an object model, because those build their trees
/// by recursion, which deep nesting turns into the end of the process, and refuse whole files for one bad link.
/// </summary>
internal sealed class OfficePackage : IDisposable
{
    private readonly ZipArchive archive;
    private readonly DocumentLimits limits;
    private readonly Dictionary<string, ZipArchiveEntry> parts = new(StringComparer.OrdinalIgnoreCase);

    private OfficePackage(Stream content, DocumentLimits limits)
    {
        this.limits = limits;
        archive = new ZipArchive(content, ZipArchiveMode.Read);
        foreach (var entry in archive.Entries)
            parts.TryAdd(entry.FullName.Replace('\\', '/').TrimStart('/'), entry);
    }

    /// <summary>Reads a packed file of any kind.</summary>
    public static Outcome<SourceDocument> Read(string fileName, ReadOnlyMemory<byte> content, DocumentLimits limits)
    {
        if (!PackedSize.MayBeOpened(content.Span, limits))
            return new Refusal("document.unpacks-too-large");
        try
        {
            using var package = new OfficePackage(AsStream(content), limits);
            return package.ReadByParts(fileName);
        }
        catch (InvalidDataException)
        {
            return Damaged(fileName);
        }
        catch (XmlException)
        {
            return Damaged(fileName);
        }
        catch (IOException)
        {
            // The stream is in memory: a failed read is a cut-off part.
            return Damaged(fileName);
        }
        catch (NotSupportedException)
        {
            // A way of packing that office files do not use.
            return Damaged(fileName);
        }
    }

    /// <summary>True where the package has that part.</summary>
    public bool Has(string part) => parts.ContainsKey(part);

    /// <summary>Opens a part; the caller disposes of the reader.</summary>
    public GuardedXml? Open(string part)
    {
        if (!parts.TryGetValue(part, out var entry))
            return null;
        if (entry.IsEncrypted)
            throw new UnreadableException("document.password-protected");
        return new GuardedXml(new BoundedStream(entry.Open(), limits.MaxUnpackedBytes), limits);
    }

    /// <summary>The part to which a relation of <paramref name="source"/> points, found by the end of its type; null where there is none.</summary>
    public string? Related(string source, string type) =>
        Relations(source).FirstOrDefault(relation => relation.Type.EndsWith(type, StringComparison.Ordinal)).Target;

    /// <summary>The relations of a part (of the package itself for the empty name), with targets as names of parts.</summary>
    public IReadOnlyList<(string Id, string Type, string Target)> Relations(string source)
    {
        var folder = source[..(source.LastIndexOf('/') + 1)];
        using var xml = Open(folder + "_rels/" + source[folder.Length..] + ".rels");
        var relations = new List<(string Id, string Type, string Target)>();
        while (xml?.Read() == true)
            if (xml.Starts("Relationship") && xml.Attribute("TargetMode") != "External")
                relations.Add((xml.Attribute("Id") ?? "", xml.Attribute("Type") ?? "", Resolve(folder, xml.Attribute("Target") ?? "")));
        return relations;
    }

    public void Dispose() => archive.Dispose();

    private Outcome<SourceDocument> ReadByParts(string fileName)
    {
        if (PackedSize.IsBomb(archive, limits))
            return new Refusal("document.unpacks-too-large");
        if (archive.Entries.Any(entry => PartNames.LeadsOut(entry.FullName)))
            return new Refusal("document.path-trick");
        var main = Related("", "/officeDocument");
        if (Has("OFD.xml"))
            return new Refusal("document.kind.ofd");
        if (main?.StartsWith("ppt/", StringComparison.OrdinalIgnoreCase) == true)
            return new Refusal("document.kind.slides");
        if (main?.EndsWith(".bin", StringComparison.OrdinalIgnoreCase) == true)
            return new Refusal("document.kind.binary-workbook");
        if (main is null && Has("content.xml") && Has("mimetype"))
            return new Refusal("document.kind.open-document");
        main ??=
            Has("word/document.xml") ? "word/document.xml"
            : Has("xl/workbook.xml") ? "xl/workbook.xml"
            : null;
        if (main is null || !Has(main))
            return Unknown(fileName);
        return main.StartsWith("xl/", StringComparison.OrdinalIgnoreCase)
            ? new SheetFile(this, main, limits).Read()
            : WordFile.Read(this, main, limits);
    }

    private static Refusal Unknown(string fileName) =>
        Recognition.EndingOf(fileName) is "docx" or "xlsx" or "doc" or "xls" ? Damaged(fileName) : new Refusal("document.kind.archive");

    private static Refusal Damaged(string fileName) =>
        new("document.damaged", Recognition.EndingOf(fileName) is { Length: > 0 } ending ? ending : "zip");

    private static string Resolve(string folder, string target)
    {
        if (target.StartsWith('/'))
            return target.TrimStart('/');
        while (target.StartsWith("../", StringComparison.Ordinal))
        {
            target = target[3..];
            folder = folder[..(folder.TrimEnd('/').LastIndexOf('/') + 1)];
        }

        return folder + target;
    }

    private static MemoryStream AsStream(ReadOnlyMemory<byte> content) =>
        MemoryMarshal.TryGetArray(content, out var array)
            ? new MemoryStream(array.Array!, array.Offset, array.Count, writable: false)
            : new MemoryStream(content.ToArray(), writable: false);
}
