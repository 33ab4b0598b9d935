using System.Net;
using Microsoft.EntityFrameworkCore;
using Tongming.People;
using Tongming.Web.People.Demo;
using Tongming.Web.Platform.Demo;
using Tongming.Web.Platform.Ledger;
using Tongming.Web.Platform.Security;
using Tongming.Web.Tests.Fixture;

namespace Tongming.Web.Tests.People;

public abstract class SetupTests<TEngine>(TEngine on)
    where TEngine : TestEngine
{
    private const string Empty = "form[action*='handler=Empty']";
    private const string Demo = "form[action*='handler=Demo']";

    private static HttpClient Visit(RunningProgram program) =>
        program.CreateDefaultClient(new Microsoft.AspNetCore.Mvc.Testing.Handlers.CookieContainerHandler());

    private static string CodeFile(RunningProgram program) => Path.Combine(program.Engine.Options.Folder, SetupCode.FileName);

    // Within the test's process a request comes from nowhere, and so not from this machine.
    private static string CodeOf(RunningProgram program) =>
        File.Exists(CodeFile(program)) ? File.ReadAllText(CodeFile(program)).Trim() : "";

    private static Dictionary<string, string> Office(string code, string password = "Correct-Horse-1") =>
        new()
        {
            ["Code"] = code,
            ["BodyName"] = "云湖区统计局",
            ["DocumentCode"] = "云统公开",
            ["Administrators[0].Name"] = "甲",
            ["Administrators[0].SignInName"] = "xitong",
            ["Administrators[0].Password"] = password,
            ["Administrators[1].Name"] = "乙",
            ["Administrators[1].SignInName"] = "anquan",
            ["Administrators[1].Password"] = password,
        };

    [Fact]
    public async Task An_empty_installation_shows_its_set_up_and_keeps_the_public_pages()
    {
        await using var program = RunningProgram.Empty(on);
        using var client = Visit(program);
        foreach (var address in new[] { "/desk", "/desk/people", "/sign-in", "/account" })
            Assert.Equal("/setup", (await client.GetAsync(address)).Headers.Location?.ToString());
        foreach (var address in new[] { "/", "/check", "/rules", "/api", "/health", "/portal.css", "/setup" })
            Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(address)).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await client.GetAsync("/api/v1/desk/anything")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync("/nothing-here")).StatusCode);
        Assert.NotNull((await RunningOffice.ReadAsync(await client.GetAsync("/"))).QuerySelector("a[href='/setup']"));
    }

    [Fact]
    public async Task The_set_up_makes_a_body_and_administrators_once()
    {
        await using var program = RunningProgram.Empty(on);
        using var client = Visit(program);
        using var late = Visit(program);
        var lateForm = await RunningOffice.ReadAsync(await late.GetAsync("/setup"));
        var done = await RunningOffice.PostAsync(client, "/setup", Office(CodeOf(program)), Empty);
        Assert.Equal("/sign-in", done.Headers.Location?.ToString());

        var token = lateForm.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        var second = Office("");
        second["__RequestVerificationToken"] = token;
        Assert.Equal(HttpStatusCode.Conflict, (await late.PostAsync("/setup?handler=Empty", new FormUrlEncodedContent(second))).StatusCode);
        var demo = new FormUrlEncodedContent([new("__RequestVerificationToken", token)]);
        Assert.Equal(HttpStatusCode.Conflict, (await late.PostAsync("/setup?handler=Demo", demo)).StatusCode);

        await using var db = program.Engine.OpenForReading();
        Assert.Equal(["云湖区统计局"], await db.Set<Body>().Select(body => body.Name).ToListAsync());
        Assert.Equal(2, await db.Set<Person>().CountAsync());
        Assert.Empty((await RunningOffice.ReadAsync(await client.GetAsync("/"))).QuerySelectorAll("a[href='/setup']"));
        Assert.Equal("/desk", await SignInAsync(client, "xitong"));
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/desk/people")).StatusCode);
        using var other = Visit(program);
        await SignInAsync(other, "anquan");
        Assert.Equal("/account/password", (await other.GetAsync("/desk/people")).Headers.Location?.ToString());
    }

    [Fact]
    public async Task A_weak_password_is_refused_beside_its_field_and_nothing_is_made()
    {
        await using var program = RunningProgram.Empty(on);
        using var client = Visit(program);
        var refused = await RunningOffice.PostAsync(client, "/setup", Office(CodeOf(program), "short"), Empty);
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        var page = await RunningOffice.ReadAsync(refused);
        Assert.NotNull(page.QuerySelector("[id='Administrators[0].Password-problem']"));
        Assert.Equal("云湖区统计局", page.QuerySelector("#BodyName")!.GetAttribute("value"));
        await using var db = program.Engine.OpenForReading();
        Assert.False(await db.Set<Body>().AnyAsync());
    }

    [Fact]
    public async Task The_demo_has_somebody_for_every_role_and_shows_the_password_where_they_sign_in()
    {
        await using var program = RunningProgram.Empty(on);
        using var client = Visit(program);
        await RunningOffice.PostAsync(client, "/setup", new() { ["DemoCode"] = CodeOf(program) }, Demo);
        var page = await (await client.GetAsync("/sign-in")).Content.ReadAsStringAsync();
        Assert.Contains(DemoOffice.Password, page, StringComparison.Ordinal);
        Assert.Equal(Enum.GetValues<Role>().Order(), DemoPerson.All.Select(one => one.Role).Distinct().Order());
        Assert.Equal("/desk", await SignInAsync(client, "shouli", DemoOffice.Password));

        await using var db = program.Engine.OpenForReading();
        Assert.All(await VerifyLedger.RunAsync(db), chain => Assert.Null(chain.Break));
        var bodies = await db.Set<Body>().ToListAsync();
        Assert.All(bodies, body => Assert.True(body.IsDemo));
        Assert.Single(bodies, body => body.SuperiorId is not null);
    }

    [Fact]
    public async Task Started_with_demo_it_fills_itself_once()
    {
        await using var program = RunningProgram.Empty(on, "Demo=true");
        using var client = Visit(program);
        Assert.Equal("/desk", await SignInAsync(client, "jiandu", DemoOffice.Password));
        await using var db = program.Engine.OpenForReading();
        var people = await db.Set<Person>().CountAsync();
        await using var again = new RunningProgram(program.Engine, new(program.Engine), null, "Demo=true");
        Assert.Equal(HttpStatusCode.OK, (await Visit(again).GetAsync("/sign-in")).StatusCode);
        Assert.Equal(people, await db.Set<Person>().CountAsync());
        Assert.False(File.Exists(CodeFile(program)));
    }

    [Fact]
    public async Task Who_comes_from_elsewhere_shows_the_start_up_code()
    {
        await using var program = RunningProgram.Empty(on);
        using var client = Visit(program);
        foreach (var wrong in new[] { "", "AAAA-AAAA-AAAA" })
        {
            var refused = await RunningOffice.PostAsync(client, "/setup", Office(wrong), Empty);
            Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
            Assert.Contains(
                "启动码不对",
                (await RunningOffice.ReadAsync(refused)).QuerySelector("#Code-problem")!.TextContent,
                StringComparison.Ordinal
            );
            var demo = await RunningOffice.PostAsync(client, "/setup", new() { ["DemoCode"] = wrong }, Demo);
            Assert.Equal(HttpStatusCode.BadRequest, demo.StatusCode);
            Assert.NotNull((await RunningOffice.ReadAsync(demo)).QuerySelector("#DemoCode-problem"));
        }

        await using var db = program.Engine.OpenForReading();
        Assert.False(await db.Set<Person>().AnyAsync());
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(CodeFile(program)));
        var typed = CodeOf(program).ToLowerInvariant().Replace("-", " ", StringComparison.Ordinal);
        Assert.Equal("/sign-in", (await RunningOffice.PostAsync(client, "/setup", Office(typed), Empty)).Headers.Location?.ToString());
        Assert.False(File.Exists(CodeFile(program)));
    }

    [Fact]
    public async Task At_the_machine_itself_no_code_is_asked_for()
    {
        await using var program = await StartedProgram.StartAsync(on.Fresh());
        using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = program.Address };
        var page = await RunningOffice.ReadAsync(await client.GetAsync("/setup"));
        Assert.Null(page.QuerySelector("#Code"));
        foreach (var (name, value) in new[] { ("X-Forwarded-For", "198.51.100.7"), ("Host", "bureau.example") })
        {
            using var passedOn = new HttpRequestMessage(HttpMethod.Get, "/setup");
            passedOn.Headers.TryAddWithoutValidation(name, value);
            Assert.NotNull((await RunningOffice.ReadAsync(await client.SendAsync(passedOn))).QuerySelector("#Code"));
        }

        var done = await RunningOffice.PostAsync(client, "/setup", Office(""), Empty);
        Assert.Equal("/sign-in", done.Headers.Location?.ToString());
    }

    private static async Task<string?> SignInAsync(HttpClient client, string name, string password = "Correct-Horse-1") =>
        (
            await RunningOffice.PostAsync(client, "/sign-in", new() { ["Name"] = name, ["Password"] = password })
        ).Headers.Location?.ToString();
}

public sealed class SetupOnSqliteTests(OnSqlite on) : SetupTests<OnSqlite>(on), IClassFixture<OnSqlite>;

public sealed class SetupOnPostgresTests(OnPostgres on) : SetupTests<OnPostgres>(on), IClassFixture<OnPostgres>;
