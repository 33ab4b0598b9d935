using Tongming.Statistics.Disclosure.Tables;

namespace Tongming.Statistics.Disclosure.Cubes;

/// <summary>What the numbers of a table say of a sum that may hold in it. Absent cells count as nothing.</summary>
internal static class ShownSums
{
    /// <summary>
    /// The sums of one kind that hold, where so many of them do and at least half of those with all their numbers: they are no accident, and one cell that was revised alone takes
    /// nothing away from the others. Else none.
    /// </summary>
    public static IReadOnlyList<DisclosureRelation> Of(IReadOnlyList<DisclosureRelation> sums, int atLeast, List<DisclosureCell> table)
    {
        var whole = sums.Where(one => one.IsWholeIn(table)).ToList();
        var holding = whole.Where(one => one.HoldsIn(table)).ToList();
        return holding.Count >= atLeast && 2 * holding.Count >= whole.Count ? holding : [];
    }

    /// <summary>Whether all cells have numbers.</summary>
    public static bool IsWholeIn(this DisclosureRelation sum, List<DisclosureCell> table) => sum.Terms.All(term => term.IsThere(table));

    /// <summary>What is left over.</summary>
    public static double RestIn(this DisclosureRelation sum, List<DisclosureCell> table) =>
        sum.Terms.Where(term => term.IsThere(table)).Sum(term => term.Coefficient * table[term.Cell].Value);

    /// <summary>Whether nothing is left over, half of the last decimal of each number allowed.</summary>
    public static bool HoldsIn(this DisclosureRelation sum, List<DisclosureCell> table) =>
        Math.Abs(sum.RestIn(table)) <= sum.AllowedIn(table);

    /// <summary>Whether the parts are more than the total.</summary>
    public static bool IsExceededIn(this DisclosureRelation sum, List<DisclosureCell> table) => sum.RestIn(table) < -sum.AllowedIn(table);

    /// <summary>Whether a cell has a number.</summary>
    public static bool IsThere(this RelationTerm term, List<DisclosureCell> table) => table[term.Cell].State != DisclosureState.Absent;

    private static double AllowedIn(this DisclosureRelation sum, List<DisclosureCell> table) =>
        sum.Terms.Where(term => term.IsThere(table)).Sum(term => (0.5 * table[term.Cell].Step) + (1e-9 * Math.Abs(table[term.Cell].Value)));
}
