namespace Tongming.Statistics.Cubes;

/// <summary>One cell.</summary>
/// <param name="Number">The number, or NaN where there is none.</param>
/// <param name="Status">How it stands.</param>
public readonly record struct CubeCell(double Number, CellStatus Status)
{
    /// <summary>A cell without number.</summary>
    public static CubeCell Missing { get; } = new(double.NaN, CellStatus.Missing);

    /// <summary>The number, or null.</summary>
    public double? Value => double.IsNaN(Number) ? null : Number;

    /// <summary>The cell as others may see it: without the number where it is confidential.</summary>
    [Law("统计法 第二十八条", "R6-20")]
    public CubeCell ForOthers() => Status == CellStatus.Confidential ? new CubeCell(double.NaN, Status) : this;

    /// <summary>
    /// True where number and status agree: a finite number for present, provisional and revised cells, none for missing and not
    /// applicable ones, either for confidential ones.
    /// </summary>
    public bool Agrees =>
        Status <= CellStatus.NotApplicable
        && (
            double.IsNaN(Number)
                ? !CellSigns.HasNumber(Status)
                : double.IsFinite(Number) && (CellSigns.HasNumber(Status) || Status == CellStatus.Confidential)
        );
}
