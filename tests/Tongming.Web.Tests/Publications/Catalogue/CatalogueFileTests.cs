using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tongming.People;
using Tongming.Publications.Catalogue;
using Tongming.Web.Platform.Time;
using Tongming.Web.Publications.Catalogue;
using Tongming.Web.Tests.Fixture;

namespace Tongming.Web.Tests.Publications.Catalogue;

public abstract class CatalogueFileTests<TEngine>(TEngine on)
    where TEngine : TestEngine
{
    [Fact]
    public async Task What_was_exported_is_imported_as_the_same_and_twice_changes_nothing()
    {
        await using var office = await RunningOffice.StartAsync(on);
        var actor = office.ActorOf(Role.Publisher);
        var begun = await office.Services.GetRequiredService<BeginCatalogue>().RunAsync(new(2025, null, "begin-0123456789"), actor);
        Assert.True(begun.Succeeded);
        var file = CatalogueFile.Write(await ViewAsync(office, 2025));
        var import = office.Services.GetRequiredService<ImportCatalogue>();
        var same = await import.PreviewAsync(new(2025, "目录.xlsx", file, false), actor, default);
        Assert.Equal(0, same.Value!.Wrong);
        Assert.True(same.Value.Difference.IsEmpty, string.Join('，', same.Value.Difference.Changed.Select(one => one.After.Row.Path)));

        var into = await import.RunAsync(new(2026, "目录.xlsx", file, false) { Token = "import-0123456789" }, actor, default);
        Assert.Equal(begun.Value, into.Value!.Added);
        var again = await import.RunAsync(new(2026, "目录.xlsx", file, true) { Token = "import-9876543210" }, actor, default);
        Assert.Equal(new ImportCatalogue.Done(0, 0, 0), again.Value);
        await using var db = on.Engine.OpenForReading();
        var both = await db.Set<CatalogueEntry>().Where(one => one.BodyId == office.BodyId).ToListAsync();
        Assert.True(
            CatalogueDifference.Between([.. both.Where(one => one.Year == 2025)], [.. both.Where(one => one.Year == 2026)]).IsEmpty
        );
    }

    [Fact]
    public async Task Wrong_rows_are_named_and_keep_the_whole_file_out()
    {
        await using var office = await RunningOffice.StartAsync(on);
        var actor = office.ActorOf(Role.Publisher);
        var file = Workbook(
            ["一级事项", "二级事项", "公开内容（要素）", "公开依据", "公开时限", "责任科室", "《条例》第二十条项"],
            ["统计数据", "年度数据", "公报", "《条例》", "自信息形成或者变更之日起5个工作日内", "综合统计科", "4"],
            ["统计数据", "", "年鉴", "《条例》", "很快", "没有的科", "四"]
        );
        var import = office.Services.GetRequiredService<ImportCatalogue>();
        var preview = (await import.PreviewAsync(new(2026, "a.xlsx", file, false), actor, default)).Value!;
        Assert.Equal((office.Section.Id, 5), (preview.Rows[0].Row!.SectionId, preview.Rows[0].Row!.LimitLength));
        Assert.Equal(4, preview.Rows[1].Problems.Count);
        var refused = await import.RunAsync(new(2026, "a.xlsx", file, false) { Token = "import-0123456789" }, actor, default);
        Assert.Equal("catalogue.file.wrong-rows", refused.Refusal!.Code);
        Assert.Equal(
            "catalogue.file.no-headings",
            (await import.PreviewAsync(new(2026, "a.xlsx", Workbook(["甲"], ["乙"]), false), actor, default)).Refusal!.Code
        );
        await using var db = on.Engine.OpenForReading();
        Assert.False(await db.Set<CatalogueEntry>().AnyAsync(one => one.BodyId == office.BodyId));
    }

    private static byte[] Workbook(string[] titles, params string[][] rows)
    {
        using var stream = new MemoryStream();
        using (var sheet = new Tongming.Web.Platform.Documents.Office.ListSheet(stream, "目录", titles))
            foreach (var row in rows)
                sheet.Add(row);
        return stream.ToArray();
    }

    private async Task<CatalogueView> ViewAsync(RunningOffice office, int year)
    {
        await using var db = on.Engine.OpenForReading();
        var now = office.Services.GetRequiredService<LegalClock>().Now();
        return await CatalogueView.LoadAsync(db, office.Services.GetRequiredService<Calendars>(), (office.BodyId, year, now), default);
    }
}

public sealed class CatalogueFileOnSqliteTests(OnSqlite on) : CatalogueFileTests<OnSqlite>(on), IClassFixture<OnSqlite>;

public sealed class CatalogueFileOnPostgresTests(OnPostgres on) : CatalogueFileTests<OnPostgres>(on), IClassFixture<OnPostgres>;
