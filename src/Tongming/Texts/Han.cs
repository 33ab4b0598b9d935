namespace Tongming.Texts;

/// <summary>What is a Chinese character, and what is the punctuation that stands beside one.</summary>
internal static class Han
{
    /// <summary>True for a Han character, for 〇, for a radical that stands for one, and for either half of a character outside the first plane.</summary>
    public static bool Is(char character) =>
        character switch
        {
            < '\u2e80' => false,
            <= '\u2fd5' or '〇' => true,
            < '\u3400' => false,
            <= '\u4dbf' => true,
            < '\u4e00' => false,
            <= '\u9fff' => true,
            >= '\ud800' and <= '\udfff' => true,
            >= '\uf900' and <= '\ufaff' => true,
            _ => false,
        };

    /// <summary>True for punctuation of Chinese print, full-width forms and curly quotes included.</summary>
    public static bool IsPunctuation(char character) =>
        character switch
        {
            '·' or '…' or '￥' => true,
            >= '—' and <= '”' => true,
            >= '\u3001' and <= '\u303f' => character != '〇',
            >= '！' and <= '／' or >= '：' and <= '＠' or >= '［' and <= '｀' or >= '｛' and <= '･' => true,
            >= '\ufe30' and <= '\ufe6b' => true,
            _ => false,
        };
}
