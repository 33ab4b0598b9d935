using Tongming.Statistics.Cubes;
using Tongming.Statistics.Disclosure.Tables;

namespace Tongming.Statistics.Disclosure.Cubes;

/// <summary>The sums of a cube: along the hierarchies of classifications and regions, for every indicator that adds up and every period.</summary>
internal sealed class CubeFamilies(ICells cells, DisclosureSources sources)
{
    private readonly CubeShape shape = cells.Shape;

    /// <summary>The relations, and the cells for what is left over, which stand behind those of the cube.</summary>
    public List<DisclosureRelation> Take(List<DisclosureCell> table)
    {
        var relations = new List<DisclosureRelation>();
        for (var at = 0; at < shape.Dimensions.Count; at++)
            if (shape.Dimensions[at].Role is DimensionRole.Classification or DimensionRole.Region)
                foreach (var family in shape.FamiliesOf(at))
                    Take(at, family.Parent, family.Parts, relations, table);
        return relations;
    }

    private void Take(int dimension, int parent, int[] parts, List<DisclosureRelation> relations, List<DisclosureCell> table)
    {
        var stride = shape.StrideOf(dimension);
        var span = stride * shape.Dimensions[dimension].Categories.Count;
        var code = (shape.Dimensions[dimension].Code, shape.Dimensions[dimension].Categories[parent].Code);
        var isWhole = parts.Length > 1 && !sources.Incomplete.Contains(code);
        for (var outer = 0L; outer < shape.CellCount; outer += span)
        for (var inner = outer; inner < outer + stride; inner++)
        {
            var total = (int)(inner + (parent * stride));
            if (shape.UnitAt(total) is { AddsUp: false })
                continue;
            var relation = DisclosureRelation.Sum(total, parts.Select(part => (int)(inner + (part * stride))));
            relations.Add(isWhole ? relation : WithRest(relation, table));
        }
    }

    /// <summary>The relation with one more cell, which stands behind all others, for what is left of its total: never published, not below zero unless the total may be.</summary>
    public static DisclosureRelation WithRest(DisclosureRelation relation, List<DisclosureCell> table)
    {
        var present = relation.Terms.Where(term => table[term.Cell].State != DisclosureState.Absent);
        var rest = present.Sum(term => term.Coefficient * table[term.Cell].Value);
        var total = table[relation.Terms[0].Cell];
        // Rounding may leave a rest a little below zero.
        var least = total.MayBeNegative ? rest : Math.Max(rest, 0);
        table.Add(
            total with
            {
                Value = least,
                State = DisclosureState.Unpublished,
                Protection = 0,
                MustBePublished = false,
                IsKnown = false,
            }
        );
        return new DisclosureRelation([.. relation.Terms, new RelationTerm(table.Count - 1, -1)]);
    }
}
