using System.Globalization;
using System.Text.Json;
using Tongming.Statistics.Cubes;

namespace Tongming.Web.Tests.Statistics.Outside;

/// <summary>A dataset of JSON-stat as its makers' toolkit reads it, and once more after their suite has written it as CSV.</summary>
internal sealed record ReadDataset(
    string? Label,
    string? Source,
    string? Updated,
    IReadOnlyList<string> Notes,
    IReadOnlyList<ReadDimension> Dimensions,
    IReadOnlyList<ReadCell> Cells,
    JsonElement Extension,
    ReadAgain? Again
)
{
    /// <summary>In what it differs from the cube of which it has all or some categories in any order.</summary>
    /// <param name="cube">The cube.</param>
    /// <param name="isOwn">True for our form of JSON-stat, false for that of PxWebApi, which has no places and its own source.</param>
    public IEnumerable<string> Faults(Cube cube, bool isOwn)
    {
        // The toolkit takes an empty title for none.
        if ((Label ?? "") != cube.Shape.Heading.Title)
            yield return $"label {Label}";
        if (Source != cube.Shape.Heading.Source && (isOwn || cube.Shape.Heading.Source is not null))
            yield return $"source {Source}";
        if (isOwn && Updated != cube.Shape.Heading.Updated?.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture))
            yield return $"updated {Updated}";
        if (!Notes.SequenceEqual(cube.Shape.Heading.Notes))
            yield return $"notes {string.Join('|', Notes)}";
        if (!Dimensions.Select(one => one.Code).Order().SequenceEqual(cube.Shape.Dimensions.Select(one => one.Code).Order()))
        {
            yield return $"dimensions {string.Join(' ', Dimensions.Select(one => one.Code))}";
            yield break;
        }

        foreach (var read in Dimensions)
        foreach (var fault in read.Faults(cube.Shape.Dimensions[cube.Shape.IndexOf(read.Code)], isOwn))
            yield return $"{read.Code}: {fault}";
        foreach (var fault in CellFaults(cube))
            yield return fault;
        if (Again is null)
            yield break;
        if (
            !Again
                .Codes.SelectMany(one => one)
                .SequenceEqual(Dimensions.SelectMany(one => one.Categories.Select(category => category.Code)))
        )
            yield return "other categories after CSV";
        if (!Again.Cells.SequenceEqual(Cells))
            yield return "other cells after CSV";
    }

    private IEnumerable<string> CellFaults(Cube cube)
    {
        var count = Dimensions.Aggregate(1, (product, one) => product * one.Categories.Count);
        if (Cells.Count != count)
        {
            yield return $"{Cells.Count} cells for {count}";
            yield break;
        }

        var notes = NotesOfCells();
        for (var at = 0; at < count; at++)
        {
            var position = PositionIn(cube.Shape, at);
            var cell = cube.At(position).ForOthers();
            var said = new ReadCell(cell.Value, LetterOf(cell.Status));
            if (Cells[at] != said)
                yield return $"cell {at} is {Cells[at]}, not {said}";
            if (!notes.GetValueOrDefault(at, []).SequenceEqual(cube.Notes.GetValueOrDefault(position) ?? []))
                yield return $"notes of cell {at}";
        }
    }

    /// <summary>The place in the cube of a cell here: the last dimension runs fastest.</summary>
    private long PositionIn(CubeShape shape, int at)
    {
        var indices = new int[Dimensions.Count];
        for (var dimension = Dimensions.Count - 1; dimension >= 0; dimension--)
        {
            var read = Dimensions[dimension];
            var to = shape.IndexOf(read.Code);
            indices[to] = shape.IndexOf(to, read.Categories[at % read.Categories.Count].Code);
            at /= read.Categories.Count;
        }

        return shape.PositionOf(indices);
    }

    /// <summary>Footnotes of cells have no word in JSON-stat; where they stand is in the manual.</summary>
    private Dictionary<int, string[]> NotesOfCells() =>
        Extension.ValueKind == JsonValueKind.Object
        && Extension.TryGetProperty("tongming", out var own)
        && own.TryGetProperty("cellNotes", out var notes)
            ? notes.Deserialize<Dictionary<int, string[]>>()!
            : [];

    private static string? LetterOf(CellStatus status) =>
        status switch
        {
            CellStatus.Provisional => "p",
            CellStatus.Revised => "r",
            CellStatus.Confidential => "c",
            CellStatus.NotApplicable => "z",
            _ => null,
        };
}

internal sealed record ReadDimension(
    string Code,
    string? Label,
    string Role,
    IReadOnlyList<string> Notes,
    IReadOnlyList<ReadCategory> Categories
)
{
    public IEnumerable<string> Faults(Dimension dimension, bool isOwn)
    {
        var role = dimension.Role switch
        {
            DimensionRole.Time => "time",
            DimensionRole.Region => "geo",
            DimensionRole.Indicator => "metric",
            _ => "classification",
        };
        if ((Label, Role) != (dimension.Label, role))
            yield return $"{Label} {Role}";
        if (!Notes.SequenceEqual(dimension.Notes))
            yield return $"notes {string.Join('|', Notes)}";
        foreach (var read in Categories)
        {
            var category = dimension.Categories.SingleOrDefault(one => one.Code == read.Code);
            var parts = Categories.Where(one => dimension.Categories.Any(part => part.Code == one.Code && part.Parent == read.Code));
            if (category is null || !read.IsOf(category, isOwn) || !read.Parts.SequenceEqual(parts.Select(one => one.Code)))
                yield return $"{read.Code}: {JsonSerializer.Serialize(read)}";
        }
    }
}

internal sealed record ReadCategory(
    string Code,
    string Label,
    IReadOnlyList<string> Notes,
    IReadOnlyList<string> Parts,
    string? Unit,
    int? Decimals,
    IReadOnlyList<double> Place
)
{
    public bool IsOf(Category category, bool isOwn) =>
        (Label, Unit, Decimals) == (category.Label, category.Unit?.Unit, category.Unit?.Decimals)
        && Notes.SequenceEqual(category.Notes)
        && (!isOwn || Place.SequenceEqual(category.Location is { } place ? [place.Longitude, place.Latitude] : Array.Empty<double>()));
}

internal sealed record ReadCell(double? Value, string? Status);

internal sealed record ReadAgain(IReadOnlyList<IReadOnlyList<string>> Codes, IReadOnlyList<ReadCell> Cells);
