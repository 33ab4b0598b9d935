using System.Runtime.InteropServices;
using Tongming.Web.Calendar;
using Tongming.Web.People;
using Tongming.Web.Platform.Backups;
using Tongming.Web.Platform.Commands;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Hosting;
using Tongming.Web.Platform.Security;
using Tongming.Web.Platform.Ui;
using Tongming.Web.Reports;
using Tongming.Web.Requests;

return CommandLine.Wants(args) ? await RunCommandAsync(args) : await ServeAsync(args);

static async Task<int> RunCommandAsync(string[] args)
{
    using var stop = new CancellationTokenSource();
    using var interrupt = PosixSignalRegistration.Create(
        PosixSignal.SIGINT,
        context =>
        {
            // The second Ctrl-C ends the program at once.
            context.Cancel = !stop.IsCancellationRequested;
            stop.Cancel();
        }
    );
    var streams = CommandStreams.OfProcess();
    var commands = ReportsModule.Commands(streams).Concat(CalendarModule.Commands(streams)).Concat(BackupsModule.Commands(streams, []));
    return await CommandLine.RunAsync(args, streams, [.. commands], stop.Token);
}

static async Task<int> ServeAsync(string[] args)
{
    var builder = Server.CreateBuilder(args);
    builder.Services.AddTurns();
    builder.Services.AddData(DataOptions.Read(builder.Configuration, builder.Environment.ContentRootPath));
    builder.Services.AddUi();
    builder.Services.AddMachinery(builder.Configuration);
    builder.Services.AddPeople(builder.Configuration);
    builder.Services.AddCalendar();
    builder.Services.AddRequests(builder.Configuration);
    builder.Services.AddReports(builder.Configuration);
    var app = builder.Build();
    await Upgrade.RunAsync(app.Services.GetRequiredService<Engine>());
    app.UseTrustedProxies();
    app.UseSecurityHeaders();
    app.UseAnswersToFailures();
    app.UseRouting();
    app.UseRateLimiter();
    app.UseAuthentication();
    app.UseAuthorization();
    app.MapStaticAssets();
    app.MapRazorPages();
    app.MapReports();
    app.MapRequests();
    app.MapOpenApi();
    app.MapGet("/health", () => "ok").ExcludeFromDescription();
    await app.RunAsync();
    return 0;
}
