using System.ComponentModel.DataAnnotations;
using Tongming.Requests.Intake;

namespace Tongming.Web.Requests.Desk.NewCases;

/// <summary>The dates that fix the day of receipt; each channel asks exactly for those that it needs (条例 第三十一条, R1-43, R1-44).</summary>
internal interface IArrival
{
    /// <summary>The days as the law's type.</summary>
    ArrivalDates Dates();
}

/// <summary>Handed in or spoken at the counter: that day is the day of receipt.</summary>
internal sealed record CounterArrival : IArrival
{
    [Display(Name = "当面提交的日期", Description = "这一天就是收到申请之日。", GroupName = "什么时候收到的")]
    public required DateOnly Arrived { get; init; }

    public ArrivalDates Dates() => new(Arrived);
}

/// <summary>Mail that was signed for: the day of the signature is the day of receipt.</summary>
internal sealed record SignedArrival : IArrival
{
    [Display(Name = "签收日期", Description = "邮件回执上本机关签收的日期，就是收到申请之日。", GroupName = "什么时候收到的")]
    public required DateOnly SignedFor { get; init; }

    [Display(
        Name = "寄给了其他科室或者个人，没有写明政府信息公开工作机构",
        Description = "这样的信按平常邮寄办理，以与申请人确认之日为收到申请之日。",
        GroupName = "什么时候收到的"
    )]
    public bool SentElsewhere { get; init; }

    public ArrivalDates Dates() => new(SignedFor, SignedFor, null, SentElsewhere);
}

/// <summary>Ordinary mail, e-mail, fax: received on the day that body and applicant confirm to each other.</summary>
internal sealed record ConfirmedArrival : IArrival
{
    [Display(
        Name = "发现的日期",
        Description = "在信箱、邮箱、传真机里看到申请的日期。平常邮寄的，当天就要与申请人联系确认。",
        GroupName = "什么时候收到的"
    )]
    public required DateOnly Arrived { get; init; }

    [Display(
        Name = "与申请人确认的日期",
        Description = "双方确认之日是收到申请之日；还没有确认的不填，登记后再确认。",
        GroupName = "什么时候收到的"
    )]
    public DateOnly? Confirmed { get; init; }

    public ArrivalDates Dates() => new(Arrived, null, Confirmed);
}

/// <summary>Who asks for what. Nothing is mandatory beyond what the statute asks for: no purpose (条例 第二十九条, R1-42).</summary>
internal sealed record NewCaseInput : IValidatableObject
{
    [Required]
    [StringLength(NewCaseBounds.Title)]
    [Display(Name = "信息名称", Description = "申请人想要的信息，照申请表写。", GroupName = "要什么信息")]
    public string Title { get; init; } = "";

    [StringLength(NewCaseBounds.Description)]
    [DataType(DataType.MultilineText)]
    [Display(Name = "文号或者其他描述", GroupName = "要什么信息")]
    public string Description { get; init; } = "";

    [StringLength(NewCaseBounds.Title)]
    [Display(Name = "还有别的事项", Description = "同一份申请表里的其他事项，一行一件，分别登记、分别答复。", GroupName = "要什么信息")]
    public IReadOnlyList<string> More { get; init; } = [];

    [Required]
    [Display(Name = "获取信息的方式", GroupName = "要什么信息")]
    public required ObtainingManner Manner { get; init; }

    [Required]
    [Display(Name = "获取信息的途径", GroupName = "要什么信息")]
    public required ObtainingRoute Route { get; init; }

    [Required]
    [Display(Name = "申请人类别", Description = "用于年度统计。", GroupName = "谁申请")]
    public required ApplicantClass Class { get; init; }

    [Required]
    [StringLength(100)]
    [Display(Name = "姓名或者名称", GroupName = "谁申请")]
    public string Name { get; init; } = "";

    [StringLength(40)]
    [Display(Name = "证件种类", Description = "例如居民身份证、统一社会信用代码证。", GroupName = "谁申请")]
    public string ProofKind { get; init; } = "";

    [StringLength(40)]
    [Display(Name = "证件号码", GroupName = "谁申请")]
    public string ProofNumber { get; init; } = "";

    [StringLength(100)]
    [Display(Name = "法定代表人或者负责人", Description = "单位申请的填写。", GroupName = "谁申请")]
    public string Representative { get; init; } = "";

    [StringLength(30)]
    [DataType(DataType.PhoneNumber)]
    [Display(Name = "电话", GroupName = "怎样联系")]
    public string Phone { get; init; } = "";

    [StringLength(100)]
    [EmailAddress]
    [DataType(DataType.EmailAddress)]
    [Display(Name = "电子邮箱", GroupName = "怎样联系")]
    public string Email { get; init; } = "";

    [StringLength(200)]
    [Display(Name = "通信地址", GroupName = "怎样联系")]
    public string Address { get; init; } = "";

    [StringLength(100)]
    [Display(Name = "受委托人", Description = "有人代办的填写。", GroupName = "怎样联系")]
    public string AgentName { get; init; } = "";

    [StringLength(30)]
    [Display(Name = "受委托人电话", GroupName = "怎样联系")]
    public string AgentPhone { get; init; } = "";

    [StringLength(100)]
    [Display(Name = "授权委托书", Description = "写明日期或者编号；扫描件在下面上传。", GroupName = "怎样联系")]
    public string AgentAuthority { get; init; } = "";

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (DesiredForm.Of(Manner, Route).Refusal is { } impossible)
            yield return new ValidationResult(RequestText.Say(impossible), [nameof(Route)]);
        if (Phone.Length == 0 && Email.Length == 0 && Address.Length == 0)
            yield return new ValidationResult("请填写电话、电子邮箱、通信地址中的至少一项，否则无法与申请人联系。", [nameof(Phone)]);
        if (Route == ObtainingRoute.EMail && Email.Length == 0)
            yield return new ValidationResult("选了用电子邮件获取，请填写电子邮箱。", [nameof(Email)]);
        if (Route == ObtainingRoute.Post && Address.Length == 0)
            yield return new ValidationResult("选了邮寄，请填写通信地址。", [nameof(Address)]);
        if (AgentName.Length > 0 && AgentAuthority.Length == 0)
            yield return new ValidationResult("有人代办的，请写明授权委托书的日期或者编号。", [nameof(AgentAuthority)]);
    }
}

/// <summary>Longest texts, as the law's own types have them.</summary>
internal static class NewCaseBounds
{
    public const int Title = Tongming.Requests.NewMatter.TitleLength;
    public const int Description = Tongming.Requests.NewMatter.DescriptionLength;
}
