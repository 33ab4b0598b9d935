using Tongming.Statistics.Disclosure.Auditing;
using Tongming.Statistics.Disclosure.Tables;

namespace Tongming.Tests.Statistics.Disclosure;

public sealed class DisclosureAuditTests
{
    /// <summary>
    /// Three by three with totals, place = 4 · row + column:
    /// <code>
    ///  20  50  10 |  80
    ///   8  19  22 |  49
    ///  17  32  12 |  61
    ///  ---------------
    ///  45 101  44 | 190
    /// </code>
    /// </summary>
    private static readonly DisclosureTable Square = Grids.Of([20, 50, 10], [8, 19, 22], [17, 32, 12]);

    [Fact]
    public void One_suppressed_cell_in_a_row_is_computed_from_the_total()
    {
        var interval = Assert.Single(DisclosureAudit.Of(Square.Sensitive(2, 4)).Intervals);
        Assert.Equal(new FeasibleInterval(4, 8, 8, IntervalProof.Exact, ProtectionVerdict.Exposed), interval);
    }

    /// <summary>Two in row 2 and one in column 1: the first of row 3 gives column 1 away, and so row 2.</summary>
    [Fact]
    public void Cells_that_seem_hidden_by_twos_are_computed_one_after_the_other()
    {
        var audit = DisclosureAudit.Of(Square.Sensitive(2, 4).Hidden(6));
        Assert.All(audit.Intervals, interval => Assert.Equal(0, interval.Width, 9));
        Assert.Equal([4], audit.OpenFindings.Select(interval => interval.Cell));
    }

    /// <summary>Cells 20, 10, 8, 22 in a rectangle: 20 and 22 rise by t, 10 and 8 fall by t; t from -20 to 8.</summary>
    [Fact]
    public void A_rectangle_has_the_bounds_that_are_computed_by_hand()
    {
        var audit = DisclosureAudit.Of(Square.Sensitive(8, 0).Hidden(2, 4, 6));
        Assert.True(audit.Passes);
        Assert.Equal((1, 4), (audit.GroupCount, audit.LargestGroup));
        Assert.Equal(
            [(0, 0.0, 28.0), (2, 2.0, 30.0), (4, 0.0, 28.0), (6, 2.0, 30.0)],
            audit.Intervals.Select(one => (one.Cell, Math.Round(one.Lowest, 9), Math.Round(one.Highest, 9)))
        );
        Assert.All(audit.Intervals, one => Assert.Equal(IntervalProof.Exact, one.Proof));
    }

    [Theory]
    // 20 can rise by 8: protection of 8 is there, of 8.1 is not.
    [InlineData(0, 8, true)]
    [InlineData(0, 8.1, false)]
    // 10 can rise by 20 and fall by 8.
    [InlineData(2, 8, true)]
    [InlineData(2, 8.1, false)]
    public void A_cell_is_protected_up_to_its_bounds_and_no_farther(int place, double protection, bool passes)
    {
        int[] rectangle = [0, 2, 4, 6];
        var table = Square.Sensitive(protection, place).Hidden([.. rectangle.Where(one => one != place)]);
        Assert.Equal(passes, DisclosureAudit.Of(table).Passes);
    }

    [Fact]
    public void Where_numbers_may_be_negative_a_rectangle_has_no_bounds()
    {
        var table = new[] { 0, 2, 4, 6 }.Aggregate(Square, (now, place) => now.With(place, cell => cell with { MayBeNegative = true }));
        var interval = DisclosureAudit.Of(table.Sensitive(1000, 0).Hidden(2, 4, 6)).Intervals[0];
        Assert.Equal((double.NegativeInfinity, double.PositiveInfinity), (interval.Lowest, interval.Highest));
        Assert.Equal(ProtectionVerdict.Protected, interval.Verdict);
    }

