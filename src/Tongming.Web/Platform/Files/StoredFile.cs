using System.Text.RegularExpressions;

namespace Tongming.Web.Platform.Files;

/// <summary>What the store says about a content that it has taken.</summary>
/// <param name="Sha256">SHA-256 of the content, 64 hexadecimal digits in lower case: its name in the store.</param>
/// <param name="Size">Its length in bytes.</param>
internal sealed record StoredFile(string Sha256, long Size);

/// <summary>The name of a content in the store: one body's, never shared with another.</summary>
/// <param name="BodyId">The body.</param>
/// <param name="Sha256">SHA-256 of the content, 64 hexadecimal digits in lower case.</param>
internal readonly partial record struct StoredName(Guid BodyId, string Sha256)
{
    /// <summary>Where it lies below the root of a store; forward slashes on every system.</summary>
    /// <exception cref="ArgumentException">The SHA-256 is none: it could lead out of the store.</exception>
    public string Path => $"{BodyId:D}/{Checked[..2]}/{Checked}";

    private string Checked => IsSha256(Sha256) ? Sha256 : throw new ArgumentException("This is no SHA-256.", nameof(Sha256));

    /// <summary>Whether a text is a SHA-256 as the store writes it.</summary>
    public static bool IsSha256(string text) => Digits().IsMatch(text);

    /// <summary>Reads a path as <see cref="Path"/> writes it; null for any other.</summary>
    public static StoredName? Parse(string path) =>
        path.Split('/') is [var body, var start, var sha]
        && Guid.TryParseExact(body, "D", out var id)
        && IsSha256(sha)
        && sha.StartsWith(start, StringComparison.Ordinal)
        && start.Length == 2
            ? new StoredName(id, sha)
            : null;

    [GeneratedRegex("^[0-9a-f]{64}\\z", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Digits();
}
