using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Tongming.People;
using Tongming.Publications.Columns;
using Tongming.Web.Tests.Fixture;

namespace Tongming.Web.Tests.Publications;

public abstract class ColumnDutiesTests<TEngine>(TEngine on)
    where TEngine : TestEngine
{
    private static readonly DateTimeOffset March = new(2026, 3, 2, 1, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task An_exemption_is_filed_in_advance_approved_by_another_and_keeps_a_column_from_being_stale()
    {
        var time = new ManualTime(March);
        await using var office = await RunningOffice.StartAsync(on, time);
        var column = await PublishingOffice.ColumnAsync(office);
        await WatchAsync(office, column);
        var item = await PublishingOffice.DraftAsync(office, column, "公告", "<p>字</p>");
        await PublishingOffice.ReviewAsync(office, item);
        using var publisher = await office.SignInAsync(Role.Publisher);
        await PublishingOffice.ActAsync(publisher, item, "publish", []);
        var fields = new Dictionary<string, string>
        {
            ["Reason"] = "没有执法事项",
            ["ApprovedBy"] = $"{office.PersonOf(Role.OfficeHead).Id}",
            ["First"] = "2026-03-01",
            ["Last"] = "2026-04-30",
        };
        var late = await RunningOffice.PostAsync(publisher, $"/desk/columns/{column.Id}/exemptions", fields, "form.input-form");
        Assert.Equal(HttpStatusCode.BadRequest, late.StatusCode);
        Assert.Contains("报备应当提前", await late.Content.ReadAsStringAsync(), StringComparison.Ordinal);

        time.Advance(TimeSpan.FromDays(20));
        using var then = await office.SignInAsync(Role.Publisher);
        Assert.Contains("超期", await StateAsync(then), StringComparison.Ordinal);
        fields["First"] = "2026-03-22";
        Assert.Equal(
            HttpStatusCode.Redirect,
            (await RunningOffice.PostAsync(then, $"/desk/columns/{column.Id}/exemptions", fields, "form.input-form")).StatusCode
        );
        Assert.Contains("已报备", await StateAsync(then), StringComparison.Ordinal);
        time.Advance(TimeSpan.FromDays(5));
        using var end = await office.SignInAsync(Role.Publisher);
        await RunningOffice.PostAsync(end, $"/desk/columns/{column.Id}/exemptions", [], "form[action*='handler=End']");
        Assert.Contains("超期", await StateAsync(end), StringComparison.Ordinal);
        using var head = await office.SignInAsync(Role.OfficeHead);
        var own = await RunningOffice.PostAsync(head, $"/desk/columns/{column.Id}/exemptions", fields, "form.input-form");
        Assert.Equal(HttpStatusCode.BadRequest, own.StatusCode);
    }

    [Fact]
    public async Task A_checklist_is_ticked_by_its_owner_and_confirmed_by_somebody_else()
    {
        await using var office = await RunningOffice.StartAsync(on, new ManualTime(March));
        var column = await PublishingOffice.ColumnAsync(office);
        using var publisher = await OfficeProgram.OfAsync(office, Role.Publisher);
        var entered = await OfficeProgram.PostAsync(
            publisher,
            "/api/v1/desk/columns/uploads",
            new
            {
                name = "统计月报",
                columnId = column.Id,
                rhythm = "Month",
                dueAfter = 10,
                ownerId = office.PersonOf(Role.CaseOfficer).Id,
                reviewerId = office.PersonOf(Role.FirstReviewer).Id,
                token = new string('u', 32),
            }
        );
        var id = entered.GetProperty("id").GetGuid();
        var board = (await OfficeProgram.GetAsync(publisher, "/api/v1/desk/columns/uploads")).EnumerateArray().ToList();
        Assert.Equal(("2026年2月", "2026-03-13"), (Text(board[0], "period"), Text(board[0], "dueOn")));
        Assert.Equal(11, board.Count);

        using var reviewer = await OfficeProgram.OfAsync(office, Role.FirstReviewer);
        await TickAsync(reviewer, id, "upload.ticked", HttpStatusCode.Forbidden);
        using var owner = await OfficeProgram.OfAsync(office, Role.CaseOfficer);
        await TickAsync(owner, id, "upload.ticked");
        await TickAsync(owner, id, "upload.confirmed", HttpStatusCode.Forbidden);
        await TickAsync(reviewer, id, "upload.sent-back", reason: "缺分行业表");
        await TickAsync(owner, id, "upload.ticked", mark: 'y');
        await TickAsync(reviewer, id, "upload.confirmed");
        board = [.. (await OfficeProgram.GetAsync(publisher, "/api/v1/desk/columns/uploads")).EnumerateArray()];
        Assert.Equal("DoneInTime", Text(board[0], "standing"));
        var next = (await OfficeProgram.GetAsync(publisher, "/api/v1/desk/columns/uploads?year=2027")).EnumerateArray().ToList();
        Assert.Equal(12, next.Count);
        using var page = await office.SignInAsync(Role.CaseOfficer);
        Assert.Contains("2026年2月", await page.GetStringAsync("/desk/columns/uploads"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_changed_line_makes_the_periods_to_come_anew_and_leaves_what_was_ticked()
    {
        await using var office = await RunningOffice.StartAsync(on, new ManualTime(March));
        var column = await PublishingOffice.ColumnAsync(office);
        using var publisher = await office.SignInAsync(Role.Publisher);
        var fields = new Dictionary<string, string>
        {
            ["Name"] = "统计月报",
            ["ColumnId"] = $"{column.Id}",
            ["Rhythm"] = "Month",
            ["DueAfter"] = "10",
            ["OwnerId"] = $"{office.PersonOf(Role.CaseOfficer).Id}",
            ["ReviewerId"] = $"{office.PersonOf(Role.CaseOfficer).Id}",
        };
        var same = await RunningOffice.PostAsync(publisher, "/desk/columns/uploads/new", fields);
        Assert.Contains("不能是同一个人", await same.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        fields["ReviewerId"] = $"{office.PersonOf(Role.FirstReviewer).Id}";
        await RunningOffice.PostAsync(publisher, "/desk/columns/uploads/new", fields);
        var ticked = await RunningOffice.PostAsync(publisher, "/desk/columns/uploads", [], "form[action*='handler=Tick']");
        Assert.Equal(HttpStatusCode.Redirect, ticked.StatusCode);
        var upload = (await TasksAsync(office))[0].UploadId;
        fields["OwnerId"] = $"{office.PersonOf(Role.Registrar).Id}";
        fields["Rhythm"] = "Quarter";
        Assert.Equal(
            HttpStatusCode.Redirect,
            (await RunningOffice.PostAsync(publisher, $"/desk/columns/uploads/{upload}", fields)).StatusCode
        );
        var tasks = await TasksAsync(office);
        Assert.Equal((UploadRhythm.Month, office.PersonOf(Role.CaseOfficer).Id), (tasks[0].Rhythm, tasks[0].OwnerId));
        Assert.All(
            tasks.Skip(1),
            task => Assert.Equal((UploadRhythm.Quarter, office.PersonOf(Role.Registrar).Id), (task.Rhythm, task.OwnerId))
        );
        Assert.Equal(5, tasks.Count);
    }

    [Fact]
    public async Task Blank_columns_and_documents_without_day_are_findings()
    {
        var time = new ManualTime(March);
        await using var office = await RunningOffice.StartAsync(on, time);
        var column = await PublishingOffice.ColumnAsync(office);
        await PublishingOffice.ColumnAsync(office, "empty");
        using var officer = await office.SignInAsync(Role.CaseOfficer);
        foreach (var (title, day) in new[] { ("无日期的文件", ""), ("有日期的文件", "2026-03-01") })
        {
            var fields = PublishingOffice.Fields(column, title, "<p>\"writtenOn\":</p>");
            fields["WrittenOn"] = day;
            var drafted = await RunningOffice.PostAsync(officer, "/desk/publications/new?kind=department-document", fields);
            var id = Guid.Parse(drafted.Headers.Location!.ToString().Split('/')[^1]);
            await PublishingOffice.ReviewAsync(office, id);
            using var publisher = await office.SignInAsync(Role.Publisher);
            await PublishingOffice.ActAsync(publisher, id, "publish", []);
        }

        time.Advance(TimeSpan.FromSeconds(1));
        var findings = (await RunningOffice.ReadAsync(await officer.GetAsync("/desk/columns"))).QuerySelector(".notice")!.TextContent;
        Assert.Contains("空白栏目 1 个：公告empty", findings, StringComparison.Ordinal);
        Assert.Contains("1 件：无日期的文件", findings, StringComparison.Ordinal);
    }

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;

    private static Task TickAsync(
        HttpClient client,
        Guid id,
        string act,
        HttpStatusCode status = HttpStatusCode.OK,
        string reason = "",
        char mark = 'x'
    ) =>
        OfficeProgram.PostAsync(
            client,
            "/api/v1/desk/columns/uploads/ticks",
            new
            {
                act,
                uploadId = id,
                year = 2026,
                number = 2,
                reason,
                token = new string(mark, 32),
            },
            status
        );

    private static async Task<string> StateAsync(HttpClient client) =>
        (await RunningOffice.ReadAsync(await client.GetAsync("/desk/columns"))).QuerySelector("td .state")!.TextContent;

    private static async Task WatchAsync(RunningOffice office, Column column) =>
        await office.Changes.SaveAsync<string>(async db =>
        {
            var found = await db.Set<Column>().SingleAsync(one => one.Id == column.Id);
            return found.Watch(ColumnRhythm.TwoWeeks, 3).Succeeded ? "watched" : new Refusal("column.warn-ahead");
        });

    private async Task<List<UploadTask>> TasksAsync(RunningOffice office)
    {
        await using var db = on.Engine.OpenForReading();
        return await db.Set<UploadTask>().Where(one => one.BodyId == office.BodyId).OrderBy(one => one.DueOn).ToListAsync();
    }
}

public sealed class ColumnDutiesOnSqliteTests(OnSqlite on) : ColumnDutiesTests<OnSqlite>(on), IClassFixture<OnSqlite>;

public sealed class ColumnDutiesOnPostgresTests(OnPostgres on) : ColumnDutiesTests<OnPostgres>(on), IClassFixture<OnPostgres>;
