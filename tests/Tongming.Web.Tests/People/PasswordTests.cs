using System.Net;
using System.Security.Cryptography;
using Microsoft.Extensions.DependencyInjection;
using Tongming.People;
using Tongming.Web.People.Accounts;
using Tongming.Web.Tests.Fixture;

namespace Tongming.Web.Tests.People;

public abstract class PasswordTests<TEngine>(TEngine on)
    where TEngine : TestEngine
{
    [Theory]
    [InlineData("Short-1", "password.too-short")]
    [InlineData("onlysmallletters", "password.too-plain")]
    [InlineData("small-letters-and-signs", "password.too-plain")]
    [InlineData("Zhang-San-2026", "password.contains-name")]
    [InlineData("中文密码也算符号Aa", null)]
    [InlineData("Correct-Horse-1", null)]
    public async Task A_password_is_long_mixed_and_without_the_name(string password, string? code)
    {
        await using var office = await RunningOffice.StartAsync(on);
        var rule = office.Services.GetRequiredService<PasswordRule>();
        Assert.Equal(code, rule.CheckWords("zhang-san", password)?.Code);
    }

    [Fact]
    public async Task A_reset_password_opens_only_the_page_that_changes_it()
    {
        await using var office = await RunningOffice.StartAsync(on);
        var person = office.PersonOf(Role.CaseOfficer);
        var reset = office.Services.GetRequiredService<ResetPassword>();
        var done = await reset.RunAsync(office.ActorOf(Role.SystemAdministrator), new ResetPassword.Input(person.Id, "First-Time-9"));
        Assert.True(done.Succeeded);

        using var client = office.Visit();
        var signedIn = await RunningOffice.PostAsync(
            client,
            "/sign-in",
            new() { ["Name"] = office.SignInNameOf(Role.CaseOfficer), ["Password"] = "First-Time-9" }
        );
        Assert.Equal(HttpStatusCode.Redirect, signedIn.StatusCode);
        Assert.Equal("/account/password", (await client.GetAsync("/account")).Headers.Location!.ToString());
        Assert.Equal(HttpStatusCode.Forbidden, (await client.GetAsync("/api/v1/desk/anything")).StatusCode);

        var changed = await ChangeAsync(client, "First-Time-9", "Second-Time-9");
        Assert.Equal(HttpStatusCode.Redirect, changed.StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/account")).StatusCode);
        Assert.Equal(
            ["person.password-reset", "person.signed-in", "person.password-changed"],
            await Acts.OnAsync(office.Engine, person.Id)
        );
    }

    [Fact]
    public async Task The_last_five_passwords_do_not_come_back_and_the_sixth_does()
    {
        await using var office = await RunningOffice.StartAsync(on);
        using var client = await office.SignInAsync(Role.Signatory);
        var passwords = Enumerable.Range(1, 5).Select(i => $"Another-Horse-{i}").Prepend(RunningOffice.Password).ToList();
        for (var i = 1; i <= 4; i++)
            Assert.Equal(HttpStatusCode.Redirect, (await ChangeAsync(client, passwords[i - 1], passwords[i])).StatusCode);
        var refused = await ChangeAsync(client, passwords[4], passwords[0]);
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Contains("最近 5 次", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await ChangeAsync(client, passwords[4], passwords[5])).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await ChangeAsync(client, passwords[5], passwords[0])).StatusCode);
    }

    [Fact]
    public async Task The_code_of_an_authenticator_is_asked_after_the_password_and_a_recovery_code_works_once()
    {
        await using var office = await RunningOffice.StartAsync(on);
        using var client = await office.SignInAsync(Role.SecurityAdministrator);
        var page = await RunningOffice.ReadAsync(await client.GetAsync("/account/two-factor"));
        var key = page.QuerySelector("code.key")!.TextContent;
        var on1 = await RunningOffice.PostAsync(client, "/account/two-factor", new() { ["Code"] = Totp.Of(key) });
        Assert.Equal(HttpStatusCode.OK, on1.StatusCode);
        var recovery = (await RunningOffice.ReadAsync(on1)).QuerySelectorAll(".codes code").Select(code => code.TextContent).ToList();
        Assert.Equal(10, recovery.Count);

        Assert.Equal(HttpStatusCode.BadRequest, (await SecondStepAsync(office, "000000")).StatusCode);
        Assert.Equal("/desk", (await SecondStepAsync(office, Totp.Of(key))).Headers.Location?.ToString());
        Assert.Equal("/desk", (await SecondStepAsync(office, recovery[0])).Headers.Location?.ToString());
        Assert.Equal(HttpStatusCode.BadRequest, (await SecondStepAsync(office, recovery[0])).StatusCode);
    }

    private static async Task<HttpResponseMessage> SecondStepAsync(RunningOffice office, string code)
    {
        using var client = office.Visit();
        var first = await RunningOffice.PostAsync(
            client,
            "/sign-in",
            new() { ["Name"] = office.SignInNameOf(Role.SecurityAdministrator), ["Password"] = RunningOffice.Password }
        );
        Assert.StartsWith("/sign-in/code", first.Headers.Location!.ToString(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await client.GetAsync("/account")).StatusCode);
        return await RunningOffice.PostAsync(client, "/sign-in/code", new() { ["Code"] = code });
    }

    private static Task<HttpResponseMessage> ChangeAsync(HttpClient client, string present, string next) =>
        RunningOffice.PostAsync(
            client,
            "/account/password",
            new()
            {
                ["Present"] = present,
                ["New"] = next,
                ["Repeat"] = next,
            }
        );
}

/// <summary>An authenticator.</summary>
internal static class Totp
{
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    public static string Of(string key)
    {
        var bits = string.Concat(
            key.ToUpperInvariant()
                .Where(char.IsAsciiLetterOrDigit)
                .Select(letter => Convert.ToString(Alphabet.IndexOf(letter), 2).PadLeft(5, '0'))
        );
        var secret = bits.Chunk(8).Where(eight => eight.Length == 8).Select(eight => Convert.ToByte(new string(eight), 2)).ToArray();
        var step = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds() / 30;
#pragma warning disable CA5350 // The authenticators of the world use it.
        var hash = HMACSHA1.HashData(secret, BitConverter.GetBytes(System.Net.IPAddress.HostToNetworkOrder(step)));
#pragma warning restore CA5350
        var at = hash[^1] & 15;
        var number = ((hash[at] & 127) << 24) | (hash[at + 1] << 16) | (hash[at + 2] << 8) | hash[at + 3];
        return $"{number % 1_000_000:D6}";
    }
}

public sealed class PasswordOnSqliteTests(OnSqlite on) : PasswordTests<OnSqlite>(on), IClassFixture<OnSqlite>;

public sealed class PasswordOnPostgresTests(OnPostgres on) : PasswordTests<OnPostgres>(on), IClassFixture<OnPostgres>;