    /// <summary>Needed downwards is only what lies above zero.</summary>
    [Fact]
    public void A_protection_greater_than_the_number_ends_at_zero()
    {
        var table = Grids.Of([3, 50], [60, 70]).Sensitive(10, 0).Hidden(1, 3, 4);
        var interval = DisclosureAudit.Of(table).Intervals[0];
        Assert.Equal((0.0, 53.0, ProtectionVerdict.Protected), (interval.Lowest, interval.Highest, interval.Verdict));
    }

    /// <summary>Frequency only: one unit of the last decimal must be open, or rounding gives the number away.</summary>
    [Theory]
    [InlineData(1.0, true)]
    [InlineData(0.9, false)]
    public void Without_protection_the_bounds_lie_a_step_apart(double room, bool passes)
    {
        var table = Grids.Of([2, 2], at => at is [0, 0] ? 40 : room / 2, 0.0001).Sensitive(0, 0).Hidden(1, 3, 4);
        Assert.Equal(passes, DisclosureAudit.Of(table.With(0, cell => cell with { Step = 1 })).Passes);
    }

    /// <summary>A city of two districts of which one has two towns: the town is hidden by the other one, but the sub-total is published.</summary>
    [Fact]
    public void A_sub_total_gives_a_cell_away_that_the_total_alone_would_not()
    {
        // 0 city 100 = 1 east 60 + 2 west 40; 1 east = 3 town 50 + 4 town 10.
        double[] numbers = [100, 60, 40, 50, 10];
        List<DisclosureRelation> relations = [DisclosureRelation.Sum(0, [1, 2]), DisclosureRelation.Sum(1, [3, 4])];
        var table = DisclosureTable
            .Create([.. numbers.Select(number => new DisclosureCell(number, DisclosureState.Published) { Step = 1 })], relations)
            .Value!;
        var exposed = DisclosureAudit.Of(table.Sensitive(5, 4).Hidden(1)).Intervals;
        Assert.Equal((10.0, 10.0, ProtectionVerdict.Exposed), (exposed[1].Lowest, exposed[1].Highest, exposed[1].Verdict));
        var hidden = DisclosureAudit.Of(table.Sensitive(5, 4).Hidden(1, 2)).Intervals;
        Assert.Equal((0.0, 50.0, ProtectionVerdict.Protected), (hidden[2].Lowest, hidden[2].Highest, hidden[2].Verdict));
    }

    [Fact]
    public void What_an_earlier_version_gave_out_exposes_a_cell_and_those_that_hide_behind_it()
    {
        var rectangle = Square.Sensitive(2, 0).Hidden(2, 4, 6);
        Assert.True(DisclosureAudit.Of(rectangle).Passes);
        var itself = DisclosureAudit.Of(rectangle.With(0, cell => cell with { IsKnown = true }));
        Assert.Equal(
            (20.0, 20.0, ProtectionVerdict.Exposed),
            (itself.Intervals[0].Lowest, itself.Intervals[0].Highest, itself.Intervals[0].Verdict)
        );
        var other = DisclosureAudit.Of(rectangle.With(6, cell => cell with { IsKnown = true }));
        Assert.Equal(ProtectionVerdict.Exposed, other.Intervals[0].Verdict);
        Assert.Equal(0, other.Intervals[0].Width);
    }

    /// <summary>Cumulative numbers of two neighbouring months give away the month between, whatever its own row hides.</summary>
    [Fact]
    public void A_month_is_the_difference_of_two_cumulative_numbers()
    {
        // 0 to January 10, 1 to February 25, 2 February 15.
        double[] numbers = [10, 25, 15];
        List<DisclosureRelation> relations = [new([new(1, 1), new(0, -1), new(2, -1)])];
        var table = DisclosureTable
            .Create([.. numbers.Select(number => new DisclosureCell(number, DisclosureState.Published))], relations)
            .Value!;
        Assert.Equal([2], DisclosureAudit.Of(table.Sensitive(1, 2)).OpenFindings.Select(interval => interval.Cell));
        var hidden = DisclosureAudit.Of(table.Sensitive(1, 2).Hidden(0)).Intervals[1];
        Assert.Equal((0.0, 25.0, ProtectionVerdict.Protected), (hidden.Lowest, hidden.Highest, hidden.Verdict));
    }

