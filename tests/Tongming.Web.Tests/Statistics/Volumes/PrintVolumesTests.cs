using System.Net;
using System.Text;
using Microsoft.Extensions.Logging;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Documents.Papers;
using Tongming.Web.Platform.Time;
using Tongming.Web.Statistics;
using Tongming.Web.Statistics.Volumes;
using Tongming.Web.Tests.Fixture;
using Tongming.Web.Tests.Platform.Documents.Made;
using static Tongming.Web.Tests.Statistics.StatisticsOffice;

namespace Tongming.Web.Tests.Statistics.Volumes;

/// <summary>The job that makes the PDF of volumes, with a script in place of the converter.</summary>
public abstract class PrintVolumesTests<TEngine>(TEngine on)
    where TEngine : TestEngine
{
    /// <summary>Writes what it was given into the file that the converter would write, and counts how often it was called.</summary>
    private const string Converter =
        "for last; do :; done; echo x >> \"$(dirname \"$0\")/calls\"; printf '%%PDF-1.7 of a %s' \"$(head -c 2 \"$last\")\" > \"$(dirname \"$last\")/paper.pdf\"";

    private readonly string code = FreshCode();
    private readonly Written log = new();

    [Fact]
    public async Task A_frozen_volume_gets_its_pdf_which_is_there_from_the_minute_of_its_release_on()
    {
        await using var office = await StartAsync(on, alone: true);
        using var programs = new ProgramsMade().With("soffice", Converter);
        var desk = new VolumeDesk(office, code);
        var volume = await desk.EmbargoedAsync();
        await RunAsync(office, programs);
        await RunAsync(office, programs);
        Assert.Equal(1, Calls(programs));
        var file = Assert.Single(await desk.FilesAsync(volume), one => one.Purpose == "pdf");
        Assert.Equal((Guid.Empty, "application/pdf"), (file.KeptBy, file.MediaType));
        Assert.Equal(office.Get<LegalClock>().Now().Instant, file.KeptAt);
        using var stranger = office.Office.Visit();
        var address = $"/volumes/{volume}/files/pdf";
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync(address)).StatusCode);
        office.Time.Advance(TimeSpan.FromMinutes(30));
        var answer = await stranger.GetAsync(address);
        Assert.Equal("%PDF-1.7 of a PK", await answer.Content.ReadAsStringAsync());
        Assert.Equal((file.Size, "application/pdf"), (answer.Content.Headers.ContentLength, $"{answer.Content.Headers.ContentType}"));
        Assert.NotNull(answer.Headers.ETag);
        Assert.Contains(address, await stranger.GetStringAsync($"/volumes/{volume}"), StringComparison.Ordinal);
        Assert.Empty(log.Lines);
    }

    [Fact]
    public async Task Without_a_converter_there_is_none_and_nothing_is_counted_as_tried()
    {
        await using var office = await StartAsync(on, alone: true);
        using var programs = new ProgramsMade();
        var desk = new VolumeDesk(office, code);
        var volume = await desk.EmbargoedAsync();
        await RunAsync(office, programs);
        Assert.Equal((0, ""), ((await desk.VolumeAsync(volume)).PdfAttempts, (await desk.VolumeAsync(volume)).PdfFile));
        office.Time.Advance(TimeSpan.FromMinutes(30));
        using var stranger = office.Office.Visit();
        Assert.DoesNotContain("files/pdf", await stranger.GetStringAsync($"/volumes/{volume}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_fails_is_told_and_tried_as_often_as_it_is_said_and_no_more()
    {
        await using var office = await StartAsync(on, alone: true);
        using var programs = new ProgramsMade().With("soffice", "echo x >> \"$(dirname \"$0\")/calls\"; exit 1");
        var desk = new VolumeDesk(office, code);
        var volume = await desk.EmbargoedAsync();
        for (var time = 0; time < BackgroundWork.MostAttempts + 2; time++)
            await RunAsync(office, programs);
        Assert.Equal(BackgroundWork.MostAttempts, Calls(programs));
        Assert.Equal(BackgroundWork.MostAttempts, log.Lines.Count);
        Assert.All(log.Lines, line => Assert.Contains("template.pdf-failed", line, StringComparison.Ordinal));
        Assert.Contains($"{volume}", log.Lines[0], StringComparison.Ordinal);
        Assert.Equal(BackgroundWork.MostAttempts, (await desk.VolumeAsync(volume)).PdfAttempts);
        Assert.DoesNotContain(await desk.FilesAsync(volume), one => one.Purpose == "pdf");
    }

    private async Task RunAsync(StatisticsOffice office, ProgramsMade programs) =>
        await new PrintVolumes(office.Get<Engine>(), office.Get<Changes>(), office.Get<PrintVolumes.Files>(), office.Get<LegalClock>(), log)
        {
            Printer = new PdfPrinter(programs.Limits),
        }.RunAsync(CancellationToken.None);

    private static int Calls(ProgramsMade programs) =>
        Path.Combine(programs.Folder, "calls") is var calls && File.Exists(calls) ? File.ReadAllLines(calls, Encoding.UTF8).Length : 0;

    /// <summary>What was written into the log.</summary>
    private sealed class Written : ILogger<PrintVolumes>
    {
        public List<string> Lines { get; } = [];

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel,
            EventId eventId,
            TState state,
            Exception? exception,
            Func<TState, Exception?, string> formatter
        ) => Lines.Add(formatter(state, exception));
    }
}

public sealed class PrintVolumesOnSqliteTests(OnSqlite on) : PrintVolumesTests<OnSqlite>(on), IClassFixture<OnSqlite>;

public sealed class PrintVolumesOnPostgresTests(OnPostgres on) : PrintVolumesTests<OnPostgres>(on), IClassFixture<OnPostgres>;
