using System.Buffers.Binary;
using Tongming.Statistics.CubeFiles;
using Tongming.Statistics.Cubes;
using Tongming.Web.Statistics.Portal;

namespace Tongming.Web.Tests.Statistics;

/// <summary>A series and the regions at one of its periods, of files that are whole and of damaged ones.</summary>
public sealed class IndicatorSeriesTests
{
    private const double Marked = 8_642.125;

    [Fact]
    public void The_parts_of_its_region_at_a_period_stand_in_the_order_of_the_cube()
    {
        var file = Of(ShownNumbers.Monthly(3, 2));
        var series = Read(file);
        Assert.Null(series.Fault);
        Assert.Equal([("1镇", 1101d), ("2镇", 1201d)], Places(series, file, "202402"));
        Assert.Empty(Places(series, file, "199901"));
        var town = IndicatorSeries.Read(
            file,
            file.Shape.Indicators[0],
            dimension => dimension.Categories.FirstOrDefault(one => one.Code == "01")
        );
        Assert.Empty(town.PlacesAt(file, file.Shape.Indicators[0], "202402"));
    }

    [Fact]
    public void A_damaged_number_of_another_period_is_not_even_read()
    {
        var file = Damaged(place: 1, month: 0);
        var series = Read(file);
        Assert.Equal([1000d, 1001, 1002], series.Points.Select(one => one.Cell.Number));
        Assert.Equal([("1镇", 1101d), ("2镇", 1201d)], Places(series, file, "202402"));
        Assert.Empty(Places(series, file, "202401"));
    }

    [Fact]
    public void A_damaged_series_says_so_and_has_no_numbers()
    {
        var series = Read(Damaged(place: 0, month: 2));
        Assert.Empty(series.Points);
        Assert.Null(series.Latest);
        Assert.Equal("cube.file.damaged", series.Fault!.Code);
    }

    private static IndicatorSeries Read(CubeFile file) => IndicatorSeries.Read(file, file.Shape.Indicators[0], _ => null);

    private static IEnumerable<(string Name, double Number)> Places(IndicatorSeries series, CubeFile file, string period) =>
        series.PlacesAt(file, file.Shape.Indicators[0], period).Select(one => (one.Name, one.Cell.Number));

    private static CubeFile Damaged(int place, int month)
    {
        var bytes = Written(ShownNumbers.Monthly(3, 2, (builder, shape) => builder.Set(shape.PositionOf(0, place, month), Marked)));
        Span<byte> marked = stackalloc byte[sizeof(double)];
        BinaryPrimitives.WriteDoubleLittleEndian(marked, Marked);
        BinaryPrimitives.WriteDoubleLittleEndian(bytes.AsSpan(bytes.AsSpan().IndexOf(marked)), double.NaN);
        return CubeFile.Open(bytes).Value!;
    }

    private static CubeFile Of(Cube cube) => CubeFile.Open(Written(cube)).Value!;

    private static byte[] Written(Cube cube)
    {
        using var bytes = new MemoryStream();
        CubeFileWriter.Write(cube, bytes);
        return bytes.ToArray();
    }
}
