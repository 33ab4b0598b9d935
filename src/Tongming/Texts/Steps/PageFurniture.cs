using System.Buffers;
using System.Text.RegularExpressions;

namespace Tongming.Texts.Steps;

/// <summary>The words of a page that are not the document's. Lines come without the blanks around them.</summary>
internal static partial class PageFurniture
{
    // Lines are short (the caller sees to that), so a match cannot take long and needs no limit of its own.
    private const int NoTimeout = Timeout.Infinite;

    private static readonly SearchValues<char> Separators = SearchValues.Create(" \t|·,，、;；/");

    /// <summary>True for a line that tells the way to the page, such as <c>当前位置:首页 > 政务公开</c>.</summary>
    public static bool IsPath(ReadOnlySpan<char> line) => Path().IsMatch(line);

    /// <summary>True for a line that may carry such a way on.</summary>
    public static bool CarriesPathOn(ReadOnlySpan<char> line) => line[0] is '>' or '＞' or '›' or '»' or '→';

    /// <summary>True for a page number, such as <c>-3-</c> or <c>第3页 共5页</c>, and for a line of buttons and counters only.</summary>
    public static bool IsNothingElse(ReadOnlySpan<char> line)
    {
        if (PageNumber().IsMatch(line))
            return true;
        var from = 0;
        foreach (var match in Piece().EnumerateMatches(line))
        {
            if (line[from..match.Index].ContainsAnyExcept(Separators))
                return false;
            from = match.Index + match.Length;
        }

        return from > 0 && !line[from..].ContainsAnyExcept(Separators);
    }

    /// <summary>
    /// The buttons and counters of a line that also states a date, a source or another label of the page. None of any
    /// other line: that is prose which speaks of them.
    /// </summary>
    public static IReadOnlyList<Span> Pieces(ReadOnlySpan<char> line)
    {
        if (!Label().IsMatch(line))
            return [];
        var pieces = new List<Span>();
        foreach (var match in Piece().EnumerateMatches(line))
            pieces.Add(new Span(match.Index, match.Length));
        return pieces;
    }

    [GeneratedRegex(
        """
            ^(?:[-—–―－]{1,3}\s*[0-9０-９]{1,4}\s*[-—–―－]{1,3}
            | (?:第\s*[0-9一二三四五六七八九十百]{1,5}\s*页[\s,，/]*)?共\s*[0-9一二三四五六七八九十百]{1,5}\s*页(?:[\s,，/]*第\s*[0-9一二三四五六七八九十百]{1,5}\s*页)?
            | 第\s*[0-9一二三四五六七八九十百]{1,5}\s*页
            | page\s+[0-9]{1,4}(?:\s+of\s+[0-9]{1,4})?)$
            """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase,
        NoTimeout
    )]
    private static partial Regex PageNumber();

    [GeneratedRegex(
        """
            ^(?:(?:您|你)?(?:现在|当前)?(?:的)?(?:所在)?(?:的)?位置(?:是)?\s*[:：]\s*(?:$|.*[>＞›»→]|(?:网站)?[首主]页)
            | (?:网站)?[首主]页\s*[>＞›»→])
            """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant,
        NoTimeout
    )]
    private static partial Regex Path();

    [GeneratedRegex(
        """
            [\s|]*(?:
              (?:分享|转发)(?:到|至)?\s*[:：](?:[\s、]*(?:微信好友|微信|新浪微博|腾讯微博|微博|QQ空间|QQ好友|QQ|朋友圈|更多))*
            | [【\[(（]?\s*(?:字体|字号)(?:大小)?\s*[:：]\s*[【\[(（]?(?:[\s|/、]*(?:特大|大|中|小|默认|正常))*\s*[】\])）]{0,2}
            | (?:(?:浏览|点击|阅读)(?:次数|量|数|率)|访问次数)\s*[:：]\s*\[?\s*[0-9]{0,9}\s*\]?\s*次?(?!\w)
            | [【\[(（]?\s*(?:打印本页|打印此页|打印文章|关闭窗口|关闭本页|关闭页面|返回顶部|加入收藏|收藏本页)\s*[】\])）]?
            | [【\[(（]\s*(?:打印|关闭|收藏|分享)\s*[】\])）]
            | 扫一扫在手机上?(?:打开|查看)(?:当前|本)页面?)
            """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant,
        NoTimeout
    )]
    private static partial Regex Piece();

    [GeneratedRegex(
        """^[【\[(（]?(?:发布|成文|更新|生成|公开|发文)?(?:日期|时间|机构)\s*[:：]|^(?:信息)?来源\s*[:：]|^作者\s*[:：]|^(?:发文)?文号\s*[:：]|^索引号\s*[:：]|^(?:责任)?编辑\s*[:：]""",
        RegexOptions.CultureInvariant,
        NoTimeout
    )]
    private static partial Regex Label();
}
