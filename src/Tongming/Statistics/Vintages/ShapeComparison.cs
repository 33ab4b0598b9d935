using Tongming.Statistics.Cubes;

namespace Tongming.Statistics.Vintages;

/// <summary>Compares two shapes by codes.</summary>
internal static class ShapeComparison
{
    public static IReadOnlyList<ShapeChange> Between(CubeShape earlier, CubeShape later)
    {
        var changes = new List<ShapeChange>();
        if (!IsSame(earlier.Heading, later.Heading))
            changes.Add(new ShapeChange(ShapeChangeKind.WordingChanged, null, null));
        foreach (var dimension in earlier.Dimensions.Where(dimension => later.IndexOf(dimension.Code) < 0))
            changes.Add(new ShapeChange(ShapeChangeKind.DimensionRemoved, dimension.Code, null));
        foreach (var dimension in later.Dimensions)
            if (earlier.IndexOf(dimension.Code) is >= 0 and var at)
                Compare(earlier.Dimensions[at], dimension, changes);
            else
                changes.Add(new ShapeChange(ShapeChangeKind.DimensionAdded, dimension.Code, null));
        return changes;
    }

    private static void Compare(Dimension earlier, Dimension later, List<ShapeChange> changes)
    {
        if (earlier.Role != later.Role)
            changes.Add(new ShapeChange(ShapeChangeKind.RoleChanged, later.Code, null));
        var before = earlier.Categories.ToDictionary(category => category.Code, StringComparer.Ordinal);
        var after = later.Categories.ToDictionary(category => category.Code, StringComparer.Ordinal);
        var stayed = earlier.Categories.Select(category => category.Code).Where(after.ContainsKey);
        if (
            earlier.Label != later.Label
            || !earlier.Notes.SequenceEqual(later.Notes)
            || !stayed.SequenceEqual(later.Categories.Select(category => category.Code).Where(before.ContainsKey))
        )
            changes.Add(new ShapeChange(ShapeChangeKind.WordingChanged, later.Code, null));
        foreach (var gone in earlier.Categories.Where(category => !after.ContainsKey(category.Code)))
            changes.Add(new ShapeChange(ShapeChangeKind.CategoryRemoved, later.Code, gone.Code));
        foreach (var category in later.Categories)
            if (!before.TryGetValue(category.Code, out var old))
                changes.Add(new ShapeChange(ShapeChangeKind.CategoryAdded, later.Code, category.Code));
            else
                changes.AddRange(Kinds(old, category).Select(kind => new ShapeChange(kind, later.Code, category.Code)));
    }

    private static IEnumerable<ShapeChangeKind> Kinds(Category earlier, Category later)
    {
        if (earlier.Parent != later.Parent)
            yield return ShapeChangeKind.ParentChanged;
        if (earlier.Unit != later.Unit)
            yield return ShapeChangeKind.UnitChanged;
        if (earlier.Label != later.Label || earlier.Location != later.Location || !earlier.Notes.SequenceEqual(later.Notes))
            yield return ShapeChangeKind.WordingChanged;
    }

    /// <summary>When it was changed is no change.</summary>
    private static bool IsSame(CubeHeading earlier, CubeHeading later) =>
        earlier with { Updated = null, Notes = [] } == later with { Updated = null, Notes = [] }
        && earlier.Notes.SequenceEqual(later.Notes);
}
