using Tongming.Statistics.Cubes;
using Tongming.Tests.Statistics;
using Tongming.Tests.Statistics.PxWeb;
using Tongming.Tests.Statistics.Sdmx;

namespace Tongming.Web.Tests.Statistics.Outside;

/// <summary>What is written of cubes of any kind, with nasty labels, codes and notes, is read by readers that others wrote. Each cube is known by its number.</summary>
public sealed class AnyCubeTests
{
    private static readonly IReadOnlyList<(int Seed, Cube Cube)> Cubes =
    [
        .. Enumerable.Range(1, 60).Select(seed => (seed, RandomCubes.Of(new Random(seed)))),
    ];

    [Fact]
    public async Task Any_cube_is_read_back_from_json_stat_and_from_the_form_of_pxweb()
    {
        var written = Written().ToList();
        var read = await OutsideReader.ReadAsync<ReadDataset>("jsonstat", written.Select(one => (one.Name, (object)new { one.Text })));
        Assert.Empty(from one in written from fault in read[one.Name].Faults(one.Cube, one.IsOwn) select $"{one.Name}: {fault}");
    }

    [Fact]
    public async Task Any_cube_is_of_the_schema_of_json_stat()
    {
        OutsideReader.Specification("jsonstat", "dataset.json");
        var read = await OutsideReader.ReadAsync<Faulted>("jsonstat-schema", Written().Select(one => (one.Name, (object)new { one.Text })));
        Assert.Empty(from one in read from fault in one.Value.Faults select $"{one.Key}: {fault}");
    }

    [Fact]
    public async Task Any_cube_gives_structures_and_data_of_the_schemas_of_sdmx()
    {
        var schema = OutsideReader.Specification("sdmx-ml-2.1", "SDMXMessage.xsd");
        var messages = new List<(string, string)>();
        foreach (var (seed, cube) in Cubes)
        {
            messages.Add(($"{seed}-structure", SdmxAnswers.Answer(cube.Shape, "dataflow", KeyValuePair.Create("references", "all"))));
            messages.AddRange(SdmxAnswers.Views(cube).Select((view, at) => ($"{seed}-generic-{at}", SdmxAnswers.Generic(cube, view))));
        }

        Assert.Empty(await OutsideReader.SchemaFaultsAsync(schema, messages));
    }

    [Fact]
    public async Task Any_cube_gives_data_of_the_schema_that_follows_from_its_structure()
    {
        foreach (var (seed, cube) in Cubes.Take(10))
        foreach (var view in SdmxAnswers.Views(cube).Take(2))
        {
            var structure = SdmxAnswers.Answer(cube.Shape, "datastructure", KeyValuePair.Create("references", "children"));
            var along =
                view.DimensionAtObservation
                ?? (structure.Contains("TimeDimension", StringComparison.Ordinal) ? "TIME_PERIOD" : "AllDimensions");
            var own = SdmxSpecificSchema.Of(structure, along);
            Assert.Empty(await SpecificSchemas.FaultsAsync(own, [($"{seed}-{along}", SdmxAnswers.Specific(cube, view))]));
        }
    }

    private static IEnumerable<(string Name, string Text, Cube Cube, bool IsOwn)> Written() =>
        Cubes.SelectMany(one =>
            new[]
            {
                (
                    $"{one.Seed} own",
                    PxWebAnswers.Text(to => Tongming.Statistics.JsonStat.JsonStatDataset.Write(one.Cube, to)),
                    one.Cube,
                    true
                ),
                ($"{one.Seed} pxweb", PxWebAnswers.Data(one.Cube), one.Cube, false),
            }
        );
}
