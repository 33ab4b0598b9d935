using System.ComponentModel;
using Tongming.Reports;

namespace Tongming.Web.Reports;

/// <summary>A rule as programs read it.</summary>
public sealed record RuleResult(
    [property: Description("规则编号，不会改变。")] string Id,
    [property: Description("一句话说明规则的内容。")] string Meaning,
    [property: Description("规则的依据。")] string Source,
    [property: Description("通常的程度：error、suspect、hint、cannot-check。")] string Severity
)
{
    /// <summary>All rules in the order of their families.</summary>
    public static RuleResult[] All() =>
        [.. Rules.All.Select(rule => new RuleResult(rule.Id, rule.Meaning, rule.Source, CheckResultOf.Severity(rule.Severity)))];
}

/// <summary>A text sent as JSON.</summary>
public sealed record TextInput(
    [property: Description("报告全文。")] string Text,
    [property: Description("报告机关的名称，替代识别出的名称。")] string? Body = null
);
