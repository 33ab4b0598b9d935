namespace Tongming.Statistics.DataSets;

/// <summary>指标解释: what has to stand beside every number that is published.</summary>
[Law("实施条例 第二十七条", "R6-04", "S-093")]
public sealed class IndicatorEntry
{
    /// <summary>Longest text of one part, in characters.</summary>
    public const int LongestWords = 2000;

    /// <summary>Longest name in characters.</summary>
    public const int LongestName = 120;

    private IndicatorEntry() { }

    /// <summary>An entry of a body for the indicator with a code.</summary>
    public IndicatorEntry(Guid bodyId, string code) => (BodyId, Code) = (bodyId, code);

    /// <summary>What it says.</summary>
    /// <param name="Name">Name of the indicator.</param>
    /// <param name="Meaning">指标含义.</param>
    /// <param name="Scope">调查范围.</param>
    /// <param name="Method">调查方法.</param>
    /// <param name="Calculation">计算方法.</param>
    /// <param name="Sample">样本量; 全面调查 where everybody is asked.</param>
    /// <param name="Synonyms">Other words under which people look for it, with spaces between.</param>
    public sealed record Words(
        string Name,
        string Meaning,
        string Scope,
        string Method,
        string Calculation,
        string Sample,
        string Synonyms
    );

    /// <summary>The body.</summary>
    public Guid BodyId { get; private set; }

    /// <summary>Code of the indicator, as in the cubes.</summary>
    public string Code { get; private set; } = "";

    /// <summary>Name of the indicator.</summary>
    public string Name { get; private set; } = "";

    /// <summary>指标含义.</summary>
    public string Meaning { get; private set; } = "";

    /// <summary>调查范围.</summary>
    public string Scope { get; private set; } = "";

    /// <summary>调查方法.</summary>
    public string Method { get; private set; } = "";

    /// <summary>计算方法.</summary>
    public string Calculation { get; private set; } = "";

    /// <summary>样本量.</summary>
    public string Sample { get; private set; } = "";

    /// <summary>Other words for it.</summary>
    public string Synonyms { get; private set; } = "";

    /// <summary>Goes up by one with every change.</summary>
    public int Version { get; private set; } = 1;

    /// <summary>
    /// Writes it. Refused: <c>indicator.name</c>; <c>indicator.words</c>, where one of the five parts that the law names is missing or too long, with its
    /// name.
    /// </summary>
    public Outcome<IndicatorEntry> Say(Words words)
    {
        ArgumentNullException.ThrowIfNull(words);
        if (string.IsNullOrWhiteSpace(words.Name) || words.Name.Trim().Length > LongestName)
            return new Refusal("indicator.name", LongestName);
        foreach (
            var (name, text) in new[]
            {
                ("指标含义", words.Meaning),
                ("调查范围", words.Scope),
                ("调查方法", words.Method),
                ("计算方法", words.Calculation),
                ("样本量", words.Sample),
            }
        )
            if (string.IsNullOrWhiteSpace(text) || text.Trim().Length > LongestWords)
                return new Refusal("indicator.words", name, LongestWords);
        (Name, Meaning, Scope) = (words.Name.Trim(), words.Meaning.Trim(), words.Scope.Trim());
        (Method, Calculation, Sample) = (words.Method.Trim(), words.Calculation.Trim(), words.Sample.Trim());
        Synonyms = words.Synonyms.Length > LongestWords ? words.Synonyms[..LongestWords] : words.Synonyms.Trim();
        Version++;
        return this;
    }
}
