namespace Tongming.Publications;

/// <summary>公开属性: how far something may be disclosed; set at drafting, together with the text. (R3-25)</summary>
public enum SourceMark
{
    /// <summary>主动公开.</summary>
    Proactive,

    /// <summary>依申请公开.</summary>
    OnRequest,

    /// <summary>不予公开.</summary>
    Withheld,
}

/// <summary>公文公开属性源头认定: the mark with its reason.</summary>
[Law("R3-25", "R3-26")]
public sealed record SourceMarking
{
    /// <summary>Longest reason, in characters.</summary>
    public const int LongestReason = 500;

    private SourceMarking(SourceMark mark, string reason) => (Mark, Reason) = (mark, reason);

    /// <summary>To be published without a reason.</summary>
    public static SourceMarking Proactive { get; } = new(SourceMark.Proactive, "");

    /// <summary>The mark.</summary>
    public SourceMark Mark { get; }

    /// <summary>Why it is not published; empty for 主动公开.</summary>
    public string Reason { get; }

    /// <summary>
    /// A mark with its reason. Refused: <c>publication.mark.reason-missing</c>, for 依申请公开 and 不予公开 without a reason. A reason
    /// beside 主动公开 is dropped.
    /// </summary>
    public static Outcome<SourceMarking> Of(SourceMark mark, string? reason)
    {
        if (mark == SourceMark.Proactive)
            return Proactive;
        if (string.IsNullOrWhiteSpace(reason))
            return new Refusal("publication.mark.reason-missing", NameOf(mark));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(reason.Trim().Length, LongestReason, nameof(reason));
        return new SourceMarking(mark, reason.Trim());
    }

    /// <summary>The word of a mark.</summary>
    public static string NameOf(SourceMark mark) =>
        mark switch
        {
            SourceMark.Proactive => "主动公开",
            SourceMark.OnRequest => "依申请公开",
            SourceMark.Withheld => "不予公开",
            _ => throw new ArgumentOutOfRangeException(nameof(mark), mark, null),
        };
}
