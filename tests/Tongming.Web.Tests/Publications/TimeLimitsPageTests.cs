using System.Net;
using Tongming.People;
using Tongming.Web.Publications.Settings;
using Tongming.Web.Tests.Fixture;
using Tongming.Web.Tests.People;

namespace Tongming.Web.Tests.Publications;

public abstract class TimeLimitsPageTests<TEngine>(TEngine on)
    where TEngine : TestEngine
{
    private const string Page = "/desk/publishing-settings/limits";
    private const string Api = "/api/v1/desk/time-limits";

    /// <summary>Monday, 2 March 2026.</summary>
    private static readonly DateTimeOffset March = new(2026, 3, 2, 1, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task A_body_takes_less_time_than_the_law_gives_and_its_registers_follow_at_once()
    {
        await using var office = await RunningOffice.StartAsync(on, new ManualTime(March));
        using var program = await OfficeProgram.OfAsync(office, Role.Publisher);
        await DecideAsync(program, "penalties");
        Assert.Equal("2026-03-11", await DueAsync(program, "penalties"));
        using var publisher = await office.SignInAsync(Role.Publisher);
        var longer = await SetAsync(publisher, "Penalty", "8");
        Assert.Equal(HttpStatusCode.BadRequest, longer.StatusCode);
        var page = await RunningOffice.ReadAsync(longer);
        var field = page.QuerySelector("#limit-Penalty")!;
        Assert.Equal(("8", "true"), (field.GetAttribute("value"), field.GetAttribute("aria-invalid")));
        Assert.Contains("7", page.QuerySelector($"#{field.GetAttribute("aria-describedby")}")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, (await SetAsync(publisher, "Penalty", "五")).StatusCode);
        Assert.Equal("2026-03-11", await DueAsync(program, "penalties"));
        Assert.Equal(HttpStatusCode.Redirect, (await SetAsync(publisher, "Penalty", "5")).StatusCode);
        Assert.Equal("2026-03-09", await DueAsync(program, "penalties"));
        Assert.Equal(HttpStatusCode.Redirect, (await SetAsync(publisher, "Penalty", "")).StatusCode);
        Assert.Equal("2026-03-11", await DueAsync(program, "penalties"));
        Assert.Equal([SetTimeLimit.Act, SetTimeLimit.Act], await Acts.OnAsync(office.Engine, office.BodyId));
    }

    [Fact]
    public async Task Programs_set_it_too_and_the_same_once_more_changes_nothing()
    {
        await using var office = await RunningOffice.StartAsync(on);
        using var program = await OfficeProgram.OfAsync(office, Role.OfficeHead);
        foreach (var _ in Enumerable.Range(0, 2))
        {
            var set = await OfficeProgram.PostAsync(program, Api, new { kind = "Licence", length = 3 });
            Assert.Equal((3, true), (set.GetProperty("length").GetInt32(), set.GetProperty("isOwn").GetBoolean()));
        }

        var line = (await OfficeProgram.GetAsync(program, Api)).EnumerateArray().Single(one => one.GetProperty("isOwn").GetBoolean());
        Assert.Equal(("Licence", 7), (line.GetProperty("kind").GetString(), line.GetProperty("ruleLength").GetInt32()));
        Assert.Equal([SetTimeLimit.Act], await Acts.OnAsync(office.Engine, office.BodyId));
        var longer = await OfficeProgram.PostAsync(program, Api, new { kind = "Licence", length = 9 }, HttpStatusCode.UnprocessableEntity);
        Assert.Equal("publication.limit.longer-than-law", OfficeProgram.CodeOf(longer));
        await OfficeProgram.PostAsync(program, Api, new { kind = "Nothing", length = 9 }, HttpStatusCode.NotFound);
        await OfficeProgram.PostAsync(program, Api, new { kind = "99", length = 9 }, HttpStatusCode.NotFound);
        using var officer = await OfficeProgram.OfAsync(office, Role.CaseOfficer);
        await OfficeProgram.PostAsync(officer, Api, new { kind = "Licence", length = 2 }, HttpStatusCode.Forbidden);
        using var reader = await office.SignInAsync(Role.CaseOfficer);
        Assert.Equal(HttpStatusCode.Forbidden, (await reader.GetAsync(Page)).StatusCode);
    }

    [Fact]
    public async Task Other_decisions_have_a_register_of_their_own_with_twenty_working_days_and_no_cell_of_table_two()
    {
        await using var office = await RunningOffice.StartAsync(on, new ManualTime(March));
        using var program = await OfficeProgram.OfAsync(office, Role.Publisher);
        await DecideAsync(program, "other-enforcement");
        Assert.Equal("2026-03-30", await DueAsync(program, "other-enforcement"));
        using var publisher = await office.SignInAsync(Role.Publisher);
        Assert.Contains("测统改〔2026〕1号", await publisher.GetStringAsync("/desk/registers/other-enforcement"), StringComparison.Ordinal);
        Assert.Contains("/desk/registers/other-enforcement", await publisher.GetStringAsync("/desk/registers"), StringComparison.Ordinal);
        var cells = await OfficeProgram.GetAsync(program, "/api/v1/desk/registers/table-two?year=2026");
        Assert.All(cells.EnumerateArray(), cell => Assert.Equal(0, cell.GetProperty("value").GetDecimal()));
    }

    private static async Task DecideAsync(HttpClient program, string register) =>
        await OfficeProgram.PostAsync(
            program,
            $"/api/v1/desk/registers/{register}",
            new
            {
                number = "测统改〔2026〕1号",
                decidedOn = "2026-03-02",
                isNaturalPerson = false,
                token = OfficeProgram.Token(),
            }
        );

    private static async Task<string?> DueAsync(HttpClient program, string register) =>
        Assert
            .Single((await OfficeProgram.GetAsync(program, $"/api/v1/desk/registers/{register}")).EnumerateArray())
            .GetProperty("due")
            .GetString();

    private static Task<HttpResponseMessage> SetAsync(HttpClient client, string kind, string length) =>
        RunningOffice.PostAsync(client, Page, new() { ["kind"] = kind, ["length"] = length }, $"form:has(#limit-{kind})");
}

public sealed class TimeLimitsPageOnSqliteTests(OnSqlite on) : TimeLimitsPageTests<OnSqlite>(on), IClassFixture<OnSqlite>;

public sealed class TimeLimitsPageOnPostgresTests(OnPostgres on) : TimeLimitsPageTests<OnPostgres>(on), IClassFixture<OnPostgres>;
