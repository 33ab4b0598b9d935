using Tongming.Statistics.Cubes;

namespace Tongming.Web.Statistics.Portal;

/// <summary>An indicator that was found by words.</summary>
/// <param name="Line">In which data set.</param>
/// <param name="Code">Its code.</param>
/// <param name="Label">Its name.</param>
internal sealed record FoundIndicator(PublicNumbers.Line Line, string Code, string Label)
{
    /// <summary>The indicators of data sets that are out, by their names and the other words for them.</summary>
    public static async Task<IReadOnlyList<FoundIndicator>> FindAsync(
        PublicNumbers numbers,
        IReadOnlyList<PublicNumbers.Line> lines,
        string words,
        CancellationToken cancel
    )
    {
        var found = new List<FoundIndicator>();
        foreach (var ofBody in lines.GroupBy(line => line.Set.BodyId))
        {
            var synonyms = await numbers.SynonymsAsync(ofBody.Key, cancel);
            foreach (var line in ofBody)
                found.AddRange(
                    (await OfAsync(numbers, line)).Where(one => Has(words, one.Label, synonyms.GetValueOrDefault(one.Code, "")))
                );
        }

        return found;
    }

    /// <summary>All indicators of a data set; none where it has none or cannot be read.</summary>
    public static async Task<IReadOnlyList<FoundIndicator>> OfAsync(PublicNumbers numbers, PublicNumbers.Line line) =>
        await numbers.ShapeOfAsync(line) is { } shape && shape.IndexOf(DimensionRole.Indicator) is >= 0 and var at
            ? [.. shape.Dimensions[at].Categories.Select(one => new FoundIndicator(line, one.Code, one.Label))]
            : [];

    /// <summary>Whether one of some texts has the words.</summary>
    public static bool Has(string words, params ReadOnlySpan<string> texts)
    {
        foreach (var text in texts)
            if (text.Contains(words, StringComparison.OrdinalIgnoreCase))
                return true;
        return false;
    }
}
