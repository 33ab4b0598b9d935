using Tongming.Reports.Compiling;

namespace Tongming.Reports.Comparing;

/// <summary>A report that stands beside another one.</summary>
/// <param name="Name">Whose it is and of which year, in words.</param>
/// <param name="Numbers">Its numbers by key; what it does not state is left out.</param>
/// <param name="Sentences">The sentences of its words, normalised.</param>
public sealed record ReportSide(string Name, IReadOnlyDictionary<string, decimal> Numbers, IReadOnlyList<string> Sentences);

/// <summary>A number of two reports.</summary>
/// <param name="Key">The number.</param>
/// <param name="Left">In the one; null where it does not state it.</param>
/// <param name="Right">In the other; null where it does not state it.</param>
public sealed record ComparedNumber(string Key, decimal? Left, decimal? Right)
{
    /// <summary>Right less left; null where one of them is not stated.</summary>
    public decimal? Difference => Right - Left;

    /// <summary>Whether it is （六）其他处理 as a whole, under the key of its first row.</summary>
    public bool IsFolded { get; init; }
}

/// <summary>
/// 对照: two years or two bodies side by side. A number that only one form has stands alone: reports of 2019 and 2020 count table 2 in
/// another way, those before 2019 have other tables, and nothing is made of it.
/// </summary>
[Law("国办公开办函〔2021〕30号", "国办公开办函〔2019〕60号", "国办发〔2014〕32号")]
public sealed record ReportComparison(ReportSide Left, ReportSide Right)
{
    private const string SixthRow = "t3.R21";

    /// <summary>
    /// The cells of form C that are not zero or not stated in both, in the order of the form; then the numbers of the narrative that both
    /// state; then those that only an earlier form has. Where one prints （六） as one row, the other's three are taken together.
    /// </summary>
    public IReadOnlyList<ComparedNumber> Numbers()
    {
        var areFolded = IsFolded(Left) || IsFolded(Right);
        var (left, right) = areFolded ? (Folded(Left.Numbers), Folded(Right.Numbers)) : (Left.Numbers, Right.Numbers);
        var narrative = left.Keys.Intersect(right.Keys).Where(key => key.StartsWith("n.", StringComparison.Ordinal));
        var earlier = left
            .Keys.Union(right.Keys)
            .Where(key => ReportCells.Find(key) is null && !key.StartsWith("n.", StringComparison.Ordinal));
        return
        [
            .. ReportCells
                .All.Select(cell => cell.Key)
                .Concat(narrative.Order(StringComparer.Ordinal))
                .Concat(earlier.Order(StringComparer.Ordinal))
                .Select(key => new ComparedNumber(key, Of(left, key), Of(right, key))
                {
                    IsFolded = areFolded && key.StartsWith(SixthRow, StringComparison.Ordinal),
                })
                .Where(one => (one.Left ?? 0) != 0 || (one.Right ?? 0) != 0),
        ];
    }

    /// <summary>
    /// The sentences: those that were changed, with what in them; those that only the left one has, those that only the right one has, and
    /// how many both have. The order is that of the right one, of what only the left one has its own.
    /// </summary>
    public ComparedSentences Sentences() => ComparedSentences.Of(Left.Sentences, Right.Sentences);

    /// <summary>Whether a report prints （六）其他处理 as one row: the form of 2019, and some later ones.</summary>
    private static bool IsFolded(ReportSide side) =>
        side.Numbers.ContainsKey($"{SixthRow}.c{Table3Form.ColumnCount}")
        && !side.Numbers.Keys.Any(key =>
            key.StartsWith("t3.R22.", StringComparison.Ordinal) || key.StartsWith("t3.R23.", StringComparison.Ordinal)
        );

    private static Dictionary<string, decimal> Folded(IReadOnlyDictionary<string, decimal> numbers)
    {
        var folded = numbers.ToDictionary();
        for (var column = 1; column <= Table3Form.ColumnCount; column++)
        {
            var parts = new[] { 21, 22, 23 }.Select(row => ReportCells.Of3(row, column)).Where(folded.ContainsKey).ToList();
            if (parts.Count == 0)
                continue;
            var sum = parts.Sum(part => folded[part]);
            parts.ForEach(part => folded.Remove(part));
            folded[ReportCells.Of3(21, column)] = sum;
        }

        return folded;
    }

    private static decimal? Of(IReadOnlyDictionary<string, decimal> numbers, string key) =>
        numbers.TryGetValue(key, out var value) ? value : null;
}
