using System.Net;
using System.Security.Claims;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing.Handlers;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Tongming.People;
using Tongming.Web.People.Accounts;
using Tongming.Web.Platform.Data;

namespace Tongming.Web.Tests.Fixture;

/// <summary>
/// A body with a section and one person for every role, made directly in the database, and the real program that serves it.
/// <code>
/// await using var office = await RunningOffice.StartAsync(on);
/// using var client = await office.SignInAsync(Role.Registrar);
/// var page = await office.ReadAsync(await client.GetAsync("/desk"));
/// var answer = await office.PostAsync(client, "/desk/sections", new() { ["Name"] = "综合科" });
/// </code>
/// Clients follow no redirects, so that a test sees them.
/// </summary>
public sealed class RunningOffice : IAsyncDisposable
{
    /// <summary>Everybody's password; sign-in names are <see cref="SignInNameOf"/>.</summary>
    public const string Password = "Correct-Horse-1";

    private static readonly string PasswordHash = new PasswordHasher<Account>().HashPassword(new Account(), Password);

    private readonly RunningProgram program;
    private readonly bool isOwn;
    private readonly Dictionary<Role, Person> people = [];

    private RunningOffice(RunningProgram program, (Engine Engine, Changes Changes) data, bool isOwn)
    {
        (this.program, this.isOwn) = (program, isOwn);
        (Engine, Changes) = data;
        var body = Guid.CreateVersion7();
        Body = new Body(body, $"测试区统计局{body.ToString("N")[20..]}", "测统公开");
        Body.Describe("测试区人民政府", "测试区人民法院", "", "测试路1号");
        Section = new Section(body, Guid.CreateVersion7(), "综合统计科");
    }

    internal Engine Engine { get; }

    internal Changes Changes { get; }

    public Body Body { get; }

    public Guid BodyId => Body.Id;

    public Section Section { get; }

    /// <summary>The services of the running program; open a scope for scoped ones.</summary>
    public IServiceProvider Services => program.Services;

    /// <summary>An office in the shared program; with a clock (<paramref name="time"/>) or settings (<c>Name:Of=value</c>) of its own in a program of its own.</summary>
    public static async Task<RunningOffice> StartAsync(TestEngine on, TimeProvider? time = null, params string[] settings)
    {
        var alone = time is not null || settings.Length > 0;
        var running = alone ? new RunningProgram(on.Engine, on.Changes, time, settings) : RunningProgram.SharedOn(on);
        var office = new RunningOffice(running, (on.Engine, on.Changes), alone);
        await office.FillAsync();
        return office;
    }

    /// <summary>An office that is alone in a database and a program of its own, for tests that compare all that a stranger reads.</summary>
    public static async Task<RunningOffice> StartAloneAsync(TestEngine on, TimeProvider time)
    {
        var engine = new Engine(on.Fresh());
        await Upgrade.RunAsync(engine);
        var changes = new Changes(engine);
        var office = new RunningOffice(new RunningProgram(engine, changes, time), (engine, changes), isOwn: true);
        await office.FillAsync();
        return office;
    }

    /// <summary>The person who holds a role in the body (the three administrators of the body included).</summary>
    public Person PersonOf(Role role) => people[role];

    /// <summary>The same as an actor.</summary>
    public Actor ActorOf(Role role) => new(ActorKind.Person, people[role].Id, BodyId, people[role].Name, people[role].Roles);

    /// <summary>What the person types to sign in.</summary>
    public string SignInNameOf(Role role) => SignInName(people[role]);

    /// <summary>A browser in which nobody is signed in.</summary>
    public HttpClient Visit() => program.CreateDefaultClient(new CookieContainerHandler());

    /// <summary>A program that calls from an address; those of <see cref="Visit()"/> have none.</summary>
    public HttpClient VisitFrom(IPAddress address) => VisitWith(context => context.Connection.RemoteIpAddress = address);

    /// <summary>A program whose requests are changed before they come in, such as by what another server would bring along.</summary>
    internal HttpClient VisitWith(Action<HttpContext> change) =>
        new(program.Server.CreateHandler(change)) { BaseAddress = program.Server.BaseAddress };

    /// <summary>A browser in which the person with that role is signed in.</summary>
    public Task<HttpClient> SignInAsync(Role role) => SignInAsync(people[role]);

    /// <summary>A browser in which a person is signed in.</summary>
    public Task<HttpClient> SignInAsync(Person person) => SignInAsync(person, program);

