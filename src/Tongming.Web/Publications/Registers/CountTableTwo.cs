using Microsoft.EntityFrameworkCore;
using Tongming.Publications.Documents;
using Tongming.Web.Platform.Data;

namespace Tongming.Web.Publications.Registers;

/// <summary>
/// What the registers of publishing give to table 2 of the yearly report, each number with the ids of what it counts (条例 第五十条).
/// </summary>
internal sealed class CountTableTwo(Engine engine)
{
    /// <summary>One cell of the table.</summary>
    /// <param name="Row">The row, such as 行政规范性文件.</param>
    /// <param name="Column">The column, such as 本年制发件数.</param>
    /// <param name="Value">The number; 万元 for fees, 元 for procurement.</param>
    /// <param name="Ids">The documents, decisions, fees or projects that it counts.</param>
    internal sealed record Cell(string Row, string Column, decimal Value, IReadOnlyList<Guid> Ids);

    /// <summary>All cells of a body for a year, those of era B after those of era C.</summary>
    public async Task<IReadOnlyList<Cell>> RunAsync(Guid bodyId, int year, CancellationToken cancel = default)
    {
        await using var db = engine.OpenForReading();
        var documents = await db.Set<NormativeDocument>().Where(one => one.BodyId == bodyId).OrderBy(one => one.Id).ToListAsync(cancel);
        var decisions = await db.Set<EnforcementDecision>().Where(one => one.BodyId == bodyId).OrderBy(one => one.Id).ToListAsync(cancel);
        var fees = await db.Set<FeeReceipt>().Where(one => one.BodyId == bodyId).OrderBy(one => one.Id).ToListAsync(cancel);
        var projects = await db.Set<ProcurementProject>().Where(one => one.BodyId == bodyId).OrderBy(one => one.Id).ToListAsync(cancel);
        var money = RegisterCounts.Of(decisions, fees, projects, year);
        var central = projects.Where(one => one.IsCentral && one.AwardedOn.Year == year).Select(one => one.Id).ToList();
        return
        [
            .. OfDocuments(documents, year),
            OfKind(decisions, EnforcementKind.Licence, money.Licences, year),
            OfKind(decisions, EnforcementKind.Penalty, money.Penalties, year),
            OfKind(decisions, EnforcementKind.Coercion, money.Coercions, year),
            new(
                "行政事业性收费",
                "本年收费金额（万元）",
                money.FeesInTenThousandYuan,
                [.. fees.Where(one => one.ReceivedOn.Year == year).Select(one => one.Id)]
            ),
            new("政府集中采购", "采购项目数量", money.CentralProjects, central),
            new("政府集中采购", "采购总金额（元）", money.CentralYuan, central),
        ];
    }

    private static IEnumerable<Cell> OfDocuments(List<NormativeDocument> documents, int year)
    {
        var counts = NormativeCounts.Of(documents, year);
        var last = new DateOnly(year, 12, 31);
        IReadOnlyList<Guid> Ids(Func<NormativeDocument, bool> counted) => [.. documents.Where(counted).Select(one => one.Id)];
        yield return new Cell("行政规范性文件", "本年制发件数", counts.Made, Ids(one => one.IssuedOn?.Year == year));
        yield return new Cell(
            "行政规范性文件",
            "本年废止件数",
            counts.Ended,
            Ids(one => one.IssuedOn <= last && one.GoneFrom?.Year == year)
        );
        yield return new Cell("行政规范性文件", "现行有效件数", counts.InForce, Ids(one => one.IssuedOn <= last && one.IsInForceOn(last)));
    }

    private static Cell OfKind(List<EnforcementDecision> decisions, EnforcementKind kind, int count, int year) =>
        new(
            DocumentNames.Of(kind),
            "本年处理决定数量",
            count,
            [.. decisions.Where(one => one.Kind == kind && one.DecidedOn.Year == year).Select(one => one.Id)]
        );
}
