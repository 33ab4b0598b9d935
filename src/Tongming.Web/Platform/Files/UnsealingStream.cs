using System.Security.Cryptography;

namespace Tongming.Web.Platform.Files;

/// <summary>Reads a stored file from beginning to end; each chunk is proved before any byte of it is given away.</summary>
internal sealed class UnsealingStream(Stream file, FileSeal seal, StoredName name) : Stream
{
    private readonly AesGcm cipher = new(seal.Key, FileSeal.TagSize);
    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly byte[] content = new byte[FileSeal.ChunkSize];
    private readonly byte[] sealedChunk = new byte[FileSeal.ChunkSize + FileSeal.TagSize];
    private long chunk;
    private long left = seal.Size;
    private int at;
    private int filled;
    private bool isDone;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => seal.Size;

    public override long Position
    {
        get => seal.Size - left - (filled - at);
        set => throw new NotSupportedException();
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (at == filled && !isDone)
        {
            var read = await file.ReadAtLeastAsync(sealedChunk.AsMemory(0, NextLength), NextLength, false, cancellationToken);
            Open(read);
        }

        return Give(buffer.Span);
    }

    public override int Read(Span<byte> buffer)
    {
        if (at == filled && !isDone)
            Open(file.ReadAtLeast(sealedChunk.AsSpan(0, NextLength), NextLength, throwOnEndOfStream: false));
        return Give(buffer);
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override void Flush() { }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            cipher.Dispose();
            hash.Dispose();
            file.Dispose();
        }

        base.Dispose(disposing);
    }

    private int NextLength => (int)Math.Min(left, FileSeal.ChunkSize) + FileSeal.TagSize;

    private int Give(Span<byte> buffer)
    {
        var count = Math.Min(buffer.Length, filled - at);
        content.AsSpan(at, count).CopyTo(buffer);
        at += count;
        return count;
    }

    private void Open(int read)
    {
        var length = read - FileSeal.TagSize;
        var last = left <= FileSeal.ChunkSize;
        if (read != NextLength)
            throw new DamagedFileException(name);
        Span<byte> nonce = stackalloc byte[12];
        FileSeal.WriteNonce(nonce, chunk++);
        try
        {
            cipher.Decrypt(
                nonce,
                sealedChunk.AsSpan(0, length),
                sealedChunk.AsSpan(length, FileSeal.TagSize),
                content.AsSpan(0, length),
                FileSeal.Said(last)
            );
        }
        catch (CryptographicException problem)
        {
            throw new DamagedFileException(name, problem);
        }

        hash.AppendData(content, 0, length);
        (at, filled, left, isDone) = (0, length, left - length, last);
        if (last && !hash.GetHashAndReset().AsSpan().SequenceEqual(seal.Sha256))
            throw new DamagedFileException(name);
    }
}
