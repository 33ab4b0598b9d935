using System.Collections;
using Tongming.Statistics.Cubes;
using Tongming.Statistics.Importing.Mappings;

namespace Tongming.Statistics.Importing.Running;

/// <summary>Makes a cube of what was read.</summary>
internal sealed class CubeAssembly(ImportState state)
{
    private readonly int[][] places = new int[state.Indices.Length][];

    public Outcome<Cube> Assemble()
    {
        var made = new Dimension[state.Indices.Length];
        for (var at = 0; at < made.Length; at++)
            made[at] = DimensionOf(at);
        if (made.FirstOrDefault(one => one.Categories.Count == 0) is { } empty)
            return new Refusal("import.empty", empty.Code);
        var shaped = CubeShape.Create(HeadingOf(), made);
        return shaped.Succeeded ? Fill(shaped.Value) : shaped.Refusal;
    }

    private Dimension DimensionOf(int at)
    {
        var index = state.Indices[at];
        var dimension = index.Dimension;
        var byCode = index
            .Categories.Select((category, place) => (category.Code, place))
            .ToDictionary(one => one.Code, one => one.place, StringComparer.Ordinal);
        var kept = new HashSet<int>();
        for (var place = 0; place < index.Categories.Count; place++)
            if (index.IsUsed(place))
                for (var up = place; kept.Add(up) && index.Categories[up].Parent is { } parent && byCode.TryGetValue(parent, out up); ) { }
        var order = kept.Order();
        if (dimension.Role == DimensionRole.Time && !dimension.KeepsUnused)
            order = kept.OrderBy(place => index.Categories[place].Code, StringComparer.Ordinal);
        int[] sorted = [.. order];
        places[at] = new int[index.Categories.Count];
        for (var place = 0; place < sorted.Length; place++)
            places[at][sorted[place]] = place;
        return new Dimension(dimension.Code, dimension.Label, dimension.Role, [.. sorted.Select(place => index.Categories[place])])
        {
            Notes = dimension.Notes,
        };
    }

    private CubeHeading HeadingOf()
    {
        var heading = state.Mapping.Heading;
        if (state.Mapping.TakesTitle && state.Title is { } title)
            heading = heading with { Title = CubeText.ToLabel(title) };
        if (state.Notes.Count == 0)
            return heading;
        var notes = heading.Notes.Concat(state.Notes.Select(CubeText.ToNote)).Distinct(StringComparer.Ordinal).ToList();
        foreach (var lost in notes.Skip(CubeLimits.MostNotes))
            state.Log.Add(ImportFindingKind.NoteLost, "", 0, -1, lost);
        return heading with { Notes = [.. notes.Take(CubeLimits.MostNotes)] };
    }

    private Cube Fill(CubeShape shape)
    {
        var builder = new CubeBuilder(shape);
        var taken = new BitArray((int)shape.CellCount);
        var twice = new List<int>();
        for (var at = 0; at < state.Values.Count; at++)
        {
            var position = PositionOf(shape, at);
            if (taken[(int)position])
            {
                twice.Add(at);
                continue;
            }

            taken[(int)position] = true;
            builder.Set(position, state.Values.CellOf(at));
        }

        foreach (var (at, text) in state.Values.Notes)
            Note(builder, shape, at, text);
        var cube = builder.Build();
        Tell(cube, twice);
        return cube;
    }

    private void Note(CubeBuilder builder, CubeShape shape, int at, string text)
    {
        var position = PositionOf(shape, at);
        var note = CubeText.ToNote(text);
        if (note == text && builder.Note(position, note))
            return;
        // The same note of a repeated row is not lost.
        if (note.Length > 0 && !builder.HasNote(position, note))
            builder.Note(position, note);
        if (note != text || !builder.HasNote(position, note))
            Log(ImportFindingKind.NoteLost, at, text);
    }

    /// <summary>Names the repeated cells with the place of the first. One more walk over the values finds those.</summary>
    private void Tell(Cube cube, List<int> twice)
    {
        var wanted = twice.Select(at => PositionOf(cube.Shape, at)).ToHashSet();
        var first = new Dictionary<long, int>();
        for (var at = 0; at < state.Values.Count && first.Count < wanted.Count; at++)
            if (PositionOf(cube.Shape, at) is var position && wanted.Contains(position))
                first.TryAdd(position, at);
        foreach (var at in twice)
        {
            var position = PositionOf(cube.Shape, at);
            var place = state.Values.PlaceOf(first[position]);
            var same =
                state.Values.CellOf(at) is var cell
                && cell.Status == cube.At(position).Status
                && cell.Number.Equals(cube.At(position).Number);
            Log(
                same ? ImportFindingKind.DuplicateSame : ImportFindingKind.DuplicateDifferent,
                at,
                cell.Value is { } number ? $"{number}" : CellSigns.SignOf(cell.Status),
                state.Sheets[place.Sheet],
                Sheets.ImportRow.AddressOf(place.Row, place.Column)
            );
        }
    }

    private void Log(ImportFindingKind kind, int at, string text, params object[] facts)
    {
        var place = state.Values.PlaceOf(at);
        state.Log.Add(kind, state.Sheets[place.Sheet], place.Row, place.Column, text, facts);
    }

    private long PositionOf(CubeShape shape, int at)
    {
        var key = state.Values.KeyOf(at);
        var position = 0L;
        for (var dimension = 0; dimension < key.Length; dimension++)
            position += places[dimension][key[dimension]] * shape.StrideOf(dimension);
        return position;
    }
}
