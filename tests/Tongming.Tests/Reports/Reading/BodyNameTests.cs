using Tongming.Reports.Reading;

namespace Tongming.Tests.Reports.Reading;

public sealed class BodyNameTests
{
    [Theory]
    [InlineData("江城市云溪区统计局", "江城市云溪区")]
    [InlineData("江城市市场监督管理局", "江城市")]
    [InlineData("城市管理局", "")]
    [InlineData("云溪县住房和城乡建设局", "云溪县")]
    [InlineData("区统计局", "区")]
    [InlineData("江城市政府办公室", "江城市")]
    [InlineData("云溪县青石镇人民政府", "云溪县青石镇")]
    [InlineData("云溪区城东街道办事处", "云溪区城东街道")]
    public void The_region_of_a_name_ends_where_the_body_begins(string name, string region) =>
        Assert.Equal(region, BodyName.RegionOf(name));

    [Theory]
    [InlineData("云溪区统计局", "江城市云溪区统计局", true)]
    [InlineData("云溪区人民政府", "江城市云溪区人民政府办公室", true)]
    [InlineData("江城市", "江城市人民政府", true)]
    [InlineData("云溪区统计局", "石桥区统计局", false)]
    [InlineData("云溪区统计局", "云溪区教育局", false)]
    public void Names_in_full_and_short_can_be_the_same_body(string one, string other, bool same) =>
        Assert.Equal(same, BodyName.CanBeSame(one, other));
}
