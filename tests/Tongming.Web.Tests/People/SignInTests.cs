using System.Net;
using Tongming.People;
using Tongming.Web.People.Staff;
using Tongming.Web.Tests.Fixture;

namespace Tongming.Web.Tests.People;

public abstract class SignInTests<TEngine>(TEngine on)
    where TEngine : TestEngine
{
    private static Task<HttpResponseMessage> SignInAsync(HttpClient client, string name, string password, string page = "/sign-in") =>
        RunningOffice.PostAsync(client, page, new() { ["Name"] = name, ["Password"] = password });

    [Fact]
    public async Task Name_and_password_open_the_desk_and_go_into_the_ledger()
    {
        await using var office = await RunningOffice.StartAsync(on);
        using var client = office.Visit();
        var answer = await SignInAsync(client, $" {office.SignInNameOf(Role.Registrar).ToUpperInvariant()} ", RunningOffice.Password);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal("/desk", answer.Headers.Location!.ToString());
        var account = await RunningOffice.ReadAsync(await client.GetAsync("/account"));
        Assert.Contains("测试-受理员", account.Body!.TextContent, StringComparison.Ordinal);

        var left = await RunningOffice.PostAsync(client, "/account", [], "form[action='/sign-out']");
        Assert.Equal("/sign-in", left.Headers.Location!.ToString());
        Assert.Equal(HttpStatusCode.Redirect, (await client.GetAsync("/account")).StatusCode);
        Assert.Equal(["person.signed-in", "person.signed-out"], await Acts.OnAsync(office.Engine, office.PersonOf(Role.Registrar).Id));
    }

    [Fact]
    public async Task An_unknown_name_a_wrong_password_and_a_locked_account_read_the_same()
    {
        await using var office = await RunningOffice.StartAsync(on);
        using var client = office.Visit();
        var name = office.SignInNameOf(Role.Archivist);
        var sentences = new List<string> { await RefusalAsync(await SignInAsync(client, $"nobody-{Guid.NewGuid():N}", "Wrong-Horse-1")) };
        for (var i = 0; i < 5; i++)
            sentences.Add(await RefusalAsync(await SignInAsync(client, name, "Wrong-Horse-1")));
        sentences.Add(await RefusalAsync(await SignInAsync(client, name, RunningOffice.Password)));

        Assert.Single(sentences.Distinct());
        var acts = await Acts.OnAsync(office.Engine, office.PersonOf(Role.Archivist).Id);
        Assert.Equal("person.locked", acts[4]);
        Assert.DoesNotContain("person.signed-in", acts);
    }

    [Fact]
    public async Task The_way_back_stays_inside_the_program()
    {
        await using var office = await RunningOffice.StartAsync(on);
        using var first = office.Visit();
        var asked = await first.GetAsync("/desk/people?body=1");
        Assert.Equal("/sign-in?to=%2Fdesk%2Fpeople%3Fbody%3D1", asked.Headers.Location!.ToString());
        var (name, page) = (office.SignInNameOf(Role.OfficeHead), asked.Headers.Location.ToString());
        Assert.Equal("/desk/people?body=1", (await SignInAsync(first, name, RunningOffice.Password, page)).Headers.Location!.ToString());

        using var second = office.Visit();
        var lured = await SignInAsync(second, name, RunningOffice.Password, "/sign-in?to=https%3A%2F%2Fexample.com%2F");
        Assert.Equal("/desk", lured.Headers.Location!.ToString());
    }

    [Fact]
    public async Task An_administrators_second_session_ends_the_first_and_other_people_may_have_two()
    {
        var time = new OwnTime(TimeProvider.System.GetUtcNow());
        await using var office = await RunningOffice.StartAsync(on, time);
        foreach (var (role, sessions) in new[] { (Role.AuditAdministrator, 1), (Role.Registrar, 2) })
        {
            using var first = office.Visit();
            using var second = office.Visit();
            await SignInAsync(first, office.SignInNameOf(role), RunningOffice.Password);
            await SignInAsync(second, office.SignInNameOf(role), RunningOffice.Password);
            time.Present += TimeSpan.FromSeconds(61);
            HttpStatusCode[] answers = [(await first.GetAsync("/account")).StatusCode, (await second.GetAsync("/account")).StatusCode];
            Assert.Equal([sessions == 2 ? HttpStatusCode.OK : HttpStatusCode.Redirect, HttpStatusCode.OK], answers);
        }
    }

    [Fact]
    public async Task Who_does_nothing_is_signed_out_and_who_works_is_not()
    {
        var time = new OwnTime(TimeProvider.System.GetUtcNow());
        await using var office = await RunningOffice.StartAsync(on, time);
        using var client = await office.SignInAsync(Role.Registrar);
        for (var i = 0; i < 3; i++)
        {
            time.Present += TimeSpan.FromMinutes(15);
            Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/account")).StatusCode);
        }

        time.Present += TimeSpan.FromMinutes(21);
        Assert.Equal(HttpStatusCode.Redirect, (await client.GetAsync("/account")).StatusCode);
    }

    [Fact]
    public async Task Who_has_left_is_out_at_the_next_click_and_does_not_come_in_again()
    {
        await using var office = await RunningOffice.StartAsync(on);
        using var client = await office.SignInAsync(Role.Archivist);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/account")).StatusCode);
        var end = (EndWork)office.Services.GetService(typeof(EndWork))!;
        var ended = await end.RunAsync(office.ActorOf(Role.SystemAdministrator), new EndWork.Input(office.PersonOf(Role.Archivist).Id));
        Assert.True(ended.Succeeded);
        Assert.Equal(HttpStatusCode.Redirect, (await client.GetAsync("/account")).StatusCode);
        var again = await SignInAsync(client, office.SignInNameOf(Role.Archivist), RunningOffice.Password);
        Assert.Equal(HttpStatusCode.BadRequest, again.StatusCode);
    }

    [Fact]
    public async Task A_form_without_its_token_is_refused()
    {
        await using var office = await RunningOffice.StartAsync(on);
        using var client = office.Visit();
        using var form = new FormUrlEncodedContent([
            new("Name", office.SignInNameOf(Role.Archivist)),
            new("Password", RunningOffice.Password),
        ]);
        Assert.Equal(HttpStatusCode.BadRequest, (await client.PostAsync("/sign-in", form)).StatusCode);
    }

    [Fact]
    public async Task Guessing_from_one_address_is_stopped()
    {
        await using var program = RunningProgram.Empty(on, "SignIn:TriesPerMinute=5");
        using var client = program.CreateClient();
        var answers = new List<HttpStatusCode>();
        for (var i = 0; i < 6; i++)
            answers.Add((await client.PostAsync("/setup", new FormUrlEncodedContent([]))).StatusCode);
        Assert.Equal(HttpStatusCode.TooManyRequests, answers[5]);
        Assert.DoesNotContain(HttpStatusCode.TooManyRequests, answers[..5]);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/setup")).StatusCode);
    }

    [Fact]
    public async Task The_addresses_of_one_household_are_one_guesser()
    {
        await using var program = RunningProgram.Empty(on, "SignIn:TriesPerMinute=5", "Proxy:TrustedProxies:0=192.0.2.1");
        using var client = program.CreateClient();
        async Task<HttpStatusCode> TryAsync(string from)
        {
            using var message = new HttpRequestMessage(HttpMethod.Post, "/setup") { Content = new FormUrlEncodedContent([]) };
            message.Headers.Add("X-Forwarded-For", from);
            return (await client.SendAsync(message)).StatusCode;
        }

        for (var i = 1; i <= 5; i++)
            Assert.NotEqual(HttpStatusCode.TooManyRequests, await TryAsync($"2001:db8:1:2::{i}"));
        Assert.Equal(HttpStatusCode.TooManyRequests, await TryAsync("2001:db8:1:2:ffff::6"));
        Assert.NotEqual(HttpStatusCode.TooManyRequests, await TryAsync("2001:db8:1:3::1"));
    }

    private static async Task<string> RefusalAsync(HttpResponseMessage answer)
    {
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        return (await RunningOffice.ReadAsync(answer)).QuerySelector(".problems li")!.TextContent.Trim();
    }
}

public sealed class SignInOnSqliteTests(OnSqlite on) : SignInTests<OnSqlite>(on), IClassFixture<OnSqlite>;

public sealed class SignInOnPostgresTests(OnPostgres on) : SignInTests<OnPostgres>(on), IClassFixture<OnPostgres>;
