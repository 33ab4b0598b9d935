using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Tongming.People;
using Tongming.Web.Tests.Fixture;

namespace Tongming.Web.Tests.Requests.Desk;

public sealed class CasesApiTests(OnSqlite on) : IClassFixture<OnSqlite>
{
    private static readonly DateOnly Today = Tongming.Web.Platform.Time.LegalClock.DayOf(TimeProvider.System.GetUtcNow());

    [Fact]
    public async Task A_case_is_entered_and_read_by_programs_as_on_the_page()
    {
        await using var desk = await CaseOffice.StartAsync(on);
        var client = await desk.AsAsync(Role.Registrar);
        var sent = new
        {
            token = Guid.NewGuid().ToString("N"),
            channel = "InPerson",
            dates = new { arrived = Today },
            form = new
            {
                title = "统计年鉴",
                manner = "Paper",
                route = "InPerson",
                @class = "Business",
                name = "某某公司",
                phone = "0551-1234567",
            },
        };
        var ids = new List<Guid>();
        for (var i = 0; i < 2; i++)
        {
            var answer = await client.PostAsJsonAsync("/api/v1/desk/requests", sent);
            Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
            ids.Add((await ReadAsync(answer)).GetProperty("ids")[0].GetGuid());
        }

        Assert.Equal(ids[0], ids[1]);
        var found = await ReadAsync(await client.GetAsync($"/api/v1/desk/requests/{ids[0]}"));
        Assert.Equal("Received", found.GetProperty("state").GetProperty("code").GetString());
        Assert.Equal("某某公司", found.GetProperty("applicant")[0].GetProperty("value").GetString());
        Assert.Contains("assign", found.GetProperty("acts").EnumerateArray().Select(act => act.GetProperty("code").GetString()));
        var term = await ReadAsync(await client.GetAsync($"/api/v1/desk/requests/{ids[0]}/term"));
        Assert.Equal(20, term.GetProperty("days").EnumerateArray().Count(day => day.GetProperty("counted").GetBoolean()));
        var papers = await ReadAsync(await client.GetAsync($"/api/v1/desk/requests/{ids[0]}/papers"));
        // Both came of one act: their order is that of their kinds.
        Assert.Equal(["T01", "T02"], papers.EnumerateArray().Select(paper => paper.GetProperty("kind").GetProperty("code").GetString()));
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(papers[1].GetProperty("address").GetString())).StatusCode);
    }

    [Fact]
    public async Task An_act_is_done_once_by_its_listed_fields()
    {
        await using var desk = await CaseOffice.StartAsync(on);
        var id = await desk.AssignedAsync(Today);
        var client = await desk.AsAsync(Role.OfficeHead);
        var acts = await ReadAsync(await client.GetAsync($"/api/v1/desk/requests/{id}/acts"));
        var extend = acts.EnumerateArray().Single(act => act.GetProperty("code").GetString() == "extend");
        Assert.Equal(
            ["workingDays", "reason", "on"],
            extend.GetProperty("fields").EnumerateArray().Select(field => field.GetProperty("name").GetString())
        );
        var sent = new
        {
            token = Guid.NewGuid().ToString("N"),
            version = await VersionAsync(client, id),
            input = new { workingDays = 10, reason = "需要核对" },
        };
        var first = await ReadAsync(await client.PostAsJsonAsync($"/api/v1/desk/requests/{id}/acts/extend", sent));
        var again = await ReadAsync(await client.PostAsJsonAsync($"/api/v1/desk/requests/{id}/acts/extend", sent));
        Assert.False(first.GetProperty("repeated").GetBoolean());
        Assert.True(again.GetProperty("repeated").GetBoolean());
        Assert.Equal(first.GetProperty("due").GetString(), again.GetProperty("due").GetString());
    }

    [Theory]
    [InlineData("extend", """{"workingDays":99,"reason":"x"}""", 422, "request.input.wrong")]
    [InlineData("extend", """{"days":1}""", 400, "request.submission.unreadable")]
    [InlineData("register", "{}", 409, "request.state.not-allowed")]
    [InlineData("draft-decision", """{"kind":"A2","content":"x"}""", 403, "request.act.not-permitted")]
    [InlineData("fly", "{}", 404, "request.act.unknown")]
    public async Task What_is_refused_says_why_by_code_and_sentence(string act, string input, int status, string code)
    {
        await using var desk = await CaseOffice.StartAsync(on);
        var id = await desk.AssignedAsync(Today);
        var client = await desk.AsAsync(Role.OfficeHead);
        var sent = new
        {
            token = Guid.NewGuid().ToString("N"),
            version = await VersionAsync(client, id),
            input = JsonDocument.Parse(input).RootElement,
        };
        var answer = await client.PostAsJsonAsync($"/api/v1/desk/requests/{id}/acts/{act}", sent);
        var problem = await ReadAsync(answer);
        Assert.Equal((status, code), ((int)answer.StatusCode, problem.GetProperty("type").GetString()));
        Assert.EndsWith("。", problem.GetProperty("title").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_JSON_of_the_present_version_is_taken()
    {
        await using var desk = await CaseOffice.StartAsync(on);
        var id = await desk.AssignedAsync(Today);
        var client = await desk.AsAsync(Role.OfficeHead);
        var address = $"/api/v1/desk/requests/{id}/acts/extend";
        using var form = new FormUrlEncodedContent([new("token", new string('a', 32))]);
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, (await client.PostAsync(address, form)).StatusCode);
        var stale = new
        {
            token = Guid.NewGuid().ToString("N"),
            version = 1,
            input = new { workingDays = 1, reason = "x" },
        };
        var answer = await client.PostAsJsonAsync(address, stale);
        Assert.Equal(
            (HttpStatusCode.Conflict, "request.stale"),
            (answer.StatusCode, (await ReadAsync(answer)).GetProperty("type").GetString())
        );
    }

    [Fact]
    public async Task Nobody_reads_without_signing_in_or_beyond_the_own_body()
    {
        await using var desk = await CaseOffice.StartAsync(on);
        await using var other = await CaseOffice.StartAsync(on);
        var id = await desk.AssignedAsync(Today);
        using var visitor = desk.Office.Visit();
        Assert.Equal(HttpStatusCode.Unauthorized, (await visitor.GetAsync($"/api/v1/desk/requests/{id}")).StatusCode);
        var stranger = await other.AsAsync(Role.OfficeHead);
        foreach (var below in new[] { "", "/term", "/papers", "/files", "/acts" })
            Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync($"/api/v1/desk/requests/{id}{below}")).StatusCode);
        var sent = new
        {
            token = Guid.NewGuid().ToString("N"),
            version = 1,
            input = new { text = "x" },
        };
        Assert.Equal(
            HttpStatusCode.NotFound,
            (await stranger.PostAsJsonAsync($"/api/v1/desk/requests/{id}/acts/add-note", sent)).StatusCode
        );
    }

    private static async Task<int> VersionAsync(HttpClient client, Guid id) =>
        (await ReadAsync(await client.GetAsync($"/api/v1/desk/requests/{id}"))).GetProperty("version").GetInt32();

    private static async Task<JsonElement> ReadAsync(HttpResponseMessage answer) =>
        JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;
}
