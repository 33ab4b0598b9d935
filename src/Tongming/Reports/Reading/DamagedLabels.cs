namespace Tongming.Reports.Reading;

/// <summary>Names the rows whose label lost characters, by what is left of it and by its place between known rows.</summary>
internal static class DamagedLabels
{
    private const double Alike = 0.5;

    /// <summary>Gives each unnamed row (-3) the row of the form that fits best between its neighbours, and drops those that fit none.</summary>
    public static List<RowValues> Name(Skeleton skeleton, List<RowValues> rows, HashSet<int> known)
    {
        var named = new List<RowValues>();
        var previous = -1;
        for (var index = 0; index < rows.Count; index++)
        {
            var row = rows[index];
            if (row.Row == -3)
            {
                if (row.Values.All(token => token.IsBlank))
                    continue;
                var next = rows.Skip(index + 1).Select(later => later.Row).FirstOrDefault(later => later >= 0, Table3Form.RowCount);
                row = row with { Row = Best(skeleton, row, previous + 1, next, known), Damaged = true };
                if (row.Row < 0)
                    continue;
                known.Add(row.Row);
            }

            if (row.Row >= 0)
                previous = row.Row;
            named.Add(row);
        }

        return named;
    }

    /// <summary>The end of the words counts: a group label printed sideways can stand before them.</summary>
    private static int Best(Skeleton skeleton, RowValues row, int from, int to, HashSet<int> known)
    {
        var words = skeleton.Text[row.LabelStart..row.LabelEnd];
        var best = (Row: -1, Share: Alike);
        for (var candidate = from; candidate < to; candidate++)
        {
            if (known.Contains(candidate))
                continue;
            var (number, wordings) = Table3Labels.Rows[candidate];
            var end = words[^Math.Min(words.Length, wordings[0].Length + 3)..];
            var share = Share(end, wordings[0]) + (end.Contains(number, StringComparison.Ordinal) ? 0.1 : 0);
            if (share > best.Share)
                best = (candidate, share);
        }

        return best.Row;
    }

    /// <summary>Share of the longest common subsequence in the longer of the two, 0 to 1.</summary>
    private static double Share(string left, string right)
    {
        var lengths = new int[right.Length + 1];
        foreach (var letter in left)
        {
            var diagonal = 0;
            for (var column = 1; column <= right.Length; column++)
            {
                var above = lengths[column];
                lengths[column] = letter == right[column - 1] ? diagonal + 1 : Math.Max(above, lengths[column - 1]);
                diagonal = above;
            }
        }

        return lengths[right.Length] / (double)Math.Max(left.Length, right.Length);
    }
}
