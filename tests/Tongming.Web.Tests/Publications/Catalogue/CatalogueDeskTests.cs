using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Tongming.People;
using Tongming.Publications.Catalogue;
using Tongming.Web.Platform.Ledger;
using Tongming.Web.Tests.Fixture;

namespace Tongming.Web.Tests.Publications.Catalogue;

public abstract class CatalogueDeskTests<TEngine>(TEngine on)
    where TEngine : TestEngine
{
    private static readonly DateTimeOffset March = new(2026, 3, 2, 1, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task The_starter_is_checked_row_by_row_before_the_year_is_settled_and_seen()
    {
        await using var office = await RunningOffice.StartAsync(on, new ManualTime(March));
        await PublishingOffice.ColumnAsync(office);
        using var publisher = await office.SignInAsync(Role.Publisher);
        await PostedAsync(publisher, "/desk/catalogue", "form[action$='handler=Begin&year=2026']");
        var list = await RunningOffice.ReadAsync(await publisher.GetAsync("/desk/catalogue"));
        Assert.Contains(StarterCatalogue.Warning, list.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        var rows = await RowsAsync(office);
        Assert.Equal(StarterCatalogue.For("甲").Count, rows.Count);
        Assert.All(rows, row => Assert.True(row.IsUnverified));

        await PostedAsync(publisher, "/desk/catalogue/settle?year=2026", "main form[method=post]");
        Assert.Contains("待核对", await publisher.GetStringAsync("/desk/catalogue"), StringComparison.Ordinal);
        Assert.Contains("还没有确定", await office.Visit().GetStringAsync($"/catalogue?body={office.BodyId}"), StringComparison.Ordinal);

        foreach (var row in rows.Skip(1))
            Assert.True((await ConfirmAsync(publisher, row.Id)).IsSuccessStatusCode);
        await PostedAsync(publisher, "/desk/catalogue", $"form[action$='id={rows[0].Id}']");
        Assert.Equal(
            HttpStatusCode.Redirect,
            (await PostedAsync(publisher, "/desk/catalogue/settle?year=2026", "main form[method=post]")).StatusCode
        );
        var page = await office.Visit().GetStringAsync($"/catalogue?body={office.BodyId}");
        Assert.Contains("主动公开基本目录（2026年）", page, StringComparison.Ordinal);
        Assert.Contains("行政规范性文件", page, StringComparison.Ordinal);

        var late = await RunningOffice.PostAsync(publisher, $"/desk/catalogue/rows/{rows[0].Id}", Fields("改"));
        Assert.Equal(HttpStatusCode.BadRequest, late.StatusCode);
        Assert.Contains("已经确定", await late.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_row_is_added_once_changed_and_removed_and_every_act_stands_in_the_ledger()
    {
        await using var office = await RunningOffice.StartAsync(on);
        using var head = await office.SignInAsync(Role.OfficeHead);
        var fields = Fields("公报");
        fields["Token"] = new string('c', 32);
        foreach (var _ in new[] { 1, 2 })
            Assert.Equal(HttpStatusCode.Redirect, (await RunningOffice.PostAsync(head, "/desk/catalogue/rows/new", fields)).StatusCode);
        var row = Assert.Single(await RowsAsync(office));
        Assert.Equal(("统计数据", "公报", 4), (row.Row.Level1, row.Row.Content, row.Row.Article20));

        var longer = Fields("公报");
        longer["LimitLength"] = "40";
        var refused = await RunningOffice.PostAsync(head, $"/desk/catalogue/rows/{row.Id}", longer);
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Contains(
            "至多为20",
            (await RunningOffice.ReadAsync(refused)).QuerySelector(".problems")!.TextContent,
            StringComparison.Ordinal
        );

        var shorter = Fields("公报和年鉴");
        shorter["LimitLength"] = "5";
        Assert.Equal(HttpStatusCode.Redirect, (await RunningOffice.PostAsync(head, $"/desk/catalogue/rows/{row.Id}", shorter)).StatusCode);
        Assert.Equal(("公报和年鉴", 5), ((await RowsAsync(office))[0].Row.Content, (await RowsAsync(office))[0].Row.LimitLength));
        await PostedAsync(head, $"/desk/catalogue/rows/{row.Id}", "form[action$='handler=Remove']");
        Assert.Empty(await RowsAsync(office));
        await using var db = on.Engine.OpenForReading();
        var acts = await db.Set<LedgerEntry>()
            .Where(one => one.SubjectId == row.Id)
            .OrderBy(one => one.Seq)
            .Select(one => one.Act)
            .ToListAsync();
        Assert.Equal(["catalogue.row-added", "catalogue.row-changed", "catalogue.row-removed"], acts);
    }

    [Fact]
    public async Task Who_does_not_publish_reads_the_catalogue_and_changes_nothing()
    {
        await using var office = await RunningOffice.StartAsync(on);
        using var officer = await office.SignInAsync(Role.CaseOfficer);
        Assert.Equal(HttpStatusCode.OK, (await officer.GetAsync("/desk/catalogue")).StatusCode);
        foreach (
            var address in new[]
            {
                "/desk/catalogue/rows/new",
                "/desk/catalogue/import",
                "/desk/catalogue/settle?year=2026",
                "/desk/catalogue/nil/5",
            }
        )
            Assert.Equal(HttpStatusCode.Forbidden, (await officer.GetAsync(address)).StatusCode);
        using var program = await OfficeProgram.OfAsync(office, Role.CaseOfficer);
        Assert.Equal(HttpStatusCode.Forbidden, (await program.PostAsJsonAsync("/api/v1/desk/catalogue/rows", Json())).StatusCode);
        using var other = await OfficeProgram.OfAsync(office, Role.Publisher);
        Assert.Equal(HttpStatusCode.OK, (await other.PostAsJsonAsync("/api/v1/desk/catalogue/rows", Json())).StatusCode);
        var read = await other.GetFromJsonAsync<JsonElement>("/api/v1/desk/catalogue");
        Assert.Equal("Nothing", read.GetProperty("rows")[0].GetProperty("standing").GetString());
        Assert.Equal(HttpStatusCode.NotFound, (await office.Visit().GetAsync($"/api/v1/catalogue?body={office.BodyId}")).StatusCode);
    }

    [Fact]
    public async Task An_item_names_its_line_and_is_found_there_only_while_the_public_sees_it()
    {
        var time = new ManualTime(March);
        await using var office = await RunningOffice.StartAsync(on, time);
        var column = await PublishingOffice.ColumnAsync(office);
        using var publisher = await office.SignInAsync(Role.Publisher);
        await RunningOffice.PostAsync(publisher, "/desk/catalogue/rows/new?year=2026", Fields("公报"));
        var line = (await RowsAsync(office))[0].LineId;
        await PostedAsync(publisher, "/desk/catalogue/settle?year=2026", "main form[method=post]");

        using var officer = await office.SignInAsync(Role.CaseOfficer);
        var fields = PublishingOffice.Fields(column, "2025年统计公报", "<p>字</p>");
        (fields["CatalogueEntryId"], fields["WrittenOn"]) = ($"{line}", "2026-01-05");
        var drafted = await RunningOffice.PostAsync(officer, "/desk/publications/new?kind=notice", fields);
        var id = Guid.Parse(drafted.Headers.Location!.ToString().Split('/')[^1]);
        Assert.Contains("逾期", await StateAsync(publisher), StringComparison.Ordinal);
        Assert.DoesNotContain(
            "2025年统计公报",
            await office.Visit().GetStringAsync($"/catalogue?body={office.BodyId}"),
            StringComparison.Ordinal
        );

        await PublishingOffice.ReviewAsync(office, id);
        await PublishingOffice.ActAsync(publisher, id, "publish", []);
        time.Advance(TimeSpan.FromSeconds(1));
        Assert.Contains("已公开", await StateAsync(publisher), StringComparison.Ordinal);
        Assert.Contains($"/items/{id}", await office.Visit().GetStringAsync($"/catalogue?body={office.BodyId}"), StringComparison.Ordinal);
        var nil = await RunningOffice.PostAsync(publisher, "/desk/catalogue/nil/4", new() { ["Reason"] = "没有" });
        Assert.Contains("已公开1条", await nil.Content.ReadAsStringAsync(), StringComparison.Ordinal);

        await PublishingOffice.ActAsync(publisher, id, "withdraw", new() { ["Reason"] = "有误" });
        time.Advance(TimeSpan.FromSeconds(1));
        Assert.DoesNotContain(
            $"/items/{id}",
            await office.Visit().GetStringAsync($"/catalogue?body={office.BodyId}"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_nil_declaration_is_public_until_it_is_lifted()
    {
        await using var office = await RunningOffice.StartAsync(on, new ManualTime(March));
        await PublishingOffice.ColumnAsync(office);
        using var publisher = await office.SignInAsync(Role.Publisher);
        var row = Fields("许可");
        row["Article20"] = "5";
        await RunningOffice.PostAsync(publisher, "/desk/catalogue/rows/new?year=2026", row);
        await PostedAsync(publisher, "/desk/catalogue/settle?year=2026", "main form[method=post]");
        var declared = await RunningOffice.PostAsync(publisher, "/desk/catalogue/nil/5", new() { ["Reason"] = "本机关不办理许可" });
        Assert.Equal(HttpStatusCode.Redirect, declared.StatusCode);
        Assert.Contains(
            "本机关不办理许可",
            await office.Visit().GetStringAsync($"/catalogue?body={office.BodyId}"),
            StringComparison.Ordinal
        );
        Assert.Contains("本机关无此项", await StateAsync(publisher), StringComparison.Ordinal);
        await PostedAsync(publisher, "/desk/catalogue/nil", "form[action$='item=5']");
        Assert.DoesNotContain(
            "本机关不办理许可",
            await office.Visit().GetStringAsync($"/catalogue?body={office.BodyId}"),
            StringComparison.Ordinal
        );
    }

    private static Task<HttpResponseMessage> PostedAsync(HttpClient client, string page, string form) =>
        RunningOffice.PostAsync(client, page, [], form);

    private static async Task<string> StateAsync(HttpClient client) =>
        (await RunningOffice.ReadAsync(await client.GetAsync("/desk/catalogue"))).QuerySelector("td .state")!.TextContent;

    private static Task<HttpResponseMessage> ConfirmAsync(HttpClient client, Guid id) =>
        client.PostAsJsonAsync($"/api/v1/desk/catalogue/rows/{id}/confirm", new { token = $"{id:N}" });

    private static object Json() =>
        new
        {
            level1 = "统计数据",
            level2 = "年度数据",
            content = "公报",
            subject = "测试区统计局",
            basis = "《条例》",
            token = new string('t', 32),
        };

    private static Dictionary<string, string> Fields(string content) =>
        new()
        {
            ["Level1"] = "统计数据",
            ["Level2"] = "年度数据",
            ["Content"] = content,
            ["Subject"] = "测试区统计局",
            ["Basis"] = "《条例》第二十条第（四）项",
            ["Article20"] = "4",
            ["LimitKind"] = "Proactive",
            ["Manner"] = "主动公开",
            ["Channels"] = "政府网站",
            ["Order"] = "1",
        };

    private async Task<List<CatalogueEntry>> RowsAsync(RunningOffice office)
    {
        await using var db = on.Engine.OpenForReading();
        return await db.Set<CatalogueEntry>().Where(one => one.BodyId == office.BodyId).OrderBy(one => one.Order).ToListAsync();
    }
}

public sealed class CatalogueDeskOnSqliteTests(OnSqlite on) : CatalogueDeskTests<OnSqlite>(on), IClassFixture<OnSqlite>;

public sealed class CatalogueDeskOnPostgresTests(OnPostgres on) : CatalogueDeskTests<OnPostgres>(on), IClassFixture<OnPostgres>;
