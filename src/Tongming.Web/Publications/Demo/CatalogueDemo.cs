using Microsoft.EntityFrameworkCore;
using Tongming.People;
using Tongming.Publications.Catalogue;
using Tongming.Web.Platform.Demo;
using Tongming.Web.Publications.Catalogue;

namespace Tongming.Web.Publications.Demo;

/// <summary>The catalogues of last year and of this year, before the items that name their lines; and what the demo bureau has none of.</summary>
internal sealed class CatalogueDemo(BeginCatalogue begin, KeepCatalogueRow keep, SettleCatalogue settle, DeclareNil declare) : IDemoSource
{
    private static readonly (string Section, string[] Groups)[] Duties =
    [
        ("办公室", ["机构概况", "政府信息公开", "行政管理"]),
        ("综合统计科", ["统计数据", "统计调查制度"]),
        ("法规科", ["统计法律规范", "统计执法监督"]),
    ];

    public int Order => 119;

    public async Task FillAsync(DemoOffice office, CancellationToken cancel)
    {
        var (actor, year) = (office[Role.Publisher], office.Now.Day.Year);
        Must(await begin.RunAsync(new(year - 1, null, Mark("begin", year - 1)), actor, cancel));
        foreach (var row in await RowsAsync(office, year - 1, cancel))
            await ChangeAsync(office, row, fields => fields, cancel);
        Must(await settle.RunAsync(new(year - 1, false, Mark("settle", year - 1)), actor, cancel));
        Must(await begin.RunAsync(new(year, year - 1, Mark("begin", year)), actor, cancel));
        foreach (var row in (await RowsAsync(office, year, cancel)).Where(row => row.Row.Level2 == "内设机构"))
            await ChangeAsync(office, row, fields => fields with { LimitLength = 5 }, cancel);
        Must(await settle.RunAsync(new(year, false, Mark("settle", year)), actor, cancel));
        foreach (var nil in StarterCatalogue.Nils.Where(nil => nil.Item.Number != 14))
            Must(await declare.RunAsync(nil.Item.Number, new() { Reason = nil.Reason }, Mark("nil", nil.Item.Number), actor, cancel));
    }

    /// <summary>The lines of the demo's catalogue that its items name, by the address of their column; those of a column with several by the title.</summary>
    public static async Task<Func<DemoTexts.Piece, Guid?>> LinesAsync(DemoOffice office, CancellationToken cancel)
    {
        var lines = (await RowsAsync(office, office.Now.Day.Year, cancel))
            .GroupBy(row => row.Row.Level3.Length > 0 ? row.Row.Level3 : row.Row.Level2)
            .ToDictionary(group => group.Key, group => group.First().LineId);
        return piece => lines.TryGetValue(NameOf(piece), out var line) ? line : null;
    }

    private static string NameOf(DemoTexts.Piece piece) => piece.Line.Length > 0 ? piece.Line : OfColumn(piece);

    private static string OfColumn(DemoTexts.Piece piece) =>
        piece.Slug switch
        {
            "guide" => "政府信息公开指南",
            "rules" => "政府信息公开制度",
            "functions" => "机构职能",
            "normative-documents" => "行政规范性文件",
            "interpretations" => "政策解读",
            "personnel" => "人事信息",
            "finance" => piece.Title.Contains("决算", StringComparison.Ordinal) ? "部门决算" : "部门预算",
            "procurement" => "政府采购",
            "bulletins" => "统计公报",
            "monthly-data" => "月度、季度主要指标",
            "enforcement" => piece.Title.Contains("处罚", StringComparison.Ordinal) ? "处罚决定" : "抽查结果",
            "proposals" => "建议提案办理",
            "annual-reports" => "政府信息公开年报",
            "census" => "普查数据",
            "press-conferences" => "数据解读",
            "news" or "notices" or "headlines" or "party" or "publicity" => "工作动态",
            "plans" => "规划计划",
            "living" => "月度、季度主要指标",
            _ => "",
        };

    private static async Task<List<CatalogueEntry>> RowsAsync(DemoOffice office, int year, CancellationToken cancel)
    {
        await using var db = office.Engine.OpenForReading();
        return await db.Set<CatalogueEntry>()
            .Where(one => one.BodyId == office.BodyId && one.Year == year)
            .OrderBy(one => one.Order)
            .ToListAsync(cancel);
    }

    private async Task ChangeAsync(
        DemoOffice office,
        CatalogueEntry row,
        Func<CatalogueRowFields, CatalogueRowFields> change,
        CancellationToken cancel
    )
    {
        var section = Duties.First(duty => duty.Groups.Contains(row.Row.Level1)).Section;
        var fields = change(CatalogueRowFields.Of(row)) with
        {
            SectionId = office.Sections.TryGetValue(section, out var id) ? id : null,
            ConsultationPhone = "0000-8765432",
            ComplaintPhone = "0000-8765430",
            Token = $"demo-row-{row.Id:N}",
        };
        Must(
            await keep.RunAsync(
                new(KeepCatalogueRow.Changed, row.Year, row.Id, fields.Token) { Fields = fields },
                office[Role.Publisher],
                cancel
            )
        );
    }

    private static string Mark(string what, int number) => $"demo-catalogue-{what}-{number}";

    private static void Must<T>(Outcome<T> outcome)
        where T : notnull
    {
        if (outcome.Refusal is { } refusal)
            throw new InvalidOperationException($"The demo was refused: {refusal.Code}.");
    }
}
