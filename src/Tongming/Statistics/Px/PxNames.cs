using Tongming.Statistics.Cubes;

namespace Tongming.Statistics.Px;

/// <summary>
/// The names under which a PX file knows dimensions and categories: their labels, and where a label is there twice, label and code.
/// The label itself is then written apart.
/// </summary>
internal sealed class PxNames
{
    public PxNames(CubeShape shape)
    {
        Dimensions = Distinct([.. shape.Dimensions.Select(dimension => (dimension.Label, dimension.Code))]);
        Categories =
        [
            .. shape.Dimensions.Select(dimension =>
                Distinct([.. dimension.Categories.Select(category => (category.Label, category.Code))])
            ),
        ];
    }

    public IReadOnlyList<string> Dimensions { get; }

    public IReadOnlyList<IReadOnlyList<string>> Categories { get; }

    private static string[] Distinct(IReadOnlyList<(string Label, string Code)> all)
    {
        var counts = all.CountBy(one => one.Label).ToDictionary(StringComparer.Ordinal);
        // The star alone stands for all categories in notes of cells.
        var used = counts.Where(one => one.Value == 1 && one.Key != "*").Select(one => one.Key).ToHashSet(StringComparer.Ordinal);
        var names = new string[all.Count];
        for (var at = 0; at < names.Length; at++)
        {
            var (label, code) = all[at];
            names[at] = label;
            if (counts[label] == 1 && label != "*")
                continue;
            names[at] = $"{label} ({code})";
            while (!used.Add(names[at]))
                names[at] += "'";
        }

        return names;
    }
}
