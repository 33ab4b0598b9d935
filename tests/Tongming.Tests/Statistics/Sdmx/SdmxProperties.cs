using Tongming.Statistics.Sdmx;
using static Tongming.Tests.Statistics.Sdmx.SdmxAnswers;

namespace Tongming.Tests.Statistics.Sdmx;

public sealed class SdmxProperties
{
    [Fact]
    public void Every_observation_is_read_back_from_every_format_and_view() =>
        RandomCubes.Hold(
            cube =>
            {
                var expected = SdmxReader.Expected(cube);
                foreach (var view in Views(cube))
                {
                    Assert.Equal(expected, SdmxReader.Told(SdmxReader.Generic(Generic(cube, view)), cube.Shape));
                    Assert.Equal(expected, SdmxReader.Told(SdmxReader.Specific(Specific(cube, view)), cube.Shape));
                    Assert.Equal(expected, SdmxReader.Told(SdmxReader.Csv(Csv(cube, view)), cube.Shape));
                    Assert.Equal(expected, SdmxReader.Told(SdmxReader.Csv(Csv(cube, view, SdmxCsvVersion.Two)), cube.Shape));
                }

                return true;
            },
            6
        );

    [Fact]
    public void Messages_are_valid_by_the_published_schemas()
    {
        // Asked for here, as a skip inside of a property would be a failure.
        Specs.File("sdmx-ml-2.1");
        RandomCubes.Hold(
            cube =>
            {
                Assert.Empty(SdmxSchemas.Faults(Answer(cube.Shape, "dataflow", KeyValuePair.Create("references", "all"))));
                foreach (var view in Views(cube).Take(2))
                    Assert.Empty(SdmxSchemas.Faults(Generic(cube, view)));
                return true;
            },
            4
        );
    }

    [Fact]
    public void Ids_are_different_for_different_codes_and_are_read_back() =>
        RandomCubes.Hold(
            (_, random) =>
            {
                var codes = Enumerable.Range(0, 200).Select(_ => Code(random)).Distinct().ToArray();
                return codes.All(code => SdmxIds.CodeOf(SdmxIds.OfCode(code)) == code)
                    && codes.All(code => SdmxIds.ComponentOf(SdmxIds.OfComponent(code)) == code)
                    && codes.All(code => SdmxIds.OfCode(code).All(one => char.IsAsciiLetterOrDigit(one) || "_@$-".Contains(one)))
                    && codes.All(code => char.IsAsciiLetter(SdmxIds.OfComponent(code)[0]))
                    && codes.All(code => SdmxIds.OfComponent(code).All(one => char.IsAsciiLetterOrDigit(one) || "_-".Contains(one)))
                    && codes.Select(SdmxIds.OfCode).Distinct().Count() == codes.Length
                    && codes.Select(SdmxIds.OfComponent).Distinct().Count() == codes.Length;
            },
            20
        );

    private static string Code(Random random) =>
        string.Concat(Enumerable.Range(0, random.Next(1, 8)).Select(_ => "AX__$@-.4E29aF地区 \"/X"[random.Next(20)]));
}
