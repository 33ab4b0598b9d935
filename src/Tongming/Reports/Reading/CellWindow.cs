namespace Tongming.Reports.Reading;

/// <summary>
/// Finds the cells of a row among the values that follow its label. Flattening often leaves blank cells of merged
/// neighbours before or behind them; a blank between two numbers is a cell of its own.
/// </summary>
internal static class CellWindow
{
    /// <summary>The possible numbers of values to skip so that <paramref name="count"/> cells hold every number: empty where none fits.</summary>
    public static IReadOnlyList<int> Leads(IReadOnlyList<Token> values, int count)
    {
        int first = -1,
            last = -1;
        for (var index = 0; index < values.Count; index++)
        {
            if (values[index].IsBlank)
                continue;
            if (first < 0)
                first = index;
            last = index;
        }

        if (values.Count < count || (first >= 0 && last - first >= count))
            return [];
        if (first < 0)
            return [.. Enumerable.Range(0, values.Count - count + 1)];
        return [.. Enumerable.Range(0, values.Count - count + 1).Where(lead => lead <= first && last < lead + count)];
    }
}
