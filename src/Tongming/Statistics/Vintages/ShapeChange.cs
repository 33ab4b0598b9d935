namespace Tongming.Statistics.Vintages;

/// <summary>What differs between the shapes of two versions.</summary>
public enum ShapeChangeKind
{
    /// <summary>A dimension came in.</summary>
    DimensionAdded,

    /// <summary>A dimension is gone.</summary>
    DimensionRemoved,

    /// <summary>A dimension is of another role.</summary>
    RoleChanged,

    /// <summary>A category came in.</summary>
    CategoryAdded,

    /// <summary>A category is gone.</summary>
    CategoryRemoved,

    /// <summary>A category is part of another one than before.</summary>
    ParentChanged,

    /// <summary>An indicator is measured otherwise.</summary>
    UnitChanged,

    /// <summary>A label, title, footnote or source reads otherwise, or the order is another.</summary>
    WordingChanged,
}

/// <summary>One difference of shape.</summary>
/// <param name="Kind">What kind.</param>
/// <param name="Dimension">Code of the dimension, or null for the heading.</param>
/// <param name="Category">Code of the category, or null for the dimension itself.</param>
public sealed record ShapeChange(ShapeChangeKind Kind, string? Dimension, string? Category)
{
    /// <summary>True where a program that reads the earlier version may fail or go wrong with the later one.</summary>
    public bool Breaks => Kind is not (ShapeChangeKind.CategoryAdded or ShapeChangeKind.WordingChanged);
}
