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

    /// <summary>The columns of documents with the codes by which what they count is listed.</summary>
    public static IReadOnlyList<(string Code, string Column)> OfDocumentColumns { get; } =
    [("made", "本年制发件数"), ("ended", "本年废止件数"), ("in-force", "现行有效件数")];

    /// <summary>Whether a column counts a document in a year; every document for a code that is none.</summary>
    public static bool Counts(string code, NormativeDocument one, int year) =>
        Counts(code, one, new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));

    /// <summary>The same between two days, both included.</summary>
    public static bool Counts(string code, NormativeDocument one, DateOnly first, DateOnly last) =>
        code switch
        {
            "made" => NormativeCounts.IsMade(one, first, last),
            "ended" => NormativeCounts.IsEnded(one, first, last),
            "in-force" => NormativeCounts.IsInForce(one, last),
            _ => true,
        };

    private static IEnumerable<Cell> OfDocuments(List<NormativeDocument> documents, int year)
    {
        var counts = NormativeCounts.Of(documents, year);
        int[] values = [counts.Made, counts.Ended, counts.InForce];
        return OfDocumentColumns.Zip(
            values,
            (column, value) =>
                new Cell(
                    "行政规范性文件",
                    column.Column,
                    value,
                    [.. documents.Where(one => Counts(column.Code, one, year)).Select(one => one.Id)]
                )
        );
    }

    private static Cell OfKind(List<EnforcementDecision> decisions, EnforcementKind kind, int count, int year) =>
        new(
            DocumentNames.Of(kind),
            "本年处理决定数量",
            count,
            [.. decisions.Where(one => one.Kind == kind && one.DecidedOn.Year == year).Select(one => one.Id)]
        );
}
