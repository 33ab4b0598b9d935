using System.Text.RegularExpressions;
using Tongming.Texts;

namespace Tongming.Publications.Checks;

/// <summary>Looks for what word processors and conversions leave in a text, and for places that somebody was to fill in.</summary>
internal static partial class ConversionRemains
{
    private const int Most = 30;

    public static IEnumerable<CheckFinding> Check(CheckedText given) =>
        Found(given, CheckRule.ConversionError, Errors)
            .Concat(Found(given, CheckRule.ConversionTrace, Traces))
            .Concat(Found(given, CheckRule.Placeholder, Placeholders));

    /// <summary>附件 that a text announces although nothing is attached; null where it announces none.</summary>
    public static CheckFinding? Announced(CheckedText given) =>
        Announcement.Match(given.Text) is { Success: true } match
            ? given.Found(CheckRule.AttachmentAnnounced, new Span(match.Groups["at"].Index, match.Groups["at"].Length))
            : null;

    private static IEnumerable<CheckFinding> Found(CheckedText given, CheckRule rule, Regex what) =>
        what.Matches(given.Text).Take(Most).Select(match => given.Found(rule, new Span(match.Index, match.Length)));

    [GeneratedRegex(
        """
            错误[!！]\s{0,3}(未找到引用源|未定义书签|未指定书签|超链接引用无效|未找到目录项|文档中没有指定样式的文字|不能识别的开关参数)
            | Error!\s{1,3}(Reference\ssource|Bookmark\snot|Hyperlink\sreference|No\stable\sof|No\stext\sof|Not\sa\svalid)
            | \#(REF|DIV/0|VALUE|NAME|NUM|NULL|SPILL)[!?？！] | \#N/A\b
            | \ufffd{1,200} | 锟斤拷 | 烫烫烫 | 屯屯屯
            """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 2000
    )]
    private static partial Regex Errors { get; }

    [GeneratedRegex(
        """
            \{\s{0,4}(HYPERLINK|PAGEREF|REF|TOC|PAGE|NUMPAGES|MERGEFIELD|SEQ|INCLUDEPICTURE|EMBED|DATE|TIME|SYMBOL|EQ)\b[^{}\n]{0,200}\}
            | \b(PAGEREF|HYPERLINK)\s{1,4}(\\[a-z]\s|"|_Toc)[^\s"]{0,200} | \\\*\s?MERGEFORMAT
            | «[^«»\n]{1,40}»
            | <!--\s?\[if | \[if\s(!?support|gte\smso|!vml|!mso) | <!\[endif\] | mso-[a-z-]{2,40}\s?: | </?o:p>
            | \[bookmark:[^\]\n]{0,80}\] | &(nbsp|amp|lt|gt|quot|ldquo|rdquo|mdash|hellip);
            """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 2000
    )]
    private static partial Regex Traces { get; }

    [GeneratedRegex(
        """
            ([Xx×＊*]{2,4}|20[Xx×＊*]{2})年([Xx×＊*\d]{1,2}月)?([Xx×＊*\d]{1,2}日)? | \d{4}年[Xx×＊*]{1,2}月([Xx×＊*\d]{1,2}日)? | 月[Xx×＊*]{1,2}日
            | ×{2,10} | (?<![A-Za-z0-9*])([Xx]{2,6}|\*{3,6})(?![A-Za-z0-9*])
            | [（(\[【](此处|请)(填写|插入|输入|补充|添加)[^）)\]】\n]{0,40}[）)\]】] | [（(\[【]待(补充|填写|定|核实|确认)[）)\]】]
            | (?i:lorem\sipsum) | \bTBD\b
            """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 2000
    )]
    private static partial Regex Placeholders { get; }

    [GeneratedRegex(
        @"(?:^|\n)[ \t\u3000]{0,20}(?<at>附件(?:[：:][^\n]{0,100}|\s?\d{0,2}[ \t\u3000]{0,8}(?=\n|$)))|(?<at>[（(](?:详)?见附件\d{0,2}[）)]|详见附件)",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 2000
    )]
    private static partial Regex Announcement { get; }
}
