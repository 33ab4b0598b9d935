using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Playwright;

namespace Tongming.Journeys;

/// <summary>
/// The program on a free loopback port, with a data folder of its own, and a browser to visit it with. Without chromium every journey
/// fails.
/// </summary>
public abstract class BrowsedProgram : IAsyncLifetime
{
    /// <summary>Milliseconds for anything to appear, on a machine that others keep busy.</summary>
    private const int Patience = 60_000;

    private readonly string folder = Directory.CreateTempSubdirectory("tongming-journey-").FullName;
    private readonly Served app;
    private IPlaywright? playwright;
    private IBrowser? browser;
    private string address = "";

    /// <summary>With these settings beside those of every journey, by this clock or the machine's.</summary>
    protected BrowsedProgram(TimeProvider? time = null, params (string Name, string Value)[] settings) =>
        app = new Served([("Data:Folder", folder), ("Logging:LogLevel:Default", "Error"), .. settings], time);

    public async ValueTask InitializeAsync()
    {
        app.UseKestrel(0);
        app.StartServer();
        address = app.ClientOptions.BaseAddress.ToString().TrimEnd('/').Replace("localhost", "127.0.0.1", StringComparison.Ordinal);
        Assertions.SetDefaultExpectTimeout(Patience);
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(
            new()
            {
                ExecutablePath = "/usr/bin/chromium",
                Args =
                [
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-quic",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync",
                ],
            }
        );
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
        context.SetDefaultTimeout(Patience);
        return new Visit(context, await context.NewPageAsync());
    }

    /// <summary>The services of the running program.</summary>
    public IServiceProvider Services => app.Services;

    public virtual async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        if (browser is not null)
            await browser.DisposeAsync();
        playwright?.Dispose();
        await app.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    private sealed class Served((string Name, string Value)[] settings, TimeProvider? time) : WebApplicationFactory<Program>
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            foreach (var (name, value) in settings)
                builder.UseSetting(name, value);
            if (time is not null)
                builder.ConfigureTestServices(services => services.Replace(ServiceDescriptor.Singleton(time)));
        }
    }
}
