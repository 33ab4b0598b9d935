using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tongming.People;
using Tongming.Publications;
using Tongming.Publications.Documents;
using Tongming.Web.Publications.Registers;
using Tongming.Web.Tests.Fixture;

namespace Tongming.Web.Tests.Publications.Registers;

public abstract class RegistersTests<TEngine>(TEngine on)
    where TEngine : TestEngine
{
    private static readonly DateTimeOffset March = new(2026, 3, 2, 1, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task A_penalty_is_due_after_seven_working_days_and_comes_down_within_three_once_it_is_revoked()
    {
        var time = new ManualTime(March);
        await using var office = await RunningOffice.StartAsync(on, time);
        var column = await PublishingOffice.ColumnAsync(office);
        using var publisher = await office.SignInAsync(Role.Publisher);
        var entered = new Dictionary<string, string> { ["Number"] = "测统罚〔2026〕1号", ["DecidedOn"] = "2026-03-02" };
        Assert.Equal(
            HttpStatusCode.Redirect,
            (await RunningOffice.PostAsync(publisher, "/desk/registers/penalties/new", entered)).StatusCode
        );
        var taken = await RunningOffice.PostAsync(publisher, "/desk/registers/penalties/new", entered);
        Assert.Contains("已经登记过", await taken.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Contains("待公开 2026年3月11日", await LineAsync(publisher), StringComparison.Ordinal);

        var item = await PublishingOffice.DraftAsync(office, column, "处罚决定", "<p>字</p>");
        await PublishingOffice.ReviewAsync(office, item);
        await PublishingOffice.ActAsync(publisher, item, "publish", []);
        time.Advance(TimeSpan.FromSeconds(1));
        await ActAsync(publisher, "show", new() { ["PublicationId"] = $"{item}" });
        Assert.Contains("已公开", await LineAsync(publisher), StringComparison.Ordinal);
        await ActAsync(publisher, "upset", new() { ["Fate"] = "Revoked", ["On"] = "2026-03-02" });
        Assert.Contains("待撤回 2026年3月5日", await LineAsync(publisher), StringComparison.Ordinal);

        var early = await RunningOffice.PostAsync(publisher, await AddressAsync("withdraw"), new() { ["Reason"] = "已撤销" });
        Assert.Contains("公众还能看到", await early.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        await PublishingOffice.ActAsync(publisher, item, "withdraw", new() { ["Reason"] = "已撤销" });
        time.Advance(TimeSpan.FromSeconds(1));
        await ActAsync(publisher, "withdraw", new() { ["Reason"] = "决定已被撤销" });
        Assert.Contains("已撤回", await LineAsync(publisher), StringComparison.Ordinal);

        async Task<string> AddressAsync(string act) => $"/desk/registers/penalties/{(await DecisionAsync(office)).Id}/{act}";
        async Task ActAsync(HttpClient client, string act, Dictionary<string, string> fields)
        {
            var done = await RunningOffice.PostAsync(client, await AddressAsync(act), fields);
            Assert.True(done.StatusCode == HttpStatusCode.Redirect, await done.Content.ReadAsStringAsync());
        }
    }

    [Fact]
    public async Task A_notice_stays_up_as_long_as_the_body_has_set_it()
    {
        const string Settings = "/desk/publishing-settings";
        var time = new ManualTime(March);
        await using var office = await RunningOffice.StartAsync(on, time);
        var column = await PublishingOffice.ColumnAsync(office);
        using var publisher = await office.SignInAsync(Role.Publisher);
        await RunningOffice.PostAsync(
            publisher,
            "/desk/registers/penalties/new",
            new() { ["Number"] = "测统罚〔2026〕3号", ["DecidedOn"] = "2026-03-02" }
        );
        var since = March.AddMinutes(-1);
        var item = await PublishingOffice.ShownAsync(office, column, new EditionContent { Title = "处罚决定" }, since: since);
        var decision = await DecisionAsync(office);
        var shown = await RunningOffice.PostAsync(
            publisher,
            $"/desk/registers/penalties/{decision.Id}/show",
            new() { ["PublicationId"] = $"{item}" }
        );
        Assert.Equal(HttpStatusCode.Redirect, shown.StatusCode);
        Assert.Contains("已公开 2031年3月3日", await LineAsync(publisher), StringComparison.Ordinal);
        foreach (
            var (least, most, line) in new[] { ("1", "3", "已公开 2029年3月3日"), ("3", "", "已公开"), ("", "", "已公开 2031年3月3日") }
        )
        {
            var set = await RunningOffice.PostAsync(
                publisher,
                Settings,
                new()
                {
                    ["IndexTemplate"] = "{YYYY}-{SEQ:4}",
                    ["OrganisationLeast"] = least,
                    ["OrganisationMost"] = most,
                }
            );
            Assert.Equal(HttpStatusCode.Redirect, set.StatusCode);
            Assert.Contains(line, await LineAsync(publisher), StringComparison.Ordinal);
            Assert.Equal(most.Length == 0 && least.Length > 0, !(await LineAsync(publisher)).Contains("3月3日", StringComparison.Ordinal));
        }

        var wrong = await RunningOffice.PostAsync(
            publisher,
            Settings,
            new()
            {
                ["IndexTemplate"] = "{YYYY}-{SEQ:4}",
                ["PersonLeast"] = "3",
                ["PersonMost"] = "1",
            }
        );
        Assert.Equal(HttpStatusCode.BadRequest, wrong.StatusCode);
        var field = (await RunningOffice.ReadAsync(wrong)).QuerySelector("[name=PersonMost]")!;
        Assert.Equal(("1", "true"), (field.GetAttribute("value"), field.GetAttribute("aria-invalid")));
    }

    [Fact]
    public async Task Every_number_of_table_two_names_what_it_counts()
    {
        await using var office = await RunningOffice.StartAsync(on, new ManualTime(March));
        using var program = await OfficeProgram.OfAsync(office, Role.Publisher);
        async Task<Guid> EnterAsync(string register, object sent) =>
            (await OfficeProgram.PostAsync(program, $"/api/v1/desk/registers/{register}", sent)).GetProperty("id").GetGuid();
        object Decision(string number, string day) =>
            new
            {
                number,
                decidedOn = day,
                isNaturalPerson = false,
                token = $"{number}-0123456789abcdef",
            };
        var licence = await EnterAsync("licences", Decision("许1", "2026-01-05"));
        var penalty = await EnterAsync("penalties", Decision("罚1", "2026-02-05"));
        await EnterAsync("penalties", Decision("罚0", "2025-12-31"));
        await OfficeProgram.PostAsync(
            program,
            $"/api/v1/desk/registers/penalties/{penalty}/keep",
            new { reason = "涉及未成年人", token = "keep-0123456789abcdef" }
        );
        var fee = await EnterAsync(
            "fees",
            new
            {
                item = "信息处理费",
                basis = "国办函〔2020〕109号",
                receivedOn = "2026-02-01",
                yuan = 12345.6m,
                token = "fee-0123456789abcdef",
            }
        );
        var project = await EnterAsync(
            "procurement",
            new
            {
                name = "服务器",
                awardedOn = "2026-01-20",
                yuan = 475976.05m,
                isCentral = true,
                token = "buy-0123456789abcdef",
            }
        );
        await EnterAsync(
            "procurement",
            new
            {
                name = "桌椅",
                awardedOn = "2026-01-21",
                yuan = 100m,
                isCentral = false,
                token = "buy-9876543210abcdef",
            }
        );

        var cells = await office.Services.GetRequiredService<CountTableTwo>().RunAsync(office.BodyId, 2026);
        (decimal, Guid?) Of(string row, string column) =>
            cells
                .Where(cell => cell.Row == row && cell.Column == column)
                .Select(cell => (cell.Value, cell.Ids.Cast<Guid?>().SingleOrDefault()))
                .Single();
        Assert.Equal((1m, licence), Of("行政许可", "本年处理决定数量"));
        Assert.Equal((1m, penalty), Of("行政处罚", "本年处理决定数量"));
        Assert.Equal((0m, null), Of("行政强制", "本年处理决定数量"));
        Assert.Equal((1.23456m, fee), Of("行政事业性收费", "本年收费金额（万元）"));
        Assert.Equal((475976.05m, project), Of("政府集中采购", "采购总金额（元）"));
        Assert.All(
            cells.Where(cell => cell.Column.EndsWith('数') || cell.Column.EndsWith("数量", StringComparison.Ordinal)),
            cell => Assert.Equal(cell.Value, cell.Ids.Count)
        );
        using var officer = await OfficeProgram.OfAsync(office, Role.CaseOfficer);
        await OfficeProgram.PostAsync(officer, "/api/v1/desk/registers/licences", Decision("许2", "2026-01-06"), HttpStatusCode.Forbidden);
        await OfficeProgram.GetAsync(officer, "/api/v1/desk/registers/table-two?year=2026");
    }

    [Fact]
    public async Task A_procurement_is_changed_when_its_result_is_published()
    {
        var time = new ManualTime(March);
        await using var office = await RunningOffice.StartAsync(on, time);
        var column = await PublishingOffice.ColumnAsync(office);
        using var publisher = await office.SignInAsync(Role.Publisher);
        var fields = new Dictionary<string, string>
        {
            ["Name"] = "服务器",
            ["AwardedOn"] = "2026-01-20",
            ["Yuan"] = "120000.5",
        };
        await RunningOffice.PostAsync(publisher, "/desk/registers/procurement/new", fields);
        var list = await RunningOffice.ReadAsync(await publisher.GetAsync("/desk/registers/procurement"));
        Assert.Contains("120,000.50", list.QuerySelector("tbody tr")!.TextContent, StringComparison.Ordinal);
        var address = list.QuerySelector("tbody a")!.GetAttribute("href")!;
        var item = await PublishingOffice.DraftAsync(office, column, "成交公告", "<p>字</p>");
        await PublishingOffice.ReviewAsync(office, item);
        await PublishingOffice.ActAsync(publisher, item, "publish", []);
        time.Advance(TimeSpan.FromSeconds(1));
        fields["PublicationId"] = $"{item}";
        Assert.Equal(HttpStatusCode.Redirect, (await RunningOffice.PostAsync(publisher, address, fields)).StatusCode);
        await using var db = on.Engine.OpenForReading();
        var project = await db.Set<ProcurementProject>().SingleAsync(one => one.BodyId == office.BodyId);
        Assert.Equal((new DateOnly(2026, 3, 2), item, 120000.5m), (project.PublishedOn!.Value, project.PublicationId!.Value, project.Yuan));
    }

    private static async Task<string> LineAsync(HttpClient client)
    {
        var page = await RunningOffice.ReadAsync(await client.GetAsync("/desk/registers/penalties"));
        var cells = page.QuerySelectorAll("tbody tr:first-child td");
        return $"{cells[2].QuerySelector(".state")!.TextContent[1..]} {cells[3].TextContent}";
    }

    private async Task<EnforcementDecision> DecisionAsync(RunningOffice office)
    {
        await using var db = on.Engine.OpenForReading();
        return await db.Set<EnforcementDecision>().SingleAsync(one => one.BodyId == office.BodyId);
    }
}

public sealed class RegistersOnSqliteTests(OnSqlite on) : RegistersTests<OnSqlite>(on), IClassFixture<OnSqlite>;

public sealed class RegistersOnPostgresTests(OnPostgres on) : RegistersTests<OnPostgres>(on), IClassFixture<OnPostgres>;
