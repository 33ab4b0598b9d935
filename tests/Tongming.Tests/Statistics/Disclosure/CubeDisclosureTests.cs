using Tongming.Statistics.Cubes;
using Tongming.Statistics.Disclosure.Auditing;
using Tongming.Statistics.Disclosure.Cubes;
using Tongming.Statistics.Disclosure.Sensitivity;
using Tongming.Statistics.Disclosure.Suppressing;
using Tongming.Statistics.Disclosure.Tables;
using static Tongming.Tests.Statistics.Cubed;

namespace Tongming.Tests.Statistics.Disclosure;

/// <summary>The cube of the other tests: the city is 31.0 + 2·month, the east 10 + month, the west 20 + month; all with one decimal.</summary>
public sealed class CubeDisclosureTests
{
    private static readonly CubeShape Plain = Shape();
    private static readonly long East = At(Plain, "gyzcz", "01", "202601");
    private static readonly long West = At(Plain, "gyzcz", "02", "202601");
    private static readonly long City = At(Plain, "gyzcz", "00", "202601");

    [Fact]
    public void Sums_are_known_for_every_period_of_a_level_and_for_no_rate()
    {
        var table = CubeDisclosure.TableOf(Builder().Build()).Value!;
        Assert.Equal((36, 6), (table.Cells.Count, table.Relations.Count));
        Assert.All(table.Relations, relation => Assert.True(relation.Terms[0].Cell < 18));
        Assert.Equal(0.1, table.Cells[(int)East].Step, 12);
    }

    [Fact]
    public void A_sensitive_cell_takes_another_with_it_and_both_numbers_go()
    {
        var cube = Builder().Build();
        var table = CubeDisclosure.TableOf(cube, With(East, 2)).Value!;
        Assert.False(DisclosureAudit.Of(table).Passes);
        var pattern = SecondarySuppression.Find(table, SuppressionCost.Values).Value!;
        Assert.Equal([(int)West], pattern.Secondary);
        var done = CubeDisclosure.Apply(pattern, cube);
        Assert.Equal(new CubeCell(11, CellStatus.Confidential), done.At(East));
        Assert.Equal(21, done.At(West).Number);
        Assert.Null(done.ForOthers().At(West).Value);
        Assert.Equal(cube.At(City), done.At(City));
        Assert.Equal(34, Enumerable.Range(0, 36).Count(at => done.ForOthers().At(at).Value is not null));
        Assert.True(CubeDisclosure.Audit(done, With(East, 2)).Value!.Passes);
    }

    [Fact]
    public void A_cube_is_audited_as_it_stands()
    {
        var one = Hidden(East);
        Assert.Equal((11.0, 11.0), (Audited(one, 0).Lowest, Audited(one, 0).Highest));
        Assert.Equal(ProtectionVerdict.Exposed, Audited(one, 0).Verdict);
        var two = Hidden(East, West);
        // The two share 32, so that the east lies between 0 and 32: 100 % of 11 is open on both sides.
        Assert.Equal(
            (0.0, 32.0, ProtectionVerdict.Protected),
            (Audited(two, 100).Lowest, Audited(two, 100).Highest, Audited(two, 100).Verdict)
        );
        // The west, 21, can be 11 more and no further: 60 % would be 12.6.
        var west = CubeDisclosure
            .Audit(two, new DisclosureSources { Percent = 60 })
            .Value!.Intervals.Single(interval => interval.Cell == West);
        Assert.Equal((32.0, ProtectionVerdict.Exposed), (west.Highest, west.Verdict));
        Assert.True(CubeDisclosure.Audit(two, new DisclosureSources { Percent = 50 }).Value!.Passes);
    }

    [Fact]
    public void What_an_earlier_version_published_is_known_and_a_revision_within_the_protection_does_not_help()
    {
        var cube = Builder().Build();
        var known = new DisclosureSources { Findings = With(East, 2).Findings, Earlier = [cube] };
        Assert.Equal(
            "disclosure.cell.known",
            SecondarySuppression.Find(CubeDisclosure.TableOf(cube, known).Value!, SuppressionCost.Cells).Refusal?.Code
        );
        // The west was closed before; the east was published with 12.5, which is inside the protection, or with 20, which is not.
        Assert.False(CubeDisclosure.Audit(Hidden(East, West), known with { Earlier = [Before(12.5)] }).Value!.Passes);
        Assert.True(CubeDisclosure.Audit(Hidden(East, West), known with { Earlier = [Before(20)] }).Value!.Passes);
        // The west was open before: it protects nothing any more.
        var far = known with
        {
            Earlier = [Changed(East, new CubeCell(20, CellStatus.Provisional))],
        };
        Assert.False(CubeDisclosure.Audit(Hidden(East, West), far).Value!.Passes);
        var closed = known with { Earlier = [Hidden(East, West)] };
        Assert.True(CubeDisclosure.Audit(Hidden(East, West), closed).Value!.Passes);
        Assert.Equal(
            "disclosure.cell.unprotectable",
            SecondarySuppression.Find(CubeDisclosure.TableOf(cube, far).Value!, SuppressionCost.Cells).Refusal?.Code
        );
    }

