using Microsoft.EntityFrameworkCore;
using Tongming.Publications.Documents;
using Tongming.Reports.Compiling;
using Tongming.Reports.Tallies;
using Tongming.Web.Platform.Data;
using Tongming.Web.Publications.Registers;

namespace Tongming.Web.Publications.Tallies;

/// <summary>
/// Counts table 2 of the yearly report out of the registers: normative documents, decisions, fees. Regulations (规章) no bureau can make
/// (C-11), so nothing counts them; a government enters them.
/// </summary>
internal sealed class TallyRegisters(Engine engine) : ITallySource
{
    private static readonly Dictionary<string, EnforcementKind> Decisions = new()
    {
        [ReportCells.Of2("licences", "decisions")] = EnforcementKind.Licence,
        [ReportCells.Of2("penalties", "decisions")] = EnforcementKind.Penalty,
        [ReportCells.Of2("coercion", "decisions")] = EnforcementKind.Coercion,
    };

    private static readonly Dictionary<string, string> Documents = new()
    {
        [ReportCells.Of2("normative", "made")] = "made",
        [ReportCells.Of2("normative", "abolished")] = "ended",
        [ReportCells.Of2("normative", "valid")] = "in-force",
    };

    private static readonly string Fees = ReportCells.Of2("fees", "amount");

    private const string Projects = "n.procurement.items";

    private const string ProjectYuan = "n.procurement.amount";

    public IReadOnlyList<TallyDefinition> Definitions { get; } =
    [
        new(ReportCells.Of2("normative", "made"), "", "规范性文件台账中发文日期在本年的文件（件）。普通文件不计。", "条例 第二十条第一项"),
        new(
            ReportCells.Of2("normative", "abolished"),
            "",
            "本年内被废止，或者有效期届满失效的规范性文件（件）：不再计入现行有效。",
            "条例 第二十条第一项；R3-55"
        ),
        new(ReportCells.Of2("normative", "valid"), "", "统计截止日现行有效的规范性文件（件）。", "条例 第二十条第一项；C-06"),
        .. Decisions.Keys.Select(key => new TallyDefinition(
            key,
            "",
            "台账中决定日期在本年的全部决定（件），公开的和依法不公开的都计；后来变更、撤销的也计。",
            "条例 第二十条第五项、第六项"
        )),
        new(
            Projects,
            "政府集中采购项目数",
            "采购台账中成交日期在本年的集中采购项目（个）。2021年以后的年报表格不列，供文字使用。",
            "条例 第二十条第九项"
        ),
        new(ProjectYuan, "政府集中采购总金额", "上述项目的成交金额（元）。", "条例 第二十条第九项"),
        new(Fees, "", "台账中收款日期在本年的行政事业性收费（万元），退款减去。", "条例 第二十条第八项"),
    ];

    public async Task<IReadOnlyList<Tally>> CountAsync(TallyPeriod period, CancellationToken cancel)
    {
        await using var db = engine.OpenForReading();
        var (body, first, last) = (period.BodyId, period.First, period.Last);
        var documents = await DocumentsAsync(db, body, cancel);
        var decisions = await db.Set<EnforcementDecision>()
            .Where(one => one.BodyId == body && one.DecidedOn >= first && one.DecidedOn <= last)
            .GroupBy(one => one.Kind)
            .Select(group => new { group.Key, Count = group.Count() })
            .ToDictionaryAsync(one => one.Key, one => one.Count, cancel);
        var fees = await FeesAsync(db, period, cancel);
        var projects = await ProjectsAsync(db, period, cancel);
        return
        [
            new Tally(Projects, projects.Count),
            new Tally(ProjectYuan, projects.Sum(one => one.Yuan)),
            .. Documents.Select(one => new Tally(one.Key, documents.Count(document => Counts(one.Value, document, period)))),
            .. Decisions.Select(one => new Tally(one.Key, decisions.GetValueOrDefault(one.Value))),
            new Tally(Fees, fees.Sum(one => one.Yuan) / 10_000m),
        ];
    }

