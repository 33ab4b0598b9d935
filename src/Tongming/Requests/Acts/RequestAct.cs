namespace Tongming.Requests.Acts;

/// <summary>
/// Everything that somebody can do with a request. Codes, words and articles stand in <see cref="RequestActs"/>, where they lead in
/// <see cref="RequestTransitions"/>, who may in <see cref="RequestPermissions"/>. (条例 第四十五条; R1-47)
/// </summary>
public enum RequestAct
{
    /// <summary>提交申请.</summary>
    Submit,

    /// <summary>登记申请.</summary>
    Register,

    /// <summary>确认收到日期.</summary>
    ConfirmReceipt,

    /// <summary>更正登记内容: a mistake made in registering.</summary>
    CorrectEntry,

    /// <summary>更正申请人类别: the column of table 3 was wrong.</summary>
    CorrectClass,

    /// <summary>拆分事项: one request becomes two of the same application.</summary>
    Split,

    /// <summary>合并重复件: void in favour of another.</summary>
    Merge,

    /// <summary>要求补正.</summary>
    AskCorrection,

    /// <summary>接收补正.</summary>
    ReceiveCorrection,

    /// <summary>终止逾期不补正的申请.</summary>
    LapseCorrection,

    /// <summary>分派科室.</summary>
    Assign,

    /// <summary>改派科室.</summary>
    Reassign,

    /// <summary>征求第三方意见.</summary>
    ConsultThirdParty,

    /// <summary>登记第三方意见, or his silence.</summary>
    RecordThirdPartyAnswer,

    /// <summary>征求其他机关意见.</summary>
    ConsultAgency,

    /// <summary>登记其他机关意见, or its silence.</summary>
    RecordAgencyAnswer,

    /// <summary>要求说明理由.</summary>
    AskReasons,

    /// <summary>接收理由说明, or record that none came.</summary>
    ReceiveReasons,

    /// <summary>确定延迟答复日期.</summary>
    FixLaterDate,

    /// <summary>通知缴费.</summary>
    NotifyFee,

    /// <summary>登记缴费.</summary>
    RecordPayment,

    /// <summary>终止逾期未缴费的申请.</summary>
    LapseFee,

    /// <summary>免收费用.</summary>
    WaiveFee,

    /// <summary>延长答复期限.</summary>
    Extend,

    /// <summary>拟写答复.</summary>
    DraftDecision,

    /// <summary>初审答复.</summary>
    ReviewFirst,

    /// <summary>审核合法性.</summary>
    ReviewLegal,

    /// <summary>复审答复.</summary>
    ReviewSecond,

    /// <summary>审查保密.</summary>
    ReviewSecrecy,

    /// <summary>退回拟稿.</summary>
    ReturnDraft,

    /// <summary>报请确定是否公开.</summary>
    ReferSecrecy,

    /// <summary>登记确定意见.</summary>
    RecordSecrecyRuling,

    /// <summary>签发答复.</summary>
    Sign,

    /// <summary>发出答复.</summary>
    Issue,

    /// <summary>登记送达.</summary>
    Deliver,

    /// <summary>撤回申请.</summary>
    Withdraw,

    /// <summary>转作信访.</summary>
    TransferAsPetition,

    /// <summary>补充答复.</summary>
    Supplement,

    /// <summary>归档案卷.</summary>
    Archive,

    /// <summary>建议主动公开.</summary>
    ProposeDisclosure,

    /// <summary>决定主动公开.</summary>
    AcceptDisclosure,

    /// <summary>决定不转主动公开.</summary>
    DeclineDisclosure,

    /// <summary>更正申请人信息: a record that the body keeps about the applicant himself is wrong.</summary>
    CorrectRecord,

    /// <summary>登记责令重新办理.</summary>
    OrderRedo,

    /// <summary>登记复议诉讼.</summary>
    RecordDispute,

    /// <summary>添加备注.</summary>
    AddNote,

    /// <summary>上传材料.</summary>
    AddFile,

    /// <summary>查看案件.</summary>
    ViewCase,

    /// <summary>查看完整个人信息.</summary>
    ViewFullData,
}
