namespace Tongming.Publications.Catalogue;

/// <summary>One field that two years have differently.</summary>
/// <param name="Field">Which.</param>
/// <param name="Before">What the earlier catalogue says.</param>
/// <param name="After">What the later one says.</param>
public sealed record FieldChange(CatalogueField Field, string Before, string After);

/// <summary>One line that both years have, with what changed in it.</summary>
/// <param name="Before">As it was.</param>
/// <param name="After">As it is.</param>
/// <param name="Fields">One at least, in the order of the columns.</param>
public sealed record ChangedEntry(CatalogueEntry Before, CatalogueEntry After, IReadOnlyList<FieldChange> Fields);

/// <summary>What changed from one catalogue to the next (S-041). A new order alone is no change.</summary>
/// <param name="Added">In the order of the later catalogue.</param>
/// <param name="Removed">In the order of the earlier one.</param>
/// <param name="Changed">In the order of the later one.</param>
[Law("S-041", "R3-11")]
public sealed record CatalogueDifference(
    IReadOnlyList<CatalogueEntry> Added,
    IReadOnlyList<CatalogueEntry> Removed,
    IReadOnlyList<ChangedEntry> Changed
)
{
    /// <summary>True where the two say the same.</summary>
    public bool IsEmpty => Added.Count + Removed.Count + Changed.Count == 0;

    /// <summary>
    /// Compares two catalogues. Lines are matched by their id through the years and then, for what was read from files, by their three
    /// levels; each matches one other at most.
    /// </summary>
    public static CatalogueDifference Between(IReadOnlyCollection<CatalogueEntry> before, IReadOnlyCollection<CatalogueEntry> after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var pairs = new Dictionary<CatalogueEntry, CatalogueEntry>();
        Match(before, after, pairs, entry => entry.LineId.ToString());
        Match(before, after, pairs, entry => entry.Row.Path);
        var kept = pairs.Values.ToHashSet();
        return new CatalogueDifference(
            [.. Sorted(after).Where(entry => !pairs.ContainsKey(entry))],
            [.. Sorted(before).Where(entry => !kept.Contains(entry))],
            [
                .. from entry in Sorted(after)
                where pairs.ContainsKey(entry)
                let fields = Changes(pairs[entry].Row, entry.Row)
                where fields.Count > 0
                select new ChangedEntry(pairs[entry], entry, fields),
            ]
        );
    }

    private static void Match(
        IEnumerable<CatalogueEntry> before,
        IEnumerable<CatalogueEntry> after,
        Dictionary<CatalogueEntry, CatalogueEntry> pairs,
        Func<CatalogueEntry, string> key
    )
    {
        var taken = pairs.Values.ToHashSet();
        var waiting = Sorted(before)
            .Where(entry => !taken.Contains(entry))
            .GroupBy(key)
            .ToDictionary(group => group.Key, group => new Queue<CatalogueEntry>(group));
        foreach (var entry in Sorted(after).Where(entry => !pairs.ContainsKey(entry)))
            if (waiting.TryGetValue(key(entry), out var queue) && queue.TryDequeue(out var partner))
                pairs[entry] = partner;
    }

    private static List<FieldChange> Changes(CatalogueRow before, CatalogueRow after) =>
        [
            .. from field in CatalogueFields.All
            let was = CatalogueFields.ValueOf(before, field)
            let now = CatalogueFields.ValueOf(after, field)
            where was != now
            select new FieldChange(field, was, now),
        ];

    private static IEnumerable<CatalogueEntry> Sorted(IEnumerable<CatalogueEntry> entries) =>
        entries.OrderBy(entry => entry.Order).ThenBy(entry => entry.Id);
}