    /// <summary>The same at another program that runs on the same database.</summary>
    internal async Task<HttpClient> SignInAsync(Person person, RunningProgram at)
    {
        await using var scope = Services.CreateAsyncScope();
        await using var db = Engine.OpenForReading();
        var account = await db.Set<Account>().SingleAsync(one => one.Id == person.Id);
        var principal = await scope.ServiceProvider.GetRequiredService<IUserClaimsPrincipalFactory<Account>>().CreateAsync(account);
        return Visit(principal, at);
    }

    /// <summary>A further person of the body, or of the installation (<see cref="Guid.Empty"/>), with an account.</summary>
    public async Task<Person> HireAsync(Guid bodyId, string name, params Role[] roles)
    {
        var person = NewPerson(bodyId, name, roles);
        await SaveAsync(person, NewAccount(person));
        return person;
    }

    /// <summary>The page of an answer.</summary>
    public static async Task<IHtmlDocument> ReadAsync(HttpResponseMessage answer) =>
        await new HtmlParser().ParseDocumentAsync(await answer.Content.ReadAsStringAsync());

    /// <summary>Opens a page and sends its form with these fields beside the hidden ones (the antiforgery token among them).</summary>
    /// <param name="client">The browser.</param>
    /// <param name="page">Address of the page that shows the form.</param>
    /// <param name="fields">What is typed; fields of the same name as a hidden one replace it.</param>
    /// <param name="form">CSS selector of the form; the first form inside <c>main</c> unless told.</param>
    public static async Task<HttpResponseMessage> PostAsync(
        HttpClient client,
        string page,
        Dictionary<string, string> fields,
        string form = "main form[method=post]"
    )
    {
        var shown = await client.GetAsync(page);
        Assert.Equal(HttpStatusCode.OK, shown.StatusCode);
        var found = (await ReadAsync(shown)).QuerySelector(form);
        Assert.True(found is IHtmlFormElement, $"{page} has no form {form}");
        var all = found
            .QuerySelectorAll("input[type=hidden][name]")
            .Where(input => !fields.ContainsKey(input.GetAttribute("name")!))
            .Select(input => KeyValuePair.Create(input.GetAttribute("name")!, input.GetAttribute("value") ?? ""))
            .Concat(fields);
        var address = found.GetAttribute("action") is { Length: > 0 } action ? action : page;
        return await client.PostAsync(address, new FormUrlEncodedContent(all));
    }

    public async ValueTask DisposeAsync()
    {
        if (isOwn)
            await program.DisposeAsync();
    }

    private HttpClient Visit(ClaimsPrincipal principal, RunningProgram at)
    {
        var scheme = IdentityConstants.ApplicationScheme;
        var cookie = Services.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(scheme);
        var now = Services.GetRequiredService<TimeProvider>().GetUtcNow();
        var properties = new AuthenticationProperties { IssuedUtc = now, ExpiresUtc = now + cookie.ExpireTimeSpan };
        var ticket = cookie.TicketDataFormat.Protect(new AuthenticationTicket(principal, properties, scheme));
        var jar = new CookieContainer();
        jar.Add(new Cookie(cookie.Cookie.Name!, ticket, "/", "localhost"));
        return at.CreateDefaultClient(new CookieContainerHandler(jar));
    }

    private async Task FillAsync()
    {
        foreach (var role in Enum.GetValues<Role>())
            people[role] = NewPerson(BodyId, $"测试-{RoleRules.NameOf(role)}", role);
        await SaveAsync([Body, Section, .. people.Values, .. people.Values.Select(NewAccount)]);
    }

    private async Task SaveAsync(params object[] things)
    {
        var saved = await Changes.SaveAsync<string>(db =>
        {
            db.AddRange(things);
            return Task.FromResult<Outcome<string>>("filled");
        });
        Assert.True(saved.Succeeded);
    }

    private static Person NewPerson(Guid bodyId, string name, params Role[] roles)
    {
        var person = new Person(bodyId, Guid.CreateVersion7(), name);
        Assert.True(person.Hold(roles).Succeeded);
        return person;
    }

    private static Account NewAccount(Person person) =>
        new()
        {
            Id = person.Id,
            BodyId = person.BodyId,
            UserName = SignInName(person),
            NormalizedUserName = SignInName(person).ToUpperInvariant(),
            PasswordHash = PasswordHash,
            // Never too old, wherever a test puts its clock.
            PasswordSetAt = new DateTimeOffset(2999, 1, 1, 0, 0, 0, TimeSpan.Zero),
            SecurityStamp = Guid.NewGuid().ToString("N"),
            ConcurrencyStamp = Guid.NewGuid().ToString(),
            LockoutEnabled = true,
        };

    private static string SignInName(Person person) => $"u{person.Id:N}";
}
