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
        try
        {
            using var package = Open(content, limits);
            var main = package.Main(fileName);
            return main.Succeeded ? package.ReadFrom(main.Value) : main.Refusal;
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

    /// <summary>
    /// Opens a packed file of any kind; the caller disposes of it. What cannot be opened or would become too large ends with
    /// <see cref="UnreadableException"/> or what the framework throws at broken archives.
    /// </summary>
    public static OfficePackage Open(ReadOnlyMemory<byte> content, DocumentLimits limits)
    {
        if (!PackedSize.MayBeOpened(content.Span, limits))
            throw new UnreadableException("document.unpacks-too-large");
        var package = new OfficePackage(AsStream(content), limits);
        if (!PackedSize.IsBomb(package.archive, limits))
            return package;
        package.Dispose();
        throw new UnreadableException("document.unpacks-too-large");
    }

    /// <summary>The part of a document or of a workbook (below <c>xl/</c>) with which reading begins. Refused for everything else.</summary>
    public Outcome<string> Main(string fileName)
    {
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
        return main is null || !Has(main) ? Unknown(fileName) : main;
    }

    /// <summary>True for the main part of a workbook.</summary>
    public static bool IsWorkbook(string main) => main.StartsWith("xl/", StringComparison.OrdinalIgnoreCase);

    /// <summary>True where the package has that part.</summary>
    public bool Has(string part) => parts.ContainsKey(part);

    /// <summary>Opens a part; the caller disposes of the reader.</summary>
    /// <param name="part">Its name.</param>
    /// <param name="within">Limits for this part; null for those of the package.</param>
    public GuardedXml? Open(string part, DocumentLimits? within = null)
    {
        if (!parts.TryGetValue(part, out var entry))
            return null;
        if (entry.IsEncrypted)
            throw new UnreadableException("document.password-protected");
        return new GuardedXml(new BoundedStream(entry.Open(), limits.MaxUnpackedBytes), within ?? limits);
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

    private Outcome<SourceDocument> ReadFrom(string main) =>
        IsWorkbook(main) ? new SheetFile(this, main, limits).Read() : WordFile.Read(this, main, limits);

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
