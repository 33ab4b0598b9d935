namespace Tongming.Publications.Acts;

/// <summary>What people do with an item. Approving, scheduling, publishing and withdrawing are four different permissions.</summary>
public enum PublicationAct
{
    /// <summary>拟稿: begins an item, or a new edition beside the one that is shown.</summary>
    Draft,

    /// <summary>修改: changes the edition; approvals of other content are void.</summary>
    Edit,

    /// <summary>送审.</summary>
    Submit,

    /// <summary>初审.</summary>
    ReviewFirst,

    /// <summary>复审.</summary>
    ReviewSecond,

    /// <summary>保密审查.</summary>
    ReviewSecrecy,

    /// <summary>报请确定.</summary>
    ReferSecrecy,

    /// <summary>登记确定意见.</summary>
    RecordSecrecyRuling,

    /// <summary>终审.</summary>
    ReviewFinal,

    /// <summary>退回.</summary>
    Return,

    /// <summary>应急审定: the recorded path for what cannot wait; the reviews that were passed over follow.</summary>
    ApproveUrgently,

    /// <summary>覆核放行: lets something pass that the checks block, by a second person.</summary>
    OverrideFinding,

    /// <summary>定时发布.</summary>
    Schedule,

    /// <summary>取消定时.</summary>
    Unschedule,

    /// <summary>立即发布.</summary>
    Publish,

    /// <summary>撤下.</summary>
    Withdraw,

    /// <summary>作废草稿.</summary>
    Discard,

    /// <summary>备注.</summary>
    AddNote,

    /// <summary>查看.</summary>
    View,
}
