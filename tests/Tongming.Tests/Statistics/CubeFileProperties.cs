using Tongming.Statistics.CubeFiles;
using Tongming.Statistics.Cubes;
using Tongming.Statistics.Selections;
using static Tongming.Tests.Statistics.RandomCubes;

namespace Tongming.Tests.Statistics;

public sealed class CubeFileProperties
{
    [Fact]
    public void A_cube_is_read_back_as_it_was_written_but_for_confidential_numbers() =>
        Hold(cube =>
        {
            var file = CubeFile.OpenVerified(Files.Of(cube)).Value!;
            return !file.HoldsConfidential
                && Told.Of(file.ReadAll().Value!) == Told.Of(cube.ForOthers())
                && Told.Of(file) == Told.Of(cube.ForOthers());
        });

    [Fact]
    public void A_file_for_inner_work_keeps_the_confidential_numbers_and_says_so() =>
        Hold(
            cube =>
            {
                using var stream = new MemoryStream();
                var length = CubeFileWriter.WriteWithConfidential(cube, stream);
                var file = CubeFile.OpenVerified(stream.ToArray()).Value!;
                return length.Value == stream.Length && file.HoldsConfidential && Told.Of(file.ReadAll().Value!) == Told.Of(cube);
            },
            40
        );

    [Fact]
    public void The_same_cube_gives_the_same_bytes() =>
        Hold(cube => Files.Of(cube).AsSpan().SequenceEqual(Files.Of(CubeFile.Open(Files.Of(cube)).Value!.ReadAll().Value!)), 40);

    [Fact]
    public void A_slice_is_what_reading_cell_by_cell_gives() =>
        Hold(
            (cube, random) =>
            {
                var file = CubeFile.Open(Files.Of(cube)).Value!;
                var selection = Files.SomeOf(file.Shape, random);
                var slice = file.Slice(selection).Value!;
                var same = CubeSelection.Of(cube.Shape, Files.Choices(selection)).Value!;
                return slice.Shape.CellCount == selection.CellCount
                    && Told.Of(slice) == Naive(file, selection)
                    && Told.Of(cube.ForOthers().Slice(same)) == Told.Of(slice);
            }
        );

    [Fact]
    public void Damaged_bytes_are_refused_or_read_as_something_but_never_break() =>
        Hold(
            (cube, random) =>
            {
                var bytes = Files.Of(cube);
                for (var tries = 0; tries < 20; tries++)
                {
                    var spoilt = Spoilt(bytes, random);
                    var opened = CubeFile.Open(spoilt);
                    if (opened.Succeeded)
                        opened.Value.ReadAll();
                    if (!spoilt.AsSpan().SequenceEqual(bytes) && CubeFile.OpenVerified(spoilt).Succeeded)
                        return false;
                }

                return true;
            },
            40
        );

    private static byte[] Spoilt(byte[] bytes, Random random)
    {
        var spoilt = bytes.ToArray();
        // Half of the damage goes to the header and the beginning of the head, where lengths and places stand.
        var within = random.Next(2) == 0 ? Math.Min(64, spoilt.Length) : spoilt.Length;
        switch (random.Next(4))
        {
            case 0:
                return spoilt[..random.Next(spoilt.Length)];
            case 1:
                spoilt.AsSpan(random.Next(within)).Slice(0, 1).Fill((byte)random.Next(256));
                return spoilt;
            case 2:
                var at = random.Next(Math.Max(1, within - 8));
                BitConverter.TryWriteBytes(spoilt.AsSpan(at), Pick(random, [-1L, long.MaxValue, int.MaxValue, 0x7FFF_FFF8, spoilt.Length]));
                return spoilt;
            default:
                return [.. spoilt, .. new byte[random.Next(1, 40)]];
        }
    }

    private static string Naive(CubeFile file, CubeSelection selection)
    {
        var shape = selection.ToShape();
        var builder = new CubeBuilder(shape);
        for (var at = 0L; at < shape.CellCount; at++)
        {
            var codes = shape.CodesAt(at);
            var from = file.Shape.PositionOf([.. codes.Select((code, d) => file.Shape.IndexOf(d, code))]);
            builder.Set(at, file.At(from));
            foreach (var note in file.Notes.GetValueOrDefault(from) ?? [])
                builder.Note(at, note);
        }

        return Told.Of(builder.Build());
    }
}
