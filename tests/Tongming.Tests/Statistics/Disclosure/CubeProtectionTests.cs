using Tongming.Statistics.Cubes;
using Tongming.Statistics.Disclosure.Cubes;
using Tongming.Statistics.Disclosure.Sensitivity;
using static Tongming.Tests.Statistics.Cubed;

namespace Tongming.Tests.Statistics.Disclosure;

public sealed class CubeProtectionTests
{
    private static readonly CubeShape Plain = Shape();
    private static readonly long East = At(Plain, "gyzcz", "01", "202601");
    private static readonly long West = At(Plain, "gyzcz", "02", "202601");
    private static readonly long City = At(Plain, "gyzcz", "00", "202601");

    [Fact]
    public void A_sensitive_number_goes_with_another_and_with_the_rates_of_both()
    {
        var plan = CubeProtection.Plan(Builder().Build(), Sensitive(East)).Value!;
        Assert.Equal(
            [
                (East, SuppressedFor.Itself),
                (West, SuppressedFor.Others),
                (At(Plain, "gyzs", "01", "202601"), SuppressedFor.ItsLevel),
                (At(Plain, "gyzs", "02", "202601"), SuppressedFor.ItsLevel),
            ],
            plan.Cells.Select(one => (one.Position, one.For))
        );
        Assert.Equal((4, true), (plan.OpenCount, plan.Audit.Passes));
        Assert.Equal(4, Enumerable.Range(0, (int)Plain.CellCount).Count(at => plan.Treated.At(at).Status == CellStatus.Confidential));
        Assert.Equal(11, plan.Treated.At(East).Number);
        // What was treated has nothing open any more.
        Assert.Equal(0, CubeProtection.Plan(plan.Treated, Sensitive(East)).Value!.OpenCount);
    }

    [Fact]
    public void Nothing_sensitive_needs_nothing()
    {
        var plan = CubeProtection.Plan(Builder().Build(), new DisclosureSources()).Value!;
        Assert.Equal((0, 0), (plan.Cells.Count, plan.OpenCount));
    }

    [Fact]
    public void What_the_public_has_already_is_told_and_left()
    {
        var plan = CubeProtection.Plan(Builder().Build(), Sensitive(East) with { Earlier = [Builder().Build()] }).Value!;
        Assert.Equal([East], plan.Known);
        Assert.Empty(plan.Cells);
    }

    [Fact]
    public void What_an_earlier_version_kept_back_stays_kept_back()
    {
        var before = Builder();
        foreach (var at in new[] { East, West })
            before.Set(at, new CubeCell(at == East ? 11 : 21, CellStatus.Confidential));
        var plan = CubeProtection.Plan(Builder().Build(), new DisclosureSources { Earlier = [before.Build()], Percent = 10 }).Value!;
        Assert.Equal([East, West], plan.Cells.Where(one => one.For == SuppressedFor.Itself).Select(one => one.Position));
        Assert.True(plan.OpenCount >= 2);
    }

    [Fact]
    public void What_no_pattern_protects_is_refused()
    {
        var sources = Sensitive(East) with
        {
            Promised = new HashSet<long> { West, City },
        };
        Assert.Equal("disclosure.cell.unprotectable", CubeProtection.Plan(Builder().Build(), sources).Refusal?.Code);
    }

    [Fact]
    public void A_cube_says_itself_what_may_be_negative_and_which_parts_are_not_all()
    {
        Assert.Empty(CubeProtection.Assumed(Builder().Build()).MayBeNegative);
        var builder = Builder();
        builder.Set(At(Plain, "gyzs", "01", "202602"), -3.2);
        builder.Set(City, 40);
        var sources = CubeProtection.Assumed(builder.Build());
        Assert.Equal(["gyzs"], sources.MayBeNegative);
        Assert.Equal([("dq", "00")], sources.Incomplete);
        var rounded = Builder();
        // Two parts and a total, each off by half of the last decimal: 0.15.
        rounded.Set(City, 32.1);
        Assert.Empty(CubeProtection.Assumed(rounded.Build()).Incomplete);
    }

    private static DisclosureSources Sensitive(params ReadOnlySpan<long> positions)
    {
        var findings = new Dictionary<long, PrimaryFinding>();
        foreach (var at in positions)
            findings[at] = new PrimaryFinding([SensitivityRule.Frequency], 2);
        return new DisclosureSources { Findings = findings };
    }
}
