using System.Text;
using Tongming.Statistics.Cubes;
using Tongming.Statistics.JsonStat;
using static Tongming.Tests.Statistics.RandomCubes;

namespace Tongming.Tests.Statistics;

public sealed class JsonStatProperties
{
    [Fact]
    public void A_cube_is_read_back_as_it_was_written_but_for_confidential_numbers() =>
        Hold(cube =>
        {
            var back = JsonStatDataset.Read(Written(cube)).Value!;
            return Told.Of(back.Cube) == Told.Of(cube.ForOthers());
        });

    [Fact]
    public void Writing_what_was_read_gives_the_same_bytes() =>
        Hold(cube => Written(JsonStatDataset.Read(Written(cube)).Value!.Cube).AsSpan().SequenceEqual(Written(cube)), 40);

    [Fact]
    public void Spoilt_documents_are_refused_or_read_but_never_break() =>
        Hold(
            (cube, random) =>
            {
                var bytes = Written(cube);
                for (var tries = 0; tries < 10; tries++)
                {
                    var spoilt = bytes.ToArray();
                    for (var changes = random.Next(1, 4); changes > 0; changes--)
                        spoilt[random.Next(spoilt.Length)] = (byte)Pick(random, "\"{}[]:,0\\u9-n");
                    JsonStatDataset.Read(random.Next(3) == 0 ? spoilt.AsMemory(0, random.Next(spoilt.Length)) : spoilt);
                }

                return true;
            },
            40
        );

    internal static byte[] Written(ICells cells)
    {
        using var stream = new MemoryStream();
        using (var json = JsonStatDataset.Writer(stream))
            JsonStatDataset.Write(cells, json);
        return stream.ToArray();
    }

    private static char Pick(Random random, string from) => from[random.Next(from.Length)];
}
