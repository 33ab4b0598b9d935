using Tongming.Statistics.Disclosure.Tables;

namespace Tongming.Tests.Statistics.Disclosure;

public sealed class DisclosureTableTests
{
    private static readonly DisclosureCell[] Cells = [Of(3), Of(1), Of(2)];
    private static readonly DisclosureRelation Sum = DisclosureRelation.Sum(0, [1, 2]);

    [Fact]
    public void Numbers_that_add_up_stand_and_those_that_do_not_are_refused_with_the_difference()
    {
        Assert.True(DisclosureTable.Create(Cells, [Sum]).Succeeded);
        // Half a step for each of three cells.
        Assert.True(DisclosureTable.Create([Of(4.5), Of(1), Of(2)], [Sum]).Succeeded);
        var refusal = DisclosureTable.Create([Of(5), Of(1), Of(2)], [Sum]).Refusal!;
        Assert.Equal("disclosure.relation.unbalanced", refusal.Code);
        Assert.Equal(
            [0, 0, 2.0, 1.5],
            [refusal.Arguments[0], refusal.Arguments[1], refusal.Arguments[2], Math.Round((double)refusal.Arguments[3], 6)]
        );
    }

    [Fact]
    public void A_gap_is_not_added_up() =>
        Assert.True(DisclosureTable.Create([Of(5), new(double.NaN, DisclosureState.Absent), Of(2)], [Sum]).Succeeded);

    public static TheoryData<string, DisclosureCell> Spoilt =>
        new()
        {
            { "disclosure.cell.value", Of(double.NaN) },
            { "disclosure.cell.value", Of(double.PositiveInfinity) },
            { "disclosure.cell.value", new DisclosureCell(3, DisclosureState.Absent) },
            { "disclosure.cell.negative", Of(-1) },
            { "disclosure.cell.protection", Of(3) with { Protection = -1 } },
            { "disclosure.cell.protection", Of(3) with { Protection = double.PositiveInfinity } },
            { "disclosure.cell.protection", Of(3) with { Step = double.NaN } },
        };

    [Theory]
    [MemberData(nameof(Spoilt))]
    public void Cells_that_cannot_be_are_refused_by_their_place(string code, DisclosureCell cell)
    {
        var refusal = DisclosureTable.Create([Of(1), cell], []).Refusal!;
        Assert.Equal((code, 1), (refusal.Code, refusal.Arguments[0]));
    }

    [Fact]
    public void Relations_that_cannot_be_are_refused()
    {
        foreach (
            var terms in new RelationTerm[][] { [], [new(3, 1)], [new(-1, 1)], [new(0, 1), new(0, -1)], [new(0, 0)], [new(0, double.NaN)] }
        )
            Assert.Equal("disclosure.relation", DisclosureTable.Create(Cells, [new DisclosureRelation(terms)]).Refusal?.Code);
    }

    private static DisclosureCell Of(double value) => new(value, DisclosureState.Published) { Step = 1 };
}
