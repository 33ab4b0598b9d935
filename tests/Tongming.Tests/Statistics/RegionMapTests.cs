using System.Text;
using Tongming.Statistics.Maps;

namespace Tongming.Tests.Statistics;

/// <summary>Borders that an operator brings: what is read, what is refused, and that nothing else of the file goes out.</summary>
public sealed class RegionMapTests
{
    private const string Square = "[[[0,0],[1,0],[1,1],[0,1],[0,0]]]";

    [Fact]
    public void Regions_are_found_by_code_then_by_name()
    {
        var map = Read(
            Collection(
                Feature("""{"adcode":110105,"name":"东区"}"""),
                Feature("""{"name":"西区"}"""),
                Feature("""{"id":"x3","name":"南区"}""")
            )
        ).Value!;
        Assert.Equal(0, map.IndexOf("110105", "别的名称"));
        Assert.Equal(1, map.IndexOf("02", "西区"));
        Assert.Equal(2, map.IndexOf("x3", ""));
        Assert.Equal(-1, map.IndexOf("99", "北区"));
    }

    [Fact]
    public void Without_borders_the_same_regions_are_found()
    {
        var map = Read(Collection(Feature("""{"adcode":110105,"name":"东区"}"""), Feature("""{"name":"西区"}"""))).Value!;
        var names = map.WithoutBorders();
        Assert.Equal((0, 1, -1), (names.IndexOf("110105", ""), names.IndexOf("", "西区"), names.IndexOf("99", "北区")));
        Assert.Equal(map.Title, names.Title);
        Assert.All(names.Regions, one => Assert.Empty(one.Areas));
        Assert.All(map.Regions, one => Assert.NotEmpty(one.Areas));
    }

    [Fact]
    public void A_name_that_two_regions_have_finds_neither()
    {
        var map = Read(Collection(Feature("""{"code":"1","name":"城关镇"}"""), Feature("""{"code":"2","name":"城关镇"}"""))).Value!;
        Assert.Equal(-1, map.IndexOf("9", "城关镇"));
        Assert.Equal(1, map.IndexOf("2", "城关镇"));
    }

    [Fact]
    public void What_goes_out_is_written_anew_and_reads_as_the_same_map()
    {
        var file = Collection(
            """{"type":"Feature","properties":{"code":"01","name":"<b>甲","secret":"内部"},"foreign":1,"geometry":{"type":"Polygon","coordinates":[[[0.1234567,1,9],[1,0],[1,1],[0.1234567,1,9]]]}}"""
        );
        var written = Read(file).Value!.Write();
        var text = Encoding.UTF8.GetString(written);
        Assert.DoesNotContain("secret", text, StringComparison.Ordinal);
        Assert.DoesNotContain("foreign", text, StringComparison.Ordinal);
        Assert.DoesNotContain("<", text, StringComparison.Ordinal);
        Assert.Contains("[0.12346,1]", text, StringComparison.Ordinal);
        var again = RegionMap.Read(written).Value!;
        Assert.Equal("<b>甲", again.Regions.Single().Name);
        Assert.Equal(written, again.Write());
    }

    [Theory]
    [InlineData("map.unreadable", "{")]
    [InlineData("map.unreadable", """{"type":"FeatureCollection","type":"FeatureCollection","features":[]}""")]
    [InlineData("map.collection", "[]")]
    [InlineData("map.collection", """{"type":"Topology","objects":{}}""")]
    [InlineData("map.regions", """{"type":"FeatureCollection","features":[]}""")]
    [InlineData("map.unnamed", "F:{}")]
    [InlineData("map.name", """F:{"name":"甲\u0000"}""")]
    [InlineData("map.geometry", "G:Point:[0,0]")]
    [InlineData("map.geometry", "G:GeometryCollection:[]")]
    [InlineData("map.geometry", "G:Polygon:[]")]
    [InlineData("map.ring", "G:Polygon:[[[0,0],[1,0],[0,0]]]")]
    [InlineData("map.ring", "G:Polygon:[[[0,0],[1,0],[1,1],[0,1]]]")]
    [InlineData("map.point", "G:Polygon:[[[12957000,4852000],[1,0],[1,1],[12957000,4852000]]]")]
    [InlineData("map.point", """G:Polygon:[[["0","0"],[1,0],[1,1],["0","0"]]]""")]
    public void What_is_no_map_is_refused_with_its_reason(string code, string what)
    {
        var text =
            what.StartsWith("F:", StringComparison.Ordinal) ? Collection(Feature(what[2..]))
            : what.StartsWith("G:", StringComparison.Ordinal)
                ? Collection(
                    $$"""{"type":"Feature","properties":{"code":"1"},"geometry":{"type":"{{what.Split(':')[1]}}","coordinates":{{what.Split(':', 3)[2]}} } }"""
                )
            : what;
        Assert.Equal(code, Read(text).Refusal?.Code);
    }

    [Fact]
    public void Limits_hold()
    {
        Assert.Equal("map.too-large", RegionMap.Read(new byte[RegionMap.MostBytes + 1]).Refusal!.Code);
        Assert.Equal("map.unreadable", Read(new string('[', 100) + new string(']', 100)).Refusal!.Code);
        var features = Enumerable.Range(0, RegionMap.MostRegions + 1).Select(at => Feature($$"""{"code":"{{at}}"}""")).ToArray();
        Assert.Equal("map.regions", Read(Collection(features)).Refusal!.Code);
        Assert.True(Read(Collection(features[1..])).Succeeded);
        Assert.Equal("map.code.twice", Read(Collection(features[0], features[0])).Refusal!.Code);
        var points = string.Concat(Enumerable.Repeat("[0,0],", RegionMap.MostPoints)) + "[0,0]";
        Assert.Equal(
            "map.points",
            Read(
                Collection(
                    $$"""{"type":"Feature","properties":{"code":"1"},"geometry":{"type":"Polygon","coordinates":[[{{points}}]] } }"""
                )
            ).Refusal!.Code
        );
    }

    private static Outcome<RegionMap> Read(string text) => RegionMap.Read(Encoding.UTF8.GetBytes(text));

    private static string Feature(string properties) =>
        $$"""{"type":"Feature","properties":{{properties}},"geometry":{"type":"MultiPolygon","coordinates":[{{Square}}] } }""";

    private static string Collection(params string[] features) =>
        $$"""{"type":"FeatureCollection","features":[{{string.Join(',', features)}}]}""";
}
