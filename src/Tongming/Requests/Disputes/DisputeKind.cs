namespace Tongming.Requests.Disputes;

/// <summary>How a decision is contested: the three groups of table 4. (条例 第五十一条; R2-31)</summary>
public enum DisputeKind
{
    /// <summary>行政复议.</summary>
    Reconsideration,

    /// <summary>未经复议直接起诉.</summary>
    DirectSuit,

    /// <summary>复议后起诉.</summary>
    SuitAfterReconsideration,
}

/// <summary>How far a dispute is.</summary>
public enum DisputeStage
{
    /// <summary>待答复（答辩）: the copy has been received, the body owes its answer and evidence.</summary>
    Notified,

    /// <summary>已答复（答辩）.</summary>
    Answered,

    /// <summary>已审结.</summary>
    Decided,
}

/// <summary>What came of a dispute: the columns 1 to 4 of each group of table 4. (条例 第五十条)</summary>
public enum DisputeResult
{
    /// <summary>结果维持: the decision stands.</summary>
    Upheld,

    /// <summary>结果纠正: revoked, changed, declared unlawful, ordered anew.</summary>
    Corrected,

    /// <summary>其他结果: withdrawn, rejected as inadmissible, settled.</summary>
    Other,

    /// <summary>尚未审结.</summary>
    Pending,
}
