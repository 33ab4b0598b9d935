using System.Buffers.Binary;
using System.Text;
using Tongming.Web.Tests.Platform.Documents.Made;

namespace Tongming.Web.Tests.Statistics.Imports;

/// <summary>Makes workbooks of Excel 97 record by record.</summary>
internal static class OldWorkbookMade
{
    private const int BoundSheet = 0x85;

    public sealed record Sheet(string Name, params byte[][] Records)
    {
        public byte State { get; init; }
    }

    /// <summary>A workbook with those records before the list of its sheets.</summary>
    public static byte[] File(IReadOnlyList<byte[]> globals, params Sheet[] sheets) =>
        CompoundMade.Of(("Workbook", Stream(globals, sheets)));

    /// <summary>The stream alone.</summary>
    public static byte[] Stream(IReadOnlyList<byte[]> globals, params Sheet[] sheets)
    {
        List<byte[]> parts = [Begin(5), .. globals];
        var at = parts.Sum(one => one.Length) + sheets.Sum(one => Listed(one, 0).Length) + End.Length;
        var bodies = sheets.Select(one => (byte[][])[Begin(0x10), .. one.Records, End]).ToList();
        for (var index = 0; index < sheets.Length; index++)
        {
            parts.Add(Listed(sheets[index], at));
            at += bodies[index].Sum(one => one.Length);
        }

        return [.. parts.Append(End).Concat(bodies.SelectMany(one => one)).SelectMany(one => one)];
    }

    public static byte[] End => Record(0x0A);

    public static byte[] Begin(int kind, int version = 0x600) => Record(0x809, [.. Short(version), .. Short(kind), .. new byte[12]]);

    public static byte[] Record(int kind, params byte[] data) => [.. Short(kind), .. Short(data.Length), .. data];

    /// <summary>A record of a cell; row and column from 0.</summary>
    public static byte[] Cell(int kind, int row, int column, params byte[] rest) => Styled(kind, (row, column, 0), rest);

    public static byte[] Styled(int kind, (int Row, int Column, int Style) place, params byte[] rest) =>
        Record(kind, [.. Short(place.Row), .. Short(place.Column), .. Short(place.Style), .. rest]);

    /// <summary>A formula with what it gave: eight bytes.</summary>
    public static byte[] Formula(int row, int column, params byte[] result) => Cell(0x06, row, column, [.. result, .. new byte[8]]);

    public static byte[] Double(double number) => BitConverter.GetBytes(number);

    public static byte[] Short(int number) => [(byte)(number & 0xFF), (byte)((number >> 8) & 0xFF)];

    public static byte[] Int(int number)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, number);
        return bytes;
    }

    /// <summary>A text with its length in two bytes.</summary>
    public static byte[] Text(string words) => [.. Short(words.Length), 1, .. Encoding.Unicode.GetBytes(words)];

    private static byte[] Listed(Sheet sheet, int at) =>
        Record(BoundSheet, [.. Int(at), sheet.State, 0, (byte)sheet.Name.Length, 1, .. Encoding.Unicode.GetBytes(sheet.Name)]);
}
