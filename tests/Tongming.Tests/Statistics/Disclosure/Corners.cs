namespace Tongming.Tests.Statistics.Disclosure;

/// <summary>The least value of a small linear program between 0 and bounds, found by trying all corners: slow, and made in another way.</summary>
internal static class Corners
{
    public static double Least(IReadOnlyList<double[]> rows, double[] inside, double[] upper, double[] costs)
    {
        var count = upper.Length;
        var least = double.PositiveInfinity;
        // Every corner has all but (number of rows) variables at a bound; more at a bound is a corner too.
        for (var code = 0; code < Math.Pow(3, count); code++)
        {
            var at = Enumerable.Range(0, count).Select(place => code / (int)Math.Pow(3, place) % 3).ToArray();
            var open = Enumerable.Range(0, count).Where(place => at[place] == 2).ToList();
            if (
                open.Count > rows.Count
                || Solve(rows, inside, open, [.. at.Select((one, place) => one == 1 ? upper[place] : 0.0)]) is not { } point
            )
                continue;
            if (point.Zip(upper).All(one => one.First > -1e-9 && one.First < one.Second + 1e-9))
                least = Math.Min(least, point.Zip(costs, (one, other) => one * other).Sum());
        }

        return least;
    }

    /// <summary>The point with those variables chosen so that the rows hold, or null where there is none or more than one.</summary>
    private static double[]? Solve(IReadOnlyList<double[]> rows, double[] inside, List<int> open, double[] point)
    {
        var lines = rows.Select(row =>
                open.Select(place => row[place])
                    .Append(row.Zip(inside, (one, other) => one * other).Sum() - row.Zip(point, (one, other) => one * other).Sum())
                    .ToArray()
            )
            .ToList();
        for (var at = 0; at < open.Count; at++)
        {
            var pivot = Enumerable.Range(at, lines.Count - at).MaxBy(line => Math.Abs(lines[line][at]));
            if (Math.Abs(lines[pivot][at]) < 1e-9)
                return null;
            (lines[at], lines[pivot]) = (lines[pivot], lines[at]);
            for (var line = 0; line < lines.Count; line++)
                if (line != at)
                    lines[line] = [.. lines[line].Zip(lines[at], (one, other) => one - (other * lines[line][at] / lines[at][at]))];
        }

        if (lines.Skip(open.Count).Any(line => Math.Abs(line[^1]) > 1e-9))
            return null;
        for (var at = 0; at < open.Count; at++)
            point[open[at]] = lines[at][^1] / lines[at][at];
        return point;
    }
}
