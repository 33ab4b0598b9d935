namespace Tongming.Tests.Texts.Steps;

public sealed class PageCrumbsTests
{
    private const string Step = "crumbs";

    [Theory]
    [InlineData("-3-")]
    [InlineData("        — 12 —")]
    [InlineData("－ 3 －")]
    [InlineData("第3页 共5页")]
    [InlineData("共5页，第3页")]
    [InlineData("第 三 页")]
    [InlineData("Page 3 of 5")]
    [InlineData("分享:")]
    [InlineData("分享到：微信 新浪微博 QQ空间")]
    [InlineData("字体:[ ]")]
    [InlineData("【字体：大 中 小】")]
    [InlineData("字号：大 中 小")]
    [InlineData("打印本页")]
    [InlineData("[打印] [关闭]")]
    [InlineData("【打印本页】【关闭窗口】")]
    [InlineData("浏览次数:")]
    [InlineData("浏览次数：1024 次")]
    [InlineData("浏览次数:31 字体:[大 中 小] 分享到:")]
    [InlineData("当前位置:首页 > 政务公开 > 年度报告")]
    [InlineData("您现在的位置：首页 >> 公开年报")]
    [InlineData("首页 > 政务公开 > 年度报告")]
    [InlineData("扫一扫在手机打开当前页")]
    public void Page_furniture_goes_and_its_line_end_stays(string line) =>
        Assert.Equal("前文\n\n后文", Taking.Words(Step, $"前文\n{line}\n后文"));

    [Fact]
    public void The_way_to_the_page_may_run_over_lines() =>
        Assert.Equal("\n\n\n标题", Taking.Words(Step, "当前位置:首页\n> 政务公开 > 组织机构\n\n标题"));

    [Theory]
    [InlineData("发布日期:2021-02-03 09:15 浏览次数: 字体:[ ]", "发布日期:2021-02-03 09:15")]
    [InlineData("来源：市统计局 发布时间：2022年1月5日 浏览次数：88 【打印】【关闭】", "来源：市统计局 发布时间：2022年1月5日")]
    public void A_line_with_a_date_keeps_the_date(string line, string expected) => Assert.Equal(expected, Taking.Words(Step, line));

    [Theory]
    [InlineData("-3")]
    [InlineData("3")]
    [InlineData("-")]
    [InlineData("/")]
    [InlineData("第三页所列的数据有误")]
    [InlineData("浏览次数：1024次，同比增长3%")]
    [InlineData("网站访问量：12万次")]
    [InlineData("关闭")]
    [InlineData("关闭政务新媒体3个")]
    [InlineData("分享会：举办2次")]
    [InlineData("字体规范")]
    [InlineData("> 10件")]
    [InlineData("首页公开信息12条")]
    [InlineData("位置：府前路1号")]
    [InlineData("发布日期前关闭窗口的办法")]
    public void Lines_of_the_document_stay(string line) => Assert.Equal($"前文\n{line}\n后文", Taking.Words(Step, $"前文\n{line}\n后文"));

    [Theory]
    [InlineData("前文\f后文")]
    [InlineData("前文\v后文")]
    [InlineData("前文\u2028后文")]
    public void A_form_feed_and_its_like_become_line_ends(string text) => Assert.Equal("前文\n后文", Taking.Words(Step, text));

    [Fact]
    public void A_page_number_in_front_of_a_form_feed_goes() => Assert.Equal("前文\n\n后文", Taking.Words(Step, "前文\n   -1-\f后文"));

    [Fact]
    public void A_long_line_that_begins_like_furniture_is_prose()
    {
        var line = "首页 > " + new string('公', 200);

        Assert.Equal(line, Taking.Words(Step, line));
    }
}
