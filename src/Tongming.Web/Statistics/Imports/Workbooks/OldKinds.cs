namespace Tongming.Web.Statistics.Imports.Workbooks;

/// <summary>Numbers of the records of old workbooks (MS-XLS 2.3) that say something about numbers.</summary>
internal static class OldKinds
{
    public const int Formula = 0x0006;
    public const int End = 0x000A;
    public const int DateMode = 0x0022;
    public const int FilePass = 0x002F;
    public const int Continue = 0x003C;
    public const int ColumnInfo = 0x007D;
    public const int BoundSheet = 0x0085;
    public const int MulRk = 0x00BD;
    public const int RichString = 0x00D6;
    public const int Style = 0x00E0;
    public const int MergedCells = 0x00E5;
    public const int SharedTexts = 0x00FC;
    public const int LabelShared = 0x00FD;
    public const int Number = 0x0203;
    public const int Label = 0x0204;
    public const int BoolError = 0x0205;
    public const int String = 0x0207;
    public const int Row = 0x0208;
    public const int Rk = 0x027E;
    public const int Format = 0x041E;
    public const int Begin = 0x0809;

    /// <summary>True for records with cells that are not blank.</summary>
    public static bool IsCell(int kind) => kind is Formula or MulRk or RichString or LabelShared or Number or Label or BoolError or Rk;
}
