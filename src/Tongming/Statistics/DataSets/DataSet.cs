using System.Text.RegularExpressions;

namespace Tongming.Statistics.DataSets;

/// <summary>How often a data set gets new numbers.</summary>
public enum DataSetRhythm
{
    /// <summary>每月.</summary>
    Month,

    /// <summary>每季.</summary>
    Quarter,

    /// <summary>每年.</summary>
    Year,

    /// <summary>不定期, such as a census.</summary>
    Irregular,
}

/// <summary>数据集: what stays the same over all of its versions. Its numbers are in <see cref="Vintage"/>.</summary>
public sealed partial class DataSet
{
    /// <summary>Longest code in characters.</summary>
    public const int LongestCode = 40;

    /// <summary>Longest title in characters.</summary>
    public const int LongestTitle = 120;

    /// <summary>Longest description in characters.</summary>
    public const int LongestWords = 2000;

    private DataSet() { }

    private DataSet(Guid bodyId, Guid id, Facts facts) => (BodyId, Id, Code) = (bodyId, id, facts.Code);

    /// <summary>What is said of a data set.</summary>
    /// <param name="Code">Its name in addresses and programs: lower-case letters, digits and hyphens, beginning with a letter.</param>
    /// <param name="Title">What people read.</param>
    /// <param name="Field">The field under which it is listed.</param>
    /// <param name="Rhythm">How often it gets new numbers.</param>
    /// <param name="Words">What it is about, and other words under which people look for it.</param>
    /// <param name="FromRespondents">True where it is made from respondents' records, so that confidentiality is to be checked (R6-20).</param>
    public sealed record Facts(string Code, string Title, StatisticsField Field, DataSetRhythm Rhythm, string Words, bool FromRespondents);

    /// <summary>The body that publishes it.</summary>
    public Guid BodyId { get; private set; }

    /// <summary>Its id.</summary>
    public Guid Id { get; private set; }

    /// <summary>Its name in addresses; unique in the installation, never changed.</summary>
    public string Code { get; private set; } = "";

    /// <summary>What people read.</summary>
    public string Title { get; private set; } = "";

    /// <summary>Under which field it is listed.</summary>
    public StatisticsField Field { get; private set; }

    /// <summary>How often it gets new numbers.</summary>
    public DataSetRhythm Rhythm { get; private set; }

    /// <summary>What it is about.</summary>
    public string Words { get; private set; } = "";

    /// <summary>Whether it is made from respondents' records.</summary>
    public bool FromRespondents { get; private set; }

    /// <summary>Goes up by one with every change.</summary>
    public int Version { get; private set; } = 1;

    /// <summary>
    /// A data set without numbers. Refused: <c>data-set.code</c>, <c>data-set.title</c>, <c>data-set.words</c>, where they are missing, too long or of
    /// other characters.
    /// </summary>
    public static Outcome<DataSet> Create(Guid bodyId, Guid id, Facts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        if (facts.Code.Length > LongestCode || !Codes().IsMatch(facts.Code))
            return new Refusal("data-set.code", facts.Code, LongestCode);
        var made = new DataSet(bodyId, id, facts);
        return made.Say(facts) is { } refusal ? refusal : made;
    }

    /// <summary>Changes what is said of it; its code stays. Refused as <see cref="Create"/> refuses.</summary>
    public Outcome<DataSet> Change(Facts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        if (Say(facts) is { } refusal)
            return refusal;
        Version++;
        return this;
    }

    private Refusal? Say(Facts facts)
    {
        if (string.IsNullOrWhiteSpace(facts.Title) || facts.Title.Trim().Length > LongestTitle)
            return new Refusal("data-set.title", LongestTitle);
        if (facts.Words.Trim().Length > LongestWords)
            return new Refusal("data-set.words", LongestWords);
        (Title, Field, Rhythm, Words, FromRespondents) = (
            facts.Title.Trim(),
            facts.Field,
            facts.Rhythm,
            facts.Words.Trim(),
            facts.FromRespondents
        );
        return null;
    }

    [GeneratedRegex(@"\A[a-z](?:[a-z0-9]|-(?=[a-z0-9]))*\z", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Codes();
}
