namespace Tongming.Publications;

/// <summary>
/// Where an edition stands in the process. Whether the public sees it is another question: that is its <see cref="ShownWindow"/>,
/// read at the moment of looking.
/// </summary>
public enum EditionState
{
    /// <summary>拟稿.</summary>
    Drafting,

    /// <summary>审核中: one of the reviews is next.</summary>
    InReview,

    /// <summary>保密审查.</summary>
    SecrecyReview,

    /// <summary>报请确定: the competent or the secrecy department decides (条例 第十七条).</summary>
    SecrecyReferred,

    /// <summary>待终审.</summary>
    AwaitingFinal,

    /// <summary>已审定: may be published.</summary>
    Approved,

    /// <summary>已发布 or scheduled: it has a window.</summary>
    Released,

    /// <summary>已撤下.</summary>
    Withdrawn,

    /// <summary>已作废: a draft that nobody will publish.</summary>
    Discarded,
}

/// <summary>What belongs to the states.</summary>
public static class EditionStates
{
    /// <summary>All, in their order.</summary>
    public static IReadOnlyList<EditionState> All { get; } = Enum.GetValues<EditionState>();

    /// <summary>Those in which somebody still has to do something before the edition is released.</summary>
    public static IReadOnlyList<EditionState> Open { get; } =
    [
        EditionState.Drafting,
        EditionState.InReview,
        EditionState.SecrecyReview,
        EditionState.SecrecyReferred,
        EditionState.AwaitingFinal,
        EditionState.Approved,
    ];

    /// <summary>Those in which the reviews are on their way.</summary>
    public static IReadOnlyList<EditionState> UnderReview { get; } =
    [EditionState.InReview, EditionState.SecrecyReview, EditionState.SecrecyReferred, EditionState.AwaitingFinal];

    /// <summary>The word of a state.</summary>
    public static string NameOf(EditionState state) =>
        state switch
        {
            EditionState.Drafting => "拟稿",
            EditionState.InReview => "审核中",
            EditionState.SecrecyReview => "保密审查",
            EditionState.SecrecyReferred => "报请确定",
            EditionState.AwaitingFinal => "待终审",
            EditionState.Approved => "已审定",
            EditionState.Released => "已发布",
            EditionState.Withdrawn => "已撤下",
            EditionState.Discarded => "已作废",
            _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
        };
}
