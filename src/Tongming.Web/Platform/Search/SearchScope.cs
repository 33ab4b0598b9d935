using System.Security.Cryptography;
using System.Text;

namespace Tongming.Web.Platform.Search;

/// <summary>
/// What makes the words of one body and kind words of their own: a few signs before each of them, in the index and in every question.
/// The index then knows a word only among what is asked about, and one that nothing there has is answered at once, however many others
/// have it. Two scopes may share the signs; the statement asks for body and kind once more.
/// </summary>
internal static class SearchScope
{
    /// <summary>Signs before each word: twenty bits.</summary>
    private const int PrefixLength = 5;

    /// <summary>What stands before each word of a body and kind.</summary>
    public static string PrefixOf(Guid bodyId, string kind) => HashOf(bodyId, kind)[..PrefixLength];

    /// <summary>One token for each facet.</summary>
    public static IEnumerable<string> FacetsOf(Guid bodyId, string kind, IEnumerable<string> facets) =>
        facets.Select(facet => "of" + HashOf(bodyId, $"{kind}|{facet}"));

    private static string HashOf(Guid bodyId, string kind)
    {
        ArgumentException.ThrowIfNullOrEmpty(kind);
        Span<byte> said = stackalloc byte[16 + 160];
        bodyId.TryWriteBytes(said, bigEndian: true, out _);
        var length = 16 + Encoding.UTF8.GetBytes(kind, said[16..]);
        Span<byte> hash = stackalloc byte[32];
        SHA256.HashData(said[..length], hash);
        return Convert.ToHexStringLower(hash[..12]);
    }
}
