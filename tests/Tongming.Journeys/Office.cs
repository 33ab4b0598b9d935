using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Playwright;

namespace Tongming.Journeys;

/// <summary>The demo bureau on a free loopback port, in February 2026, with a browser.</summary>
public sealed class Office : IAsyncLifetime
{
    /// <summary>The password that the demo shows where people sign in.</summary>
    private const string Password = "Yanshi-2026";

    private readonly string folder = Directory.CreateTempSubdirectory("tongming-journey-").FullName;
    private readonly Demo app;
    private IPlaywright? playwright;
    private IBrowser? browser;
    private string address = "";

    public Office() => app = new Demo(folder, Time);

    /// <summary>The clock of the program.</summary>
    public SteppedTime Time { get; } = new();

    public async ValueTask InitializeAsync()
    {
        app.UseKestrel(0);
        app.StartServer();
        address = app.ClientOptions.BaseAddress.ToString().TrimEnd('/').Replace("localhost", "127.0.0.1", StringComparison.Ordinal);
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(Portal.Launch);
    }

    /// <summary>Somebody of the public.</summary>
    public async Task<Visit> VisitAsync(int width = 1280, bool script = true)
    {
        var context = await browser!.NewContextAsync(
            new()
            {
                BaseURL = address,
                ViewportSize = new() { Width = width, Height = 900 },
                JavaScriptEnabled = script,
                ReducedMotion = ReducedMotion.Reduce,
            }
        );
        context.SetDefaultTimeout(60_000);
        return new Visit(context, await context.NewPageAsync());
    }

    /// <summary>A person of the demo bureau, signed in.</summary>
    public async Task<Visit> SignInAsync(string name, int width = 1280)
    {
        var visit = await VisitAsync(width);
        await visit.Page.GotoAsync("/sign-in");
        await visit.Page.GetByLabel("登录名").FillAsync(name);
        await visit.Page.GetByLabel("密码").FillAsync(Password);
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "登录", Exact = true }).ClickAsync();
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToBeVisibleAsync();
        return visit;
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
            await browser.DisposeAsync();
        playwright?.Dispose();
        await app.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    private sealed class Demo(string folder, TimeProvider time) : WebApplicationFactory<Program>
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            builder.UseSetting("Logging:LogLevel:Default", "Error");
            builder.UseSetting("Data:Folder", folder);
            builder.UseSetting("Data:Durable", "false");
            builder.UseSetting("Demo", "true");
            builder.ConfigureTestServices(services => services.Replace(ServiceDescriptor.Singleton(time)));
        }
    }
}
