using System.Net;
using System.Net.Http.Json;
using Tongming.People;
using Tongming.Publications.Checks;
using Tongming.Web.Tests.Fixture;

namespace Tongming.Web.Tests.Publications.Checks;

public abstract class ChecksApiTests<TEngine>(TEngine on)
    where TEngine : TestEngine
{
    [Fact]
    public async Task A_program_reads_explains_overrides_and_masks_as_the_page_does()
    {
        await using var office = await RunningOffice.StartAsync(on);
        var item = await CheckedItem.DraftAsync(
            office,
            $"<p>处罚对象证件{CheckedItem.IdNumber}，全区（含开发区完成。</p><p>值班电话是个人手机13800138000。</p>"
        );
        var address = $"/api/v1/desk/publications/{item.Id}/checks";
        using var officer = await OfficeProgram.OfAsync(office, Role.CaseOfficer);
        using var head = await OfficeProgram.OfAsync(office, Role.OfficeHead);
        var read = await OfficeProgram.GetAsync(officer, address);
        Assert.Equal((2, 1), (read.GetProperty("errors").GetInt32(), read.GetProperty("warnings").GetInt32()));
        Assert.DoesNotContain(CheckedItem.IdNumber, $"{read}", StringComparison.Ordinal);
        var error = (await item.StandingAsync()).OpenErrors.First(one => one.Words.StartsWith("110101", StringComparison.Ordinal)).Key;
        var warning = (await item.FindingAsync(CheckRule.BracketUnclosed)).Key;

        await OfficeProgram.PostAsync(officer, $"{address}/overrides", Sent(error), HttpStatusCode.Forbidden);
        await OfficeProgram.PostAsync(head, $"{address}/words", Sent(warning), HttpStatusCode.Forbidden);
        await OfficeProgram.PostAsync(officer, $"{address}/words", Sent(error), HttpStatusCode.UnprocessableEntity);
        await OfficeProgram.PostAsync(officer, $"{address}/words", Sent(new string('0', 64)), HttpStatusCode.Conflict);
        await OfficeProgram.PostAsync(officer, $"{address}/words", new { keys = new[] { warning } }, HttpStatusCode.BadRequest);
        var explained = await OfficeProgram.PostAsync(officer, $"{address}/words", Sent(warning));
        Assert.Equal(0, explained.GetProperty("warnings").GetInt32());
        var passed = await OfficeProgram.PostAsync(head, $"{address}/overrides", Sent(error));
        Assert.Equal(1, passed.GetProperty("errors").GetInt32());
        var answered = passed.GetProperty("findings").EnumerateArray().Single(one => one.GetProperty("key").GetString() == error);
        Assert.Equal("Pass", answered.GetProperty("answer").GetProperty("kind").GetString());

        var sent = new { token = OfficeProgram.Token() };
        foreach (var _ in new[] { 1, 2 })
        {
            var masked = await OfficeProgram.PostAsync(officer, $"{address}/mask", sent);
            Assert.Equal(0, masked.GetProperty("errors").GetInt32());
        }

        var html = (await item.LatestAsync()).Content().Html;
        Assert.Contains("138****8000", html, StringComparison.Ordinal);
        Assert.Contains(CheckedItem.IdNumber, html, StringComparison.Ordinal);
        await using var other = await RunningOffice.StartAsync(on);
        using var stranger = await OfficeProgram.OfAsync(other, Role.OfficeHead);
        await OfficeProgram.GetAsync(stranger, address, HttpStatusCode.NotFound);
        await OfficeProgram.PostAsync(stranger, $"{address}/overrides", Sent(error), HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_program_maintains_the_wording_list()
    {
        await using var office = await RunningOffice.StartAsync(on);
        const string Address = "/api/v1/desk/wording";
        using var publisher = await OfficeProgram.OfAsync(office, Role.Publisher);
        using var officer = await OfficeProgram.OfAsync(office, Role.CaseOfficer);
        await OfficeProgram.PostAsync(officer, Address, Rule("布署", "部署", 0), HttpStatusCode.Forbidden);
        var added = await OfficeProgram.PostAsync(publisher, Address, Rule("布署", "部署", 0), HttpStatusCode.Created);
        var own = $"{Address}/{added.GetProperty("id").GetGuid()}";
        await OfficeProgram.PostAsync(publisher, Address, Rule("布署", "部署", 0), HttpStatusCode.UnprocessableEntity);
        var changed = await OfficeProgram.ReadAsync(await publisher.PutAsJsonAsync(own, Rule("布署", "安排部署", 1)), HttpStatusCode.OK);
        Assert.Equal(2, changed.GetProperty("version").GetInt32());
        await OfficeProgram.ReadAsync(await publisher.PutAsJsonAsync(own, Rule("布署", "部署", 1)), HttpStatusCode.Conflict);
        await OfficeProgram.PostAsync(publisher, $"{Address}/starter", new { }, HttpStatusCode.UnprocessableEntity);
        Assert.Equal(1, (await OfficeProgram.GetAsync(officer, Address)).GetArrayLength());
        Assert.Equal(HttpStatusCode.OK, (await publisher.PostAsJsonAsync($"{own}/remove", new { })).StatusCode);
        await OfficeProgram.PostAsync(publisher, $"{own}/remove", new { }, HttpStatusCode.NotFound);
        var started = await OfficeProgram.PostAsync(publisher, $"{Address}/starter", new { });
        Assert.Equal(StarterWording.All.Count, started.GetArrayLength());
    }

    private static object Sent(string key) =>
        new
        {
            keys = new[] { key },
            reason = "依法公开",
            token = OfficeProgram.Token(),
        };

    private static object Rule(string words, string suggestion, int version) =>
        new
        {
            words,
            suggestion,
            severity = "Serious",
            exceptions = Array.Empty<string>(),
            token = OfficeProgram.Token(),
            version,
        };
}

public sealed class ChecksApiOnSqliteTests(OnSqlite on) : ChecksApiTests<OnSqlite>(on), IClassFixture<OnSqlite>;

public sealed class ChecksApiOnPostgresTests(OnPostgres on) : ChecksApiTests<OnPostgres>(on), IClassFixture<OnPostgres>;
