using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace Tongming.Web.Platform.Files;

/// <summary>Encrypts a content into a file while it comes in, never holding more than one chunk of it.</summary>
internal static class SealingStream
{
    private const int NonceSize = 12;

    /// <summary>Writes head and chunks into an empty file; answers what the content was.</summary>
    public static async Task<StoredFile> WriteAsync(FileStream file, Stream content, IDataProtector protector, CancellationToken cancel)
    {
        var key = RandomNumberGenerator.GetBytes(32);
        using var cipher = new AesGcm(key, FileSeal.TagSize);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        file.Position = FileSeal.Length;
        // One chunk is read ahead: only who knows that nothing follows can seal a chunk as the last one.
        var (present, next) = (new byte[FileSeal.ChunkSize], new byte[FileSeal.ChunkSize]);
        var (sealedChunk, size) = (new byte[FileSeal.ChunkSize + FileSeal.TagSize], 0L);
        var length = await content.ReadAtLeastAsync(present, present.Length, throwOnEndOfStream: false, cancel);
        for (var chunk = 0L; ; chunk++)
        {
            var following =
                length < present.Length ? 0 : await content.ReadAtLeastAsync(next, next.Length, throwOnEndOfStream: false, cancel);
            hash.AppendData(present, 0, length);
            Seal(cipher, chunk, present.AsSpan(0, length), sealedChunk, last: following == 0);
            await file.WriteAsync(sealedChunk.AsMemory(0, length + FileSeal.TagSize), cancel);
            size += length;
            if (following == 0)
                break;
            (present, next, length) = (next, present, following);
        }

        var sum = hash.GetHashAndReset();
        file.Position = 0;
        await file.WriteAsync(new FileSeal(key, sum, size).Write(protector), cancel);
        CryptographicOperations.ZeroMemory(key);
        return new StoredFile(Convert.ToHexStringLower(sum), size);
    }

    private static void Seal(AesGcm cipher, long chunk, ReadOnlySpan<byte> content, Span<byte> into, bool last)
    {
        Span<byte> nonce = stackalloc byte[NonceSize];
        FileSeal.WriteNonce(nonce, chunk);
        cipher.Encrypt(nonce, content, into[..content.Length], into.Slice(content.Length, FileSeal.TagSize), FileSeal.Said(last));
    }
}
