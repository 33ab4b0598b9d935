namespace Tongming.Publications.Documents;

/// <summary>What the registers of a body give to table 2 of the yearly report for a year.</summary>
/// <param name="Licences">行政许可 本年处理决定数量.</param>
/// <param name="Penalties">行政处罚 本年处理决定数量.</param>
/// <param name="Coercions">行政强制 本年处理决定数量.</param>
/// <param name="FeesInTenThousandYuan">行政事业性收费 本年收费金额, in 万元, exact.</param>
/// <param name="CentralProjects">政府集中采购 采购项目数量 (era B).</param>
/// <param name="CentralYuan">政府集中采购 采购总金额 in yuan (era B).</param>
public sealed record RegisterCounts(
    int Licences,
    int Penalties,
    int Coercions,
    decimal FeesInTenThousandYuan,
    int CentralProjects,
    decimal CentralYuan
)
{
    /// <summary>
    /// Counts the entries of a year: all decisions of the year, published and lawfully unpublished, also those that were changed later;
    /// fees by the day of receipt, projects by the day of the award. Example: 12,345.60 yuan are 1.23456 万元.
    /// </summary>
    [Law("条例 第二十条", "条例 第五十条", "R1-31")]
    public static RegisterCounts Of(
        IEnumerable<EnforcementDecision> decisions,
        IEnumerable<FeeReceipt> fees,
        IEnumerable<ProcurementProject> projects,
        int year
    )
    {
        var byKind = decisions.Where(one => one.DecidedOn.Year == year).CountBy(one => one.Kind).ToDictionary();
        var central = projects.Where(one => one.IsCentral && one.AwardedOn.Year == year).ToList();
        return new RegisterCounts(
            byKind.GetValueOrDefault(EnforcementKind.Licence),
            byKind.GetValueOrDefault(EnforcementKind.Penalty),
            byKind.GetValueOrDefault(EnforcementKind.Coercion),
            fees.Where(one => one.ReceivedOn.Year == year).Sum(one => one.Yuan) / 10_000m,
            central.Count,
            central.Sum(one => one.Yuan)
        );
    }
}
