using System.Runtime.InteropServices;
using Tongming.Web.Platform.Commands;
using Tongming.Web.Reports;

return CommandLine.Wants(args) ? await RunCommandAsync(args) : await ServeAsync(args);

static async Task<int> RunCommandAsync(string[] args)
{
    using var stop = new CancellationTokenSource();
    using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, context =>
    {
        // The second Ctrl-C ends the program at once.
        context.Cancel = !stop.IsCancellationRequested;
        stop.Cancel();
    });
    var streams = CommandStreams.OfProcess();
    return await CommandLine.RunAsync(args, streams, [.. ReportsModule.Commands(streams)], stop.Token);
}

static async Task<int> ServeAsync(string[] args)
{
    var builder = WebApplication.CreateBuilder(args);
    builder.Services.AddReports();
    var app = builder.Build();
    await app.RunAsync();
    return 0;
}
