using System.CommandLine;
using Tongming.Web.Calendar;
using Tongming.Web.People;
using Tongming.Web.Platform.Backups;
using Tongming.Web.Platform.Commands;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Hosting;
using Tongming.Web.Platform.Ledger;
using Tongming.Web.Platform.Search;
using Tongming.Web.Platform.Security;
using Tongming.Web.Platform.Ui;
using Tongming.Web.Publications;
using Tongming.Web.Reports;
using Tongming.Web.Requests;
using Tongming.Web.Statistics;

return CommandLine.Wants(args) ? await RunCommandAsync(args) : await ServeAsync(args);

static async Task<int> RunCommandAsync(string[] args)
{
    using var interrupt = new Interrupt();
    var streams = CommandStreams.OfProcess();
    IReadOnlyList<SearchSource> sources = [.. RequestsModule.SearchSources, .. PublicationsModule.SearchSources];
    IEnumerable<Command> commands =
    [
        .. ReportsModule.Commands(streams),
        .. CalendarModule.Commands(streams),
        .. BackupsModule.Commands(streams, sources),
        LedgerCommandLine.Create(streams),
        SearchCommandLine.Create(streams, sources),
    ];
    return await CommandLine.RunAsync(args, streams, commands, interrupt.Token);
}

static async Task<int> ServeAsync(string[] args)
{
    var builder = Server.CreateBuilder(args);
    builder.Services.AddTurns(SignInOptions.Read(builder.Configuration).TriesPerMinute);
    builder.Services.AddData(DataOptions.Read(builder.Configuration, builder.Environment.ContentRootPath));
    builder.Services.AddUi();
    builder.Services.AddMachinery(builder.Configuration);
    builder.Services.AddPeople(builder.Configuration);
    builder.Services.AddCalendar();
    builder.Services.AddRequests(builder.Configuration);
    builder.Services.AddPublications(builder.Configuration);
    builder.Services.AddReports(builder.Configuration);
    builder.Services.AddStatistics();
    var app = builder.Build();
    await app.PrepareDataAsync();
    app.UseMachinery();
    app.MapMachinery();
    app.MapReports();
    app.MapRequests();
    app.MapPublications();
    app.MapStatistics();
    app.MapCalendar();
    app.MapPeople();
    await app.RunAsync();
    return 0;
}