    [Fact]
    public void A_rest_that_is_never_published_protects()
    {
        // Of 100, two named parts are 30 and 5; the rest of 65 has no row of its own.
        double[] numbers = [100, 30, 5, 65];
        var table = DisclosureTable
            .Create(
                [.. numbers.Select(number => new DisclosureCell(number, DisclosureState.Published) { Step = 1 })],
                [DisclosureRelation.Sum(0, [1, 2, 3])]
            )
            .Value!.With(3, cell => cell with { State = DisclosureState.Unpublished });
        var interval = DisclosureAudit.Of(table.Sensitive(5, 2)).Intervals[0];
        Assert.Equal((0.0, 70.0, ProtectionVerdict.Protected), (interval.Lowest, interval.Highest, interval.Verdict));
    }

    /// <summary>A number that nobody has is taken for known: it never protects.</summary>
    [Fact]
    public void A_gap_does_not_protect()
    {
        var table = Square.With(5, cell => cell with { Value = double.NaN, State = DisclosureState.Absent }).Sensitive(2, 4);
        Assert.Equal(ProtectionVerdict.Exposed, Assert.Single(DisclosureAudit.Of(table).Intervals).Verdict);
    }

    [Fact]
    public void A_large_group_is_answered_by_blocks_that_say_what_they_prove()
    {
        // Two columns, both suppressed throughout: one group of 40 cells.
        var table = Grids.Of([20, 3], at => 10 + at[0] + at[1]);
        var cells = Enumerable.Range(0, 20).SelectMany(row => new[] { row * 4, (row * 4) + 1 }).ToArray();
        var hidden = table.Hidden(cells).Sensitive(3, 40);
        var whole = DisclosureAudit.Of(hidden).Intervals.Single(one => one.Cell == 40);
        var block = DisclosureAudit
            .Of(hidden, new AuditBounds { MostEntries = 10, BlockRelations = 6 })
            .Intervals.Single(one => one.Cell == 40);
        Assert.Equal((IntervalProof.Exact, IntervalProof.AtLeast), (whole.Proof, block.Proof));
        Assert.Equal((ProtectionVerdict.Protected, ProtectionVerdict.Protected), (whole.Verdict, block.Verdict));
        Assert.True(whole.Lowest <= block.Lowest && block.Highest <= whole.Highest);
        // One relation alone is no proof that a cell is safe, and here not that it is exposed.
        var tiny = DisclosureAudit.Of(hidden, new AuditBounds { MostEntries = 10, BlockRelations = 1 });
        Assert.Equal(ProtectionVerdict.NotProved, tiny.Intervals.Single(one => one.Cell == 40).Verdict);
        Assert.False(tiny.Passes);
        // The row total alone says that 20 + 21 are not exceeded: enough to see that 60 is too much to ask for.
        var exposed = DisclosureAudit.Of(table.Hidden(cells).Sensitive(60, 40), new AuditBounds { MostEntries = 10, BlockRelations = 1 });
        var found = exposed.Intervals.Single(one => one.Cell == 40);
        Assert.Equal((IntervalProof.AtMost, ProtectionVerdict.Exposed), (found.Proof, found.Verdict));
    }

    [Fact]
    public void Too_few_steps_are_told_and_prove_nothing_false()
    {
        var hidden = Grids
            .Of([6, 6], at => 10 + (3 * at[0]) + at[1])
            .Hidden([.. Enumerable.Range(0, 49).Where(at => at % 7 < 6 && at < 42)]);
        var audit = DisclosureAudit.Of(hidden.Sensitive(9, 8), new AuditBounds { MostSteps = 0 });
        Assert.Equal(ProtectionVerdict.NotProved, Assert.Single(audit.OpenFindings).Verdict);
        Assert.True(DisclosureAudit.Of(hidden.Sensitive(9, 8)).Passes);
    }
}