    [Fact]
    public void Promised_numbers_stay_and_further_relations_count()
    {
        var cube = Builder().Build();
        var promised = With(East, 2) with { Promised = new HashSet<long> { West } };
        Assert.Equal(
            [(int)City],
            SecondarySuppression.Find(CubeDisclosure.TableOf(cube, promised).Value!, SuppressionCost.Values).Value!.Secondary
        );
        // East of February is east of January and one more that everybody knows: the first month of the west.
        var both = Hidden(East, West);
        var months = new DisclosureSources { Further = [new([new((int)East, 21), new((int)At(Plain, "gyzcz", "02", "202602"), -10.5)])] };
        Assert.True(CubeDisclosure.Audit(both).Value!.Passes);
        Assert.False(CubeDisclosure.Audit(both, months).Value!.Passes);
    }

    [Fact]
    public void Parts_that_are_not_all_leave_a_rest_that_protects()
    {
        var partial = Changed(City, new CubeCell(50, CellStatus.Present));
        Assert.Equal("disclosure.relation.unbalanced", CubeDisclosure.TableOf(partial).Refusal?.Code);
        var sources = With(East, 2) with { Incomplete = new HashSet<(string, string)> { ("dq", "00") } };
        var audit = CubeDisclosure.Audit(partial, sources).Value!;
        var interval = audit.Intervals.Single(one => one.Cell == East);
        Assert.Equal((0.0, 29.0, ProtectionVerdict.Protected), (interval.Lowest, interval.Highest, interval.Verdict));
    }

    [Fact]
    public void Losses_are_negative_only_where_that_is_said()
    {
        var builder = Builder();
        builder.Set(East, -5);
        builder.Set(City, 16);
        var cube = builder.Build();
        Assert.Equal(("disclosure.cell.negative", (int)East), Of(CubeDisclosure.TableOf(cube).Refusal!));
        var table = CubeDisclosure.TableOf(cube, new DisclosureSources { MayBeNegative = new HashSet<string> { "gyzcz" } }).Value!;
        Assert.True(table.Cells[(int)East].MayBeNegative);
    }

    [Fact]
    public void What_does_not_fit_is_refused()
    {
        var cube = Builder().Build();
        Assert.Equal("disclosure.numbers", CubeDisclosure.Audit(Hidden(East).ForOthers()).Refusal?.Code);
        Assert.Equal("disclosure.finding.cell", CubeDisclosure.TableOf(cube, With(36, 1)).Refusal?.Code);
        Assert.Equal("disclosure.finding.cell", CubeDisclosure.TableOf(Changed(East, CubeCell.Missing), With(East, 1)).Refusal?.Code);
        Assert.Equal("disclosure.audit.percent", CubeDisclosure.TableOf(cube, new DisclosureSources { Percent = 101 }).Refusal?.Code);
        var other = new CubeBuilder(Shape(Regions)).Build();
        Assert.Equal("disclosure.earlier", CubeDisclosure.TableOf(cube, new DisclosureSources { Earlier = [other] }).Refusal?.Code);
        var pattern = SecondarySuppression.Find(
            CubeDisclosure.TableOf(new CubeBuilder(Shape(Times)).Build()).Value!,
            SuppressionCost.Cells
        );
        Assert.Throws<ArgumentException>(() => CubeDisclosure.Apply(pattern.Value!, cube));
    }

    private static (string, object) Of(Refusal refusal) => (refusal.Code, refusal.Arguments[0]);

    private static DisclosureSources With(long position, decimal protection) =>
        new() { Findings = new Dictionary<long, PrimaryFinding> { [position] = new([SensitivityRule.Percent], protection) } };

    private static FeasibleInterval Audited(Cube cube, double percent) =>
        CubeDisclosure.Audit(cube, new DisclosureSources { Percent = percent }).Value!.Intervals.Single(interval => interval.Cell == East);

    private static Cube Hidden(params long[] positions)
    {
        var builder = Builder();
        foreach (var position in positions)
            builder.Set(position, Builder().Build().At(position).Number, CellStatus.Confidential);
        return builder.Build();
    }

    private static Cube Before(double east)
    {
        var builder = Builder();
        builder.Set(East, east, CellStatus.Provisional);
        builder.Set(West, 21, CellStatus.Confidential);
        return builder.Build();
    }

    private static Cube Changed(long position, CubeCell cell)
    {
        var builder = Builder();
        builder.Set(position, cell);
        return builder.Build();
    }
}
