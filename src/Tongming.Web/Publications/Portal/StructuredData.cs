using System.Text.Json;
using Tongming.Web.Platform.Hosting;

namespace Tongming.Web.Publications.Portal;

/// <summary>What search engines read of an item, in the words of schema.org.</summary>
internal static class StructuredData
{
    /// <summary>As JSON that may stand inside a page: what could end the element is written in numbers.</summary>
    public static string Of(PublicItems.Read read, HttpRequest request)
    {
        var content = read.Content;
        return JsonSerializer.Serialize(
            new Dictionary<string, object?>
            {
                ["@context"] = "https://schema.org",
                ["@type"] = "Article",
                ["headline"] = content.Title,
                ["description"] = content.Summary.Length > 0 ? content.Summary : null,
                ["identifier"] = read.IndexNumber,
                ["inLanguage"] = "zh-CN",
                ["isAccessibleForFree"] = true,
                ["datePublished"] = read.Edition.FirstShown,
                ["dateModified"] = read.Edition.ShownFrom,
                ["articleSection"] = read.Column?.Name,
                ["url"] = request.Whole(Addresses.OfItem(read.ItemId)),
                ["publisher"] = new Dictionary<string, string> { ["@type"] = "GovernmentOrganization", ["name"] = read.Body.Name },
            }
        );
    }
}
