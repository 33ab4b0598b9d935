namespace Tongming.Statistics.Disclosure.Tables;

/// <summary>One cell of a relation.</summary>
/// <param name="Cell">Place of the cell in its table.</param>
/// <param name="Coefficient">1 for a total, -1 for a part; any other finite number but 0.</param>
public readonly record struct RelationTerm(int Cell, double Coefficient);

/// <summary>What everybody knows to hold between cells: coefficients times numbers add up to zero.</summary>
/// <param name="Terms">At least one, no cell twice.</param>
public sealed record DisclosureRelation(IReadOnlyList<RelationTerm> Terms)
{
    /// <summary>A total is the sum of its parts; also the months of a cumulative number.</summary>
    public static DisclosureRelation Sum(int total, IEnumerable<int> parts) =>
        new([new RelationTerm(total, 1), .. parts.Select(part => new RelationTerm(part, -1))]);
}
