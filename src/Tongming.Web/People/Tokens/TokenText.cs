using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Tongming.Web.People.Tokens;

/// <summary>How a token is written: <c>tm_</c> and 256 random bits in base64url.</summary>
internal static class TokenText
{
    /// <summary>Length of the signs that are kept and shown.</summary>
    public const int PrefixLength = 9;

    /// <summary>Length of the hash in hex.</summary>
    public const int HashLength = 64;

    private const string Mark = "tm_";
    private const int RandomBytes = 32;
    private const int Length = 46;

    /// <summary>A new one.</summary>
    public static string New() => Mark + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(RandomBytes));

    /// <summary>Whether something can be a token at all; says nothing of whether it is one.</summary>
    public static bool Fits(string text) =>
        text.Length == Length
        && text.StartsWith(Mark, StringComparison.Ordinal)
        && text.All(sign => char.IsAsciiLetterOrDigit(sign) || sign is '_' or '-');

    /// <summary>What is kept of it. It is random enough that no slow hash is needed.</summary>
    public static string HashOf(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(token)));

    /// <summary>By what people recognise it.</summary>
    public static string PrefixOf(string token) => token[..PrefixLength];
}
