using Tongming.Web.Platform.Events;
using Tongming.Web.Platform.Files;
using Tongming.Web.Platform.Hosting.Cached;
using Tongming.Web.Platform.Jobs;
using Tongming.Web.Platform.Ledger;
using Tongming.Web.Platform.Mail;
using Tongming.Web.Platform.Security;

namespace Tongming.Web.Platform.Hosting;

/// <summary>What runs beside the pages: jobs, deliveries and mail; and what guards the public form.</summary>
internal static class Machinery
{
    public static void AddMachinery(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(ProxyOptions.Read(configuration));
        services.AddSingleton(SiteOptions.Read(configuration));
        services.AddSingleton(FloodOptions.Read(configuration));
        services.AddSingleton<Floods>();
        services.AddSingleton<FloodGate>();
        services.AddOpenApi(ApiDescription.Document, options => options.DescribeInterface());
        services.AddJobs();
        services.AddEvents();
        services.AddMail(configuration);
        services.AddFiles(configuration);
        services.AddSingleton<PublicCache>();
        services.AddSingleton<Visits>();
        services.AddJob<RenewKeys>(("platform.renew-keys", "更新密钥"), daily: new TimeOnly(3, 0), timeout: TimeSpan.FromMinutes(5));
    }

    /// <summary>
    /// What every request goes through, in this order. That trusted proxies say for whom they ask comes before everything that looks at
    /// addresses.
    /// </summary>
    public static void UseMachinery(this WebApplication app)
    {
        app.UseForwardedHeaders(app.Services.GetRequiredService<ProxyOptions>().Forwarded());
        app.UseKeptPages();
        app.UseSecurityHeaders();
        app.UseAnswersToFailures();
        app.UseRouting();
        app.UseTurns();
        app.UseAuthentication();
        app.UseDeskGate();
        app.UseAuthorization();
        app.UsePublicPages();
    }

    /// <summary>What every installation answers: assets, pages, the description of the API, and that it is alive.</summary>
    public static void MapMachinery(this WebApplication app)
    {
        app.MapStaticAssets();
        app.MapRazorPages();
        app.MapOpenApi();
        app.MapLedger();
        app.MapJobs();
        app.MapLook();
        app.MapGet("/health", () => "ok").ExcludeFromDescription();
    }
}
