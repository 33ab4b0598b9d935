using Tongming.Requests.Disputes;
using Tongming.Requests.Fees;
using Tongming.Requests.Intake;
using Tongming.Requests.Reviews;

namespace Tongming.Requests;

/// <summary>The screen words of the small lists of this module, as they stand in docs/words.md.</summary>
public static class RequestNames
{
    /// <summary>The word of a class of applicants, as table 3 prints it.</summary>
    public static string Of(ApplicantClass value) =>
        value switch
        {
            ApplicantClass.NaturalPerson => "自然人",
            ApplicantClass.Business => "商业企业",
            ApplicantClass.ResearchInstitution => "科研机构",
            ApplicantClass.PublicInterestOrganisation => "社会公益组织",
            ApplicantClass.LegalServiceOrganisation => "法律服务机构",
            ApplicantClass.Other => "其他",
            _ => throw new ArgumentOutOfRangeException(nameof(value)),
        };

    /// <summary>The column of table 3, c1 to c6.</summary>
    public static string ReportColumnOf(ApplicantClass value) => "c" + ((int)value + 1);

    /// <summary>The word of a channel.</summary>
    public static string Of(IntakeChannel value) =>
        value switch
        {
            IntakeChannel.InPerson => "当面",
            IntakeChannel.Oral => "口头",
            IntakeChannel.SignedMail => "邮政签收",
            IntakeChannel.OrdinaryMail => "平常邮寄",
            IntakeChannel.Internet => "网上",
            IntakeChannel.EMail => "电子邮件",
            IntakeChannel.Fax => "传真",
            _ => throw new ArgumentOutOfRangeException(nameof(value)),
        };

    /// <summary>What fixed the day of receipt, in words for the receipt.</summary>
    public static string Of(ReceiptBasis value) =>
        value switch
        {
            ReceiptBasis.HandedIn => "当面提交之日",
            ReceiptBasis.SignedFor => "行政机关签收之日",
            ReceiptBasis.Confirmed => "与申请人确认之日",
            _ => throw new ArgumentOutOfRangeException(nameof(value)),
        };

    /// <summary>The word of a manner of obtaining.</summary>
    public static string Of(ObtainingManner value) =>
        value switch
        {
            ObtainingManner.Paper => "纸质",
            ObtainingManner.ElectronicFile => "电子文件",
            ObtainingManner.Inspection => "查阅、抄录",
            _ => throw new ArgumentOutOfRangeException(nameof(value)),
        };

    /// <summary>The word of a route of obtaining.</summary>
    public static string Of(ObtainingRoute value) =>
        value switch
        {
            ObtainingRoute.Post => "邮寄",
            ObtainingRoute.EMail => "电子邮件",
            ObtainingRoute.Internet => "网上获取",
            ObtainingRoute.Fax => "传真",
            ObtainingRoute.InPerson => "当面领取",
            _ => throw new ArgumentOutOfRangeException(nameof(value)),
        };

    /// <summary>The word of a visibility.</summary>
    public static string Of(Visibility value) =>
        value switch
        {
            Visibility.Restricted => "仅经办人员可见",
            Visibility.ApplicantOnly => "申请人可见",
            Visibility.ProposedForDisclosure => "拟转主动公开",
            Visibility.Public => "已转主动公开",
            _ => throw new ArgumentOutOfRangeException(nameof(value)),
        };

    /// <summary>The word of a review step.</summary>
    public static string Of(ReviewStep value) =>
        value switch
        {
            ReviewStep.First => "初审",
            ReviewStep.Legal => "合法性审核",
            ReviewStep.Second => "复审",
            ReviewStep.Secrecy => "保密审查",
            _ => throw new ArgumentOutOfRangeException(nameof(value)),
        };

    /// <summary>The word of a basis of the fee.</summary>
    public static string Of(FeeBasis value) =>
        value switch
        {
            FeeBasis.ByItem => "按件计收",
            FeeBasis.ByPage => "按量计收",
            _ => throw new ArgumentOutOfRangeException(nameof(value)),
        };

    /// <summary>The word of a kind of dispute, as table 4 heads its groups.</summary>
    public static string Of(DisputeKind value) =>
        value switch
        {
            DisputeKind.Reconsideration => "行政复议",
            DisputeKind.DirectSuit => "未经复议直接起诉",
            DisputeKind.SuitAfterReconsideration => "复议后起诉",
            _ => throw new ArgumentOutOfRangeException(nameof(value)),
        };

    /// <summary>The word of the stage of a dispute.</summary>
    public static string Of(DisputeStage value) =>
        value switch
        {
            DisputeStage.Notified => "待答复（答辩）",
            DisputeStage.Answered => "已答复（答辩）",
            DisputeStage.Decided => "已审结",
            _ => throw new ArgumentOutOfRangeException(nameof(value)),
        };

    /// <summary>The word of a result, as table 4 heads its columns.</summary>
    public static string Of(DisputeResult value) =>
        value switch
        {
            DisputeResult.Upheld => "结果维持",
            DisputeResult.Corrected => "结果纠正",
            DisputeResult.Other => "其他结果",
            DisputeResult.Pending => "尚未审结",
            _ => throw new ArgumentOutOfRangeException(nameof(value)),
        };

    /// <summary>The word of what came of a complaint.</summary>
    public static string Of(ComplaintResult value) =>
        value switch
        {
            ComplaintResult.Pending => "办理中",
            ComplaintResult.Founded => "属实，已责令改正",
            ComplaintResult.Unfounded => "不属实",
            ComplaintResult.Forwarded => "不属本机关处理，已转送或告知",
            _ => throw new ArgumentOutOfRangeException(nameof(value)),
        };
}
