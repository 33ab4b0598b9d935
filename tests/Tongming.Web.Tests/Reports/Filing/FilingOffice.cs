using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tongming.People;
using Tongming.Publications;
using Tongming.Publications.Columns;
using Tongming.Reports.Compiling;
using Tongming.Reports.Filing;
using Tongming.Requests;
using Tongming.Requests.Intake;
using Tongming.Web.Platform.Events;
using Tongming.Web.Publications.Acts;
using Tongming.Web.Reports.Compiling;
using Tongming.Web.Reports.Filing;
using Tongming.Web.Tests.Fixture;
using Tongming.Web.Tests.Reports.Compiling;

namespace Tongming.Web.Tests.Reports.Filing;

/// <summary>An office in January 2026 that has dealt with a few requests in 2025 and files the report of that year.</summary>
internal sealed class FilingOffice : IAsyncDisposable
{
    public static readonly DateOnly Today = new(2026, 1, 12);

    private FilingOffice(RunningOffice office, ManualTime time) => (Office, Time) = (office, time);

    public RunningOffice Office { get; }

    public ManualTime Time { get; }

    public InformationRequest Request { get; private set; } = null!;

    public static async Task<FilingOffice> StartAsync(TestEngine on, params string[] settings)
    {
        var time = new ManualTime(new DateTimeOffset(2026, 1, 12, 1, 0, 0, TimeSpan.Zero));
        var filing = new FilingOffice(await RunningOffice.StartAsync(on, time, settings), time);
        var acts = await ReportActs.OfAsync(filing.Office, Today);
        filing.Request = acts.Ask(ApplicantClass.NaturalPerson, new DateOnly(2025, 5, 6), ("A2", new DateOnly(2025, 5, 20)));
        acts.Ask(ApplicantClass.Business, new DateOnly(2025, 6, 6), ("U1", new DateOnly(2025, 6, 20)));
        await acts.SaveAsync();
        await filing.AddColumnAsync();
        return filing;
    }

    /// <summary>The same below a superior.</summary>
    public static async Task<FilingOffice> StartBelowAsync(TestEngine on, RunningOffice superior)
    {
        var filing = await StartAsync(on);
        Must(
            await filing.Office.Changes.SaveAsync<string>(async db =>
            {
                var body = await db.Set<Body>().SingleAsync(one => one.Id == filing.Office.BodyId);
                body.PutBelow(superior.BodyId);
                return "saved";
            })
        );
        return filing;
    }

    public T Get<T>()
        where T : notnull => Office.Services.GetRequiredService<T>();

    public Actor By(Role role) => Office.ActorOf(role);

    /// <summary>Writes words for every part, so that the report can be frozen.</summary>
    public async Task WriteAsync(int year = 2025)
    {
        foreach (var (part, _, heading) in ReportParts.All)
        {
            if (part is ReportPart.OnRequest or ReportPart.Others)
                continue;
            var input = new WriteWords.Input { Words = $"{year}年，本机关按要求做好{heading}工作，安排专人负责，按月检查。" };
            Must(await Get<WriteWords>().RunAsync(year, part, input, By(Role.OfficeHead)));
        }
    }

    public static PerformReportAct.Target On(int? version = null, string? token = null) =>
        new(2025, version, token ?? Guid.NewGuid().ToString("N"));

    public Task<Outcome<PerformReportAct.Done>> FreezeAsync() => Get<FreezeReport>().RunAsync(On(), By(Role.Registrar));

    public async Task ApproveAsync()
    {
        var seen = new ReviewReport.ApproveInput((await ReportAsync()).ContentHash, Reviewed: true, Proofread: true);
        Must(await Get<ReviewReport>().ApproveAsync(ReportStep.First, seen, On(), By(Role.OfficeHead)));
        Must(await Get<ReviewReport>().ApproveAsync(ReportStep.Second, seen, On(), By(Role.SecondReviewer)));
        Must(await Get<ReviewReport>().ApproveAsync(ReportStep.Final, seen, On(), By(Role.Signatory)));
    }

    public Task<Outcome<PerformReportAct.Done>> FileAsync() => Get<FileReport>().RunAsync(On(), By(Role.OfficeHead));

    /// <summary>Writes, freezes, approves and files.</summary>
    public async Task FileAllAsync()
    {
        await WriteAsync();
        await FileWrittenAsync();
    }

    /// <summary>Freezes, approves and files what has words already.</summary>
    public async Task FileWrittenAsync()
    {
        Must(await FreezeAsync());
        await ApproveAsync();
        Must(await FileAsync());
    }

    public async Task<YearReport> ReportAsync()
    {
        await using var db = Office.Engine.OpenForReading();
        return await db.Set<YearReport>().SingleAsync(one => one.BodyId == Office.BodyId && one.Year == 2025);
    }

    /// <summary>Runs what waits in the outbox until nothing more comes of it.</summary>
    public async Task DeliverAsync()
    {
        for (var round = 0; round < 4; round++)
        {
            await using var scope = Office.Services.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<DeliverOutbox>().RunAsync(CancellationToken.None);
        }
    }

    /// <summary>Corrects a number of the report.</summary>
    public async Task CorrectAsync(string key, decimal value, string reason)
    {
        var entered = new EnterNumber.Input
        {
            Kind = NumberEntryKind.Correction,
            Value = value,
            Reason = reason,
        };
        Must(await Get<EnterNumber>().RunAsync(2025, key, entered, By(Role.Registrar)));
    }

    /// <summary>The latest edition of an item.</summary>
    public async Task<Edition> EditionAsync(Guid item)
    {
        await using var db = Office.Engine.OpenForReading();
        return await db.Set<Edition>().Where(one => one.PublicationId == item).OrderByDescending(one => one.Number).FirstAsync();
    }

    /// <summary>Does an act on an item; reviews are both read and proof-read.</summary>
    public async Task ActAsync(Guid item, string act, Role role)
    {
        var edition = await EditionAsync(item);
        var found = Get<ItemActs>().Find(act)!;
        var input =
            found.Input == typeof(ReviewItem.InputOf)
                ? new ReviewItem.InputOf
                {
                    ContentHash = edition.ContentHash,
                    Reviewed = true,
                    Proofread = true,
                }
                : Activator.CreateInstance(found.Input)!;
        Must(
            await Get<PerformEditionAct>().RunAsync(found, input, new PerformEditionAct.Target(item, $"{Guid.NewGuid():N}", null), By(role))
        );
    }

    public static T Must<T>(Outcome<T> outcome)
        where T : notnull
    {
        Assert.True(outcome.Succeeded, $"{outcome.Refusal} {string.Join('；', outcome.Refusal?.Arguments ?? [])}");
        return outcome.Value!;
    }

    public ValueTask DisposeAsync() => Office.DisposeAsync();

    private async Task AddColumnAsync()
    {
        var given = new NewColumn(
            Guid.CreateVersion7(),
            Office.BodyId,
            ColumnBlock.AnnualReports,
            ColumnGroup.Other,
            "政府信息公开年报",
            ColumnSlug.Parse("annual-reports").Value!
        );
        var column = Must(Column.Plan(given));
        Must(
            await Office.Changes.SaveAsync<string>(db =>
            {
                db.Add(column);
                return Task.FromResult<Outcome<string>>("saved");
            })
        );
    }
}
