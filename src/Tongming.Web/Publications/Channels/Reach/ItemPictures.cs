using System.Text.RegularExpressions;
using Tongming.Publications;
using Tongming.Web.Platform.Files;

namespace Tongming.Web.Publications.Channels.Reach;

/// <summary>The pictures and files of an item, for channels that keep their own copies.</summary>
internal sealed partial class ItemPictures(IFileStore store)
{
    /// <summary>Name, type and bytes of a file of an item.</summary>
    public async Task<(string Name, string MediaType, byte[] Bytes)> ReadAsync(Guid bodyId, EditionFile file, CancellationToken cancel)
    {
        await using var content = await store.OpenAsync(new StoredName(bodyId, file.Sha256), cancel);
        using var bytes = new MemoryStream();
        await content.CopyToAsync(bytes, cancel);
        return (file.Name, file.MediaType, bytes.ToArray());
    }

    /// <summary>The pictures that the text shows.</summary>
    public static IEnumerable<EditionFile> In(EditionContent content)
    {
        var shown = Sources().Matches(content.Html).Select(match => match.Groups["id"].Value).ToHashSet(StringComparer.Ordinal);
        return content.Files.Where(file => shown.Contains($"{file.Id:N}"));
    }

    /// <summary>The picture that serves as cover: the first of the text, or else the first of the files; null where there is none.</summary>
    public static EditionFile? Cover(EditionContent content) =>
        In(content).FirstOrDefault() ?? content.Files.FirstOrDefault(file => file.MediaType is "image/jpeg" or "image/png");

    /// <summary>The text with the addresses that its pictures have elsewhere; pictures that are not there are left out.</summary>
    public static string Replaced(string html, IReadOnlyDictionary<string, string> there) =>
        Sources()
            .Replace(
                html,
                match =>
                    there.TryGetValue(match.Groups["id"].Value, out var address)
                        ? $"<img src=\"{System.Net.WebUtility.HtmlEncode(address)}\"{match.Groups["rest"].Value}"
                        : ""
            );

    [GeneratedRegex("<img src=\"/files/(?<id>[0-9a-f]{32})\"(?<rest>[^>]*>)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Sources();
}
