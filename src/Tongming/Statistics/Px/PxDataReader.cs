using System.Globalization;
using Tongming.Statistics.Cubes;

namespace Tongming.Statistics.Px;

/// <summary>Reads the numbers of a file, and what the file says of single cells.</summary>
internal sealed class PxDataReader(PxEntries entries, PxShape px)
{
    /// <summary>Most footnotes of cells in a file, those by lines with stars counted for each of their cells.</summary>
    private const long MostNotes = 100_000;

    private readonly CubeBuilder builder = new(px.Shape);
    private readonly List<Refusal> warnings = [];
    private readonly CellStatus[] symbols = [.. Enumerable.Range(0, 7).Select(dots => PxNotes.StatusOf(entries, dots))];
    private long noted;
    private long marked;

    public Outcome<PxReading> Read(PxScanner scanner)
    {
        if ((IsKeyed() ? ReadRows(scanner) : ReadAll(scanner)) is { } refusal)
            return scanner.Refusal ?? refusal;
        foreach (var entry in entries.Of("DATANOTECELL"))
            marked += Mark(entry, (4 * px.Shape.CellCount) - marked, MarkStatus);
        foreach (var entry in new[] { "CELLNOTEX", "CELLNOTE" }.SelectMany(entries.Of))
            noted += Mark(
                entry,
                MostNotes - noted,
                (position, one) => builder.Note(position, CubeText.ToNote(PxNotes.Text(one, entries.IsOurs)))
            );
        return new PxReading(builder.Build(), warnings);
    }

    private bool IsKeyed() => entries.Of("KEYS").Any();

    private Refusal? ReadAll(PxScanner scanner)
    {
        for (var at = 0L; at < px.Shape.CellCount; at++)
            if (ReadCell(scanner, at) is { } refusal)
                return refusal;
        return scanner.NextDatum(out _) is null ? scanner.Refusal : new Refusal("px.data.count", px.Shape.CellCount);
    }

    /// <summary>Rows that begin with their keys. What has no row is zero.</summary>
    private Refusal? ReadRows(PxScanner scanner)
    {
        var keyed = px.Names.Where(name => entries.One("KEYS", name.Key) is not null).OrderBy(name => name.Value).ToList();
        var byKey = keyed.ToDictionary(name => name.Value, name => KeysOf(name.Key, name.Value));
        var shape = px.Shape;
        var open = Enumerable.Range(0, shape.Dimensions.Count).Where(at => !byKey.ContainsKey(at)).ToList();
        var row = open.Aggregate(1L, (cells, at) => cells * shape.Dimensions[at].Categories.Count);
        for (var at = 0L; at < shape.CellCount; at++)
            builder.Set(at, 0);
        var places = new int[shape.Dimensions.Count];
        for (var rows = 0L; rows <= shape.CellCount / row; rows++)
        {
            foreach (var (at, keys) in byKey)
            {
                var key = scanner.NextDatum(out _);
                if (key is null)
                    return at == keyed[0].Value ? scanner.Refusal : new Refusal("px.data.count", shape.CellCount);
                if (!keys.TryGetValue(key, out places[at]))
                    return new Refusal("px.data.key", key);
            }

            for (var cell = 0L; cell < row; cell++)
            {
                var rest = cell;
                foreach (var at in open.AsEnumerable().Reverse())
                {
                    places[at] = (int)(rest % shape.Dimensions[at].Categories.Count);
                    rest /= shape.Dimensions[at].Categories.Count;
                }

                if (ReadCell(scanner, shape.PositionOf(places)) is { } refusal)
                    return refusal;
            }
        }

        return new Refusal("px.data.count", shape.CellCount);
    }

    private IReadOnlyDictionary<string, int> KeysOf(string name, int at) =>
        entries.One("KEYS", name)!.Bare.Equals("CODES", StringComparison.OrdinalIgnoreCase)
            ? px.Shape.Dimensions[at].Categories.Select((one, place) => (one.Code, place)).ToDictionary(StringComparer.Ordinal)
            : px.Values[at];

    private Refusal? ReadCell(PxScanner scanner, long position)
    {
        var datum = scanner.NextDatum(out _);
        if (datum is null)
            return scanner.Refusal ?? new Refusal("px.data.count", px.Shape.CellCount);
        if (datum is "-")
            builder.Set(position, 0);
        else if (datum.Length is > 0 and <= 6 && datum.AsSpan().IndexOfAnyExcept('.') < 0)
            builder.Set(position, new CubeCell(double.NaN, symbols[datum.Length]));
        else if (double.TryParse(datum, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number))
            builder.Set(position, number);
        else
            return new Refusal("px.data.symbol", datum.Length > 40 ? datum[..40] : datum);
        return null;
    }

    /// <summary>Does something with all cells that a line is about, if they are not too many, and says how many; a star stands for all categories.</summary>
    private long Mark(PxEntry entry, long most, Action<long, PxEntry> mark)
    {
        if (px.PlacesOf(entry.Of) is not { } places)
        {
            warnings.Add(new Refusal("px.unknown-cell", string.Join(", ", entry.Of.Take(20))));
            return 0;
        }

        var stars = Enumerable.Range(0, places.Length).Where(at => places[at] < 0).ToList();
        var count = stars.Aggregate(1L, (cells, at) => cells * px.Shape.Dimensions[at].Categories.Count);
        if (count > most)
        {
            warnings.Add(new Refusal("px.too-many-marked", entry.Keyword, count));
            return 0;
        }

        var indices = places.Select(place => Math.Max(place, 0)).ToArray();
        for (var at = 0L; at < count; at++)
        {
            var rest = at;
            foreach (var star in stars)
            {
                indices[star] = (int)(rest % px.Shape.Dimensions[star].Categories.Count);
                rest /= px.Shape.Dimensions[star].Categories.Count;
            }

            mark(px.Shape.PositionOf(indices), entry);
        }

        return count;
    }

    private void MarkStatus(long position, PxEntry entry)
    {
        var text = entry.First ?? "";
        var number = builder.NumberAt(position);
        if (CellSigns.StatusOf(text) is not (CellStatus.Provisional or CellStatus.Revised) || CellSigns.StatusOf(text) is not { } status)
            builder.Note(position, CubeText.ToNote(text));
        else if (!double.IsNaN(number))
            builder.Set(position, number, status);
    }
}
