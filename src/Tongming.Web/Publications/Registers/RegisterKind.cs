using Tongming.Publications.Documents;

namespace Tongming.Web.Publications.Registers;

/// <summary>One of the small registers; all but that of other enforcement decisions feed table 2 of the yearly report.</summary>
/// <param name="Code">In addresses.</param>
/// <param name="Name">On screens.</param>
/// <param name="Kind">The kind of decision; null for fees and procurement.</param>
internal sealed record RegisterKind(string Code, string Name, EnforcementKind? Kind)
{
    public const string FeesCode = "fees";
    public const string ProcurementCode = "procurement";

    public static IReadOnlyList<RegisterKind> All { get; } =
    [
        new("licences", "行政许可", EnforcementKind.Licence),
        new("penalties", "行政处罚", EnforcementKind.Penalty),
        new("coercion", "行政强制", EnforcementKind.Coercion),
        new("other-enforcement", "其他行政执法决定", EnforcementKind.Other),
        new(FeesCode, "行政事业性收费", null),
        new(ProcurementCode, "政府采购", null),
    ];

    /// <summary>The register with a code, or null.</summary>
    public static RegisterKind? Find(string code) => All.FirstOrDefault(one => one.Code == code);

    /// <summary>The register of a kind of decision.</summary>
    public static RegisterKind Of(EnforcementKind kind) => All.First(one => one.Kind == kind);
}
