namespace Tongming.Synthetic;

/// <summary>A page of a government site with its navigation, its lists of other reports and its foot around the text.</summary>
internal sealed class HtmlSiteLayout : ILayout
{
    private const string Navigation =
        "<header><ul><li><a href=\"/\">首页</a></li><li><a href=\"/zwgk\">政务公开</a></li><li><a href=\"/hd\">互动交流</a></li></ul><script>var hits = 2019;</script></header>";

    public string Name => "page of a site";

    public CellSurvival Cells => CellSurvival.Every;

    public string Render(SyntheticReport report)
    {
        var others = string.Concat(
            new[] { 2, 1 }.Select(back =>
                $"<li><a href=\"/nb/{report.Year - back}\">{report.Body.Name}{report.Year - back}年政府信息公开工作年度报告</a><i>{report.Year - back + 1}-01-20</i></li>"
            )
        );
        var text = HtmlText.Body(report, grid => HtmlText.Table(grid, HtmlText.Encode), HtmlText.Encode);
        return HtmlText.Around(
            report,
            $"{Navigation}\n<div class=\"crumb\">当前位置：首页 &gt; 政府信息公开年报</div>\n<main><div id=\"zoom\">{text}</div></main>\n<aside><h3>相关文章</h3><ul>{others}</ul></aside>\n<footer>主办：{report.Body.Name}　网站标识码：3300000099</footer>"
        );
    }
}
