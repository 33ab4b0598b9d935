using Tongming.Statistics.Importing.Sheets;
using Tongming.Statistics.Screening;

namespace Tongming.Statistics.Importing.Running;

/// <summary>What reading a table may find.</summary>
public enum ImportFindingKind
{
    /// <summary>A label that no list of codes knows. Fails. Fact: code of the dimension.</summary>
    UnknownCode,

    /// <summary>A label that several categories of a list have. Fails. Fact: code of the dimension.</summary>
    AmbiguousLabel,

    /// <summary>Values without a label. Fails. Fact: code of the dimension.</summary>
    MissingLabel,

    /// <summary>What stands for a time and cannot be read as one. Fails. Fact: code of the dimension.</summary>
    UnreadablePeriod,

    /// <summary>The same cell twice with the same content. Warns. Facts: sheet and address of the first.</summary>
    DuplicateSame,

    /// <summary>The same cell twice with other content; the first one counts. Fails. Facts: sheet and address of the first.</summary>
    DuplicateDifferent,

    /// <summary>A formula that could not be computed or was not, anywhere in a sheet that is read. Fails.</summary>
    FormulaError,

    /// <summary>What stands where a number should and is none. Fails.</summary>
    UnreadableNumber,

    /// <summary>A status that is not ours; kept as a footnote. Warns.</summary>
    UnknownStatus,

    /// <summary>A sheet with numbers whose header is not where the mapping says, or lacks a column. Fails. Text: what was looked for.</summary>
    LayoutNotFound,

    /// <summary>A sheet that the workbook hides. Warns. Fact: whether it was read.</summary>
    HiddenSheet,

    /// <summary>A sheet that the mapping names and the workbook does not have. Fails.</summary>
    MissingSheet,

    /// <summary>A sheet without any value, such as a cover or a list of contents. Warns.</summary>
    EmptySheet,

    /// <summary>A unit in the sheet that is not the one in the list. Warns. Facts: code of the indicator, its unit in the list.</summary>
    UnitChanged,

    /// <summary>A period that is named as cumulative here and as single elsewhere. Warns. Fact: code of the period.</summary>
    MixedBasis,

    /// <summary>Something that stands outside the columns of the table. Warns.</summary>
    RowTooLong,

    /// <summary>A footnote that is one too many or too long. Warns.</summary>
    NoteLost,

    /// <summary>A column with a header that the mapping does not use. Passes. Text: its header.</summary>
    UnusedColumn,

    /// <summary>Words without values inside the table: the heading of a part. Passes.</summary>
    Heading,

    /// <summary>Values in a row or a column that the workbook does not show; they were read. Warns. Text: the row, or the header of the column.</summary>
    HiddenCells,
}

/// <summary>One thing that was found.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Sheet">Name of the sheet.</param>
/// <param name="Row">The row, from 1, or 0 for the whole sheet.</param>
/// <param name="Column">The column, from 0, or -1 for the whole row.</param>
/// <param name="Text">What stands there, in its original words, at most <see cref="LongestText"/> characters.</param>
public sealed record ImportFinding(ImportFindingKind Kind, string Sheet, int Row, int Column, string Text)
{
    /// <summary>Longest text, in characters.</summary>
    public const int LongestText = 200;

    /// <summary>What else the sentence about it names, as the kind says.</summary>
    public IReadOnlyList<object> Facts { get; init; } = [];

    /// <summary>Where it stands: B7 for a cell, 7 for a row, nothing for a sheet.</summary>
    public string Address =>
        Row == 0 ? ""
        : Column < 0 ? $"{Row}"
        : ImportRow.AddressOf(Row, Column);
}

/// <summary>All of one kind that was found; stands beside the <see cref="ScreeningResult"/>s of the cube.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Verdict">What comes of it.</param>
/// <param name="Count">How many were found.</param>
/// <param name="Findings">The first <see cref="ScreeningResult.MostListed"/> of them.</param>
public sealed record ImportCheck(ImportFindingKind Kind, ScreeningVerdict Verdict, long Count, IReadOnlyList<ImportFinding> Findings);
