using Tongming.Statistics.Cubes;

namespace Tongming.Statistics.Importing.Mappings;

/// <summary>
/// How the worksheets of a table are read: saved once by a person and used again next month. A table is read in one of two forms, which
/// differ only in where labels stand: in the list form every dimension has a column and there is one column of values (or one for each
/// indicator); in the table form values have many columns, whose headers name categories, and the stub on the left names the others.
/// </summary>
public sealed record ImportMapping
{
    /// <summary>The version of this form of mapping.</summary>
    public const int Newest = 1;

    /// <summary>The version that it was saved in; others than <see cref="Newest"/> are refused.</summary>
    public int Version { get; init; } = Newest;

    /// <summary>What the table says of itself. Notes under the table are added to its notes.</summary>
    public CubeHeading Heading { get; init; } = new("");

    /// <summary>True where the title above the table becomes the title of the heading.</summary>
    public bool TakesTitle { get; init; }

    /// <summary>The dimensions, in the order of the cube.</summary>
    public IReadOnlyList<ImportDimension> Dimensions { get; init; } = [];

    /// <summary>Where things stand in a sheet.</summary>
    public ImportLayout Layout { get; init; } = new();

    /// <summary>Names of the sheets that are read; empty for all of them.</summary>
    public IReadOnlyList<string> Sheets { get; init; } = [];

    /// <summary>True where sheets that the workbook hides are read too; else they are named and left alone.</summary>
    public bool WithHidden { get; init; }

    /// <summary>What further signs in value cells stand for, such as 无. Only statuses without number.</summary>
    public IReadOnlyDictionary<string, CellStatus> Signs { get; init; } = new Dictionary<string, CellStatus>(StringComparer.Ordinal);

    /// <summary>
    /// Unit, decimals, prices and span of time of indicators that are not in a list of codes and at which the sheet names no unit; null for none.
    /// </summary>
    public IndicatorUnit? DefaultUnit { get; init; }

    /// <summary>
    /// The mapping for sheets that <see cref="Sheets.TableSheet"/> makes of cubes of a shape: all of the shape is in it, so that reading
    /// gives the same cube, without the numbers of confidential cells.
    /// </summary>
    public static ImportMapping OfExport(CubeShape shape)
    {
        ArgumentNullException.ThrowIfNull(shape);
        var values = 2 * shape.Dimensions.Count;
        return new ImportMapping
        {
            Heading = shape.Heading,
            Dimensions = [.. shape.Dimensions.Select((dimension, at) => ImportDimension.OfExport(dimension, 2 * at))],
            Layout = new ImportLayout
            {
                HeaderFirst = 1,
                HeaderLast = 1,
                Values = [ColumnPlace.At(values)],
                Status = ColumnPlace.At(values + 1),
                Notes = ColumnPlace.At(values + 2),
            },
        };
    }
}
