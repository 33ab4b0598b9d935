namespace Tongming.Texts.Steps;

/// <summary>
/// Traditional characters that simplified Chinese writes in two ways, by the word: 乾隆 but 干净, 著名 but 随着.
/// Both neighbours are given in both scripts, because converted texts mix them.
/// </summary>
internal static class FalseFriends
{
    /// <summary>How the character at <paramref name="index"/> is written in simplified Chinese.</summary>
    /// <param name="text">The text.</param>
    /// <param name="index">Place of the character.</param>
    public static char Simplified(ReadOnlySpan<char> text, int index)
    {
        var before = index > 0 ? text[index - 1] : '\n';
        var after = index + 1 < text.Length ? text[index + 1] : '\n';
        return text[index] switch
        {
            '乾' => "隆坤县縣安元陵".Contains(after) ? '乾' : '干',
            '徵' => "魏角".Contains(before) ? '徵' : '征',
            '著' => "显顯名专專土原编編合巨论論昭卓较較遗遺拙".Contains(before) || "名作述称稱书書者录錄".Contains(after) ? '著' : '着',
            '瞭' => before == '明' || "解然如".Contains(after) ? '了' : '瞭',
            '藉' => "狼慰蕴蘊枕".Contains(before) ? '藉' : '借',
            '覆' => "答回批反函重".Contains(before) ? '复' : '覆',
            var other => other,
        };
    }
}
