namespace Tongming.Requests.Replies;

/// <summary>
/// A ground on which information is not disclosed (不予公开的理由). There are these seven and no other: disclosure is the rule (R1-20).
/// </summary>
[Law("条例 第十三条", "条例 第十四条", "条例 第十五条", "条例 第十六条", "R1-20")]
public sealed record RefusalGround
{
    /// <summary>依法确定为国家秘密 (R1-21).</summary>
    public static readonly RefusalGround Secret = new("SECRET", "依法确定为国家秘密", "条例 第十四条", true);

    /// <summary>法律、行政法规禁止公开, for bureaus the data of single respondents (统计法 第二十八条; R1-22).</summary>
    public static readonly RefusalGround LawBan = new("LAWBAN", "法律、行政法规禁止公开", "条例 第十四条", true);

    /// <summary>公开后可能危及国家安全、公共安全、经济安全、社会稳定 (R1-23).</summary>
    public static readonly RefusalGround ThreeSafe = new(
        "THREE_SAFE",
        "公开后可能危及国家安全、公共安全、经济安全、社会稳定",
        "条例 第十四条",
        true
    );

    /// <summary>涉及商业秘密、个人隐私等，公开会损害第三方合法权益: overridden by consent or by major public interest (R1-24).</summary>
    public static readonly RefusalGround ThirdParty = new(
        "THIRD",
        "涉及商业秘密、个人隐私等，公开会对第三方合法权益造成损害",
        "条例 第十五条",
        true
    );

    /// <summary>内部事务信息: personnel, logistics, internal work flow; may be refused (R1-25).</summary>
    public static readonly RefusalGround Internal = new(
        "INTERNAL",
        "人事管理、后勤管理、内部工作流程等内部事务信息",
        "条例 第十六条第一款",
        false
    );

    /// <summary>过程性信息: discussion records, drafts, consultation letters, requests and reports; may be refused (R1-26).</summary>
    public static readonly RefusalGround Process = new(
        "PROCESS",
        "讨论记录、过程稿、磋商信函、请示报告等过程性信息",
        "条例 第十六条第二款",
        false
    );

    /// <summary>行政执法案卷信息; may be refused (R1-26).</summary>
    public static readonly RefusalGround CaseFile = new("CASEFILE", "行政执法案卷信息", "条例 第十六条第二款", false);

    private RefusalGround(string code, string wording, string article, bool mustRefuse) =>
        (Code, Wording, Article, MustRefuse) = (code, wording, article, mustRefuse);

    /// <summary>All grounds in the order of the statute.</summary>
    public static IReadOnlyList<RefusalGround> All { get; } = [Secret, LawBan, ThreeSafe, ThirdParty, Internal, Process, CaseFile];

    /// <summary>Stable code, for example <c>THREE_SAFE</c>.</summary>
    public string Code { get; }

    /// <summary>Its words.</summary>
    public string Wording { get; }

    /// <summary>The article that it stands on.</summary>
    public string Article { get; }

    /// <summary>True where it must not be disclosed (arts 14, 15), false where it may be refused (art. 16).</summary>
    public bool MustRefuse { get; }

    /// <summary>The ground of a code, or null where there is none such.</summary>
    public static RefusalGround? Find(string code) => All.FirstOrDefault(ground => ground.Code == code);

    /// <summary>The ground of a code that the program itself wrote; throws where there is none such.</summary>
    public static RefusalGround Of(string code) => Find(code) ?? throw new ArgumentException("No ground " + code, nameof(code));

    /// <summary>The code.</summary>
    public override string ToString() => Code;
}
