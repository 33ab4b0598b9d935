using Tongming.Statistics.Cubes;
using Tongming.Statistics.Disclosure.Cubes;
using Tongming.Statistics.Disclosure.Sensitivity;
using static Tongming.Tests.Statistics.Cubed;

namespace Tongming.Tests.Statistics.Disclosure;

/// <summary>What others have from several versions, and from versions with other dimensions.</summary>
public sealed class EarlierVersionTests
{
    private static readonly CubeShape Plain = Shape();
    private static readonly long East = At(Plain, "gyzcz", "01", "202601");
    private static readonly long West = At(Plain, "gyzcz", "02", "202601");

    private static readonly Dimension Kinds = new(
        "lx",
        "登记类型",
        DimensionRole.Classification,
        [new Category("t", "合计"), new Category("a", "内资") { Parent = "t" }, new Category("b", "外资") { Parent = "t" }]
    );

    [Fact]
    public void A_number_that_the_first_of_three_versions_published_stays_known()
    {
        var without = Builder();
        foreach (var at in new[] { East, West })
            without.Set(at, CubeCell.Missing);
        var (old, newer) = (Builder().Build(), without.Build());
        Assert.Equal([East], PlanWith(newer, old).Known);
        Assert.Empty(PlanWith(newer).Known);
    }

    [Fact]
    public void What_the_newest_version_kept_back_is_kept_back_even_where_an_older_one_says_nothing()
    {
        var hidden = Builder();
        foreach (var at in new[] { East, West })
            hidden.Set(at, new CubeCell(at == East ? 11 : 21, CellStatus.Confidential));
        var without = Builder();
        foreach (var at in new[] { East, West })
            without.Set(at, CubeCell.Missing);
        var sources = new DisclosureSources { Percent = 10, Earlier = [without.Build(), hidden.Build()] };
        var plan = CubeProtection.Plan(Builder().Build(), sources).Value!;
        Assert.Equal([East, West], plan.Cells.Where(one => one.For == SuppressedFor.Itself).Select(one => one.Position));
        // Where a newer one published a cell again, it is out.
        var again = CubeProtection.Plan(Builder().Build(), sources with { Earlier = [Builder().Build(), hidden.Build()] }).Value!;
        Assert.Empty(again.Cells);
    }

    [Fact]
    public void A_version_by_more_classes_is_compared_by_their_total()
    {
        var more = Shape(Indicators, Regions, Kinds, Times);
        var builder = new CubeBuilder(more);
        for (var at = 0L; at < more.CellCount; at++)
            builder.Set(at, 1);
        builder.Set(At(more, "gyzcz", "01", "t", "202601"), 11);
        Assert.True(CubeDisclosure.CanCompare(more, Plain) && CubeDisclosure.CanCompare(Plain, more));
        // 11 was out as the total of its classes.
        Assert.Equal([East], PlanWith(builder.Build()).Known);
        // And the other way round: the total by fewer classes is the cell of the total, no other.
        var total = At(more, "gyzcz", "01", "t", "202601");
        var plan = CubeProtection.Plan(
            builder.Build(),
            Sensitive(total, At(more, "gyzcz", "01", "a", "202601")) with
            {
                Earlier = [Builder().Build()],
                Incomplete = new HashSet<(string, string)> { ("lx", "t"), ("dq", "00") },
                MayBeNegative = new HashSet<string> { "gyzcz" },
            }
        );
        Assert.Equal([total], plan.Value!.Known);
    }

    [Fact]
    public void Classes_without_a_total_cannot_be_compared()
    {
        var flat = Kinds with { Categories = [new Category("a", "内资"), new Category("b", "外资")] };
        var more = Shape(Indicators, Regions, flat, Times);
        Assert.False(CubeDisclosure.CanCompare(more, Plain));
        Assert.False(CubeDisclosure.CanCompare(Plain, more));
        // A single class says nothing and is passed over; so is a single month, but months are not added up.
        Assert.True(CubeDisclosure.CanCompare(Shape(Indicators, Regions, flat with { Categories = [flat.Categories[0]] }, Times), Plain));
        Assert.False(CubeDisclosure.CanCompare(Shape(Indicators, Regions), Plain));
        var refusal = CubeDisclosure
            .TableOf(Builder().Build(), new DisclosureSources { Earlier = [Builder().Build(), new CubeBuilder(more).Build()] })
            .Refusal!;
        Assert.Equal(("disclosure.earlier", 1), (refusal.Code, refusal.Arguments[0]));
    }

    [Fact]
    public void What_was_kept_back_before_does_not_make_what_is_new_look_judged()
    {
        // January's east and west were kept back; now February's east is confidential alone, and nothing was judged by records.
        var before = Builder();
        var now = Builder();
        foreach (var at in new[] { East, West })
        {
            before.Set(at, new CubeCell(at == East ? 11 : 21, CellStatus.Confidential));
            now.Set(at, new CubeCell(at == East ? 11 : 21, CellStatus.Confidential));
        }

        foreach (var region in new[] { "00", "01", "02" })
            before.Set(At(Plain, "gyzcz", region, "202602"), CubeCell.Missing);
        var february = At(Plain, "gyzcz", "01", "202602");
        now.Set(february, new CubeCell(12, CellStatus.Confidential));
        var plan = CubeProtection.Plan(now.Build(), new DisclosureSources { Percent = 10, Earlier = [before.Build()] }).Value!;
        Assert.Contains(plan.Cells, one => one.Position == february && one.For == SuppressedFor.Itself);
        Assert.Contains(plan.Cells, one => one.Position == At(Plain, "gyzcz", "02", "202602") && one.IsNew);
    }

    [Fact]
    public void A_confidential_number_that_once_went_out_is_told_and_stops_nothing()
    {
        var hidden = Builder();
        hidden.Set(East, new CubeCell(11, CellStatus.Confidential));
        foreach (var earlier in new IReadOnlyList<ICells>[] { [Builder().Build()], [hidden.Build(), Builder().Build()] })
        {
            var plan = CubeProtection.Plan(hidden.Build(), new DisclosureSources { Percent = 10, Earlier = earlier });
            Assert.True(plan.Succeeded, $"{plan.Refusal}");
            Assert.Equal([East], plan.Value.Known);
            Assert.Equal(CellStatus.Confidential, plan.Value.Treated.At(East).Status);
        }
    }

    private static ProtectionPlan PlanWith(params IReadOnlyList<ICells> earlier) =>
        CubeProtection.Plan(Builder().Build(), Sensitive(East) with { Earlier = earlier }).Value!;

    private static DisclosureSources Sensitive(params IReadOnlyList<long> positions) =>
        new() { Findings = positions.ToDictionary(at => at, _ => new PrimaryFinding([SensitivityRule.Frequency], 2)) };
}
