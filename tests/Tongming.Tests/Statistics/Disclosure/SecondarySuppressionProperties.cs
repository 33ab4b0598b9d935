using Tongming.Statistics.Disclosure.Auditing;
using Tongming.Statistics.Disclosure.Suppressing;
using Tongming.Statistics.Disclosure.Tables;

namespace Tongming.Tests.Statistics.Disclosure;

public sealed class SecondarySuppressionProperties
{
    [Theory]
    [InlineData(1, 4, 4)]
    [InlineData(2, 5, 3)]
    [InlineData(3, 6, 6)]
    [InlineData(4, 8, 5)]
    [InlineData(5, 3, 3, 3)]
    [InlineData(6, 4, 3, 2)]
    [InlineData(7, 4, 4, 3)]
    [InlineData(8, 2, 2, 2, 2)]
    public void Nobody_outside_narrows_a_sensitive_cell_of_a_small_table_further_than_allowed(int seed, params int[] sizes)
    {
        var patterns = 0;
        for (var tries = 0; tries < 4; tries++)
        {
            var table = Random(new Random((seed * 100) + tries), sizes);
            var found = SecondarySuppression.Find(table, tries % 2 == 0 ? SuppressionCost.Cells : SuppressionCost.Values);
            if (!found.Succeeded)
            {
                Assert.Equal("disclosure.cell.unprotectable", found.Refusal.Code);
                continue;
            }

            patterns++;
            foreach (var interval in found.Value.Audit.Intervals)
            {
                var cell = found.Value.Table.Cells[interval.Cell];
                var (lowest, highest) = Attacker.BoundsOf(found.Value.Table, interval.Cell);
                Assert.Equal(interval.Lowest, lowest, 5);
                Assert.Equal(interval.Highest, highest, 5);
                if (cell.State != DisclosureState.Primary)
                    continue;
                Assert.True(lowest <= Math.Max(0, cell.Value - cell.Protection) + 1e-5);
                Assert.True(highest >= cell.Value + cell.Protection - 1e-5);
                Assert.True(highest - lowest >= 1 - 1e-5);
            }
        }

        Assert.True(patterns >= 2);
    }

    [Theory]
    [InlineData(21, 19, 24)]
    [InlineData(22, 9, 9, 4)]
    [InlineData(23, 29, 39)]
    [InlineData(24, 6, 8, 9)]
    [InlineData(25, 39, 49)]
    public void Nobody_outside_narrows_a_sensitive_cell_of_a_large_table_further_than_allowed(int seed, params int[] sizes)
    {
        var found = SecondarySuppression.Find(Random(new Random(seed), sizes), SuppressionCost.Values).Value!.Table;
        Assert.InRange(found.Cells.Count, 500, 2000);
        var sensitive = Enumerable.Range(0, found.Cells.Count).Where(at => found.Cells[at].State == DisclosureState.Primary).ToList();
        Assert.True(sensitive.Count >= 10);
        foreach (var (at, (lowest, highest)) in sensitive.Zip(Attacker.BoundsOf(found, sensitive)))
        {
            var cell = found.Cells[at];
            Assert.True(lowest <= Math.Max(0, cell.Value - cell.Protection) + 1e-5);
            Assert.True(highest >= cell.Value + cell.Protection - 1e-5);
            Assert.True(highest - lowest >= 1 - 1e-5);
        }
    }

    [Fact]
    public void A_larger_table_is_checked_by_blocks_which_say_the_bound_they_prove()
    {
        var limits = new AuditBounds { MostEntries = 20_000 };
        var pattern = SecondarySuppression.Find(Random(new Random(31), [49, 59]), SuppressionCost.Values, limits).Value!;
        Assert.Equal(3000, pattern.Table.Cells.Count);
        var sensitive = pattern.Audit.Intervals.Where(one => pattern.Table.Cells[one.Cell].State == DisclosureState.Primary).ToList();
        Assert.All(sensitive, one => Assert.Equal(ProtectionVerdict.Protected, one.Verdict));
        Assert.Contains(sensitive, one => one.Proof == IntervalProof.AtLeast);
        // What a block proves is never more than what is true: the whole table, computed at once, is at least as wide.
        var whole = DisclosureAudit
            .Of(pattern.Table, new AuditBounds { MostEntries = long.MaxValue })
            .Intervals.ToDictionary(one => one.Cell);
        foreach (var one in sensitive)
        {
            Assert.Equal(IntervalProof.Exact, whole[one.Cell].Proof);
            Assert.True(whole[one.Cell].Lowest <= one.Lowest + 1e-5 && whole[one.Cell].Highest >= one.Highest - 1e-5);
        }
    }

    [Fact]
    public void A_table_of_two_thousand_cells_is_protected()
    {
        var pattern = SecondarySuppression.Find(Random(new Random(2000), [39, 49]), SuppressionCost.Values).Value!;
        Assert.Equal(2000, pattern.Table.Cells.Count);
        var audit = DisclosureAudit.Of(pattern.Table, new AuditBounds { MostEntries = long.MaxValue });
        Assert.All(audit.Intervals, one => Assert.Equal((IntervalProof.Exact, ProtectionVerdict.Protected), (one.Proof, one.Verdict)));
        Assert.True(pattern.Table.Cells.Count(cell => cell.State == DisclosureState.Primary) > 50);
    }

    /// <summary>Mostly small numbers, some large, some zeros; about one in twelve of the inner cells is sensitive.</summary>
    internal static DisclosureTable Random(Random random, int[] sizes)
    {
        var table = Grids.Of(sizes, _ => random.Next(10) == 0 ? 0 : Math.Round(Math.Exp(random.NextDouble() * 7)));
        return DisclosureTable
            .Create(
                [
                    .. table.Cells.Select(cell =>
                        cell.Value > 0 && cell.Value < 2000 && random.Next(12) == 0
                            ? cell with
                            {
                                State = DisclosureState.Primary,
                                Protection = random.Next(4) == 0 ? 0 : Math.Round(cell.Value * random.NextDouble() * 0.2),
                            }
                            : cell
                    ),
                ],
                table.Relations
            )
            .Value!;
    }
}
