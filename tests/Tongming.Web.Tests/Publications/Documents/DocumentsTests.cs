using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Tongming.People;
using Tongming.Publications.Columns;
using Tongming.Publications.Documents;
using Tongming.Web.Platform.Ledger;
using Tongming.Web.Tests.Fixture;

namespace Tongming.Web.Tests.Publications.Documents;

public abstract class DocumentsTests<TEngine>(TEngine on)
    where TEngine : TestEngine
{
    private static readonly DateTimeOffset March = new(2026, 3, 2, 1, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task A_normative_document_goes_out_only_with_a_plan_of_its_interpretation_or_an_exemption()
    {
        var time = new ManualTime(March);
        await using var office = await RunningOffice.StartAsync(on, time);
        var column = await PublishingOffice.ColumnAsync(office);
        var id = await ReviewedAsync(office, column, "调查项目管理办法");
        using var publisher = await office.SignInAsync(Role.Publisher);
        var refused = await RunningOffice.PostAsync(publisher, $"/desk/publications/{id}/acts/publish", []);
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Contains("应当有解读方案", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        var later = new Dictionary<string, string> { ["On"] = "2026-03-03", ["At"] = "09:30" };
        var scheduled = await RunningOffice.PostAsync(publisher, $"/desk/publications/{id}/acts/schedule", later);
        Assert.Contains("应当有解读方案", await scheduled.Content.ReadAsStringAsync(), StringComparison.Ordinal);

        // Three working days after Monday, 2 March, are over on the 5th.
        await PlanAsync(publisher, office, id, "2026-03-06");
        refused = await RunningOffice.PostAsync(publisher, $"/desk/publications/{id}/acts/publish", []);
        Assert.Contains("2026年3月5日", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        await PlanAsync(publisher, office, id, "2026-03-05");
        await PublishingOffice.ActAsync(publisher, id, "publish", []);

        time.Advance(TimeSpan.FromDays(4));
        using var late = await office.SignInAsync(Role.Publisher);
        Assert.Contains("逾期，最迟2026年3月5日", await late.GetStringAsync("/desk/documents"), StringComparison.Ordinal);
        var other = await DraftAsync(office, column, "《办法》解读", "interpretation", new() { ["InterpretsId"] = $"{id}" });
        await PublishingOffice.ReviewAsync(office, other);
        await PublishingOffice.ActAsync(late, other, "publish", []);
        time.Advance(TimeSpan.FromSeconds(1));
        Assert.Contains($"/items/{other}", await office.Visit().GetStringAsync($"/items/{id}"), StringComparison.Ordinal);
        Assert.Contains($"/items/{id}", await office.Visit().GetStringAsync($"/items/{other}"), StringComparison.Ordinal);
        Assert.DoesNotContain("应解读还没有解读", await late.GetStringAsync("/desk/documents"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_exemption_is_approved_by_somebody_else_and_lets_the_document_out()
    {
        await using var office = await RunningOffice.StartAsync(on, new ManualTime(March));
        var column = await PublishingOffice.ColumnAsync(office);
        var id = await ReviewedAsync(office, column, "小改的办法");
        using var head = await office.SignInAsync(Role.OfficeHead);
        var own = await ExemptAsync(head, id, office.PersonOf(Role.OfficeHead).Id);
        Assert.Equal(HttpStatusCode.BadRequest, own.StatusCode);
        Assert.Contains("由别人批准", await own.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await ExemptAsync(head, id, office.PersonOf(Role.Signatory).Id)).StatusCode);
        await PublishingOffice.ActAsync(head, id, "publish", []);
        await using var db = on.Engine.OpenForReading();
        Assert.True(await db.Set<LedgerEntry>().AnyAsync(one => one.SubjectId == id && one.Act == "publication.exempt-interpretation"));
    }

    [Fact]
    public async Task The_state_of_a_document_stands_on_its_public_page_with_what_replaced_it()
    {
        var time = new ManualTime(March);
        await using var office = await RunningOffice.StartAsync(on, time);
        var column = await PublishingOffice.ColumnAsync(office);
        var item = await ReviewedAsync(office, column, "旧办法");
        using var publisher = await office.SignInAsync(Role.Publisher);
        await PlanAsync(publisher, office, item, "2026-03-02");
        await PublishingOffice.ActAsync(publisher, item, "publish", []);
        time.Advance(TimeSpan.FromSeconds(1));
        Assert.Contains("没有登记的规范性文件 1 件", await publisher.GetStringAsync("/desk/documents"), StringComparison.Ordinal);

        var old = await EnterAsync(publisher, "旧办法", "测统规〔2026〕1号", item);
        Assert.Contains("有效期至2031年3月1日", await office.Visit().GetStringAsync($"/items/{item}"), StringComparison.Ordinal);
        var next = await EnterAsync(publisher, "新办法", "测统规〔2026〕2号", null);
        var abolish = new Dictionary<string, string>
        {
            ["From"] = "2026-03-02",
            ["By"] = "清理决定",
            ["SuccessorId"] = $"{next}",
        };
        Assert.Equal(
            HttpStatusCode.Redirect,
            (await RunningOffice.PostAsync(publisher, $"/desk/documents/{old}/acts/abolish", abolish)).StatusCode
        );
        var page = await RunningOffice.ReadAsync(await office.Visit().GetAsync($"/items/{item}"));
        var badge = page.QuerySelector(".validity")!.TextContent;
        Assert.Contains("废止", badge, StringComparison.Ordinal);
        Assert.Contains("测统规〔2026〕2号", badge, StringComparison.Ordinal);
        var lists = await publisher.GetStringAsync("/desk/documents/clean-up");
        Assert.Contains("继续有效（1 件）", lists, StringComparison.Ordinal);
        Assert.Contains("废止（1 件）", lists, StringComparison.Ordinal);
        var again = await publisher.GetAsync($"/desk/documents/{old}/acts/abolish");
        Assert.Equal(HttpStatusCode.OK, again.StatusCode);
        var refused = await RunningOffice.PostAsync(publisher, $"/desk/documents/{old}/acts/abolish", abolish);
        Assert.Contains("处于“废止”", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_document_is_to_be_assessed_six_months_before_it_expires_and_expires_by_the_day_alone()
    {
        var time = new ManualTime(March);
        await using var office = await RunningOffice.StartAsync(on, time);
        using var program = await OfficeProgram.OfAsync(office, Role.Publisher);
        var entered = await OfficeProgram.PostAsync(
            program,
            "/api/v1/desk/documents",
            new
            {
                title = "试行办法",
                first = "SubmitForReview",
                on = "2024-08-01",
                number = "测统规〔2024〕1号",
                issuedOn = "2024-08-01",
                publishedOn = "2024-08-01",
                effectiveOn = "2024-08-31",
                lastDay = "2026-08-30",
                token = new string('d', 32),
            }
        );
        var id = entered.GetProperty("id").GetGuid();
        using var publisher = await office.SignInAsync(Role.Publisher);
        Assert.Contains("请评估 1 件", await publisher.GetStringAsync("/desk/documents"), StringComparison.Ordinal);
        var document = Assert.Single((await OfficeProgram.GetAsync(program, "/api/v1/desk/documents")).EnumerateArray());
        Assert.Equal("InForce", document.GetProperty("state").GetString());
        var stale = new
        {
            lastDay = "2027-08-30",
            on = "2026-03-02",
            version = 0,
            token = new string('e', 32),
        };
        await OfficeProgram.PostAsync(program, $"/api/v1/desk/documents/{id}/acts/continue", stale, HttpStatusCode.Conflict);
        time.Advance(TimeSpan.FromDays(182));
        using var later = await OfficeProgram.OfAsync(office, Role.Publisher);
        document = Assert.Single((await OfficeProgram.GetAsync(later, "/api/v1/desk/documents")).EnumerateArray());
        Assert.Equal("失效", document.GetProperty("stateName").GetString());
    }

    private static async Task<Guid> ReviewedAsync(RunningOffice office, Column column, string title)
    {
        var id = await DraftAsync(office, column, title, "normative-document", []);
        await PublishingOffice.ReviewAsync(office, id);
        return id;
    }

    private static async Task<Guid> DraftAsync(
        RunningOffice office,
        Column column,
        string title,
        string kind,
        Dictionary<string, string> more
    )
    {
        using var officer = await office.SignInAsync(Role.CaseOfficer);
        var fields = PublishingOffice.Fields(column, title, "<p>字</p>");
        foreach (var (name, value) in more)
            fields[name] = value;
        var answer = await RunningOffice.PostAsync(officer, $"/desk/publications/new?kind={kind}", fields);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return Guid.Parse(answer.Headers.Location!.ToString().Split('/')[^1]);
    }

    private static async Task PlanAsync(HttpClient client, RunningOffice office, Guid id, string day)
    {
        var answer = await RunningOffice.PostAsync(
            client,
            $"/desk/publications/{id}/interpretation",
            new()
            {
                ["Forms"] = "Text",
                ["PlannedOn"] = day,
                ["FirstInterpreter"] = "测试-甲，局长",
                ["SectionId"] = $"{office.Section.Id}",
            },
            "#interpretation-plan"
        );
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
    }

    private static Task<HttpResponseMessage> ExemptAsync(HttpClient client, Guid id, Guid approver) =>
        RunningOffice.PostAsync(
            client,
            $"/desk/publications/{id}/interpretation",
            new() { ["Reason"] = "只改电话", ["ApprovedBy"] = $"{approver}" },
            "#interpretation-exempt"
        );

    private static async Task<Guid> EnterAsync(HttpClient client, string title, string number, Guid? item)
    {
        var answer = await RunningOffice.PostAsync(
            client,
            "/desk/documents/new",
            new()
            {
                ["Title"] = title,
                ["First"] = $"{ValidityAct.SubmitForReview}",
                ["On"] = "2026-03-02",
                ["PublicationId"] = $"{item}",
                ["Number"] = number,
                ["IssuedOn"] = "2026-03-02",
                ["PublishedOn"] = "2026-03-02",
                ["EffectiveOn"] = "2026-03-02",
            }
        );
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return Guid.Parse(answer.Headers.Location!.ToString().Split('/')[^1]);
    }
}

public sealed class DocumentsOnSqliteTests(OnSqlite on) : DocumentsTests<OnSqlite>(on), IClassFixture<OnSqlite>;

public sealed class DocumentsOnPostgresTests(OnPostgres on) : DocumentsTests<OnPostgres>(on), IClassFixture<OnPostgres>;
