using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.Extensions.WebEncoders;

namespace Tongming.Web.Platform.Hosting;

/// <summary>How the web server is set up before any module has its say.</summary>
internal static class Server
{
    /// <summary>Where it listens unless <c>--urls</c> or the configuration says otherwise: for this machine only.</summary>
    public const string DefaultAddress = "http://127.0.0.1:5080";

    public static WebApplicationBuilder CreateBuilder(string[] args)
    {
        var own = args is ["serve", ..] ? args[1..] : args;
        // A switch without a value would take the next argument for its value.
        own = [.. own.Select(argument => argument == "--demo" ? "--Demo=true" : argument)];
        // Settings are read at the start. To watch their files takes a watcher of the system for each program, of which there are few.
        own = [.. own, "--hostBuilder:reloadConfigOnChange=false"];
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = own, ContentRootPath = ContentRoot(own) });
        builder.WebHost.UseStaticWebAssets();
        builder.Environment.WebRootFileProvider = new UnwatchedFiles(builder.Environment.WebRootFileProvider);
        builder.Configuration["urls"] ??= DefaultAddress;
        // Its catch-all route would turn a wrong method into an unknown address, here but not in the published program.
        builder.Configuration["ReloadStaticAssetsAtRuntime"] ??= "false";
        // A line for each request would name the files that people send.
        builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            // Whoever pastes a whole text into the search is answered with a page.
            kestrel.Limits.MaxRequestLineSize = 128 * 1024;
            // Endpoints that take files allow themselves more.
            kestrel.Limits.MaxRequestBodySize = 1024 * 1024;
        });
        builder.Services.AddRazorPages().WithRazorPagesRoot("/");
        // Chinese stands in the pages as it is instead of as numbered entities.
        builder.Services.Configure<WebEncoderOptions>(options => options.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        builder.Services.AddAnswersToFailures();
        return builder;
    }

    /// <summary>
    /// The program's own folder, so that it finds its pages from wherever it is started; a host that names another one
    /// (a test, a container) keeps it.
    /// </summary>
    private static string? ContentRoot(string[] args)
    {
        var named =
            args.Any(argument => argument.StartsWith("--contentRoot", StringComparison.OrdinalIgnoreCase))
            || Environment.GetEnvironmentVariable("ASPNETCORE_CONTENTROOT") is not null
            || Environment.GetEnvironmentVariable("DOTNET_CONTENTROOT") is not null;
        return named ? null : AppContext.BaseDirectory;
    }
}
