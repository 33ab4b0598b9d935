using System.ComponentModel.DataAnnotations;
using Tongming.Publications.Documents;

namespace Tongming.Web.Publications.Registers;

/// <summary>What the form of a new decision asks.</summary>
internal sealed record DecisionForm
{
    [Required]
    [StringLength(100)]
    [Display(Name = "决定书文号", Description = "例如：演统罚〔2026〕2号。")]
    public string Number { get; init; } = "";

    [Required]
    [Display(Name = "决定日期", Description = "公开期限从第二天起算。")]
    public DateOnly? DecidedOn { get; init; }

    [Display(Name = "当事人是自然人", Description = "自然人的公示两年，单位的公示五年。这里不登记当事人的姓名。")]
    public bool IsNaturalPerson { get; init; }

    [Required]
    public string Token { get; init; } = "";
}

/// <summary>What the form of a fee that was received asks.</summary>
internal sealed record FeeForm
{
    [Required]
    [StringLength(100)]
    [Display(Name = "收费项目")]
    public string Item { get; init; } = "";

    [Required]
    [StringLength(200)]
    [Display(Name = "收费依据")]
    public string Basis { get; init; } = "";

    [Required]
    [Display(Name = "收款日期")]
    public DateOnly? ReceivedOn { get; init; }

    [Required]
    [Display(Name = "金额（元）", Description = "退费写负数。年报按万元汇总。")]
    public decimal? Yuan { get; init; }

    [Required]
    public string Token { get; init; } = "";
}

/// <summary>What the form of a procurement asks.</summary>
internal sealed record ProcurementForm
{
    [Required]
    [StringLength(200)]
    [Display(Name = "项目名称")]
    public string Name { get; init; } = "";

    [Required]
    [Display(Name = "成交日期")]
    public DateOnly? AwardedOn { get; init; }

    [Required]
    [Display(Name = "成交金额（元）")]
    public decimal? Yuan { get; init; }

    [Display(Name = "属于集中采购目录")]
    public bool IsCentral { get; init; } = true;

    [DataType("select")]
    [Display(Name = "公开结果的信息", Description = "还没有公开的不选，公开以后再来登记。")]
    public Guid? PublicationId { get; init; }

    [Required]
    public string Token { get; init; } = "";
}

/// <summary>An act on a decision of the register; its own fields make the form.</summary>
internal interface IDecisionAct
{
    /// <summary>The mark of the form.</summary>
    string Token { get; }

    /// <summary>What people wrote, for the ledger; null where nothing.</summary>
    string? Note { get; }

    /// <summary>Carries it out, or refuses; <paramref name="shownOn"/> is the day on which the named publication was first seen, null where the public does not see it.</summary>
    Refusal? Apply(EnforcementDecision decision, DateOnly? shownOn, DateOnly today);
}

/// <summary>登记公开.</summary>
internal sealed record ShowDecision : IDecisionAct
{
    [Required]
    [DataType("select")]
    [Display(Name = "公开的信息", Description = "公开日期按这条信息的发布日期。")]
    public Guid? PublicationId { get; init; }

    [Required]
    public string Token { get; init; } = "";

    string? IDecisionAct.Note => null;

    public Refusal? Apply(EnforcementDecision decision, DateOnly? shownOn, DateOnly today) =>
        shownOn is { } day ? decision.Publish(PublicationId!.Value, day).Refusal : new Refusal("publication.register.not-shown");
}

/// <summary>依法不公开.</summary>
internal sealed record KeepDecisionUnpublished : IDecisionAct
{
    [Required]
    [StringLength(500)]
    [DataType(DataType.MultilineText)]
    [Display(Name = "依法不公开的理由", Description = "仍然计入年报。")]
    public string Reason { get; init; } = "";

    [Required]
    public string Token { get; init; } = "";

    string? IDecisionAct.Note => Reason;

    public Refusal? Apply(EnforcementDecision decision, DateOnly? shownOn, DateOnly today) => decision.KeepUnpublished(Reason).Refusal;
}

/// <summary>变更、撤销、确认违法或者无效.</summary>
internal sealed record UpsetDecision : IDecisionAct
{
    [Required]
    [Display(Name = "决定被")]
    public DecisionFate? Fate { get; init; }

    [Required]
    [Display(Name = "日期", Description = "从第二天起 3 个工作日内撤回公开的决定信息，并公开说明理由。")]
    public DateOnly? On { get; init; }

    [Required]
    public string Token { get; init; } = "";

    string? IDecisionAct.Note => null;

    public Refusal? Apply(EnforcementDecision decision, DateOnly? shownOn, DateOnly today) =>
        On > today ? new Refusal("publication.register.future", On) : decision.Upset(Fate!.Value, On!.Value).Refusal;
}

/// <summary>登记撤回.</summary>
internal sealed record WithdrawDecision : IDecisionAct
{
    [Required]
    [StringLength(500)]
    [DataType(DataType.MultilineText)]
    [Display(Name = "公开说明的理由")]
    public string Reason { get; init; } = "";

    [Required]
    public string Token { get; init; } = "";

    string? IDecisionAct.Note => Reason;

    public Refusal? Apply(EnforcementDecision decision, DateOnly? shownOn, DateOnly today) =>
        shownOn is null ? decision.Withdraw(Reason, today).Refusal : new Refusal("publication.register.still-shown");
}
