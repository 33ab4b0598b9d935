using System.Buffers.Binary;
using Tongming.Statistics.CubeFiles;
using Tongming.Statistics.Cubes;
using Tongming.Statistics.Selections;
using static Tongming.Tests.Statistics.Cubed;

namespace Tongming.Tests.Statistics;

public sealed class CubeFileTests
{
    [Fact]
    public void Another_kind_of_file_is_refused()
    {
        Assert.Equal("cube.file.magic", CubeFile.Open(ReadOnlyMemory<byte>.Empty).Refusal!.Code);
        Assert.Equal("cube.file.magic", CubeFile.Open(new byte[200]).Refusal!.Code);
        // Somebody took it for a text and changed the line ends.
        var text = Files.Of(Builder().Build());
        text[6] = (byte)'\n';
        Assert.Equal("cube.file.magic", CubeFile.Open(text).Refusal!.Code);
    }

    [Fact]
    public void The_dimensions_are_known_from_the_start_of_a_file_alone()
    {
        for (var seed = 0; seed < 40; seed++)
        {
            var bytes = Files.Of(RandomCubes.Of(new Random(seed)));
            var length = CubeFile.StartLength(bytes.AsSpan(0, CubeFile.HeaderLength)).Value;
            Assert.InRange(length, CubeFile.HeaderLength + 2, bytes.Length);
            var shape = CubeFile.ShapeOf(bytes.AsMemory(0, length)).Value!;
            var whole = CubeFile.Open(bytes).Value!.Shape;
            Assert.Equal(whole.CellCount, shape.CellCount);
            Assert.Equal(
                whole.Dimensions.SelectMany(one => one.Categories.Select(category => (one.Code, category.Code, category.Label))),
                shape.Dimensions.SelectMany(one => one.Categories.Select(category => (one.Code, category.Code, category.Label)))
            );
            Assert.Equal("cube.file.damaged", CubeFile.ShapeOf(bytes.AsMemory(0, length - 1)).Refusal!.Code);
        }
    }

