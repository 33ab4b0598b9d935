namespace Tongming.Synthetic;

/// <summary>Copied from a page with all that surrounds the text: crumbs, meta data, the title three times, a bookmark left over.</summary>
internal sealed class PageCrumbsLayout : ILayout
{
    public string Name => "page crumbs";

    public CellSurvival Cells => CellSurvival.Every;

    public string Render(SyntheticReport report)
    {
        var blocks = ReportBlock.Of(report).ToList();
        var title = blocks[0].Text;
        var first = blocks.FindIndex(block => block.Role == BlockRole.Paragraph);
        blocks[first] = blocks[first] with { Text = "[bookmark: _GoBack]" + blocks[first].Text };
        return $"当前位置:首页\n> 政务公开 > 政府信息公开年报\n\n{title}\n\n浏览次数:{(report.Seed % 900) + 17} 字体:[ 大 中 小 ]\n分享:\n\n{title}\n\n"
            + LayoutText.Of(blocks, LayoutText.Pipes);
    }
}
