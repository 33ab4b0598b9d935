using System.Text;

namespace Tongming.Bench.Load;

/// <summary>A posting whose bytes are the same but for a mark of 32 characters, which stands in it wherever <see cref="Mark"/> stood.</summary>
internal sealed class PostedMessage
{
    /// <summary>Stands in the text for the mark.</summary>
    public const string Mark = "00000000000000000000000000000000";

    private readonly byte[] bytes;
    private readonly List<int> places = [];

    public PostedMessage(string head, string content, string expected)
    {
        var length = Encoding.UTF8.GetByteCount(content);
        bytes = Encoding.UTF8.GetBytes($"{head}\r\nContent-Length: {length}\r\n\r\n{content}");
        Expected = Encoding.ASCII.GetBytes(expected);
        var mark = Encoding.ASCII.GetBytes(Mark);
        for (int next, from = 0; (next = bytes.AsSpan(from).IndexOf(mark)) >= 0; from += next + mark.Length)
            places.Add(from + next);
    }

    /// <summary>How the answer begins that counts.</summary>
    public byte[] Expected { get; }

    /// <summary>The message under a mark.</summary>
    public ReadOnlyMemory<byte> Under(Guid mark)
    {
        foreach (var place in places)
            mark.TryFormat(bytes.AsSpan(place, Mark.Length), out _, "N");
        return bytes;
    }
}
