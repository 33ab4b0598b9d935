namespace Tongming.Web.Platform.Documents.Office;

/// <summary>One change of a format: what is changed, and to what.</summary>
internal readonly record struct OldWordChange(int Code, BoundedBytes Operand)
{
    private const int TableDefinition = 0xD608;
    private const int OldTableDefinition = 0xD606;
    private const int TabStops = 0xC615;

    /// <summary>The changes of a list; the size of each follows from its code, and a byte left over at the end is filling.</summary>
    public static IEnumerable<OldWordChange> All(BoundedBytes list)
    {
        for (var at = 0; at + 2 < list.Length; )
        {
            var code = list.Short(at);
            at += 2;
            var (skipped, length) = Size(code, list, at);
            yield return new OldWordChange(code, list.Part(at + skipped, length));
            at += skipped + length;
        }
    }

    private static (int Skipped, int Length) Size(int code, BoundedBytes list, int at) =>
        (code >> 13) switch
        {
            0 or 1 => (0, 1),
            2 or 4 or 5 => (0, 2),
            3 => (0, 4),
            7 => (0, 3),
            _ when code is TableDefinition or OldTableDefinition => (2, Math.Max(list.Short(at) - 1, 0)),
            _ when code == TabStops && list.Byte(at) == byte.MaxValue => (1, TabStopsLength(list, at + 1)),
            _ => (1, list.Byte(at)),
        };

    /// <summary>Lists too long for the byte of their length: stops taken away with four bytes each, then stops set with three.</summary>
    private static int TabStopsLength(BoundedBytes list, int at)
    {
        var taken = 1 + list.Byte(at) * 4;
        return taken + 1 + list.Byte(at + taken) * 3;
    }
}
