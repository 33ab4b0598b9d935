namespace Tongming.Publications.Documents;

/// <summary>The screen words of documents and registers.</summary>
public static class DocumentNames
{
    /// <summary>The state, as it stands on the page of the document.</summary>
    public static string Of(ValidityState value) =>
        value switch
        {
            ValidityState.Consultation => "征求意见",
            ValidityState.Review => "审核",
            ValidityState.Published => "公布",
            ValidityState.InForce => "有效",
            ValidityState.Amended => "已修改",
            ValidityState.Expired => "失效",
            ValidityState.Abolished => "废止",
            ValidityState.Dropped => "终止制定",
            _ => throw new ArgumentOutOfRangeException(nameof(value)),
        };

    /// <summary>The act.</summary>
    public static string Of(ValidityAct value) =>
        value switch
        {
            ValidityAct.Consult => "公开征求意见",
            ValidityAct.SubmitForReview => "送审",
            ValidityAct.ReturnForComment => "退回修改",
            ValidityAct.Drop => "终止制定",
            ValidityAct.Publish => "公布",
            ValidityAct.TakeEffect => "施行",
            ValidityAct.Amend => "修改",
            ValidityAct.TakeEffectAmended => "修改后施行",
            ValidityAct.Continue => "继续有效",
            ValidityAct.Expire => "到期失效",
            ValidityAct.Abolish => "废止",
            _ => throw new ArgumentOutOfRangeException(nameof(value)),
        };

    /// <summary>The kind of an entry of the register of enforcement.</summary>
    public static string Of(EnforcementKind value) =>
        value switch
        {
            EnforcementKind.Licence => "行政许可",
            EnforcementKind.Penalty => "行政处罚",
            EnforcementKind.Coercion => "行政强制",
            EnforcementKind.Other => "其他行政执法决定",
            _ => throw new ArgumentOutOfRangeException(nameof(value)),
        };

    /// <summary>What became of a decision.</summary>
    public static string Of(DecisionFate value) =>
        value switch
        {
            DecisionFate.Stands => "有效",
            DecisionFate.Changed => "已变更",
            DecisionFate.Revoked => "已撤销",
            DecisionFate.Unlawful => "确认违法",
            DecisionFate.Void => "确认无效",
            _ => throw new ArgumentOutOfRangeException(nameof(value)),
        };

    /// <summary>How an entry stands as to its publication.</summary>
    public static string Of(RegisterStanding value) =>
        value switch
        {
            RegisterStanding.ToPublish => "待公开",
            RegisterStanding.PublicationOverdue => "逾期未公开",
            RegisterStanding.Public => "已公开",
            RegisterStanding.NotPublic => "依法不公开",
            RegisterStanding.ToWithdraw => "待撤回",
            RegisterStanding.WithdrawalOverdue => "逾期未撤回",
            RegisterStanding.TermOver => "公示期满",
            RegisterStanding.Withdrawn => "已撤回",
            _ => throw new ArgumentOutOfRangeException(nameof(value)),
        };

    /// <summary>The weight of a policy text.</summary>
    public static string Of(PolicyWeight value) =>
        value switch
        {
            PolicyWeight.Ordinary => "一般文件",
            PolicyWeight.Important => "重要政策文件",
            PolicyWeight.Normative => "行政规范性文件",
            _ => throw new ArgumentOutOfRangeException(nameof(value)),
        };

    /// <summary>The form of an interpretation.</summary>
    public static string Of(InterpretationForm value) =>
        value switch
        {
            InterpretationForm.Text => "文字解读",
            InterpretationForm.Picture => "图片解读",
            InterpretationForm.Chart => "图表解读",
            InterpretationForm.QuestionsAndAnswers => "问答解读",
            InterpretationForm.Media => "音视频解读",
            InterpretationForm.PressConference => "新闻发布会",
            InterpretationForm.Interview => "访谈",
            InterpretationForm.SignedArticle => "署名文章",
            _ => throw new ArgumentOutOfRangeException(nameof(value)),
        };
}
