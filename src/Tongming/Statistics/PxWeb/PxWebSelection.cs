using System.Text.Json;
using Tongming.Statistics.Cubes;
using Tongming.Statistics.Selections;

namespace Tongming.Statistics.PxWeb;

/// <summary>The cells that a call asks for, and how they are placed.</summary>
/// <param name="Cells">The cells.</param>
/// <param name="Layout">Which dimensions stand at the side and which at the top.</param>
public sealed record PxWebSelection(CubeSelection Cells, PxWebLayout Layout)
{
    /// <summary>Most cells that are given where a call chooses nothing.</summary>
    public const int MostUsual = 10_000;

    /// <summary>Most categories of one dimension where a call chooses nothing: a year of months and the same month of the year before.</summary>
    public const int MostUsualOfOne = 13;

    /// <summary>
    /// The cells of a call, counted before any of them is read. Where nothing is chosen: the latest <see cref="MostUsualOfOne"/> periods, of a
    /// dimension with one total that total, of others the first categories at the top, at most <see cref="MostUsualOfOne"/> of each and
    /// <see cref="MostUsual"/> cells in all. Where something is chosen, a dimension that is not named is given by its total and stays as a
    /// dimension of one category. Refused: <c>pxweb.mandatory</c> with the dimension where one without total is not named;
    /// <c>pxweb.codelist</c> with the id; <c>pxweb.placement</c> with the dimension; <c>selection.unknown-dimension</c>, and what
    /// <see cref="CubeSelection.Of"/> and <see cref="CubeSelection.AtMost"/> refuse.
    /// </summary>
    public static Outcome<PxWebSelection> Of(PxWebRequest request, string table, CubeShape shape, long mostCells)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(shape);
        var layout = PxWebLayout.Of(shape, request.Stub, request.Heading);
        if (!layout.Succeeded)
            return layout.Refusal;
        var places = PlacesOf(request, table, shape, mostCells);
        if (!places.Succeeded)
            return places.Refusal;
        var cells = CubeSelection.OfPlaces(shape, places.Value).AtMost(mostCells);
        return cells.Succeeded ? new PxWebSelection(cells.Value, layout.Value) : cells.Refusal;
    }

    /// <summary>
    /// Writes the codes of every dimension and the placement in the form in which a call has them, as <c>/defaultselection</c> answers for a call
    /// that chooses nothing: sent back as the body of a call, it gives the same numbers.
    /// </summary>
    /// <param name="table">Id of the table.</param>
    /// <param name="links">Where the interface stands.</param>
    /// <param name="to">Where to write.</param>
    public void Write(string table, PxWebLinks links, Utf8JsonWriter to)
    {
        ArgumentNullException.ThrowIfNull(links);
        ArgumentNullException.ThrowIfNull(to);
        to.WriteStartObject();
        to.WriteString("language", PxWebLinks.Language);
        to.WriteStartArray("selection");
        foreach (var dimension in Cells.ToShape().Dimensions)
        {
            to.WriteStartObject();
            to.WriteString("variableCode", dimension.Code);
            PxWebDimensionWriter.WriteTexts(to, "valueCodes", [.. dimension.Categories.Select(category => category.Code)]);
            to.WriteEndObject();
        }

        to.WriteEndArray();
        to.WriteStartObject("placement");
        PxWebDimensionWriter.WriteTexts(to, "heading", CodesOf(Layout.Heading));
        PxWebDimensionWriter.WriteTexts(to, "stub", CodesOf(Layout.Stub));
        to.WriteEndObject();
        to.WriteStartArray("links");
        PxWebLinks.Write(to, "self", links.DefaultSelection(table));
        PxWebLinks.Write(to, "metadata", links.Metadata(table));
        PxWebLinks.Write(to, "data", links.Data(table));
        to.WriteEndArray();
        to.WriteEndObject();
    }

    private string[] CodesOf(IReadOnlyList<int> dimensions) => [.. dimensions.Select(at => Cells.Shape.Dimensions[at].Code)];

    private static Outcome<IReadOnlyList<int>[]> PlacesOf(PxWebRequest request, string table, CubeShape shape, long mostCells)
    {
        if (request.Choices.FirstOrDefault(choice => shape.IndexOf(choice.Dimension) < 0) is { } unknown)
            return new Refusal("selection.unknown-dimension", unknown.Dimension);
        if (request.Choices.All(choice => choice.IsEmpty))
            return Usual(shape, Math.Min(mostCells, MostUsual));
        var places = new IReadOnlyList<int>[shape.Dimensions.Count];
        for (var at = 0; at < places.Length; at++)
        {
            var code = shape.Dimensions[at].Code;
            var choice = request.Choices.FirstOrDefault(one => one.Dimension == code && !one.IsEmpty);
            var total = PxWebElimination.PlaceOf(shape.Dimensions[at]);
            if (choice is null && total < 0)
                return new Refusal("pxweb.mandatory", code);
            var chosen = choice is null ? new[] { total } : Chosen(choice, table, shape, at);
            if (!chosen.Succeeded)
                return chosen.Refusal;
            places[at] = chosen.Value;
        }

        return places;
    }

    private static IReadOnlyList<int>[] Usual(CubeShape shape, long mostCells)
    {
        var places = new IReadOnlyList<int>[shape.Dimensions.Count];
        var cells = 1L;
        for (var at = 0; at < places.Length; at++)
        {
            var dimension = shape.Dimensions[at];
            var most = (int)Math.Clamp(mostCells / cells, 1, MostUsualOfOne);
            var all = Enumerable.Range(0, dimension.Categories.Count);
            places[at] =
                dimension.Role == DimensionRole.Time ? [.. all.TakeLast(most)]
                : PxWebElimination.PlaceOf(dimension) is >= 0 and var total ? [total]
                : [.. all.Where(place => dimension.Categories[place].Parent is null).Take(most)];
            cells *= places[at].Count;
        }

        return places;
    }

    private static Outcome<int[]> Chosen(PxWebChoice choice, string table, CubeShape shape, int at)
    {
        if (choice.Codelist is null)
            return CubeSelection.PlacesOf(shape, at, choice.Expressions);
        var found = PxWebCodelist.Find(choice.Codelist, table, shape);
        if (!found.Succeeded)
            return found.Refusal;
        if (found.Value.Id.Dimension != choice.Dimension)
            return new Refusal("pxweb.codelist", choice.Codelist);
        var listed = shape.Dimensions[at] with
        {
            Categories = [.. found.Value.Values.Select(value => value.Category with { Parent = null })],
        };
        var chosen = CubeSelection.PlacesOf(
            new CubeShape(shape.Heading, [listed]),
            0,
            choice.Expressions.Count == 0 ? ["*"] : choice.Expressions
        );
        if (!chosen.Succeeded)
            return chosen;
        var values = chosen.Value.Select(place => found.Value.Values[place]);
        return values
            .SelectMany(value => choice.Single ? value.Codes : [value.Category.Code])
            .Select(code => shape.IndexOf(at, code))
            .Distinct()
            .ToArray();
    }
}
