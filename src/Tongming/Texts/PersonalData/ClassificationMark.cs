using System.Text.RegularExpressions;

namespace Tongming.Texts.PersonalData;

/// <summary>How secret a document says of itself that it is.</summary>
public enum ClassificationLevel
{
    /// <summary>绝密 (保守国家秘密法 第十四条).</summary>
    TopSecret,

    /// <summary>机密.</summary>
    Secret,

    /// <summary>秘密.</summary>
    Confidential,

    /// <summary>工作秘密, or material that is marked as internal.</summary>
    Internal,
}

/// <summary>
/// A mark of secrecy on a document: at its head or in its file name, as 机密★20年 or 内部资料 注意保密. The words alone
/// in a sentence (保守国家秘密法, 商业秘密) are no mark.
/// </summary>
/// <param name="Level">What it says.</param>
/// <param name="Words">The words as they stand.</param>
/// <param name="Line">The line of the text on which it stands, counted from 1; 0 in a file name.</param>
public sealed partial record ClassificationMark(ClassificationLevel Level, string Words, int Line)
{
    private const int HeadLines = 30;
    private const int LongestLine = 60;

    /// <summary>
    /// The first mark among the first 30 lines with words of a document, or null. A line counts where it holds nothing but
    /// the mark, a copy number, 密级 or a degree of urgency.
    /// </summary>
    [Law("R3-34", "保守国家秘密法实施条例 第四十一条")]
    public static ClassificationMark? AtHead(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var (number, filled) = (0, 0);
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            number++;
            var words = line.Trim();
            if (words.Length == 0)
                continue;
            if (++filled > HeadLines)
                break;
            if (words.Length <= LongestLine && LevelOfLine(words.ToString()) is { } level)
                return new ClassificationMark(level, words.ToString(), number);
        }

        return null;
    }

    /// <summary>The mark in a file name, or null: a level in brackets, with a star and a period, or set apart by signs (<c>（机密）方案.docx</c>, <c>秘密★10年_纪要.pdf</c>, <c>内部资料 注意保密.doc</c>).</summary>
    [Law("R3-34")]
    public static ClassificationMark? InFileName(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var narrow = Widths.Narrow(name.Length > 300 ? name[..300] : name);
        if (MarkInName.Match(narrow) is { Success: true } mark)
            return new ClassificationMark(LevelOf(mark.Value), mark.Value.Trim(), 0);
        return InternalInName.Match(narrow) is { Success: true } hint
            ? new ClassificationMark(ClassificationLevel.Internal, hint.Value.Trim(), 0)
            : null;
    }

    private static ClassificationLevel? LevelOfLine(string line)
    {
        var bare = string.Concat(Widths.Narrow(line).Where(character => !char.IsWhiteSpace(character)));
        if (MarkLine.IsMatch(bare))
            return LevelOf(bare);
        // 份号、密级 and 紧急程度 may share a line with other words that stand far from them.
        if (line.Split([' ', '\t', '\u3000'], StringSplitOptions.RemoveEmptyEntries).Any(one => StarredMark.IsMatch(Widths.Narrow(one))))
            return LevelOf(bare);
        return InternalLine.IsMatch(bare) ? ClassificationLevel.Internal : null;
    }

    private static ClassificationLevel LevelOf(string words) =>
        words.Contains("绝密", StringComparison.Ordinal) ? ClassificationLevel.TopSecret
        : words.Contains("机密", StringComparison.Ordinal) ? ClassificationLevel.Secret
        : words.Contains("工作秘密", StringComparison.Ordinal) ? ClassificationLevel.Internal
        : ClassificationLevel.Confidential;

    [GeneratedRegex(
        @"^\d{0,6}(密级:?)?[\[(【〔]?(绝密|机密|秘密|工作秘密)(级|件)?([★☆*·]?(长期|启用前|解密前|\d{1,3}(年|个月|月|天)|[一二三四五六七八九十]{1,3}(年|个月))|[★☆])?[\])】〕]?(特急|加急|平急|特提)?$",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        Timeout.Infinite
    )]
    private static partial Regex MarkLine { get; }

    [GeneratedRegex(@"^(密级:)?(绝密|机密|秘密)[★☆]", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Timeout.Infinite)]
    private static partial Regex StarredMark { get; }

    [GeneratedRegex(
        @"^[\[(【〔]?(内部(资料|文件|材料|刊物|使用|参考|传阅|情况)([,、:;·]?(注意|妥善|请勿|不得|严禁|禁止|请)(保密|保存|保管|外传|传播|公开|翻印|转载))*|(仅供|限)内部(使用|参考|传阅)|注意保密|工作秘密.{0,10}|(注意|严禁)外传)[\])】〕]?[!。]?$",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        Timeout.Infinite
    )]
    private static partial Regex InternalLine { get; }

    [GeneratedRegex(
        @"(^|[\s_\-.+\[(【〔《:、])(绝密|机密|秘密|工作秘密)(级|件|文件|资料)?($|[\s_\-.+\])】〕》:、])|(绝密|机密|秘密)\s?[★☆]|^(绝密|机密)",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        Timeout.Infinite
    )]
    private static partial Regex MarkInName { get; }

    [GeneratedRegex(
        @"内部(资料|文件|材料)?[\s_\-,、]{0,3}(注意保密|不得外传|严禁外传|请勿外传|注意保存)|[\[(【〔]内部(资料|文件|材料|使用|参考)?[\])】〕]|^内部(资料|文件|材料)|注意保密|(仅供|限)内部",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        Timeout.Infinite
    )]
    private static partial Regex InternalInName { get; }
}
