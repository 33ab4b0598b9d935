namespace Tongming.Statistics.Volumes;

/// <summary>What stands in 【】 in a template: what is to be put there, of which data set, chosen how.</summary>
/// <param name="Line">Line of the template, from 1.</param>
/// <param name="Words">As it was written, without the brackets.</param>
/// <param name="Name">表, 图, 概要, 数, 比上年, or a word about the period.</param>
/// <param name="Code">Code of the data set; empty for words about the period.</param>
/// <param name="Choices">Keys and values in their order.</param>
public sealed record VolumeInsert(int Line, string Words, string Name, string Code, IReadOnlyList<KeyValuePair<string, string>> Choices)
{
    /// <summary>Inserts that stand alone on a line.</summary>
    public static IReadOnlyList<string> Blocks { get; } = ["表", "图", "概要"];

    /// <summary>Inserts that stand in a sentence and need a data set.</summary>
    public static IReadOnlyList<string> Inline { get; } = ["数", "比上年"];

    /// <summary>Words about the period.</summary>
    public static IReadOnlyList<string> Periods { get; } = ["期", "年", "上年", "月"];

    /// <summary>The value of a key, or null.</summary>
    public string? Said(string key) => Choices.Where(one => one.Key == key).Select(one => one.Value).FirstOrDefault();

    /// <summary>
    /// Reads what stands between the brackets. Example: <c>表：industry-month；指标=gyzcz；时间=最近13期</c>. Colons, semicolons and equals signs may be
    /// of either width. Refused: <c>volume.command</c>, another name; <c>volume.command.code</c>, without a data set; <c>volume.command.choice</c>, a
    /// part without an equals sign.
    /// </summary>
    public static Outcome<VolumeInsert> Of(string words, int line)
    {
        ArgumentNullException.ThrowIfNull(words);
        var parts = words.Split(['；', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var head = (parts.Length == 0 ? "" : parts[0]).Split(['：', ':'], 2, StringSplitOptions.TrimEntries);
        var name = head[0];
        if (Periods.Contains(name) && head.Length == 1 && parts.Length == 1)
            return new VolumeInsert(line, words, name, "", []);
        if (!Blocks.Contains(name) && !Inline.Contains(name))
            return new Refusal("volume.command", words);
        if (head.Length == 1 || head[1].Length == 0)
            return new Refusal("volume.command.code", words);
        var choices = new List<KeyValuePair<string, string>>();
        foreach (var part in parts.Skip(1))
        {
            var pair = part.Split(['=', '＝'], 2, StringSplitOptions.TrimEntries);
            if (pair.Length < 2 || pair[0].Length == 0 || pair[1].Length == 0)
                return new Refusal("volume.command.choice", part);
            choices.Add(new(pair[0], pair[1]));
        }

        return new VolumeInsert(line, words, name, head[1], choices);
    }
}
