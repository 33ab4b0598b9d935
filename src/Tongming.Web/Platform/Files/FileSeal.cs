using System.Buffers.Binary;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace Tongming.Web.Platform.Files;

/// <summary>
/// The first 512 bytes of a stored file: mark, version, and the file's own key together with what its content must be, wrapped by
/// the keys of the installation. After it come the chunks (<see cref="SealingStream"/>). It is written last, when the content is known.
/// </summary>
/// <param name="Key">The random key of this file alone, 32 bytes.</param>
/// <param name="Sha256">SHA-256 of the content, 32 bytes.</param>
/// <param name="Size">Length of the content.</param>
internal sealed record FileSeal(byte[] Key, byte[] Sha256, long Size)
{
    /// <summary>Bytes that it takes.</summary>
    public const int Length = 512;

    /// <summary>Bytes of content in a chunk; only the last chunk has fewer.</summary>
    public const int ChunkSize = 64 * 1024;

    /// <summary>Bytes that a chunk has more when encrypted.</summary>
    public const int TagSize = 16;

    private const int KeySize = 32;
    private const int HashSize = 32;
    private const int WrappedAt = 8;
    private const ushort Version = 1;

    private static ReadOnlySpan<byte> Mark => "TMFS"u8;

    /// <summary>Whose keys wrap it: bound to the body, so that a file moved to another body does not open.</summary>
    public static IDataProtector ProtectorOf(IDataProtectionProvider keys, Guid bodyId) =>
        keys.CreateProtector("Tongming.Files", $"{bodyId:D}");

    /// <summary>The 512 bytes.</summary>
    public byte[] Write(IDataProtector protector)
    {
        var inner = new byte[KeySize + HashSize + sizeof(long)];
        Key.CopyTo(inner, 0);
        Sha256.CopyTo(inner, KeySize);
        BinaryPrimitives.WriteInt64BigEndian(inner.AsSpan(KeySize + HashSize), Size);
        var wrapped = protector.Protect(inner);
        CryptographicOperations.ZeroMemory(inner);
        if (wrapped.Length > Length - WrappedAt)
            throw new InvalidOperationException("The wrapped key of a file does not fit into its head.");
        var head = new byte[Length];
        Mark.CopyTo(head);
        BinaryPrimitives.WriteUInt16BigEndian(head.AsSpan(4), Version);
        BinaryPrimitives.WriteUInt16BigEndian(head.AsSpan(6), (ushort)wrapped.Length);
        wrapped.CopyTo(head, WrappedAt);
        return head;
    }

    /// <summary>Reads it; null where the bytes are none, or the keys of the installation do not open them.</summary>
    public static FileSeal? Read(ReadOnlySpan<byte> head, IDataProtector protector)
    {
        if (head.Length != Length || !head[..4].SequenceEqual(Mark) || BinaryPrimitives.ReadUInt16BigEndian(head[4..]) != Version)
            return null;
        var length = BinaryPrimitives.ReadUInt16BigEndian(head[6..]);
        if (length > Length - WrappedAt)
            return null;
        try
        {
            var inner = protector.Unprotect(head.Slice(WrappedAt, length).ToArray());
            if (inner.Length != KeySize + HashSize + sizeof(long))
                return null;
            return new FileSeal(
                inner[..KeySize],
                inner[KeySize..(KeySize + HashSize)],
                BinaryPrimitives.ReadInt64BigEndian(inner.AsSpan(KeySize + HashSize))
            );
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    /// <summary>The length of the whole file that has this head.</summary>
    public long LengthAsItLies => Length + Size + (TagSize * (Math.Max(0, Size - 1) / ChunkSize + 1));

    /// <summary>A chunk's number as nonce: the key is used for one file only, so a number never comes twice.</summary>
    public static void WriteNonce(Span<byte> nonce, long chunk)
    {
        nonce.Clear();
        BinaryPrimitives.WriteInt64BigEndian(nonce[4..], chunk);
    }

    /// <summary>What is sealed with a chunk besides its content: whether it is the last one, so that nothing can be cut off.</summary>
    public static ReadOnlySpan<byte> Said(bool last) => last ? "last"u8 : "more"u8;
}
