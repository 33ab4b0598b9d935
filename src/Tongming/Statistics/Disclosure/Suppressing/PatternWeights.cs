using Tongming.Statistics.Disclosure.Tables;

namespace Tongming.Statistics.Disclosure.Suppressing;

/// <summary>What it costs to suppress a cell, between 0 and 1.</summary>
internal sealed class PatternWeights
{
    private readonly DisclosureTable table;
    private readonly SuppressionCost cost;
    private readonly double greatest;

    public PatternWeights(DisclosureTable table, SuppressionCost cost)
    {
        (this.table, this.cost) = (table, cost);
        greatest = table.Cells.Where(cell => cell.IsCandidate).Select(cell => Math.Abs(cell.Value)).DefaultIfEmpty(1).Max();
    }

    /// <summary>The cost of one cell; also the smallest number costs something.</summary>
    public double Of(int cell) => cost == SuppressionCost.Cells ? 1 : 0.001 + (0.999 * Math.Abs(table.Cells[cell].Value) / greatest);
}
