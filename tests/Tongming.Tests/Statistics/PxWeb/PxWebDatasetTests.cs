using System.Text;
using System.Text.Json;
using Tongming.Statistics.Cubes;
using Tongming.Statistics.JsonStat;
using Tongming.Statistics.PxWeb;
using static Tongming.Tests.Statistics.PxWeb.PxWebAnswers;

namespace Tongming.Tests.Statistics.PxWeb;

public sealed class PxWebDatasetTests
{
    [Fact]
    public void Metadata_say_what_can_be_asked()
    {
        using var document = JsonDocument.Parse(Metadata(Cubed.Shape()));
        var regions = document.RootElement.GetProperty("dimension").GetProperty("dq");
        Assert.Equal("""{"00":0,"01":1,"02":2}""", regions.GetProperty("category").GetProperty("index").GetRawText());
        var extension = regions.GetProperty("extension");
        Assert.True(extension.GetProperty("elimination").GetBoolean());
        Assert.Equal("00", extension.GetProperty("eliminationValueCode").GetString());
        Assert.Equal(
            ["vs_GY~s01.dq.1", "agg_GY~s01.dq.1", "vs_GY~s01.dq.2"],
            extension.GetProperty("codelists").EnumerateArray().Select(list => list.GetProperty("id").GetString())
        );
        var indicators = document.RootElement.GetProperty("dimension").GetProperty("zb").GetProperty("extension");
        Assert.False(indicators.GetProperty("elimination").GetBoolean());
        Assert.Equal("""{"gyzcz":"Current","gyzs":"NotApplicable"}""", indicators.GetProperty("priceType").GetRawText());
        Assert.Equal(
            """{"gyzcz":{"base":"亿元","label":"亿元","decimals":1,"prices":"current","period":"single"},"gyzs":{"base":"%","label":"%","decimals":1,"measure":"year-on-year"}}""",
            document.RootElement.GetProperty("dimension").GetProperty("zb").GetProperty("category").GetProperty("unit").GetRawText()
        );
        Assert.Equal(0, document.RootElement.GetProperty("value").GetArrayLength());
        Assert.Equal("202606", document.RootElement.GetProperty("extension").GetProperty("lastPeriod").GetString());
    }

    [Fact]
    public void Data_of_any_cube_are_read_back_by_the_reader_of_json_stat() =>
        RandomCubes.Hold(
            cube =>
            {
                var read = JsonStatDataset.Read(Encoding.UTF8.GetBytes(Data(cube))).Value!.Cube;
                for (var at = 0L; at < cube.Shape.CellCount; at++)
                    if (!read.At(at).Equals(cube.At(at).ForOthers()))
                        return false;
                return Codes(read).SequenceEqual(Codes(cube));
            },
            50
        );

    [Fact]
    public void A_confidential_number_is_in_no_answer()
    {
        var builder = Cubed.Builder();
        builder.Set(7, 123456.789, CellStatus.Confidential);
        var cube = builder.Build();
        Assert.DoesNotContain("123456", Data(cube), StringComparison.Ordinal);
        Assert.Contains("\"status\":{\"7\":\"c\"}", Data(cube), StringComparison.Ordinal);
        using var csv = new StringWriter();
        PxWebCsv.Write(cube, PxWebLayout.Of(cube.Shape, [], []).Value!, PxWebStyle.Usual, csv);
        Assert.DoesNotContain("123456", csv.ToString(), StringComparison.Ordinal);
        Assert.Contains("×", csv.ToString(), StringComparison.Ordinal);
    }

    private static IEnumerable<string> Codes(ICells cells) =>
        cells.Shape.Dimensions.SelectMany(dimension =>
            dimension.Categories.Select(category => $"{dimension.Code}|{dimension.Role}|{category.Code}|{category.Label}|{category.Parent}")
        );
}
