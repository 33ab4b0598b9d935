using System.Text;
using System.Text.Json;
using Tongming.Statistics.Cubes;
using Tongming.Statistics.JsonStat;
using static Tongming.Tests.Statistics.Cubed;

namespace Tongming.Tests.Statistics;

public sealed class JsonStatTests
{
    [Fact]
    public void Roles_units_children_and_notes_stand_where_others_look_for_them()
    {
        using var document = JsonDocument.Parse(JsonStatProperties.Written(Builder().Build()));
        var root = document.RootElement;
        Assert.Equal("""{"time":["sj"],"geo":["dq"],"metric":["zb"]}""", root.GetProperty("role").GetRawText());
        var indicators = root.GetProperty("dimension").GetProperty("zb").GetProperty("category");
        Assert.Equal(
            """{"label":"亿元","decimals":1,"prices":"current","period":"single"}""",
            indicators.GetProperty("unit").GetProperty("gyzcz").GetRawText()
        );
        Assert.Equal("""{"gyzcz":["规模以上工业。"]}""", indicators.GetProperty("note").GetRawText());
        var regions = root.GetProperty("dimension").GetProperty("dq").GetProperty("category");
        Assert.Equal("""{"00":["01","02"]}""", regions.GetProperty("child").GetRawText());
        Assert.Equal(36, root.GetProperty("value").GetArrayLength());
        Assert.False(root.TryGetProperty("status", out _));
    }

    [Fact]
    public void A_dataset_without_any_number_has_its_cells_all_the_same()
    {
        var builder = new CubeBuilder(Shape());
        builder.Set(3, new CubeCell(double.NaN, CellStatus.NotApplicable));
        var written = JsonStatProperties.Written(builder.Build());
        Assert.Contains("\"value\":{\"0\":null}", Encoding.UTF8.GetString(written), StringComparison.Ordinal);
        var read = JsonStatDataset.Read(written).Value!;
        Assert.Empty(read.Warnings);
        Assert.Equal((CellStatus.Missing, CellStatus.NotApplicable), (read.Cube.At(0).Status, read.Cube.At(3).Status));
    }

    [Fact]
    public void A_confidential_number_is_not_written_even_where_the_cube_holds_it()
    {
        var builder = Builder();
        builder.Set(7, 123456.789, CellStatus.Confidential);
        var written = Encoding.UTF8.GetString(JsonStatProperties.Written(builder.Build()));
        Assert.DoesNotContain("123456", written, StringComparison.Ordinal);
        Assert.Contains(
            """
            "status":{"7":"c"}
            """,
            written,
            StringComparison.Ordinal
        );
        Assert.Contains(
            """
            "status":{"label":{"c":"保密"}}
            """,
            written,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("\"p\"", CellStatus.Provisional, CellStatus.Provisional)]
    [InlineData("[\"r\",null]", CellStatus.Revised, CellStatus.Present)]
    [InlineData("{\"1\":\"r\"}", CellStatus.Present, CellStatus.Revised)]
    public void A_status_may_be_one_letter_an_array_or_an_object(string status, CellStatus first, CellStatus second)
    {
        var cube = Read(
            """{"version":"2.0","class":"dataset","id":["x"],"size":[2],"dimension":{"x":{"category":{"index":{"a":1,"b":0}}}},"""
                + $"\"value\":[1,2],\"status\":{status}}}"
        );
        Assert.Equal((first, second), (cube.At(0).Status, cube.At(1).Status));
        Assert.Equal(["b", "a"], cube.Shape.Dimensions[0].Categories.Select(category => category.Code));
    }

    [Fact]
    public void A_status_of_others_becomes_a_footnote_and_a_gap_stays_a_gap()
    {
        var cube = Read(
            """
            {"version":"2.0","class":"dataset","id":["x"],"size":[3],"dimension":{"x":{"category":{"index":["a","b","c"]}}},
             "value":[1,null,"n/a"],"status":["e","p",null],"extension":{"status":{"label":{"e":"estimated"}}}}
            """
        );
        Assert.Equal(["e：estimated"], cube.Notes[0]);
        Assert.Equal(["p"], cube.Notes[1]);
        Assert.Equal(["n/a"], cube.Notes[2]);
        Assert.Equal(CellStatus.Missing, cube.At(1).Status);
    }

    [Fact]
    public void A_small_document_cannot_ask_for_more_cells_than_allowed()
    {
        var codes = string.Join(',', Enumerable.Range(0, 4000).Select(at => $"\"{at}\""));
        var large =
            """{"version":"2.0","class":"dataset","id":["x","y"],"size":[4000,4000],"dimension":{"x":{"category":{"index":["""
            + codes
            + """]}},"y":{"category":{"index":["""
            + codes
            + "]}}},\"value\":{}}";
        Assert.Equal("jsonstat.cube-size-overflow", JsonStatDataset.Read(Encoding.UTF8.GetBytes(large)).Refusal!.Code);
        Assert.True(JsonStatDataset.Read(Encoding.UTF8.GetBytes(large), 16_000_000).Succeeded);
    }

    private static Cube Read(string document) => JsonStatDataset.Read(Encoding.UTF8.GetBytes(document)).Value!.Cube;
}
