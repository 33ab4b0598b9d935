using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Tongming.People;
using Tongming.Web.Platform.Documents;
using Tongming.Web.Platform.Ledger;
using Tongming.Web.Reports.Bulletins;
using Tongming.Web.Tests.Fixture;

namespace Tongming.Web.Tests.Reports.Bulletins;

public abstract class BulletinPagesTests<TEngine>(TEngine on)
    where TEngine : TestEngine
{
    private const string March = "/desk/bulletins/2026-03";

    [Fact]
    public async Task Every_number_of_the_page_leads_to_records_that_add_up_to_it()
    {
        var (office, _) = await OfficeAsync();
        await using var _1 = office;
        using var head = await office.SignInAsync(Role.OfficeHead);
        foreach (var code in new[] { "2026-03", "2026-q1" })
        {
            var page = await RunningOffice.ReadAsync(await head.GetAsync($"/desk/bulletins/{code}"));
            var links = page.QuerySelectorAll("td.number a")
                .Select(link => (Address: link.GetAttribute("href")!, link.TextContent))
                .ToList();
            Assert.True(links.Count > 20, $"{links.Count}");
            foreach (var (address, text) in links.Where(one => !one.Address.Contains("answer-days", StringComparison.Ordinal)).Distinct())
            {
                var opened = await RunningOffice.ReadAsync(await head.GetAsync(address));
                Assert.EndsWith($"：{text}", opened.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
                Assert.Equal(text, $"{opened.QuerySelectorAll("tbody tr td:last-child").Sum(cell => int.Parse(cell.TextContent))}");
            }
        }
    }

    [Fact]
    public async Task A_bulletin_that_is_issued_stays_and_says_what_is_otherwise_today()
    {
        var (office, acts) = await OfficeAsync();
        await using var _1 = office;
        using var head = await office.SignInAsync(Role.OfficeHead);
        var fields = new Dictionary<string, string> { ["Remark"] = "请各科室抓紧。", ["Token"] = new string('b', 32) };
        var form = await RunningOffice.ReadAsync(await head.GetAsync($"{March}/issue"));
        fields["Shown"] = form.QuerySelector("input[type=hidden][name=Shown]")!.GetAttribute("value")!;
        var stale = await RunningOffice.PostAsync(head, $"{March}/issue", new(fields) { ["Shown"] = new string('0', 64) });
        Assert.Equal(HttpStatusCode.BadRequest, stale.StatusCode);
        var again = await stale.Content.ReadAsStringAsync();
        Assert.Contains("打开以后台账有变动", again, StringComparison.Ordinal);
        Assert.Contains("请各科室抓紧。", again, StringComparison.Ordinal);
        Assert.Contains(fields["Shown"], again, StringComparison.Ordinal);
        // The same sending twice is one act; the form itself is gone after the first.
        using var second = await office.SignInAsync(Role.OfficeHead);
        var antiforgery = await RunningOffice.ReadAsync(await second.GetAsync("/desk/bulletins/2026-02/issue"));
        fields["__RequestVerificationToken"] = antiforgery.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        foreach (var _ in new[] { 1, 2 })
            Assert.Equal(HttpStatusCode.Redirect, (await second.PostAsync($"{March}/issue", new FormUrlEncodedContent(fields))).StatusCode);
        fields["Token"] = new string('c', 32);
        var other = await second.PostAsync($"{March}/issue", new FormUrlEncodedContent(fields));
        Assert.Contains("已经发布过", await other.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        await using (var db = on.Engine.OpenForReading())
        {
            var entry = await db.Set<LedgerEntry>().SingleAsync(one => one.BodyId == office.BodyId && one.Act == IssueBulletin.Act);
            Assert.Equal(
                "请各科室抓紧。",
                (await db.Set<LedgerNote>().SingleAsync(one => one.BodyId == office.BodyId && one.Seq == entry.Seq)).Text
            );
            Assert.Single(await db.Set<BulletinIssue>().Where(one => one.BodyId == office.BodyId).ToListAsync());
        }

        var issued = await PageAsync(head, March);
        Assert.Contains("已发布", issued, StringComparison.Ordinal);
        Assert.DoesNotContain("发布以后变动的数", issued, StringComparison.Ordinal);
        acts.Ask(new DateOnly(2026, 3, 31), acts.Other);
        await acts.SaveAsync();
        var later = await PageAsync(head, March);
        Assert.Contains("发布以后变动的数", later, StringComparison.Ordinal);
        Assert.Contains("收到申请，农业统计科</a>：发布 0，现在 1", later, StringComparison.Ordinal);
        Assert.Contains("收到申请1件", later, StringComparison.Ordinal);
        Assert.Contains("请各科室抓紧。", later, StringComparison.Ordinal);
        var number = await PageAsync(head, $"{March}/numbers/request.received");
        Assert.Contains("收到申请：2", number, StringComparison.Ordinal);
        Assert.Contains("发布时 1", number.Replace("</dt><dd>", " ", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await head.GetAsync($"{March}/issue")).StatusCode);
    }

    [Fact]
    public async Task What_runs_or_lies_ahead_is_not_issued()
    {
        var (office, _) = await OfficeAsync();
        await using var _1 = office;
        using var head = await office.SignInAsync(Role.OfficeHead);
        Assert.Equal(HttpStatusCode.Redirect, (await head.GetAsync("/desk/bulletins/2026-04/issue")).StatusCode);
        var form = await RunningOffice.ReadAsync(await head.GetAsync($"{March}/issue"));
        var fields = new Dictionary<string, string>
        {
            ["__RequestVerificationToken"] = form.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!,
            ["Token"] = new string('d', 32),
        };
        var running = await head.PostAsync("/desk/bulletins/2026-04/issue", new FormUrlEncodedContent(fields));
        Assert.Contains("结束以后再发布", await running.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        foreach (var address in new[] { "2026-05", "2026-q3", "2026-13", "2007-01", "nothing", "2026-05/issue", "2026-03/numbers/nothing" })
            Assert.Equal(HttpStatusCode.NotFound, (await head.GetAsync($"/desk/bulletins/{address}")).StatusCode);
        using var program = await OfficeProgram.OfAsync(office, Role.OfficeHead);
        var ahead = await OfficeProgram.GetAsync(program, "/api/v1/desk/bulletins/2026-05", HttpStatusCode.NotFound);
        Assert.Equal("bulletin.future", ahead.GetProperty("type").GetString());
        Assert.Contains("进行中", await PageAsync(head, "/desk/bulletins"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_head_of_a_section_sees_all_numbers_and_opens_the_own_records_only()
    {
        var (office, _) = await OfficeAsync();
        await using var _1 = office;
        using var reviewer = await office.SignInAsync(Role.FirstReviewer);
        var page = await PageAsync(reviewer, March);
        Assert.Contains("农业统计科", page, StringComparison.Ordinal);
        Assert.DoesNotContain("发布通报", page, StringComparison.Ordinal);
        var list = await RunningOffice.ReadAsync(await reviewer.GetAsync($"{March}/numbers/answer.overdue"));
        var rows = list.QuerySelectorAll("tbody tr").Select(row => row.TextContent).ToList();
        Assert.Equal(2, rows.Count);
        Assert.Single(rows, row => row.Contains("其他科室的事项", StringComparison.Ordinal));
        Assert.Single(rows, row => row.Contains("标题 2", StringComparison.Ordinal));
        Assert.Single(list.QuerySelectorAll("tbody td.wide a"));
        Assert.Equal(HttpStatusCode.Forbidden, (await reviewer.GetAsync($"{March}/issue")).StatusCode);
        foreach (var role in new[] { Role.CaseOfficer, Role.Archivist, Role.SystemAdministrator })
        {
            using var client = await office.SignInAsync(role);
            foreach (
                var address in new[] { "/desk/bulletins", March, $"{March}/numbers/duty.due", $"{March}/file/docx", "/api/v1" + March }
            )
                Assert.Equal(HttpStatusCode.Forbidden, (await client.GetAsync(address)).StatusCode);
        }

        using var stranger = office.Visit();
        Assert.NotEqual(HttpStatusCode.OK, (await stranger.GetAsync(March)).StatusCode);
    }

    [Fact]
    public async Task Another_body_sees_nothing_of_it()
    {
        var (office, _) = await OfficeAsync();
        await using var _1 = office;
        await using var other = await RunningOffice.StartAsync(on, new ManualTime(BulletinActs.Start));
        using var head = await other.SignInAsync(Role.OfficeHead);
        var page = await PageAsync(head, March);
        Assert.Contains("没有到期和逾期的公开事项", page, StringComparison.Ordinal);
        Assert.DoesNotContain("农业统计科", page, StringComparison.Ordinal);
        using var program = await OfficeProgram.OfAsync(other, Role.OfficeHead);
        var json = await OfficeProgram.GetAsync(program, "/api/v1/desk/bulletins/2026-03");
        Assert.All(json.GetProperty("numbers").EnumerateArray(), one => Assert.Equal(0, one.GetProperty("value").GetDecimal()));
    }

    [Fact]
    public async Task The_document_has_the_numbers_of_the_page()
    {
        var (office, _) = await OfficeAsync();
        await using var _1 = office;
        using var head = await office.SignInAsync(Role.OfficeHead);
        foreach (var code in new[] { "2026-03", "2026-q1", "2026-04" })
        {
            var page = await RunningOffice.ReadAsync(await head.GetAsync($"/desk/bulletins/{code}"));
            var bytes = await head.GetByteArrayAsync($"/desk/bulletins/{code}/file/docx");
            var read = (await new DocumentReader(new DocumentLimits()).ReadAsync("通报.docx", bytes, default)).Value!;
            var tables = read
                .Tables.Select(table => table.Rows.Select(row => row.Cells.Select(cell => read.Text[cell.Span].Trim()).ToList()).ToList())
                .ToList();
            Assert.Contains(page.QuerySelector("p.summary")!.TextContent, read.Text.Text, StringComparison.Ordinal);
            var shown = page.QuerySelectorAll("table.bulletin-table")
                .Select(table =>
                    table.QuerySelectorAll("tr").Select(row => row.Children.Select(cell => cell.TextContent.Trim()).ToList()).ToList()
                )
                .ToList();
            Assert.True(shown.Count >= 3);
            Assert.Equal(shown, tables.Take(shown.Count));
            var late = tables.Skip(shown.Count).ToList();
            Assert.Equal(page.QuerySelectorAll("section[aria-labelledby=late] tbody tr").Length, late.Count == 0 ? 0 : late[0].Count - 1);
            Assert.DoesNotContain("标题", read.Text.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("测试-申请人", read.Text.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_program_reads_the_bulletin_and_opens_its_numbers()
    {
        var (office, acts) = await OfficeAsync();
        await using var _1 = office;
        using var program = await OfficeProgram.OfAsync(office, Role.OfficeHead);
        var json = await OfficeProgram.GetAsync(program, "/api/v1/desk/bulletins/2026-q1");
        var numbers = json.GetProperty("numbers").EnumerateArray().ToDictionary(one => one.GetProperty("key").GetString()!);
        Assert.Equal((3, 1, 0, 2), (Value("answer.due"), Value("answer.in-time"), Value("answer.late"), Value("answer.overdue")));
        Assert.Equal(
            ["农业统计科", office.Section.Name],
            [.. PartsOf("answer.overdue").Select(one => one.GetProperty("section").GetString()!).Order(StringComparer.Ordinal)]
        );
        Assert.Equal(16, json.GetProperty("averageDays").GetDecimal());
        Assert.Equal(2, json.GetProperty("late").GetArrayLength());
        var opened = await OfficeProgram.GetAsync(
            program,
            $"/api/v1/desk/bulletins/2026-q1/numbers/answer.overdue?section={acts.Other.Id}"
        );
        Assert.Equal(1, opened.GetProperty("value").GetDecimal());
        Assert.Equal("农业统计科", opened.GetProperty("records")[0].GetProperty("section").GetString());
        await OfficeProgram.GetAsync(program, "/api/v1/desk/bulletins/2026-q1/numbers/nothing", HttpStatusCode.NotFound);
        int Value(string key) => (int)numbers[key].GetProperty("value").GetDecimal();
        IEnumerable<JsonElement> PartsOf(string key) => numbers[key].GetProperty("sections").EnumerateArray();
    }

    /// <summary>In March: one answered in time, one overdue at the end, one of the other section overdue since February.</summary>
    private async Task<(RunningOffice Office, BulletinActs Acts)> OfficeAsync()
    {
        var office = await RunningOffice.StartAsync(on, new ManualTime(BulletinActs.Start));
        var acts = await BulletinActs.OfAsync(office);
        acts.Ask(new DateOnly(2026, 2, 27), office.Section, new DateOnly(2026, 3, 20));
        acts.Ask(new DateOnly(2026, 3, 2), office.Section, new DateOnly(2026, 4, 2));
        acts.Ask(new DateOnly(2026, 1, 5), acts.Other);
        await acts.SaveAsync();
        return (office, acts);
    }

    private static async Task<string> PageAsync(HttpClient client, string address) =>
        WebUtility.HtmlDecode(await client.GetStringAsync(address));
}

public sealed class BulletinPagesOnSqliteTests(OnSqlite on) : BulletinPagesTests<OnSqlite>(on), IClassFixture<OnSqlite>;

public sealed class BulletinPagesOnPostgresTests(OnPostgres on) : BulletinPagesTests<OnPostgres>(on), IClassFixture<OnPostgres>;
