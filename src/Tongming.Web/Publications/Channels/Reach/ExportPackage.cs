using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Tongming.Publications;
using Tongming.Web.Platform.Documents.Html;
using Tongming.Web.Platform.Time;

namespace Tongming.Web.Publications.Channels.Reach;

/// <summary>
/// An item as another platform takes it: <c>item.json</c>, <c>item.html</c>, <c>files/…</c> and <c>manifest.json</c> with the checksums.
/// The same edition gives the same bytes, however often it is made.
/// </summary>
/// <param name="Parts">The parts but for the manifest.</param>
/// <param name="Manifest">The manifest.</param>
internal sealed record ExportPackage(IReadOnlyList<ExportPackage.Part> Parts, ExportPackage.Part Manifest)
{
    private const int LongestName = 80;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>A part.</summary>
    internal sealed record Part(string Path, string MediaType, byte[] Bytes)
    {
        /// <summary>SHA-256 in hexadecimal digits.</summary>
        public string Sha256 => Convert.ToHexStringLower(SHA256.HashData(Bytes));
    }

    /// <summary>What the manifest says is wanted: that the item is shown, or that it is taken down.</summary>
    private sealed record Listed(string Id, int Edition, string State, string ContentHash, IReadOnlyList<ListedPart> Files);

    private sealed record ListedPart(string Path, long Size, string Sha256);

    /// <summary>The package of an edition.</summary>
    public static async Task<ExportPackage> OfAsync(Errand errand, ItemPictures pictures, CancellationToken cancel)
    {
        var edition = errand.Edition!;
        var content = edition.Content();
        var parts = new List<Part>();
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var at = 0; at < content.Files.Count; at++)
        {
            var file = await pictures.ReadAsync(errand.Delivery.BodyId, content.Files[at], cancel);
            var path = $"files/{at + 1:00}-{SafeName(file.Name)}";
            names[$"{content.Files[at].Id:N}"] = path;
            parts.Add(new Part(path, file.MediaType, file.Bytes));
        }

        parts.Insert(0, new Part("item.html", "text/html", Encoding.UTF8.GetBytes(Page(content, names))));
        parts.Insert(
            0,
            new Part("item.json", "application/json", JsonSerializer.SerializeToUtf8Bytes(Facts(errand, edition, content), Json))
        );
        var listed = parts.Select(part => new ListedPart(part.Path, part.Bytes.Length, part.Sha256));
        return new ExportPackage(parts, ManifestOf(errand, "published", [.. listed]));
    }

    /// <summary>The package that says that an item is taken down: nothing but the manifest.</summary>
    public static ExportPackage Retraction(Errand errand) => new([], ManifestOf(errand, "withdrawn", []));

    /// <summary>A name without anything that could lead elsewhere.</summary>
    public static string SafeName(string name)
    {
        var plain = new StringBuilder();
        foreach (var rune in name.EnumerateRunes())
            plain.Append(Rune.IsLetterOrDigit(rune) || rune.Value is '-' or '_' or '.' ? rune.ToString() : "_");
        var text = plain.ToString().Trim('.');
        var ending = Path.GetExtension(text) is { Length: <= 10 } found ? found : "";
        var stem = text[..(text.Length - ending.Length)];
        if (stem.Length > LongestName)
            stem = stem[..(char.IsHighSurrogate(stem[LongestName - 1]) ? LongestName - 1 : LongestName)];
        return (stem.Length == 0 ? "file" : stem) + ending;
    }

    private static Part ManifestOf(Errand errand, string state, IReadOnlyList<ListedPart> files)
    {
        var listed = new Listed(errand.ItemId, errand.Delivery.Edition, state, errand.Delivery.ContentHash, files);
        return new Part("manifest.json", "application/json", JsonSerializer.SerializeToUtf8Bytes(listed, Json));
    }

    private static Dictionary<string, object?> Facts(Errand errand, Edition edition, EditionContent content) =>
        new()
        {
            ["id"] = errand.ItemId,
            ["edition"] = edition.Number,
            ["indexNumber"] = errand.IndexNumber,
            ["kind"] = PublicationKinds.Of(edition.Kind).Code,
            ["kindName"] = PublicationKinds.Of(edition.Kind).Name,
            ["title"] = content.Title,
            ["summary"] = content.Summary,
            ["documentNumber"] = content.DocumentNumber,
            ["issuer"] = content.Issuer.Length > 0 ? content.Issuer : errand.BodyName,
            ["source"] = content.Source.Length > 0 ? content.Source : errand.BodyName,
            ["keywords"] = content.Keywords,
            ["editor"] = content.Editor,
            ["writtenOn"] = content.WrittenOn,
            ["effectiveOn"] = content.EffectiveOn,
            ["publishedAt"] = edition.ShownFrom!.Value.ToOffset(LegalClock.Zone),
            ["firstPublishedAt"] = edition.FirstShown!.Value.ToOffset(LegalClock.Zone),
            ["correctionNote"] = content.CorrectionNote,
            ["contentHash"] = edition.ContentHash,
            ["link"] = errand.Link,
            ["text"] = CleanText.Of(content.Html),
        };

    private static string Page(EditionContent content, Dictionary<string, string> names)
    {
        var title = System.Net.WebUtility.HtmlEncode(content.Title);
        return $"<!doctype html>\n<html lang=\"zh-CN\">\n<head><meta charset=\"utf-8\"><title>{title}</title></head>\n<body>\n<h1>{title}</h1>\n"
            + $"{ItemPictures.Replaced(content.Html, names)}\n</body>\n</html>\n";
    }
}
