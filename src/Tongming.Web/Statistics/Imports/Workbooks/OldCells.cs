using Tongming.Statistics.Importing.Sheets;
using Tongming.Web.Platform.Documents.Office;

namespace Tongming.Web.Statistics.Imports.Workbooks;

/// <summary>Reads cells of old worksheets. A formula counts as what it gave when the file was saved; one that gave an error is an error.</summary>
internal sealed class OldCells(BoundedBytes stream, IReadOnlyList<string> shared, CellFormats formats)
{
    private const int Style = 4;
    private const int Value = 6;
    private const int PairLength = 6;

    /// <summary>The cells of a record, from its column on.</summary>
    public IEnumerable<ImportCell> Read(OldRecord record)
    {
        var data = record.Data;
        if (record.Kind != OldKinds.MulRk)
            return [One(record)];
        // Pairs of a style and a number stand between the first column and the last.
        return Enumerable
            .Range(0, (data.Length - PairLength) / PairLength)
            .Select(at => Style + (at * PairLength))
            .Select(at => formats.Read(Packed(data.Int(at + 2)), data.Short(at)));
    }

    private ImportCell One(OldRecord record)
    {
        var data = record.Data;
        return record.Kind switch
        {
            OldKinds.LabelShared => ImportCell.Of(SharedAt(data.Unsigned(Value))),
            OldKinds.Label or OldKinds.RichString => ImportCell.Of(OldText.At(data, Value)),
            OldKinds.Rk => formats.Read(Packed(data.Int(Value)), data.Short(Style)),
            OldKinds.Number => Number(data),
            OldKinds.BoolError => data.Byte(Value + 1) == 0 ? Truth(data.Byte(Value)) : ImportCell.Error(NameOf(data.Byte(Value))),
            _ => Formula(record),
        };
    }

    /// <summary>Thirty bits of a whole number or of a fraction, with two marks: a hundredth of it, and which of both it is.</summary>
    private static double Packed(int bits)
    {
        var number = (bits & 2) != 0 ? bits >> 2 : BitConverter.Int64BitsToDouble((long)(bits & ~3) << 32);
        return (bits & 1) != 0 ? number / 100 : number;
    }

    private static ImportCell Truth(int value) => ImportCell.Of(value != 0 ? "TRUE" : "FALSE");

    private static string NameOf(int error) =>
        error switch
        {
            0x00 => "#NULL!",
            0x07 => "#DIV/0!",
            0x0F => "#VALUE!",
            0x17 => "#REF!",
            0x1D => "#NAME?",
            0x24 => "#NUM!",
            0x2A => "#N/A",
            _ => "#",
        };

    private ImportCell Number(BoundedBytes data)
    {
        var bits = data.Unsigned(Value) | ((long)data.Unsigned(Value + 4) << 32);
        var number = BitConverter.Int64BitsToDouble(bits);
        return double.IsFinite(number) ? formats.Read(number, data.Short(Style)) : ImportCell.Error("#");
    }

    private ImportCell Formula(OldRecord record)
    {
        var data = record.Data;
        if (data.Short(Value + 6) != 0xFFFF)
            return Number(data);
        return data.Byte(Value) switch
        {
            0 => ImportCell.Of(TextBehind(record)),
            1 => Truth(data.Byte(Value + 2)),
            2 => ImportCell.Error(NameOf(data.Byte(Value + 2))),
            _ => ImportCell.Empty,
        };
    }

    /// <summary>The text that a formula gave stands behind it, perhaps with what it shares with other formulas between.</summary>
    private string TextBehind(OldRecord record)
    {
        foreach (var next in OldRecord.From(stream, record.Next))
            if (next.Kind == OldKinds.String)
                return new OldText(next.Pieces(stream)).Next();
            else if (OldKinds.IsCell(next.Kind) || next.Kind is OldKinds.End)
                break;
        throw WorkbookFault.Damaged();
    }

    private string SharedAt(uint index) => index < shared.Count ? shared[(int)index] : throw WorkbookFault.Damaged();
}
