namespace Tongming.Reports.Compiling;

/// <summary>Why a number was entered by hand.</summary>
public enum NumberEntryKind
{
    /// <summary>期初数: what the past has left and the system does not know, with the document that it comes from.</summary>
    Opening,

    /// <summary>更正: the counted number is wrong, for a reason that is told.</summary>
    Correction,

    /// <summary>汇总时加入: a superior adds it to the sum of the bodies below; it does not change the superior's own report.</summary>
    Addition,
}

/// <summary>
/// 录入的数: a number that a person put into a cell beside what was counted. It adds to the count and is listed among the records of the
/// cell; it is never changed or removed, only followed by another one.
/// </summary>
/// <param name="Id">Its id.</param>
/// <param name="BodyId">The body.</param>
/// <param name="Year">The year of the report.</param>
/// <param name="Key">The counted cell.</param>
/// <param name="No">Which entry of the cell it is, from 1.</param>
/// <param name="Kind">Opening balance or correction.</param>
/// <param name="Before">What stood in the cell before.</param>
/// <param name="After">What stood in it afterwards.</param>
/// <param name="Reason">Why, and for an opening balance the document that it comes from; not blank.</param>
/// <param name="PersonId">Who entered it.</param>
/// <param name="On">The legal day.</param>
[Law("条例 第五十条", "C-04", "C-06")]
public sealed record NumberEntry(
    Guid Id,
    Guid BodyId,
    int Year,
    string Key,
    int No,
    NumberEntryKind Kind,
    decimal Before,
    decimal After,
    string Reason,
    Guid PersonId,
    DateOnly On
)
{
    /// <summary>Longest reason in characters.</summary>
    public const int LongestReason = 500;

    /// <summary>Largest number that can be entered.</summary>
    public const decimal Largest = 1_000_000_000m;

    /// <summary>What it adds to the count; below 0 where it takes away.</summary>
    public decimal Change => After - Before;

    /// <summary>
    /// Whether it can be entered. Refused: <c>report.cell.unknown</c>; <c>report.cell.sum</c>, for a cell that is the sum of others;
    /// <c>report.cell.value</c>, below 0, above a thousand million, or a fraction where pieces are counted (money in 万元 has six decimals
    /// at most); <c>report.cell.same</c>; <c>report.cell.reason-missing</c>.
    /// </summary>
    public Outcome<NumberEntry> Check()
    {
        if (ReportCells.Find(Key) is not { } cell)
            return new Refusal("report.cell.unknown", Key);
        if (cell.Terms.Count > 0)
            return new Refusal("report.cell.sum", cell.Name);
        if (After < 0 || After > Largest || decimal.Round(After, cell.IsMoney ? 6 : 0) != After)
            return new Refusal("report.cell.value", After);
        if (After == Before)
            return new Refusal("report.cell.same", After);
        return string.IsNullOrWhiteSpace(Reason) || Reason.Length > LongestReason
            ? new Refusal("report.cell.reason-missing", LongestReason)
            : this;
    }
}
