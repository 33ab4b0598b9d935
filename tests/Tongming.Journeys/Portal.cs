using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Tongming.Journeys.Portal))]

namespace Tongming.Journeys;

/// <summary>The program on a free loopback port and a browser to visit it with. Without chromium every journey fails.</summary>
public sealed class Portal : IAsyncLifetime
{
    private const string Chromium = "/usr/bin/chromium";

    private static readonly string[] Flags =
    [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
    ];

    /// <summary>How the browser is started.</summary>
    internal static BrowserTypeLaunchOptions Launch { get; } = new() { ExecutablePath = Chromium, Args = Flags };

    private readonly Quiet app = new();
    private IPlaywright? playwright;
    private IBrowser? browser;
    private string address = "";

    public async ValueTask InitializeAsync()
    {
        app.UseKestrel(0);
        app.StartServer();
        address = app.ClientOptions.BaseAddress.ToString().TrimEnd('/').Replace("localhost", "127.0.0.1", StringComparison.Ordinal);
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(Launch);
    }

    /// <summary>A visitor of their own, with fresh cookies and cache.</summary>
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
        return new Visit(context, await context.NewPageAsync());
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
            await browser.DisposeAsync();
        playwright?.Dispose();
        await app.DisposeAsync();
    }

    private sealed class Quiet : WebApplicationFactory<Program>
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder) => builder.UseSetting("Logging:LogLevel:Default", "Error");
    }
}