    [Fact]
    public void A_start_that_is_none_is_refused()
    {
        Assert.Equal("cube.file.magic", CubeFile.StartLength([]).Refusal!.Code);
        Assert.Equal("cube.file.magic", CubeFile.ShapeOf(new byte[CubeFile.HeaderLength]).Refusal!.Code);
        var bytes = Files.Of(Builder().Build());
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(24), int.MaxValue);
        Assert.Equal("cube.file.damaged", CubeFile.StartLength(bytes).Refusal!.Code);
        bytes[8] = 2;
        Assert.Equal("cube.file.version", CubeFile.ShapeOf(bytes).Refusal!.Code);
    }

    [Fact]
    public void A_file_of_a_later_program_is_refused_as_such()
    {
        var bytes = Files.Of(Builder().Build());
        bytes[8] = 2;
        Assert.Equal("cube.file.version", CubeFile.Open(bytes).Refusal!.Code);
    }

    [Fact]
    public void One_changed_number_is_noticed_by_the_checksum_only()
    {
        var bytes = Files.Of(Builder().Build());
        bytes[^40] ^= 1;
        Assert.True(CubeFile.Open(bytes).Succeeded);
        Assert.Equal("cube.file.checksum", CubeFile.OpenVerified(bytes).Refusal!.Code);
    }

    [Fact]
    public void A_number_that_cannot_stand_with_its_status_is_refused_when_it_is_read()
    {
        var bytes = Files.Of(Builder().Build());
        BinaryPrimitives.WriteDoubleLittleEndian(bytes.AsSpan(bytes.Length - 40), double.NaN);
        var file = CubeFile.Open(bytes).Value!;
        Assert.Equal("cube.file.damaged", file.Slice(CubeSelection.All(file.Shape)).Refusal!.Code);
        Assert.Equal("cube.file.damaged", file.ReadAll().Refusal!.Code);
        Assert.Throws<InvalidDataException>(() => file.At(35));
    }

    [Fact]
    public void Blocks_cannot_share_their_bytes_to_claim_more_than_there_is()
    {
        var classes = new Dimension(
            "L",
            "类",
            DimensionRole.Classification,
            [.. Enumerable.Range(0, 8192).Select(at => new Category($"{at}", "类"))]
        );
        var builder = new CubeBuilder(Shape(classes));
        for (var at = 0L; at < 8192; at++)
            builder.Set(at, at);
        var bytes = Files.Of(builder.Build());
        var second = bytes.Length - 32 - (2 * 4096 * 8) - 16;
        var first = BinaryPrimitives.ReadInt64LittleEndian(bytes.AsSpan(second - 16));
        BinaryPrimitives.WriteInt64LittleEndian(bytes.AsSpan(second), first);
        Assert.Equal(["table"], CubeFile.Open(bytes).Refusal!.Arguments);
    }

    [Fact]
    public void A_block_without_numbers_and_one_of_plain_numbers_take_no_room_for_what_they_do_not_have()
    {
        var classes = new Dimension(
            "L",
            "类",
            DimensionRole.Classification,
            [.. Enumerable.Range(0, 12_288).Select(at => new Category($"{at}", "类"))]
        );
        var builder = new CubeBuilder(Shape(classes));
        var empty = Files.Of(builder.Build()).Length;
        builder = new CubeBuilder(Shape(classes));
        for (var at = 4096L; at < 8192; at++)
            builder.Set(at, 1);
        Assert.Equal(empty + (4096 * 8), Files.Of(builder.Build()).Length);
        builder = new CubeBuilder(Shape(classes));
        for (var at = 0L; at < 4096; at++)
            builder.Set(at, new CubeCell(double.NaN, CellStatus.NotApplicable));
        Assert.Equal(empty, Files.Of(builder.Build()).Length);
    }

    [Fact]
    public void A_confidential_number_is_not_in_the_bytes()
    {
        var builder = Builder();
        builder.Set(7, 123456.789, CellStatus.Confidential);
        var number = BitConverter.GetBytes(123456.789);
        Assert.True(Files.Of(builder.Build()).AsSpan().IndexOf(number) < 0);
        using var inner = new MemoryStream();
        builder = Builder();
        builder.Set(7, 123456.789, CellStatus.Confidential);
        CubeFileWriter.WriteWithConfidential(builder.Build(), inner);
        Assert.True(inner.ToArray().AsSpan().IndexOf(number) > 0);
    }

    [Fact]
    public void A_slice_of_many_rows_is_read_in_the_order_of_its_selection()
    {
        var shape = Shape(Long("A", 30), Long("B", 40), Long("C", 50));
        var builder = new CubeBuilder(shape);
        for (var at = 0L; at < shape.CellCount; at++)
            builder.Set(at, at);
        var file = CubeFile.Open(Files.Of(builder.Build())).Value!;
        // Backwards, every second, and not from the beginning.
        var (first, second, third) = (Codes(29, 3), Codes(38, 2), Codes(49, 1));
        var selection = CubeSelection.Of(file.Shape, [new("A", first), new("B", second), new("C", third)]).Value!;
        var expected =
            from a in first
            from b in second
            from c in third
            select (double)((int.Parse(a) * 2000) + (int.Parse(b) * 50) + int.Parse(c));
        Assert.Equal(14 * 19 * 49, selection.CellCount);
        Assert.Equal(expected, file.Slice(selection).Value!.Numbers.ToArray());

        static Dimension Long(string code, int size) =>
            new(code, "维", DimensionRole.Classification, [.. Enumerable.Range(0, size).Select(at => new Category($"{at}", "类"))]);

        static string[] Codes(int from, int to) =>
            [.. Enumerable.Range(to, from - to + 1).Reverse().Where(at => from == 49 || at % 2 == from % 2).Select(at => $"{at}")];
    }

    [Fact]
    public void A_selection_reads_the_cube_that_it_was_made_for()
    {
        var file = CubeFile.Open(Files.Of(Builder().Build())).Value!;
        Assert.Throws<ArgumentException>(() => file.Slice(CubeSelection.All(Shape())));
        Assert.Throws<ArgumentException>(() => Builder().Build().Slice(CubeSelection.All(Shape())));
    }
}
