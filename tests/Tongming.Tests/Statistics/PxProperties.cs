using Tongming.Statistics.Cubes;
using Tongming.Statistics.Px;
using static Tongming.Tests.Statistics.RandomCubes;

namespace Tongming.Tests.Statistics;

public sealed class PxProperties
{
    [Fact]
    public void A_cube_is_read_back_as_it_was_written_but_for_confidential_numbers() =>
        Hold(cube =>
        {
            var read = PxFile.Read(new StringReader(Written(cube))).Value!;
            return read.Warnings.Count == 0 && Told.Of(read.Cube) == Told.Of(cube.ForOthers());
        });

    [Fact]
    public void Writing_what_was_read_gives_the_same_text() =>
        Hold(cube => Written(PxFile.Read(new StringReader(Written(cube))).Value!.Cube) == Written(cube), 40);

    [Fact]
    public void Spoilt_files_are_refused_or_read_but_never_break() =>
        Hold(
            (cube, random) =>
            {
                var text = Written(cube);
                for (var tries = 0; tries < 10; tries++)
                {
                    var spoilt = text.ToCharArray();
                    for (var changes = random.Next(1, 4); changes > 0; changes--)
                        spoilt[random.Next(spoilt.Length)] = "\"();=,-.[]*0\n"[random.Next(13)];
                    PxFile.Read(new StringReader(new string(spoilt, 0, random.Next(3) == 0 ? random.Next(spoilt.Length) : spoilt.Length)));
                }

                return true;
            },
            40
        );

    internal static string Written(ICells cells)
    {
        using var writer = new StringWriter();
        PxFile.Write(cells, writer);
        return writer.ToString();
    }
}
