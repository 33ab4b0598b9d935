using System.ComponentModel.DataAnnotations;
using Tongming.Requests.Intake;

namespace Tongming.Web.Requests.Portal.Form;

/// <summary>Who asks, in kind.</summary>
internal sealed record ApplicantKind(
    [Display(Name = "申请人是", Description = "用于年度统计，也决定下一步要填什么。"), Required, DataType("radios")] ApplicantClass Class,
    [Display(Name = "我是受委托人，替别人提交这份申请", Description = "自己为自己申请，或者为本单位申请，不用勾选。")] bool ByAgent
);

/// <summary>Who a natural person is.</summary>
internal sealed record PersonIdentity(
    [Display(Name = "姓名"), Required, StringLength(FormBounds.Name), DataType("name")] string Name,
    [Display(Name = "证件种类"), Required, DataType("radios")] string ProofKind,
    [Display(Name = "证件号码", Description = "条例要求提供身份证明，只用来核实申请人身份。"), Required, StringLength(40)]
        string ProofNumber
) : IValidatableObject
{
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (ProofKind == FormChoices.IdCard && !FormBounds.IdCardNumber().IsMatch(ProofNumber.Replace(" ", "", StringComparison.Ordinal)))
            yield return new ValidationResult(
                "身份证号码应当是 18 位，前 17 位是数字，最后一位是数字或者 X。请对照证件核对。",
                [nameof(ProofNumber)]
            );
    }
}

/// <summary>Who an organisation is.</summary>
internal sealed record OrganisationIdentity(
    [Display(Name = "单位名称", Description = "与证照上的名称一致。"), Required, StringLength(FormBounds.Name), DataType("organization")]
        string Name,
    [Display(Name = "证照种类"), Required, DataType("radios")] string ProofKind,
    [Display(Name = "证照号码", Description = "例如统一社会信用代码。"), Required, StringLength(40)] string ProofNumber,
    [Display(Name = "法定代表人或者负责人"), Required, StringLength(FormBounds.Name)] string Representative
);

/// <summary>How the applicant is reached.</summary>
internal sealed record ApplicantContact(
    [
        Display(Name = "联系电话", Description = "我们用这个电话与您确认收到申请；以后查询办理情况，要用它的后四位数字。"),
        Required,
        DataType(DataType.PhoneNumber),
        RegularExpression(
            FormBounds.PhoneForm,
            ErrorMessage = "“联系电话”应当是 7 至 20 位数字，可以带区号、空格和短横，例如 0551-1234567。"
        )
    ]
        string Phone,
    [Display(Name = "电子邮箱", Description = "选填。"), StringLength(100), EmailAddress, DataType(DataType.EmailAddress)] string? Email,
    [Display(Name = "通信地址", Description = "选填。要求邮寄的，请写到门牌号。"), StringLength(200), DataType("street-address")]
        string? Address
);

/// <summary>Who hands the form in for somebody else.</summary>
internal sealed record ApplicantAgent(
    [Display(Name = "受委托人姓名或者名称"), Required, StringLength(FormBounds.Name)] string AgentName,
    [
        Display(Name = "受委托人电话"),
        Required,
        RegularExpression(FormBounds.PhoneForm, ErrorMessage = "“受委托人电话”应当是 7 至 20 位数字，可以带区号、空格和短横。")
    ]
        string AgentPhone
);

/// <summary>In what form the information is wanted.</summary>
internal sealed record ObtainingWish(
    [Display(Name = "获取信息的方式"), Required, DataType("radios")] ObtainingManner Manner,
    [Display(Name = "获取信息的途径"), Required, DataType("radios")] ObtainingRoute Route,
    [Display(Name = "电子邮箱", Description = "途径选“电子邮件”的必须填写。"), StringLength(100), EmailAddress] string? Email,
    [Display(Name = "通信地址", Description = "途径选“邮寄”的必须填写，请写到门牌号。"), StringLength(200)] string? Address
) : IValidatableObject
{
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (DesiredForm.Of(Manner, Route).Refusal is { } refusal)
            yield return new ValidationResult(RequestText.Say(refusal), [nameof(Route)]);
        else if (Route == ObtainingRoute.EMail && string.IsNullOrWhiteSpace(Email))
            yield return new ValidationResult("选了用电子邮件获取，请填写电子邮箱。", [nameof(Email)]);
        else if (Route == ObtainingRoute.Post && string.IsNullOrWhiteSpace(Address))
            yield return new ValidationResult("选了邮寄，请填写通信地址。", [nameof(Address)]);
    }
}
