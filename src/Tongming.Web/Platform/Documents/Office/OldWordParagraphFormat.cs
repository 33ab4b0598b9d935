namespace Tongming.Web.Platform.Documents.Office;

/// <summary>What a paragraph's format says of its place in a table. At the mark that ends a row it also holds the cells of the row.</summary>
internal sealed class OldWordParagraphFormat
{
    private const int Continued = 1;
    private bool isInTable;
    private int depth;

    /// <summary>How many tables it stands in.</summary>
    public int Depth => depth > 0 ? depth : Convert.ToInt32(isInTable);

    public bool EndsRow { get; private set; }

    public bool EndsInnerCell { get; private set; }

    public bool EndsInnerRow { get; private set; }

    public bool IsNumbered { get; private set; }

    /// <summary>Left edges of the cells and the right edge of the last one, in twips.</summary>
    public IReadOnlyList<int> Edges { get; private set; } = [];

    /// <summary>How each cell is merged with its neighbours: bit 0 and 1 sideways, bit 5 with the one above, bit 6 as the upper one.</summary>
    public int[] Merges { get; private set; } = [];

    public void Apply(OldWordChange change)
    {
        var operand = change.Operand;
        switch (change.Code)
        {
            case 0x2416:
                isInTable = operand.Byte(0) != 0;
                break;
            case 0x2417:
                EndsRow = operand.Byte(0) != 0;
                break;
            case 0x244B:
                EndsInnerCell = operand.Byte(0) != 0;
                break;
            case 0x244C:
                EndsInnerRow = operand.Byte(0) != 0;
                break;
            case 0x6649:
                depth = Math.Max(operand.Int(0), 0);
                break;
            case 0x460B:
                IsNumbered = operand.Short(0) is not 0 and < 0xF801;
                break;
            case 0xD608:
                Define(operand);
                break;
            case 0xD62B when operand.Length == 2 && operand.Byte(0) < Merges.Length:
                Merges[operand.Byte(0)] = (Merges[operand.Byte(0)] & 3) | (operand.Byte(1) == Continued ? 0x20 : 0);
                break;
        }
    }

    /// <summary>The cells of a row: their number, their edges, and 20 bytes for each, of which the last ones may be missing.</summary>
    private void Define(BoundedBytes operand)
    {
        const int cellLength = 20;
        var count = operand.Byte(0);
        Edges = [.. Enumerable.Range(0, count + 1).Select(edge => operand.SignedShort(1 + edge * 2))];
        var first = 1 + (count + 1) * 2;
        Merges =
        [
            .. Enumerable
                .Range(0, count)
                .Select(cell => first + cell * cellLength)
                .Select(at => at + cellLength <= operand.Length ? operand.Short(at) : 0),
        ];
    }
}

/// <summary>Whether characters are shown.</summary>
/// <param name="IsDeleted">Taken away by a tracked change.</param>
/// <param name="IsHidden">Hidden, or a sign of a font of signs, which has no character of its own.</param>
internal readonly record struct OldWordCharacterFormat(bool IsDeleted, bool IsHidden)
{
    public static OldWordCharacterFormat Of(BoundedBytes changes)
    {
        var format = default(OldWordCharacterFormat);
        foreach (var change in OldWordChange.All(changes))
            format = change.Code switch
            {
                0x0800 => format with { IsDeleted = change.Operand.Byte(0) == 1 },
                0x083C => format with { IsHidden = change.Operand.Byte(0) == 1 },
                0x6A09 => format with { IsHidden = true },
                _ => format,
            };
        return format;
    }
}
