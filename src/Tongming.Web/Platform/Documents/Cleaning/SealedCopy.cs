using System.Security.Cryptography;

namespace Tongming.Web.Platform.Documents.Cleaning;

/// <summary>Bytes as they go out, with their hash: what was sent can be proved later.</summary>
/// <param name="Content">The bytes.</param>
/// <param name="Sha256">Their SHA-256 in 64 small hexadecimal digits.</param>
public sealed record SealedCopy(ReadOnlyMemory<byte> Content, string Sha256)
{
    /// <summary>Seals a copy of the bytes, so that nobody who still holds them can change what was sealed.</summary>
    public static SealedCopy Of(ReadOnlyMemory<byte> content)
    {
        var copy = content.ToArray();
        return new(copy, Convert.ToHexStringLower(SHA256.HashData(copy)));
    }

    /// <summary>True where the bytes still have the hash.</summary>
    public bool IsIntact => Convert.ToHexStringLower(SHA256.HashData(Content.Span)) == Sha256;
}
