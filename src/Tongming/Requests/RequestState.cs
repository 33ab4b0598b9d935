namespace Tongming.Requests;

/// <summary>
/// Where a request (件) stands in the process. Nothing but the process: what was answered is <see cref="Replies.ReplyKind"/>, whether
/// time runs is the clock's, who may look is <see cref="Visibility"/>. (条例 第四十五条; R1-47)
/// </summary>
public enum RequestState
{
    /// <summary>待登记: sent in, not yet registered.</summary>
    Submitted,

    /// <summary>待确认: registered; the day of receipt waits for the applicant's confirmation (条例 第三十一条).</summary>
    AwaitingConfirmation,

    /// <summary>待分办: received, the period runs, no section has it yet.</summary>
    Received,

    /// <summary>待补正: the applicant has been asked to correct (条例 第三十条).</summary>
    CorrectionAsked,

    /// <summary>办理中: with a section.</summary>
    Assigned,

    /// <summary>征求意见中: third parties or other agencies have been asked and one answer at least is open.</summary>
    Consulting,

    /// <summary>待说明理由: the applicant has been asked for his reasons (条例 第三十五条).</summary>
    ReasonsAsked,

    /// <summary>待缴费: the notice of the fee has gone out (条例 第四十二条).</summary>
    FeeNotified,

    /// <summary>审核中: a draft is under review.</summary>
    InReview,

    /// <summary>保密审查中: a reviewed draft is under secrecy review (条例 第十七条).</summary>
    SecrecyReview,

    /// <summary>报请确定中: the competent or the secrecy department decides whether it may be disclosed (条例 第十七条).</summary>
    SecrecyReferred,

    /// <summary>待签发: all reviews are done.</summary>
    AwaitingSignature,

    /// <summary>待发出: signed, not yet sent.</summary>
    Signed,

    /// <summary>已发出: the reply has left the body; the request is closed.</summary>
    Issued,

    /// <summary>已送达: the applicant has it.</summary>
    Delivered,

    /// <summary>已终止: closed without a signed reply: lapsed, withdrawn, or handed to the petitions office.</summary>
    Closed,

    /// <summary>已归档.</summary>
    Archived,

    /// <summary>已并案: void in favour of another request; the only closed request that has no reply kind and is not counted.</summary>
    Merged,
}
