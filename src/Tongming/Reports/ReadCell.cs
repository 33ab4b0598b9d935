using Tongming.Texts;

namespace Tongming.Reports;

/// <summary>What stands in a cell of a report's table.</summary>
/// <param name="State">Whether it states a number.</param>
/// <param name="Value">The number; null unless <see cref="CellState.Stated"/> or <see cref="CellState.Derived"/>.</param>
/// <param name="Words">The words of the cell after normalising, empty where blank.</param>
/// <param name="Original">Where they stand in the text of the document as read; null where nothing was read.</param>
/// <param name="Unit">The unit written in the cell (<c>元</c>, <c>万元</c>), or null.</param>
/// <param name="Note">A note written behind the number, such as “其中修订16件”, or null.</param>
public sealed record ReadCell(CellState State, decimal? Value, string Words, Span? Original, string? Unit = null, string? Note = null)
{
    /// <summary>A cell that could not be found or read.</summary>
    public static ReadCell Missing { get; } = new(CellState.Missing, null, "", null);

    /// <summary>The stated number, or null: a blank is no zero and a derived number is not stated.</summary>
    public decimal? Stated => State == CellState.Stated ? Value : null;
}

/// <summary>Whether a cell states a number.</summary>
public enum CellState
{
    /// <summary>It was not found, or is not a number.</summary>
    Missing,

    /// <summary>It is there and blank, “/” or “-”.</summary>
    Blank,

    /// <summary>It states a number.</summary>
    Stated,

    /// <summary>It is blank and its number follows from the others of its row or column.</summary>
    Derived,
}
