using Microsoft.EntityFrameworkCore;
using Tongming.People;
using Tongming.Statistics.Volumes;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Documents;
using Tongming.Web.Platform.Documents.Papers;
using Tongming.Web.Platform.Files;
using Tongming.Web.Platform.Jobs;
using Tongming.Web.Platform.Time;
using Tongming.Web.Statistics.Volumes.Files;

namespace Tongming.Web.Statistics.Volumes;

/// <summary>
/// Makes the PDF of frozen volumes, where a converter is installed; without one there is none, and the other files are there all the same. What fails is told in the log and
/// tried again, <see cref="BackgroundWork.MostAttempts"/> times in all.
/// </summary>
internal sealed class PrintVolumes(Engine engine, Changes changes, PrintVolumes.Files files, LegalClock clock, ILogger<PrintVolumes> log)
    : IJob
{
    /// <summary>From where contents come, and where files go.</summary>
    internal sealed record Files(VolumeContents Contents, IFileStore Store);

    /// <summary>The converter.</summary>
    public PdfPrinter Printer { get; init; } = new(new DocumentLimits());

    private sealed record Waiting(ListedVolume Volume, string BodyName);

    public async Task RunAsync(CancellationToken cancel)
    {
        if (!Printer.IsInstalled)
            return;
        while (await NextAsync(cancel) is { } next)
            await PrintAsync(next.Volume, next.BodyName, cancel);
    }

    private async Task<Waiting?> NextAsync(CancellationToken cancel)
    {
        await using var db = engine.OpenForReading();
        var found = await (
            from one in db.Set<Volume>()
                .Where(one => one.ContentFile != "" && one.PdfFile == "" && one.PdfAttempts < BackgroundWork.MostAttempts)
                .Select(ListedVolume.Of)
            join body in db.Set<Body>() on one.BodyId equals body.Id
            orderby one.MadeAt
            select new { Volume = one, body.Name }
        ).FirstOrDefaultAsync(cancel);
        return found is null ? null : new Waiting(found.Volume, found.Name);
    }

    private async Task PrintAsync(ListedVolume volume, string bodyName, CancellationToken cancel)
    {
        await ChangeAsync(volume, (_, one) => one.BeginPdf(), cancel);
        var content = await files.Contents.ReadAsync(volume.BodyId, volume.ContentFile);
        // The day of release is not fixed before it is out: the page tells it.
        var printed = await Printer.PrintAsync(VolumeDocument.Write(content, bodyName, null), cancel);
        if (printed.Refusal is { } refusal)
        {
            StatisticsLog.Unprinted(log, volume.Id, volume.PdfAttempts + 1, BackgroundWork.MostAttempts, refusal.Code);
            return;
        }

        using var bytes = new MemoryStream(printed.Value!);
        var stored = await files.Store.PutAsync(volume.BodyId, bytes, cancel);
        await ChangeAsync(
            volume,
            (db, one) =>
            {
                if (one.KeepPdf(volume.ContentFile, stored.Sha256))
                    WriteOutVolume.Keep(db, one, stored, ($"{one.Title}.pdf", "application/pdf", "pdf"), (Guid.Empty, clock.Now().Instant));
            },
            cancel
        );
    }

    /// <summary>Changes a volume, unless it was given up meanwhile.</summary>
    private Task<Outcome<string>> ChangeAsync(ListedVolume volume, Action<Db, Volume> change, CancellationToken cancel) =>
        changes.SaveAsync<string>(
            async db =>
            {
                if (await db.Set<Volume>().FirstOrDefaultAsync(one => one.BodyId == volume.BodyId && one.Id == volume.Id) is { } found)
                    change(db, found);
                return "changed";
            },
            cancel
        );
}
