namespace Tongming.Publications.Documents;

/// <summary>Where a normative document (行政规范性文件) stands. (R3-50; R3-55)</summary>
public enum ValidityState
{
    /// <summary>征求意见.</summary>
    Consultation,

    /// <summary>审核.</summary>
    Review,

    /// <summary>公布: made known, not yet in force.</summary>
    Published,

    /// <summary>有效.</summary>
    InForce,

    /// <summary>已修改: an amendment has been made known and the amended text is not in force yet; the document itself still is.</summary>
    Amended,

    /// <summary>失效: its term is over.</summary>
    Expired,

    /// <summary>废止.</summary>
    Abolished,

    /// <summary>已终止制定: given up before it was made known.</summary>
    Dropped,
}

/// <summary>What changes the state of a normative document. (R3-55; R3-51; R3-52)</summary>
public enum ValidityAct
{
    /// <summary>公开征求意见.</summary>
    Consult,

    /// <summary>送审.</summary>
    SubmitForReview,

    /// <summary>退回修改: back from review to consultation.</summary>
    ReturnForComment,

    /// <summary>终止制定.</summary>
    Drop,

    /// <summary>公布.</summary>
    Publish,

    /// <summary>施行: comes by the day alone.</summary>
    TakeEffect,

    /// <summary>修改.</summary>
    Amend,

    /// <summary>修改后施行: comes by the day alone.</summary>
    TakeEffectAmended,

    /// <summary>继续有效: a longer term after the assessment.</summary>
    Continue,

    /// <summary>失效: comes by the day alone.</summary>
    Expire,

    /// <summary>废止.</summary>
    Abolish,
}
