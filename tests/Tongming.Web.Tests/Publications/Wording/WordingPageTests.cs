using System.Net;
using Microsoft.EntityFrameworkCore;
using Tongming.People;
using Tongming.Publications.Checks;
using Tongming.Web.Platform.Ledger;
using Tongming.Web.Tests.Fixture;

namespace Tongming.Web.Tests.Publications.Wording;

public abstract class WordingPageTests<TEngine>(TEngine on)
    where TEngine : TestEngine
{
    [Fact]
    public async Task A_list_begins_with_the_starter_and_is_changed_entry_by_entry()
    {
        await using var office = await RunningOffice.StartAsync(on);
        using var publisher = await office.SignInAsync(Role.Publisher);
        Assert.Equal(HttpStatusCode.Redirect, (await RunningOffice.PostAsync(publisher, "/desk/wording", [])).StatusCode);
        Assert.Equal(StarterWording.All.Count, (await RulesAsync(office)).Count);
        var page = await RunningOffice.ReadAsync(await publisher.GetAsync("/desk/wording?q=布署"));
        var link = Assert.Single(page.QuerySelectorAll("table.list tbody a"));
        var address = link.GetAttribute("href")!;

        var fields = Fields("布署", "部署");
        fields["Exceptions"] = "分布署名\r\n宣布署期";
        Assert.Equal(HttpStatusCode.Redirect, (await RunningOffice.PostAsync(publisher, address, fields)).StatusCode);
        var changed = Assert.Single(await RulesAsync(office), one => one.Words == "布署");
        Assert.Equal(2, changed.Version);
        Assert.Equal(["分布署名", "宣布署期"], changed.Exceptions());
        fields["Version"] = "1";
        var stale = await RunningOffice.PostAsync(publisher, address, fields);
        Assert.Contains("刚刚被别人改过", await stale.Content.ReadAsStringAsync(), StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.Redirect, (await RunningOffice.PostAsync(publisher, address, [], "#remove")).StatusCode);
        Assert.DoesNotContain(await RulesAsync(office), one => one.Words == "布署");
        await using var db = on.Engine.OpenForReading();
        var acts = await db.Set<LedgerEntry>()
            .Where(entry => entry.BodyId == office.BodyId && entry.SubjectKind == "wording")
            .OrderBy(entry => entry.Seq)
            .Select(entry => entry.Act)
            .ToListAsync();
        Assert.Equal(["wording.started", "wording.changed", "wording.removed"], acts);
    }

    [Fact]
    public async Task What_is_wrong_is_said_beside_its_field_and_a_form_that_is_sent_twice_adds_one()
    {
        await using var office = await RunningOffice.StartAsync(on);
        using var head = await office.SignInAsync(Role.OfficeHead);
        var fields = Fields("帐户", "账户");
        fields["Token"] = new string('e', 32);
        foreach (var _ in new[] { 1, 2 })
            Assert.Equal(HttpStatusCode.Redirect, (await RunningOffice.PostAsync(head, "/desk/wording/new", fields)).StatusCode);
        Assert.Single(await RulesAsync(office));
        foreach (
            var (words, suggestion, field) in new[] { ("帐户", "账户", "Words"), ("{数}年", "", "Words"), ("其他", "其他", "Suggestion") }
        )
        {
            var refused = await RunningOffice.PostAsync(head, "/desk/wording/new", Fields(words, suggestion));
            Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
            var page = await RunningOffice.ReadAsync(refused);
            Assert.Equal("true", page.QuerySelector($"[name={field}]")!.GetAttribute("aria-invalid"));
            Assert.Equal(words, page.QuerySelector("input[name=Words]")!.GetAttribute("value"));
        }
    }

    [Fact]
    public async Task Staff_read_the_list_and_only_publishers_and_the_head_change_it()
    {
        await using var office = await RunningOffice.StartAsync(on);
        using var officer = await office.SignInAsync(Role.CaseOfficer);
        var page = await RunningOffice.ReadAsync(await officer.GetAsync("/desk/wording"));
        Assert.Contains("还没有用语规则", page.QuerySelector(".empty")!.TextContent, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("main form[method=post]"));
        Assert.Equal(HttpStatusCode.Forbidden, (await officer.GetAsync("/desk/wording/new")).StatusCode);
        using var publisher = await office.SignInAsync(Role.Publisher);
        await RunningOffice.PostAsync(publisher, "/desk/wording/new", Fields("帐户", "账户"));
        var rule = Assert.Single(await RulesAsync(office));
        await using var other = await RunningOffice.StartAsync(on);
        using var stranger = await other.SignInAsync(Role.Publisher);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync($"/desk/wording/{rule.Id}")).StatusCode);
        using var administrator = await office.SignInAsync(Role.SystemAdministrator);
        Assert.Equal(HttpStatusCode.Forbidden, (await administrator.GetAsync("/desk/wording")).StatusCode);
    }

    private static Dictionary<string, string> Fields(string words, string suggestion) =>
        new()
        {
            ["Words"] = words,
            ["Suggestion"] = suggestion,
            ["Severity"] = "Light",
            ["Note"] = "",
        };

    private async Task<List<WordingRule>> RulesAsync(RunningOffice office)
    {
        await using var db = on.Engine.OpenForReading();
        return await db.Set<WordingRule>().Where(rule => rule.BodyId == office.BodyId).ToListAsync();
    }
}

public sealed class WordingPageOnSqliteTests(OnSqlite on) : WordingPageTests<OnSqlite>(on), IClassFixture<OnSqlite>;

public sealed class WordingPageOnPostgresTests(OnPostgres on) : WordingPageTests<OnPostgres>(on), IClassFixture<OnPostgres>;
