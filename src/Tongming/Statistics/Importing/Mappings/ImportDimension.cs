using Tongming.Statistics.Cubes;
using Tongming.Statistics.Importing.Labels;

namespace Tongming.Statistics.Importing.Mappings;

/// <summary>How one dimension is found.</summary>
/// <param name="Code">Its code in the cube.</param>
/// <param name="Label">Its name.</param>
/// <param name="Role">What its categories are.</param>
/// <param name="Parts">
/// Where its labels stand. Several are joined to one label by " / " (工业总产值 / 累计), those of a time without anything (2025年 and 1月).
/// </param>
public sealed record ImportDimension(string Code, string Label, DimensionRole Role, IReadOnlyList<LabelPart> Parts)
{
    /// <summary>
    /// Its codes with their names, in their order. Lists that are handed to the run take their place, where there are any; a time needs none.
    /// </summary>
    public IReadOnlyList<CodeEntry> Codes { get; init; } = [];

    /// <summary>What a person said that labels of this table stand for: label and code.</summary>
    public IReadOnlyDictionary<string, string> Aliases { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>What is done with a label that is in no list.</summary>
    public UnknownLabel Unknown { get; init; }

    /// <summary>True where categories of the list that nothing was found of stay in the cube.</summary>
    public bool KeepsUnused { get; init; }

    /// <summary>By what a time is counted, so that 上半年 in a table by quarters is its second; null takes every label as it is.</summary>
    public PeriodScale? Scale { get; init; }

    /// <summary>Footnotes.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    internal static ImportDimension OfExport(Dimension dimension, int column) =>
        new(dimension.Code, dimension.Label, dimension.Role, [new LabelPart(LabelPlace.Column) { Column = ColumnPlace.At(column) }])
        {
            Codes = [.. dimension.Categories.Select(category => new CodeEntry(category))],
            KeepsUnused = true,
            Notes = dimension.Notes,
        };
}

/// <summary>One entry of a list of codes.</summary>
/// <param name="Category">Code, name, what it is a part of, unit and notes.</param>
public sealed record CodeEntry(Category Category)
{
    /// <summary>Other names that tables use for it.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];
}

/// <summary>What is done with a label that is in no list of codes.</summary>
public enum UnknownLabel
{
    /// <summary>It is reported and its values are left out.</summary>
    Report,

    /// <summary>It becomes a category, the label its code. Of a time: every period that can be read.</summary>
    Add,
}

/// <summary>Where a label stands.</summary>
public enum LabelPlace
{
    /// <summary>In a column, left of the values: of a list, or of the stub of a table.</summary>
    Column,

    /// <summary>In the header above the values.</summary>
    Header,

    /// <summary>In the name of the sheet.</summary>
    SheetName,

    /// <summary>In the rows above the header.</summary>
    Title,

    /// <summary>Nowhere: it is always the same.</summary>
    Fixed,
}

/// <summary>Where one label, or one part of it, stands.</summary>
/// <param name="Place">The kind of place.</param>
public sealed record LabelPart(LabelPlace Place)
{
    /// <summary>The column; only for <see cref="LabelPlace.Column"/>.</summary>
    public ColumnPlace? Column { get; init; }

    /// <summary>
    /// True where indentation, numbering and 其中： of the column tell what is part of what. Only for <see cref="LabelPlace.Column"/>.
    /// </summary>
    public bool Nested { get; init; }

    /// <summary>The row of the header, 0 for its first one; only for <see cref="LabelPlace.Header"/>.</summary>
    public int Level { get; init; }

    /// <summary>The label; only for <see cref="LabelPlace.Fixed"/>.</summary>
    public string? Text { get; init; }

    /// <summary>
    /// True where not the label itself counts but whether the period that it names is cumulative (累计), a moment (期末) or neither, which
    /// adds nothing: for tables with 2月 and 1-2月 side by side, whose indicators are two each.
    /// </summary>
    public bool AsBasis { get; init; }
}
