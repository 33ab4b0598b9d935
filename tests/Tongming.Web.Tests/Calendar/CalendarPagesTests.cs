using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tongming.Calendar;
using Tongming.People;
using Tongming.Web.Platform.Ledger;
using Tongming.Web.Platform.Time;
using Tongming.Web.Tests.Fixture;
using Tongming.Web.Tests.Reports;

namespace Tongming.Web.Tests.Calendar;

public abstract class CalendarPagesTests<TEngine>(TEngine on)
    where TEngine : TestEngine
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_year_shows_days_off_worked_weekends_and_what_is_missing()
    {
        await using var office = await RunningOffice.StartAsync(on);
        using var person = await office.SignInAsync(Role.CaseOfficer);
        var page = await RunningOffice.ReadAsync(await person.GetAsync("/desk/calendar?year=2026", Cancel));
        Assert.Equal(12, page.QuerySelectorAll("table.month").Length);
        Assert.Contains("放假 春节", page.QuerySelectorAll("td[title]").Select(day => day.GetAttribute("title")));
        Assert.Contains("调休上班 春节", page.QuerySelectorAll("td[title]").Select(day => day.GetAttribute("title")));
        Assert.Contains("暂按周末推算", (await person.GetStringAsync("/desk/calendar?year=2190", Cancel)), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await person.GetAsync("/desk/calendar?year=1", Cancel)).StatusCode);
    }

    [Fact]
    public async Task A_notice_is_looked_at_and_then_loaded_for_everybody()
    {
        await using var office = await RunningOffice.StartAsync(on);
        using var administrator = await office.SignInAsync(Role.SystemAdministrator);
        const string path = "/desk/calendar/notice";
        var year = on.Engine.IsPostgres ? 2181 : 2182;
        var typed = new Dictionary<string, string>
        {
            ["Year"] = $"{year}",
            ["Source"] = "测试通知",
            ["OffDays"] = $"{year}-01-01 元旦\n{year}年1月2日 元旦",
            ["WorkDays"] = "",
        };
        var looked = await RunningOffice.PostAsync(administrator, path, typed, "main form:nth-of-type(2)");
        var page = await RunningOffice.ReadAsync(looked);
        Assert.Contains("日历变动", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.False((await CalendarOfAsync(office)).HasNoticeFor(year));

        var fields = page.QuerySelectorAll("main form input[type=hidden]")
            .ToDictionary(one => one.GetAttribute("name")!, one => one.GetAttribute("value")!);
        Assert.Equal(HttpStatusCode.Redirect, (await administrator.PostAsync(path, new FormUrlEncodedContent(fields), Cancel)).StatusCode);
        Assert.Equal(DayStatus.DayOff, (await CalendarOfAsync(office)).DayOf(new DateOnly(year, 1, 2)).Status);
        await using var db = office.Engine.OpenForReading();
        var act = await db.Set<LedgerEntry>()
            .SingleAsync(entry => entry.BodyId == office.BodyId && entry.Act == "calendar.load-notice", Cancel);
        Assert.Contains($"\"year\":{year}", act.Facts, StringComparison.Ordinal);

        // What was looked at before the calendar changed is not what would be done now.
        fields["Seen"] = "000000000000";
        Assert.Equal(
            HttpStatusCode.BadRequest,
            (await administrator.PostAsync(path, new FormUrlEncodedContent(fields), Cancel)).StatusCode
        );
    }

    [Fact]
    public async Task Local_days_hold_for_one_body_and_can_be_taken_back()
    {
        await using var office = await RunningOffice.StartAsync(on);
        using var head = await office.SignInAsync(Role.OfficeHead);
        var day = new DateOnly(2026, 4, 20);
        await ConfirmAsync(
            head,
            new()
            {
                ["Days"] = "2026-04-20 三月三",
                ["Source"] = "测政发〔2026〕1号",
                ["AreWorked"] = "false",
            },
            "main form"
        );
        Assert.Equal(DayStatus.LocalDayOff, (await CalendarOfAsync(office)).DayOf(day).Status);
        Assert.Equal(
            DayStatus.WorkingDay,
            (await office.Services.GetRequiredService<Calendars>().OfAsync(Guid.Empty, Cancel)).DayOf(day).Status
        );

        await ConfirmAsync(head, new() { ["Removed"] = "2026-04-20" }, "main section form");
        Assert.Equal(DayStatus.WorkingDay, (await CalendarOfAsync(office)).DayOf(day).Status);
        await using var db = office.Engine.OpenForReading();
        Assert.Equal(
            2,
            await db.Set<LedgerEntry>().CountAsync(one => one.BodyId == office.BodyId && one.Act == "calendar.set-local-day", Cancel)
        );
    }

    [Theory]
    [InlineData("2026-04-31 节日", "依据")]
    [InlineData("2026-04-20", "依据")]
    [InlineData("2026-04-20 节日", "")]
    [InlineData("2026-04-20 节日\n2026-04-20 节日", "依据")]
    [InlineData("", "依据")]
    public async Task Local_days_that_are_wrong_are_said(string days, string source)
    {
        await using var office = await RunningOffice.StartAsync(on);
        using var registrar = await office.SignInAsync(Role.Registrar);
        var answer = await RunningOffice.PostAsync(registrar, "/desk/calendar/local", new() { ["Days"] = days, ["Source"] = source });
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.NotNull((await RunningOffice.ReadAsync(answer)).QuerySelector(".problems"));
    }

    [Fact]
    public async Task Others_change_no_calendar()
    {
        await using var office = await RunningOffice.StartAsync(on);
        foreach (var role in Enum.GetValues<Role>())
        {
            using var client = await office.SignInAsync(role);
            Assert.Equal(role == Role.SystemAdministrator, (await client.GetAsync("/desk/calendar/notice", Cancel)).IsSuccessStatusCode);
            Assert.Equal(
                role is Role.OfficeHead or Role.Registrar,
                (await client.GetAsync("/desk/calendar/local", Cancel)).IsSuccessStatusCode
            );
        }
    }

    [Fact]
    public async Task Page_and_api_give_what_the_command_gives()
    {
        await using var office = await RunningOffice.StartAsync(on);
        using var anybody = office.Visit();
        var command = (await CommandRun.OfAsync("due", "2026-03-02", "20", "--pause", "2026-03-09..2026-03-20", "--format", "json")).Json;
        const string query = "?start=2026-03-02&n=20&pause=2026-03-09..2026-03-20";
        var api = await anybody.GetFromJsonAsync<JsonElement>("/api/v1/due" + query, Cancel);
        Assert.Equal(command.GetProperty("due").GetString(), api.GetProperty("due").GetString());
        Assert.Equal(command.GetProperty("provisional").GetBoolean(), api.GetProperty("provisional").GetBoolean());
        Assert.Equal(Days(command), Days(api));
        var page = await RunningOffice.ReadAsync(await anybody.GetAsync("/calendar/due" + query, Cancel));
        Assert.Contains("2026年4月13日（周一）", page.QuerySelector("#result")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(Days(api).Count, page.QuerySelectorAll("table.days tbody tr").Length);
    }

    [Fact]
    public async Task The_page_counts_the_local_days_of_the_body_that_is_chosen()
    {
        await using var office = await RunningOffice.StartAsync(on);
        using var head = await office.SignInAsync(Role.OfficeHead);
        var day = new Dictionary<string, string>
        {
            ["Days"] = "2026-04-20 三月三",
            ["Source"] = "测政发〔2026〕1号",
            ["AreWorked"] = "false",
        };
        await ConfirmAsync(head, day, "main form");
        using var anybody = office.Visit();
        foreach (
            var (body, due) in ((Guid, string)[])[(office.BodyId, "2026年5月14日"), ((await StartOtherAsync()).BodyId, "2026年5月13日")]
        )
        {
            var answer = await anybody.GetAsync($"/calendar/due?start=2026-04-13&n=20&body={body}", Cancel);
            Assert.StartsWith(
                due,
                (await RunningOffice.ReadAsync(answer)).QuerySelector("#result b")!.TextContent,
                StringComparison.Ordinal
            );
        }

        var unknown = await anybody.GetAsync($"/calendar/due?start=2026-04-13&n=20&body={Guid.NewGuid()}", Cancel);
        Assert.Equal(HttpStatusCode.BadRequest, unknown.StatusCode);

        async Task<RunningOffice> StartOtherAsync()
        {
            await using var other = await RunningOffice.StartAsync(on);
            return other;
        }
    }

    [Theory]
    [InlineData("start=2026-02-01&n=15&kind=days", "2026-02-24")]
    [InlineData("start=2026-08-31&n=6&kind=months", "2027-03-01")]
    [InlineData("start=2026-03-02&n=60&kind=days", "2026-05-06")]
    public async Task Natural_days_and_months_move_on_from_a_day_off(string query, string due)
    {
        await using var office = await RunningOffice.StartAsync(on);
        using var anybody = office.Visit();
        var api = await anybody.GetFromJsonAsync<JsonElement>($"/api/v1/due?{query}", Cancel);
        Assert.Equal(due, api.GetProperty("due").GetString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("start=2026-02-30&n=20")]
    [InlineData("start=2026-03-02&n=0")]
    [InlineData("start=2026-03-02&n=5&kind=weeks")]
    [InlineData("start=2026-03-02&n=5&kind=days&pause=2026-03-09..2026-03-20")]
    [InlineData("start=2026-03-02&n=20&pause=2026-03-20..2026-03-09")]
    public async Task What_cannot_be_understood_is_said(string query)
    {
        await using var office = await RunningOffice.StartAsync(on);
        using var anybody = office.Visit();
        var answer = await anybody.GetAsync($"/api/v1/due?{query}", Cancel);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("due.unreadable", await answer.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
        if (query.Length > 0)
            Assert.Equal(HttpStatusCode.BadRequest, (await anybody.GetAsync($"/calendar/due?{query}", Cancel)).StatusCode);
    }

    private static List<(string?, bool, string?)> Days(JsonElement json) =>
        [
            .. json.GetProperty("days")
                .EnumerateArray()
                .Select(day =>
                    (day.GetProperty("date").GetString(), day.GetProperty("counted").GetBoolean(), day.GetProperty("why").GetString())
                ),
        ];

    private static async Task ConfirmAsync(HttpClient client, Dictionary<string, string> fields, string form)
    {
        const string path = "/desk/calendar/local";
        var preview = await RunningOffice.ReadAsync(await RunningOffice.PostAsync(client, path, fields, form));
        Assert.Contains("期限会怎么动", preview.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        var hidden = preview
            .QuerySelectorAll("main form input[type=hidden]")
            .Select(one => KeyValuePair.Create(one.GetAttribute("name")!, one.GetAttribute("value") ?? ""));
        Assert.Equal(HttpStatusCode.Redirect, (await client.PostAsync(path, new FormUrlEncodedContent(hidden), Cancel)).StatusCode);
    }

    private static async Task<WorkingCalendar> CalendarOfAsync(RunningOffice office) =>
        await office.Services.GetRequiredService<Calendars>().OfAsync(office.BodyId, Cancel);
}

public sealed class CalendarPagesOnSqliteTests(OnSqlite on) : CalendarPagesTests<OnSqlite>(on), IClassFixture<OnSqlite>;

public sealed class CalendarPagesOnPostgresTests(OnPostgres on) : CalendarPagesTests<OnPostgres>(on), IClassFixture<OnPostgres>;
