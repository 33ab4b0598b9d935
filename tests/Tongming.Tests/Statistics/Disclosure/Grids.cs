using Tongming.Statistics.Disclosure.Tables;

namespace Tongming.Tests.Statistics.Disclosure;

/// <summary>Tables with totals in every direction. In each direction the last place is the total of those before.</summary>
internal static class Grids
{
    /// <summary>A table of any number of dimensions, from its inner numbers; all published, whole numbers.</summary>
    public static DisclosureTable Of(int[] sizes, Func<int[], double> inner, double step = 1)
    {
        var spans = sizes.Select(size => size + 1).ToArray();
        var values = new double[spans.Aggregate(1, (one, other) => one * other)];
        foreach (var at in Places(spans))
            if (at.Zip(sizes).All(one => one.First < one.Second))
            {
                var number = inner(at);
                for (var mask = 0; mask < 1 << sizes.Length; mask++)
                    values[At(spans, [.. at.Select((place, k) => (mask >> k & 1) == 1 ? sizes[k] : place)])] += number;
            }

        return DisclosureTable
            .Create([.. values.Select(value => new DisclosureCell(value, DisclosureState.Published) { Step = step })], Relations(spans))
            .Value!;
    }

    /// <summary>A table of two dimensions from its inner numbers, row by row.</summary>
    public static DisclosureTable Of(params double[][] rows) => Of([rows.Length, rows[0].Length], at => rows[at[0]][at[1]]);

    /// <summary>The same table with another cell.</summary>
    public static DisclosureTable With(this DisclosureTable table, int place, Func<DisclosureCell, DisclosureCell> change) =>
        DisclosureTable.Create([.. table.Cells.Select((cell, at) => at == place ? change(cell) : cell)], table.Relations).Value!;

    /// <summary>The same table with sensitive cells.</summary>
    public static DisclosureTable Sensitive(this DisclosureTable table, double protection, params int[] places) =>
        places.Aggregate(
            table,
            (now, place) => now.With(place, cell => cell with { State = DisclosureState.Primary, Protection = protection })
        );

    /// <summary>The same table with cells suppressed for others.</summary>
    public static DisclosureTable Hidden(this DisclosureTable table, params int[] places) => table.With(places, DisclosureState.Secondary);

    public static int At(int[] spans, params int[] at) => at.Zip(spans).Aggregate(0, (place, one) => (place * one.Second) + one.First);

    private static IEnumerable<DisclosureRelation> RelationsIn(int[] spans, int direction) =>
        Places(spans)
            .Where(at => at[direction] == spans[direction] - 1)
            .Select(at =>
                DisclosureRelation.Sum(
                    At(spans, at),
                    Enumerable
                        .Range(0, spans[direction] - 1)
                        .Select(part => At(spans, [.. at.Select((one, k) => k == direction ? part : one)]))
                )
            );

    private static List<DisclosureRelation> Relations(int[] spans) =>
        [.. Enumerable.Range(0, spans.Length).SelectMany(direction => RelationsIn(spans, direction))];

    private static IEnumerable<int[]> Places(int[] spans)
    {
        var count = spans.Aggregate(1, (one, other) => one * other);
        for (var place = 0; place < count; place++)
        {
            var at = new int[spans.Length];
            for (var (k, rest) = (spans.Length - 1, place); k >= 0; rest /= spans[k], k--)
                at[k] = rest % spans[k];
            yield return at;
        }
    }
}
