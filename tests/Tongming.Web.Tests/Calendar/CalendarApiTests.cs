using System.Net;
using System.Text.Json;
using Tongming.People;
using Tongming.Web.Tests.Fixture;

namespace Tongming.Web.Tests.Calendar;

public abstract class CalendarApiTests<TEngine>(TEngine on)
    where TEngine : TestEngine
{
    private const string Calendar = "/api/v1/desk/calendar";

    [Fact]
    public async Task A_year_is_read_with_its_named_days()
    {
        await using var office = await RunningOffice.StartAsync(on);
        using var program = await OfficeProgram.OfAsync(office, Role.CaseOfficer);
        var year = await OfficeProgram.GetAsync(program, $"{Calendar}/years/2026");
        Assert.True(year.GetProperty("hasNotice").GetBoolean());
        var days = year.GetProperty("days").EnumerateArray().ToDictionary(day => day.GetProperty("date").GetString()!);
        Assert.True(days["2026-02-14"].GetProperty("isWorkingDay").GetBoolean());
        Assert.False(days["2026-02-17"].GetProperty("isWorkingDay").GetBoolean());
        await OfficeProgram.GetAsync(program, $"{Calendar}/years/1999", HttpStatusCode.NotFound);
        using var stranger = office.Visit();
        await OfficeProgram.GetAsync(stranger, $"{Calendar}/years/2026", HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_notice_is_previewed_and_loaded_by_the_system_administrator_only()
    {
        var own = await Tongming.Web.Tests.Requests.Portal.OwnDatabase.OfAsync(on);
        await using var office = await RunningOffice.StartAsync(own, new OwnTime(TimeProvider.System.GetUtcNow()));
        var year = new Dictionary<string, object>
        {
            ["2031"] = new
            {
                source = new[] { "国办发明电〔2030〕1号" },
                offDays = new[] { new { date = "2031-01-01", name = "元旦" } },
                workDays = Array.Empty<object>(),
            },
        };
        using var administrator = await OfficeProgram.OfAsync(office, Role.SystemAdministrator);
        var preview = await OfficeProgram.PostAsync(administrator, $"{Calendar}/notices/preview", new { years = year });
        Assert.Equal("2031-01-01", preview.GetProperty("days")[0].GetProperty("date").GetString());
        var old = new { years = year, seen = "earlier" };
        await OfficeProgram.PostAsync(administrator, $"{Calendar}/notices", old, HttpStatusCode.Conflict);
        var sent = new { years = year, seen = preview.GetProperty("seen").GetString() };
        await OfficeProgram.PostAsync(administrator, $"{Calendar}/notices", sent);
        var listed = await OfficeProgram.GetAsync(administrator, $"{Calendar}/notices");
        Assert.Equal(2031, listed[0].GetProperty("year").GetInt32());
        using var head = await OfficeProgram.OfAsync(office, Role.OfficeHead);
        await OfficeProgram.PostAsync(head, $"{Calendar}/notices", sent, HttpStatusCode.Forbidden);
        await OfficeProgram.PostAsync(administrator, $"{Calendar}/notices", new { years = 1 }, HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Local_days_are_previewed_set_and_taken_back_by_the_office()
    {
        await using var office = await RunningOffice.StartAsync(on);
        using var head = await OfficeProgram.OfAsync(office, Role.OfficeHead);
        var day = new
        {
            date = "2031-04-02",
            isWorked = false,
            name = "三月三",
            source = "区政府令第1号",
        };
        var preview = await OfficeProgram.PostAsync(head, $"{Calendar}/local-days/preview", new { days = new[] { day } });
        Assert.Equal("地方放假", preview.GetProperty("days")[0].GetProperty("after").GetString());
        Assert.Equal(0, (await OfficeProgram.GetAsync(head, $"{Calendar}/local-days")).GetArrayLength());
        var set = new { days = new[] { day }, seen = preview.GetProperty("seen").GetString() };
        Assert.Equal(1, (await OfficeProgram.PostAsync(head, $"{Calendar}/local-days", set)).GetArrayLength());
        var back = new { removed = new[] { day.date } };
        Assert.Equal(0, (await OfficeProgram.PostAsync(head, $"{Calendar}/local-days", back)).GetArrayLength());
        using var officer = await OfficeProgram.OfAsync(office, Role.CaseOfficer);
        await OfficeProgram.PostAsync(officer, $"{Calendar}/local-days", set, HttpStatusCode.Forbidden);
        await OfficeProgram.PostAsync(head, $"{Calendar}/local-days", new { }, HttpStatusCode.UnprocessableEntity);
    }
}

public sealed class CalendarApiOnSqliteTests(OnSqlite on) : CalendarApiTests<OnSqlite>(on), IClassFixture<OnSqlite>;

public sealed class CalendarApiOnPostgresTests(OnPostgres on) : CalendarApiTests<OnPostgres>(on), IClassFixture<OnPostgres>;
