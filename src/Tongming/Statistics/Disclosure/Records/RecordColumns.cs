using System.Globalization;
using Tongming.Statistics.Cubes;
using Tongming.Statistics.Disclosure.Sensitivity;
using Tongming.Statistics.Importing.Sheets;

namespace Tongming.Statistics.Disclosure.Records;

/// <summary>Which column of a file of records says what.</summary>
internal sealed class RecordColumns
{
    private const string Respondent = "单位代码";
    private const string Holding = "集团代码";
    private const string Number = "数值";
    private const string Waiver = "同意公开";
    private const string Respondents = "单位数";

    private readonly CubeShape shape;
    private readonly int[] dimensions;
    private readonly Dictionary<string, int>[] categories;
    private readonly Dictionary<string, int> named = new(StringComparer.Ordinal);

    private RecordColumns(CubeShape shape, int[] dimensions)
    {
        (this.shape, this.dimensions) = (shape, dimensions);
        categories = [.. shape.Dimensions.Select(NamesOf)];
    }

    /// <summary>True where a row says how many are behind a cell, false where it says what one contributes.</summary>
    public bool AreCounts => named.ContainsKey(Respondents);

    /// <summary>
    /// Reads the first row. Refused: <c>disclosure.records.head</c> (what is missing) where a column is missing, <c>disclosure.records.column</c> (words) for one that
    /// nobody knows or that comes twice.
    /// </summary>
    public static Outcome<RecordColumns> Of(ImportRow head, CubeShape shape)
    {
        var found = new RecordColumns(shape, [.. Enumerable.Repeat(-1, shape.Dimensions.Count)]);
        for (var at = 0; at < head.Cells.Length; at++)
            if (head[at].ToString().Trim() is { Length: > 0 } word && !found.Take(word, at))
                return new Refusal("disclosure.records.column", word);
        for (var at = 0; at < found.dimensions.Length; at++)
            if (found.dimensions[at] < 0 && shape.Dimensions[at].Categories.Count > 1)
                return new Refusal("disclosure.records.head", shape.Dimensions[at].Label);
        foreach (var needed in found.AreCounts ? [] : (string[])[Respondent, Number])
            if (!found.named.ContainsKey(needed))
                return new Refusal("disclosure.records.head", needed);
        return found;
    }

    /// <summary>The place of a row in each dimension. Refused: <c>disclosure.records.code</c> (row, words, dimension).</summary>
    public Outcome<int[]> PlacesIn(ImportRow row)
    {
        var places = new int[dimensions.Length];
        for (var at = 0; at < places.Length; at++)
        {
            if (dimensions[at] < 0)
                continue;
            var word = row[dimensions[at]].ToString().Trim();
            if (!categories[at].TryGetValue(word, out places[at]))
                return new Refusal("disclosure.records.code", row.Number, word, shape.Dimensions[at].Label);
        }

        return places;
    }

    /// <summary>What one contributes. Refused: <c>disclosure.records.respondent</c> (row) without a code, <c>disclosure.records.number</c> (row, words).</summary>
    public Outcome<Contribution> ContributionIn(ImportRow row)
    {
        var who = TextIn(row, Respondent);
        if (who.Length == 0)
            return new Refusal("disclosure.records.respondent", row.Number);
        return NumberIn(row, Number) is { } number
            ? new Contribution(who, number)
            {
                Holding = TextIn(row, Holding) is { Length: > 0 } holding ? holding : null,
                HasWaived = TextIn(row, Waiver) is "是" or "1" or "Y" or "y",
            }
            : new Refusal("disclosure.records.number", row.Number, TextIn(row, Number));
    }

    /// <summary>How many are behind a cell. Refused: <c>disclosure.records.number</c> (row, words) for what is no whole number from 0 on.</summary>
    public Outcome<int> CountIn(ImportRow row) =>
        NumberIn(row, Respondents) is { } count && count >= 0 && count <= int.MaxValue && count == decimal.Truncate(count)
            ? (int)count
            : new Refusal("disclosure.records.number", row.Number, TextIn(row, Respondents));

    private bool Take(string word, int column)
    {
        if (word is Respondent or Holding or Number or Waiver or Respondents)
            return named.TryAdd(word, column);
        for (var at = 0; at < dimensions.Length; at++)
        {
            if (shape.Dimensions[at].Code != word && shape.Dimensions[at].Label != word)
                continue;
            if (dimensions[at] >= 0)
                return false;
            dimensions[at] = column;
            return true;
        }

        return false;
    }

    private string TextIn(ImportRow row, string column) => named.TryGetValue(column, out var at) ? row[at].ToString().Trim() : "";

    private decimal? NumberIn(ImportRow row, string column) =>
        decimal.TryParse(
            TextIn(row, column).Replace(",", "", StringComparison.Ordinal),
            NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent,
            CultureInfo.InvariantCulture,
            out var number
        )
            ? number
            : null;

    /// <summary>By code, and by name where only one has it and no code says otherwise.</summary>
    private static Dictionary<string, int> NamesOf(Dimension dimension)
    {
        var names = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var at = 0; at < dimension.Categories.Count; at++)
            names[dimension.Categories[at].Code] = at;
        foreach (
            var one in dimension
                .Categories.Select((category, at) => (category.Label, At: at))
                .GroupBy(one => one.Label, StringComparer.Ordinal)
        )
            if (one.Count() == 1)
                names.TryAdd(one.Key, one.First().At);
        return names;
    }
}
