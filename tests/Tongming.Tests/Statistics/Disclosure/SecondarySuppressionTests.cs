using Tongming.Statistics.Disclosure.Auditing;
using Tongming.Statistics.Disclosure.Suppressing;
using Tongming.Statistics.Disclosure.Tables;

namespace Tongming.Tests.Statistics.Disclosure;

public sealed class SecondarySuppressionTests
{
    private static readonly DisclosureTable Square = Grids.Of([20, 50, 10], [8, 19, 22], [17, 32, 12]);

    /// <summary>Every rectangle through 22 with room for 5 takes three cells; 8 + 17 + 12 is the least: 37.</summary>
    [Fact]
    public void The_cheapest_rectangle_is_found()
    {
        var pattern = SecondarySuppression.Find(Square.Sensitive(5, 6), SuppressionCost.Values).Value!;
        Assert.Equal([4, 8, 10], pattern.Secondary);
        Assert.Equal(37, pattern.LostValue);
        Assert.True(pattern.Audit.Passes);
        Assert.Equal(DisclosureState.Secondary, pattern.Table.Cells[4].State);
        Assert.Equal(DisclosureState.Primary, pattern.Table.Cells[6].State);
    }

    [Theory]
    [InlineData(SuppressionCost.Cells)]
    [InlineData(SuppressionCost.Values)]
    public void Without_sensitive_cells_nothing_is_suppressed(SuppressionCost cost)
    {
        var pattern = SecondarySuppression.Find(Square, cost).Value!;
        Assert.Equal((0, 0.0), (pattern.Secondary.Count, pattern.LostValue));
    }

    [Fact]
    public void Sensitive_cells_that_hide_each_other_need_no_others()
    {
        var pattern = SecondarySuppression.Find(Square.Sensitive(2, 0, 2, 4, 6), SuppressionCost.Cells).Value!;
        Assert.Empty(pattern.Secondary);
    }

    [Fact]
    public void A_cell_that_alone_has_too_little_room_is_helped_by_more()
    {
        // 8 can fall by 8 at most; the largest cell shall be hidden by 12.
        var pattern = SecondarySuppression
            .Find(Grids.Of([100, 8, 7], [9, 60, 61], [8, 60, 62]).Sensitive(12, 0), SuppressionCost.Values)
            .Value!;
        var interval = pattern.Audit.Intervals.Single(one => one.Cell == 0);
        Assert.True(interval.Lowest <= 88 && interval.Highest >= 112);
    }

    [Fact]
    public void Zeros_and_what_must_be_published_and_what_is_known_are_not_taken()
    {
        var table = Grids.Of([20, 0, 10], [8, 19, 22], [17, 32, 12]).Sensitive(2, 6);
        var plain = SecondarySuppression.Find(table, SuppressionCost.Values).Value!;
        Assert.Equal([4, 8, 10], plain.Secondary);
        var promised = SecondarySuppression
            .Find(table.With(8, cell => cell with { MustBePublished = true }), SuppressionCost.Values)
            .Value!;
        var known = SecondarySuppression.Find(table.With(8, cell => cell with { IsKnown = true }), SuppressionCost.Values).Value!;
        Assert.All([promised, known], pattern => Assert.DoesNotContain(pattern.Secondary, place => place is 8 or 1));
        Assert.All([promised, known], pattern => Assert.True(pattern.Audit.Passes));
    }

    [Fact]
    public void A_sensitive_cell_with_nothing_to_hide_behind_is_refused_by_name()
    {
        var only = Grids.Of([20, 0], [0, 22]);
        var promised = Enumerable
            .Range(0, 9)
            .Where(at => at is 2 or 5 or 6 or 7 or 8)
            .Aggregate(only, (now, at) => now.With(at, cell => cell with { MustBePublished = true }));
        var refusal = SecondarySuppression.Find(promised.Sensitive(3, 4), SuppressionCost.Cells).Refusal!;
        Assert.Equal(
            ("disclosure.cell.unprotectable", 4, 3.0, 3.0),
            (refusal.Code, refusal.Arguments[0], refusal.Arguments[1], refusal.Arguments[2])
        );
        var known = SecondarySuppression
            .Find(Square.Sensitive(3, 4).With(4, cell => cell with { IsKnown = true }), SuppressionCost.Cells)
            .Refusal!;
        Assert.Equal(("disclosure.cell.known", 4), (known.Code, known.Arguments[0]));
    }

    [Fact]
    public void Too_few_steps_find_no_pattern_and_give_none_out()
    {
        var refusal = SecondarySuppression.Find(Square.Sensitive(5, 6), SuppressionCost.Cells, new AuditBounds { MostSteps = 0 }).Refusal!;
        Assert.Equal("disclosure.cell.undecided", refusal.Code);
    }

    [Fact]
    public void Cells_that_were_suppressed_before_are_used_and_stay()
    {
        var pattern = SecondarySuppression.Find(Square.Hidden(9, 10, 5).Sensitive(5, 6), SuppressionCost.Values).Value!;
        Assert.Equal([5, 9, 10], pattern.Secondary);
    }

    [Fact]
    public void The_same_table_gives_the_same_pattern_and_blocks_give_one_that_is_proved()
    {
        var table = Grids.Of([12, 12], at => 5 + (at[0] * 7 % 11) + (at[1] * 5 % 13)).Sensitive(3, 0, 17, 40, 77, 118);
        var once = SecondarySuppression.Find(table, SuppressionCost.Cells).Value!;
        var again = SecondarySuppression.Find(table, SuppressionCost.Cells).Value!;
        Assert.Equal(once.Secondary, again.Secondary);
        var blocks = SecondarySuppression
            .Find(table, SuppressionCost.Cells, new AuditBounds { MostEntries = 20, BlockRelations = 8 })
            .Value!;
        Assert.All(blocks.Audit.Intervals, one => Assert.Equal(ProtectionVerdict.Protected, one.Verdict));
        Assert.Contains(blocks.Audit.Intervals, one => one.Proof == IntervalProof.AtLeast);
        // What the blocks proved holds for the whole.
        Assert.True(DisclosureAudit.Of(blocks.Table).Passes);
    }
}
