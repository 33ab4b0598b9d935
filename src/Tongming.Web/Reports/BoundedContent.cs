namespace Tongming.Web.Reports;

/// <summary>Reads a stream to its end, but never more than a limit: a pipe or a device does not say how long it is.</summary>
internal static class BoundedContent
{
    /// <summary>The content, or null where there is more than <paramref name="limit"/> bytes of it.</summary>
    public static async Task<ReadOnlyMemory<byte>?> ReadAsync(Stream stream, long expected, long limit, CancellationToken cancel)
    {
        var buffer = new byte[Math.Clamp(expected + 1, 4096, limit + 1)];
        var length = 0;
        while (true)
        {
            var count = await stream.ReadAsync(buffer.AsMemory(length), cancel);
            if (count == 0)
                return buffer.AsMemory(0, length);
            length += count;
            if (length > limit)
                return null;
            if (length == buffer.Length)
                Array.Resize(ref buffer, (int)Math.Min(buffer.Length * 2L, limit + 1));
        }
    }
}
