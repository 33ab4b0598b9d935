using Microsoft.Extensions.Primitives;
using Tongming.Statistics.CubeFiles;
using Tongming.Statistics.Cubes;
using Tongming.Statistics.Selections;
using Tongming.Statistics.Tables;

namespace Tongming.Web.Statistics.Tables;

/// <summary>
/// What somebody chose to see of a cube: categories of every dimension, which dimensions run down the side, whether empty rows and columns are left out. It is read of an address and written
/// as one, so that a link shows the same table; where the address says nothing, it is what most people look for first.
/// </summary>
internal sealed class TableChoice
{
    /// <summary>Most cells of a table on a page.</summary>
    public const int MostCells = 10_000;

    /// <summary>Periods that are shown where nothing is chosen: a year and the same month of the year before.</summary>
    public const int UsualPeriods = 13;

    /// <summary>Categories of another dimension that are shown where nothing is chosen and all of them would be too many.</summary>
    private const int UsualCategories = 12;

    /// <summary>Cells up to which all categories are shown where nothing is chosen.</summary>
    private const int UsualCells = 1000;

    /// <summary>Prefix of a dimension's choices in the address.</summary>
    public const string Prefix = "v.";

    private readonly Dictionary<string, IReadOnlyList<string>> chosen = new(StringComparer.Ordinal);

    private TableChoice(CubeShape shape) => Shape = shape;

    /// <summary>Of what is chosen.</summary>
    public CubeShape Shape { get; }

    /// <summary>Codes of the dimensions down the side.</summary>
    public IReadOnlyList<string> Side { get; private set; } = [];

    /// <summary>Codes of those across.</summary>
    public IReadOnlyList<string> Head { get; private set; } = [];

    /// <summary>Whether empty rows and columns are left out.</summary>
    public bool HidesEmpty { get; private set; }

    /// <summary>Code of the category across by whose column rows are sorted; null where they stand in the order of the data set.</summary>
    public string? SortBy { get; private set; }

    /// <summary>Whether rows are sorted from low to high.</summary>
    public bool IsAscending { get; private set; }

    /// <summary>The categories across by which rows can be sorted: of the innermost dimension, those that are chosen.</summary>
    public IReadOnlyList<Category> Sortable =>
        Head.Count == 0 ? [] : [.. Shape.Dimensions[Shape.IndexOf(Head[^1])].Categories.Where(category => Has(Head[^1], category.Code))];

    /// <summary>How it is drawn; null where nobody has chosen.</summary>
    public ChartKind? Chart { get; private set; }

    /// <summary>Whether people have chosen anything.</summary>
    public bool IsOwn { get; private set; }

    /// <summary>Reads an address. Codes that the cube does not know are not heard; they are told when the table is laid out.</summary>
    public static TableChoice Of(CubeShape shape, IQueryCollection query)
    {
        var choice = new TableChoice(shape) { HidesEmpty = query["hide"] == "1", Chart = ChartOffer.KindOf(query[ChartOffer.Name]) };
        foreach (var dimension in shape.Dimensions)
        {
            var said = Said(query[Prefix + dimension.Code]);
            choice.IsOwn |= said.Count > 0;
            choice.chosen[dimension.Code] = said.Count > 0 ? said : Usual(dimension, shape);
        }

        var side = Said(query["side"]).Where(code => shape.IndexOf(code) >= 0).ToList();
        choice.IsOwn |= side.Count > 0 || choice.HidesEmpty;
        choice.Side = side.Count > 0 ? side : [.. shape.Dimensions.Where(one => one.Role != DimensionRole.Time).Select(one => one.Code)];
        choice.Head = [.. shape.Dimensions.Select(one => one.Code).Except(choice.Side)];
        var sort = query["sort"].ToString();
        if (choice.Sortable.Any(one => one.Code == sort))
            (choice.SortBy, choice.IsAscending, choice.IsOwn) = (sort, query["order"] == "asc", true);
        return choice;
    }

    /// <summary>Whether a category is chosen.</summary>
    public bool Has(string dimension, string category) => chosen[dimension].Contains(category, StringComparer.Ordinal);

    /// <summary>The chosen cells. Refused as <see cref="CubeSelection.Of"/>, and <c>selection.too-large</c>.</summary>
    public Outcome<CubeSelection> Selection()
    {
        var selection = CubeSelection.Of(Shape, [.. chosen.Select(one => new DimensionChoice(one.Key, one.Value))]);
        return selection.Succeeded ? selection.Value.AtMost(MostCells) : selection;
    }

    /// <summary>The table. Refused as <see cref="Selection"/> and <see cref="TableLayout.Of"/>.</summary>
    public Outcome<TableLayout> Lay(CubeFile file)
    {
        var slice = Slice(file);
        if (slice.Refusal is { } refusal)
            return refusal;
        var table = TableLayout.Of(slice.Value!, Side, Head, HidesEmpty, columnsToo: true);
        if (table.Value is not { Head: [.., var columns] } laid || SortBy is null)
            return table;
        var column = columns.ToList().FindIndex(one => one.Title.Code == SortBy);
        return column < 0 ? table : laid.Sorted(column, IsAscending);
    }

    /// <summary>The chosen cells, read.</summary>
    public Outcome<CubeSlice> Slice(CubeFile file)
    {
        var selection = Selection();
        return selection.Succeeded ? file.Slice(selection.Value) : selection.Refusal;
    }

    /// <summary>The choice as the query of an address, with a leading question mark.</summary>
    public string ToQuery()
    {
        var parts = chosen.SelectMany(one => one.Value.Select(code => KeyValuePair.Create(Prefix + one.Key, (string?)code))).ToList();
        parts.AddRange(Side.Select(code => KeyValuePair.Create("side", (string?)code)));
        if (HidesEmpty)
            parts.Add(new("hide", "1"));
        if (SortBy is not null)
            parts.AddRange([new("sort", SortBy), new("order", IsAscending ? "asc" : "desc")]);
        if (Chart is { } kind)
            parts.Add(new(ChartOffer.Name, ChartOffer.CodeOf(kind)));
        return QueryString.Create(parts).Value!;
    }

    private static List<string> Said(StringValues values) =>
        [.. values.OfType<string>().Where(value => value.Length > 0).Distinct(StringComparer.Ordinal)];

    private static IReadOnlyList<string> Usual(Dimension dimension, CubeShape shape)
    {
        var all = dimension.Categories;
        if (dimension.Role == DimensionRole.Time)
            return [.. all.Skip(all.Count - MostUsual(dimension)).Select(one => one.Code)];
        // With many dimensions that vary the total of each classification, so that the first table is one that can be read.
        if (dimension.Role == DimensionRole.Classification && shape.Dimensions.Count(one => one.Categories.Count > 1) > 3)
            return [(all.FirstOrDefault(one => one.Parent is null && all.Any(part => part.Parent == one.Code)) ?? all[0]).Code];
        // A part of the ages or of the towns would say less than all of them, where all of them can be read.
        var isSmall = shape.Dimensions.Aggregate(1L, (cells, one) => cells * MostUsual(one)) <= UsualCells;
        return [.. all.Take(isSmall ? all.Count : UsualCategories).Select(one => one.Code)];
    }

    private static int MostUsual(Dimension dimension) =>
        dimension.Role == DimensionRole.Time ? Math.Min(UsualPeriods, dimension.Categories.Count) : dimension.Categories.Count;
}
