using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tongming.People;
using Tongming.Web.People;
using Tongming.Web.People.Accounts;
using Tongming.Web.People.Staff;
using Tongming.Web.People.Tokens;
using Tongming.Web.Tests.Fixture;

namespace Tongming.Web.Tests.People;

public abstract class AccessTokenTests<TEngine>(TEngine on)
    where TEngine : TestEngine
{
    private const string Desk = "/api/v1/desk/requests";

    [Fact]
    public async Task A_token_is_made_on_the_page_seen_once_and_opens_the_interface()
    {
        await using var office = await RunningOffice.StartAsync(on);
        using var client = await office.SignInAsync(Role.OfficeHead);
        var made = await RunningOffice.PostAsync(client, "/account/tokens", new() { ["Name"] = "公文系统", ["Days"] = "30" });
        var token = (await RunningOffice.ReadAsync(made)).QuerySelector("#token")!.TextContent;
        Assert.Matches("^tm_[A-Za-z0-9_-]{43}$", token);
        using var program = Program(office, token);
        Assert.Equal(HttpStatusCode.OK, (await program.GetAsync(Desk)).StatusCode);

        var list = await (await client.GetAsync("/account/tokens")).Content.ReadAsStringAsync();
        Assert.Contains(token[..9], list, StringComparison.Ordinal);
        Assert.DoesNotContain(token, list, StringComparison.Ordinal);
        await using var db = office.Engine.OpenForReading();
        var kept = await db.Set<AccessToken>().SingleAsync(one => one.PersonId == office.PersonOf(Role.OfficeHead).Id);
        Assert.Equal((30, true), (kept.LastDay.DayNumber - kept.MadeOn.DayNumber, kept.LastUsedOn == kept.MadeOn));
        Assert.DoesNotContain(token[9..], JsonSerializer.Serialize(kept), StringComparison.Ordinal);
        Assert.Equal(["person.token-made", "person.token-used"], await Acts.OnAsync(office.Engine, office.PersonOf(Role.OfficeHead).Id));
    }

    [Fact]
    public async Task A_token_opens_no_page_and_needs_no_mark_of_a_form()
    {
        await using var office = await RunningOffice.StartAsync(on);
        using var program = Program(office, await MakeAsync(office, Role.Registrar));
        foreach (var page in new[] { "/desk", "/account", "/account/tokens", "/desk/requests" })
            Assert.StartsWith("/sign-in", (await program.GetAsync(page)).Headers.Location!.ToString(), StringComparison.Ordinal);
        using var unread = new StringContent("{}", MediaTypeHeaderValue.Parse("application/json"));
        Assert.Equal("request.submission.unreadable", await CodeAsync(await program.PostAsync(Desk, unread), HttpStatusCode.BadRequest));
    }

    [Fact]
    public async Task A_token_has_the_rights_of_the_person_and_no_more()
    {
        await using var office = await RunningOffice.StartAsync(on);
        using var person = await office.SignInAsync(Role.SystemAdministrator);
        using var program = Program(office, await MakeAsync(office, Role.SystemAdministrator));
        var (byCookie, byToken) = ((await person.GetAsync(Desk)).StatusCode, (await program.GetAsync(Desk)).StatusCode);
        Assert.Equal((HttpStatusCode.Forbidden, HttpStatusCode.Forbidden), (byCookie, byToken));
    }

    [Theory]
    [InlineData("")]
    [InlineData("tm_")]
    [InlineData("tm_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("something else")]
    public async Task A_wrong_token_is_refused_with_a_sentence_everywhere(string token)
    {
        await using var office = await RunningOffice.StartAsync(on, new OwnTime(TimeProvider.System.GetUtcNow()));
        using var program = Program(office, token);
        foreach (var address in new[] { Desk, "/api/v1/due?start=2026-03-02&n=20" })
            Assert.Equal("token.refused", await CodeAsync(await program.GetAsync(address), HttpStatusCode.Unauthorized));
    }

    [Fact]
    public async Task After_too_many_wrong_tokens_an_address_waits_and_then_a_right_one_opens_again()
    {
        var time = new OwnTime(TimeProvider.System.GetUtcNow());
        await using var office = await RunningOffice.StartAsync(on, time);
        using var wrong = Program(office, "tm_wrong");
        for (var i = 0; i < office.Services.GetRequiredService<SignInOptions>().TriesPerMinute; i++)
            Assert.Equal(HttpStatusCode.Unauthorized, (await wrong.GetAsync(Desk)).StatusCode);
        using var right = Program(office, await MakeAsync(office, Role.Registrar));
        var late = await right.GetAsync(Desk);
        Assert.True(late.Headers.RetryAfter?.Delta > TimeSpan.Zero);
        Assert.Equal("token.too-often", await CodeAsync(late, HttpStatusCode.TooManyRequests));
        time.Present += TimeSpan.FromMinutes(1);
        Assert.Equal(HttpStatusCode.OK, (await right.GetAsync(Desk)).StatusCode);
    }

    [Fact]
    public async Task A_token_lives_through_its_last_day_and_no_longer()
    {
        var time = new OwnTime(TimeProvider.System.GetUtcNow());
        await using var office = await RunningOffice.StartAsync(on, time);
        using var program = Program(office, await MakeAsync(office, Role.Registrar, days: 2));
        time.Present += TimeSpan.FromDays(2);
        Assert.Equal(HttpStatusCode.OK, (await program.GetAsync(Desk)).StatusCode);
        time.Present += TimeSpan.FromDays(1);
        Assert.Equal(HttpStatusCode.Unauthorized, (await program.GetAsync(Desk)).StatusCode);
    }

    [Fact]
    public async Task A_lock_stops_a_token_a_reset_and_leaving_end_it_for_good()
    {
        var time = new OwnTime(TimeProvider.System.GetUtcNow());
        await using var office = await RunningOffice.StartAsync(on, time);
        var administrator = office.ActorOf(Role.SystemAdministrator);
        using var locked = Program(office, await MakeAsync(office, Role.Registrar));
        await LockAsync(office, office.PersonOf(Role.Registrar), time.Present.AddMinutes(15));
        Assert.Equal(HttpStatusCode.Unauthorized, (await locked.GetAsync(Desk)).StatusCode);
        var unlock = office.Services.GetRequiredService<UnlockAccount>();
        Assert.True((await unlock.RunAsync(administrator, new(office.PersonOf(Role.Registrar).Id))).Succeeded);
        Assert.Equal(HttpStatusCode.OK, (await locked.GetAsync(Desk)).StatusCode);

        using var reset = Program(office, await MakeAsync(office, Role.OfficeHead));
        var person = office.PersonOf(Role.OfficeHead);
        var resetting = office.Services.GetRequiredService<ResetPassword>();
        Assert.True((await resetting.RunAsync(administrator, new(person.Id, "First-Time-9"))).Succeeded);
        Assert.Equal(HttpStatusCode.Unauthorized, (await reset.GetAsync(Desk)).StatusCode);

        using var left = Program(office, await MakeAsync(office, Role.Archivist));
        var leaving = office.PersonOf(Role.Archivist);
        Assert.True((await office.Services.GetRequiredService<EndWork>().RunAsync(administrator, new(leaving.Id))).Succeeded);
        Assert.Equal(HttpStatusCode.Unauthorized, (await left.GetAsync(Desk)).StatusCode);
        await using var db = office.Engine.OpenForReading();
        foreach (var ended in new[] { person.Id, leaving.Id })
            Assert.NotNull((await db.Set<AccessToken>().SingleAsync(one => one.PersonId == ended)).RevokedOn);
    }

    [Fact]
    public async Task The_person_revokes_one_and_the_administrator_all_and_nobody_else_any()
    {
        await using var office = await RunningOffice.StartAsync(on, new OwnTime(TimeProvider.System.GetUtcNow()));
        var person = office.PersonOf(Role.CaseOfficer);
        using var first = Program(office, await MakeAsync(office, Role.CaseOfficer));
        var token = await MakeAsync(office, Role.CaseOfficer);
        using var second = Program(office, token);
        using var self = await office.SignInAsync(Role.CaseOfficer);
        var row = $"tr:contains('{token[..9]}') form";
        Assert.Equal(HttpStatusCode.Redirect, (await RunningOffice.PostAsync(self, "/account/tokens", [], row)).StatusCode);
        HttpStatusCode[] now = [(await first.GetAsync(Desk)).StatusCode, (await second.GetAsync(Desk)).StatusCode];
        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.Unauthorized], now);

        var revoke = office.Services.GetRequiredService<RevokeToken>();
        foreach (var role in Enum.GetValues<Role>().Except([Role.CaseOfficer, Role.SystemAdministrator]))
            Assert.Equal("people.not-permitted", (await revoke.RunAsync(office.ActorOf(role), new(person.Id))).Refusal!.Code);
        using var administrator = await office.SignInAsync(Role.SystemAdministrator);
        var form = "form[action$='handler=Tokens']";
        Assert.Equal(
            HttpStatusCode.Redirect,
            (await RunningOffice.PostAsync(administrator, $"/desk/people/{person.Id}", [], form)).StatusCode
        );
        Assert.Equal(HttpStatusCode.Unauthorized, (await first.GetAsync(Desk)).StatusCode);
        var acts = await Acts.OnAsync(office.Engine, person.Id);
        Assert.Equal(2, acts.Count(act => act == "person.token-revoked"));
    }

    [Theory]
    [InlineData("x", 0, "token.days")]
    [InlineData("x", 366, "token.days")]
    [InlineData(" ", 90, "people.field-missing")]
    [InlineData("一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一", 90, "people.field-too-long")]
    public async Task A_token_has_a_name_and_a_life_of_at_most_a_year(string name, int days, string code)
    {
        await using var office = await RunningOffice.StartAsync(on);
        var made = await office.Services.GetRequiredService<MakeToken>().RunAsync(office.ActorOf(Role.Registrar), new(name, days));
        Assert.Equal(code, made.Refusal!.Code);
    }

    [Fact]
    public async Task A_substitute_works_by_token_with_the_roles_of_the_absent()
    {
        await using var office = await RunningOffice.StartAsync(on);
        var substitute = await office.HireAsync(office.BodyId, "没有角色的人");
        using var program = Program(office, await MakeAsync(office, new Actor(ActorKind.Person, substitute.Id, office.BodyId, "", [])));
        Assert.Equal(HttpStatusCode.Forbidden, (await program.GetAsync(Desk)).StatusCode);
        var today = Tongming.Web.Platform.Time.LegalClock.DayOf(TimeProvider.System.GetUtcNow());
        var named = await office.Changes.SaveAsync<Person>(async db =>
        {
            var people = await db.Set<Person>().Where(one => one.BodyId == office.BodyId).ToListAsync();
            return people
                .Single(one => one.Id == office.PersonOf(Role.OfficeHead).Id)
                .BeReplacedBy(people.Single(one => one.Id == substitute.Id), today, today.AddDays(1));
        });
        Assert.True(named.Succeeded);
        Assert.Equal(HttpStatusCode.OK, (await program.GetAsync(Desk)).StatusCode);
    }

    private static Task<string> MakeAsync(RunningOffice office, Role role, int days = 90) => MakeAsync(office, office.ActorOf(role), days);

    private static async Task<string> MakeAsync(RunningOffice office, Actor actor, int days = 90)
    {
        var made = await office.Services.GetRequiredService<MakeToken>().RunAsync(actor, new("测试", days));
        return made.Value!.Token;
    }

    private static HttpClient Program(RunningOffice office, string token)
    {
        var client = office.Visit();
        client.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", $"Bearer {token}");
        return client;
    }

    private static async Task LockAsync(RunningOffice office, Person person, DateTimeOffset until)
    {
        var locked = await office.Changes.SaveAsync<Account>(async db =>
        {
            var account = await db.Set<Account>().SingleAsync(one => one.Id == person.Id);
            account.LockoutEnd = until;
            return account;
        });
        Assert.True(locked.Succeeded);
    }

    private static async Task<string?> CodeAsync(HttpResponseMessage answer, HttpStatusCode status)
    {
        Assert.Equal(status, answer.StatusCode);
        var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;
        Assert.EndsWith("。", problem.GetProperty("title").GetString(), StringComparison.Ordinal);
        return problem.GetProperty("type").GetString();
    }
}

public sealed class AccessTokenOnSqliteTests(OnSqlite on) : AccessTokenTests<OnSqlite>(on), IClassFixture<OnSqlite>;

public sealed class AccessTokenOnPostgresTests(OnPostgres on) : AccessTokenTests<OnPostgres>(on), IClassFixture<OnPostgres>;
