using System.Globalization;

namespace Tongming.Requests.Replies;

/// <summary>What a search for information was, to be shown in court (检索记录).</summary>
/// <param name="Where">Which archives and systems were searched.</param>
/// <param name="Keywords">By which words.</param>
/// <param name="By">Who searched.</param>
/// <param name="On">When.</param>
[Law("条例 第三十六条", "R1-71")]
public sealed record SearchRecord(string Where, string Keywords, string By, DateOnly On)
{
    private const char Separator = '\u001f';

    /// <summary>True where every part is filled in.</summary>
    public bool IsComplete => !string.IsNullOrWhiteSpace(Where) && !string.IsNullOrWhiteSpace(Keywords) && !string.IsNullOrWhiteSpace(By);

    /// <summary>One text for a column.</summary>
    public string ToText() => string.Join(Separator, Where, Keywords, By, On.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    /// <summary>Reads what <see cref="ToText"/> wrote.</summary>
    /// <exception cref="FormatException">It is something else.</exception>
    public static SearchRecord Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Split(Separator) is [var where, var keywords, var by, var on]
            ? new SearchRecord(where, keywords, by, DateOnly.ParseExact(on, "yyyy-MM-dd", CultureInfo.InvariantCulture))
            : throw new FormatException("No search record.");
    }
}

/// <summary>A decision as drafted.</summary>
/// <param name="Kind">The kind of reply, exactly one.</param>
/// <param name="ContentHash">Hash of everything that will be sent, annexes included; approvals are bound to it.</param>
/// <param name="Reason">The reason, or null where the kind needs none.</param>
/// <param name="Ground">The ground, or null. D1 to D7 have theirs without saying.</param>
/// <param name="Search">The search, or null where the kind needs none.</param>
public sealed record DecisionDraft(
    ReplyKind Kind,
    string ContentHash,
    string? Reason = null,
    RefusalGround? Ground = null,
    SearchRecord? Search = null
)
{
    /// <summary>Number and date of the earlier decision (N2), or null.</summary>
    public string? EarlierDecision { get; init; }

    /// <summary>Name and contact of the agency in charge (U2), or null where it is not known.</summary>
    public string? OtherAgency { get; init; }

    /// <summary>Why the public interest weighs more than a third party's objection (条例 第三十二条), or null.</summary>
    public string? PublicInterest { get; init; }

    /// <summary>The ground that goes on record: the kind's own, else the one given.</summary>
    public RefusalGround? StatedGround => Kind.Ground ?? Ground;
}