    public async Task<TallyPage> ListAsync(TallyPeriod period, string key, string? after, int take, CancellationToken cancel)
    {
        await using var db = engine.OpenForReading();
        if (Documents.TryGetValue(key, out var column))
        {
            var documents = (await DocumentsAsync(db, period.BodyId, cancel)).Where(one => Counts(column, one, period));
            return TallyPage.Of([.. documents.OrderBy(one => one.IssuedOn).ThenBy(one => one.Id).Select(RecordOf)], after, take);
        }

        if (key is Projects or ProjectYuan)
            return ListOf(await ProjectsAsync(db, period, cancel), key == Projects, after, take);
        if (Decisions.TryGetValue(key, out var kind))
            return await DecisionsAsync(db, period, kind, (after, take), cancel);
        var fees = await FeesAsync(db, period, cancel);
        return TallyPage.Of(
            [
                .. fees.OrderBy(one => one.ReceivedOn)
                    .ThenBy(one => one.Id)
                    .Select(one => new TalliedRecord(
                        one.Id,
                        one.Item,
                        one.ReceivedOn,
                        $"{one.Yuan:N2} 元；{one.Basis}",
                        $"/desk/registers/{RegisterKind.FeesCode}",
                        one.Yuan / 10_000m
                    )),
            ],
            after,
            take
        );
    }

    private static async Task<TallyPage> DecisionsAsync(
        Db db,
        TallyPeriod period,
        EnforcementKind kind,
        (string? After, int Take) page,
        CancellationToken cancel
    )
    {
        var (body, first, last) = (period.BodyId, period.First, period.Last);
        var skip = TallyPage.SkipOf(page.After);
        var found = await db.Set<EnforcementDecision>()
            .Where(one => one.BodyId == body && one.Kind == kind && one.DecidedOn >= first && one.DecidedOn <= last)
            .OrderBy(one => one.DecidedOn)
            .ThenBy(one => one.Id)
            .Skip(skip)
            .Take(page.Take + 1)
            .ToListAsync(cancel);
        var register = RegisterKind.All.First(one => one.Kind == kind);
        return TallyPage.Cut(
            [
                .. found.Select(one => new TalliedRecord(
                    one.Id,
                    one.Number,
                    one.DecidedOn,
                    one.UnpublishedFor is { Length: > 0 } reason ? $"依法不公开：{reason}" : "决定",
                    $"/desk/registers/{register.Code}",
                    1
                )),
            ],
            skip,
            page.Take
        );
    }

    private static TallyPage ListOf(IEnumerable<ProcurementProject> projects, bool areCounted, string? after, int take) =>
        TallyPage.Of(
            [
                .. projects
                    .OrderBy(one => one.AwardedOn)
                    .ThenBy(one => one.Id)
                    .Select(one => new TalliedRecord(
                        one.Id,
                        one.Name,
                        one.AwardedOn,
                        $"成交 {one.Yuan:N2} 元",
                        $"/desk/registers/{RegisterKind.ProcurementCode}/{one.Id}",
                        areCounted ? 1 : one.Yuan
                    )),
            ],
            after,
            take
        );

    private static Task<List<ProcurementProject>> ProjectsAsync(Db db, TallyPeriod period, CancellationToken cancel)
    {
        var (body, first, last) = (period.BodyId, period.First, period.Last);
        return db.Set<ProcurementProject>()
            .Where(one => one.BodyId == body && one.IsCentral && one.AwardedOn >= first && one.AwardedOn <= last)
            .ToListAsync(cancel);
    }

    private static Task<List<NormativeDocument>> DocumentsAsync(Db db, Guid body, CancellationToken cancel) =>
        db.Set<NormativeDocument>().Where(one => one.BodyId == body).ToListAsync(cancel);

    private static Task<List<FeeReceipt>> FeesAsync(Db db, TallyPeriod period, CancellationToken cancel)
    {
        var (body, first, last) = (period.BodyId, period.First, period.Last);
        return db.Set<FeeReceipt>()
            .Where(one => one.BodyId == body && one.ReceivedOn >= first && one.ReceivedOn <= last)
            .ToListAsync(cancel);
    }

    private static bool Counts(string column, NormativeDocument one, TallyPeriod period) =>
        CountTableTwo.Counts(column, one, period.First, period.Last);

    private static TalliedRecord RecordOf(NormativeDocument one) =>
        new(
            one.Id,
            $"{one.Title} {one.Number}".TrimEnd(),
            one.IssuedOn,
            one.GoneFrom is { } gone ? $"发文；{gone:yyyy-MM-dd} 起不再有效" : "发文；现行有效",
            $"/desk/documents/{one.Id}",
            1
        );
}
