using Tongming.Reports.Bodies;
using Tongming.Reports.Compiling;
using Tongming.Reports.Tallies;

namespace Tongming.Tests.Reports.Bodies;

public sealed class SumOfBodiesTests
{
    private static readonly Guid Superior = Guid.CreateVersion7();

    private static readonly TallyPeriod Period = TallyPeriod.Of(Superior, 2025).Value!;

    [Fact]
    public void A_cell_is_the_sum_of_all_bodies_and_of_what_was_added()
    {
        var sum = SumOfBodies.Of(
            [Body(("t3.R1.c1", 2), ("t3.R1.c7", 99)), Body(("t3.R1.c1", 3), ("t3.R1.c2", 4)), Body()],
            [Added("t3.R1.c1", 0, 5, 1), Added("t3.R1.c1", 5, 1, 2), Added("t3.R1.c1", 0, 9, 3) with { Kind = NumberEntryKind.Correction }]
        );
        Assert.Equal((6m, 4m, 10m), (sum["t3.R1.c1"], sum["t3.R1.c2"], sum["t3.R1.c7"]));
        Assert.Equal(2, sum.AddedTo("t3.R1.c7").Count);
        Assert.Equal(10, sum.Report(Period)["t3.R1.c7"]);
    }

    [Fact]
    public void Over_any_bodies_every_cell_is_the_sum_and_the_sums_of_the_form_hold()
    {
        for (var seed = 0; seed < 200; seed++)
        {
            var random = new Random(seed);
            var bodies = Enumerable
                .Range(0, random.Next(12))
                .Select(_ =>
                    Body([.. ReportCells.Counted.Where(_ => random.Next(3) == 0).Select(cell => (cell.Key, (decimal)random.Next(50)))])
                )
                .ToList();
            var sum = SumOfBodies.Of(bodies, []);
            var report = sum.Report(Period);
            foreach (var cell in ReportCells.All)
            {
                Assert.Equal(bodies.Sum(body => body[cell.Key]), sum[cell.Key]);
                Assert.Equal(sum[cell.Key], report[cell.Key]);
            }
        }
    }

    [Fact]
    public void What_a_superior_adds_does_not_change_its_own_report()
    {
        var report = CompiledReport.Of(Period, [new("t3.R1.c1", 7)], [Added("t3.R1.c1", 0, 5, 1)]);
        Assert.Equal(7, report["t3.R1.c1"]);
    }

    private static BodyFigures Body(params (string Key, decimal Value)[] numbers) =>
        new(Guid.CreateVersion7(), null, "测试局", numbers.ToDictionary(one => one.Key, one => one.Value));

    private static NumberEntry Added(string key, decimal before, decimal after, int no) =>
        new(
            Guid.CreateVersion7(),
            Superior,
            2025,
            key,
            no,
            NumberEntryKind.Addition,
            before,
            after,
            "另有一家没有法人资格的单位",
            Guid.CreateVersion7(),
            new DateOnly(2026, 2, 3)
        );
}
