using System.Security.Cryptography;
using System.Text;

namespace Tongming.Web.Platform.Search;

/// <summary>
/// A token for body and kind that goes into the index with every text and into every question: the index itself then leaves out
/// what belongs to others, instead of finding it first. The statement asks for body and kind once more.
/// </summary>
internal static class SearchScope
{
    /// <summary>The token of a body and kind, and one for each facet.</summary>
    public static IEnumerable<string> Of(Guid bodyId, string kind, IEnumerable<string> facets) =>
        facets.Select(facet => Of(bodyId, $"{kind}|{facet}")).Prepend(Of(bodyId, kind));

    public static string Of(Guid bodyId, string kind)
    {
        ArgumentException.ThrowIfNullOrEmpty(kind);
        Span<byte> said = stackalloc byte[16 + 160];
        bodyId.TryWriteBytes(said, bigEndian: true, out _);
        var length = 16 + Encoding.UTF8.GetBytes(kind, said[16..]);
        Span<byte> hash = stackalloc byte[32];
        SHA256.HashData(said[..length], hash);
        return "of" + Convert.ToHexStringLower(hash[..12]);
    }
}
