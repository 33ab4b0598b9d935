using Microsoft.EntityFrameworkCore;
using Tongming.People;
using Tongming.Statistics.Volumes;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Documents;
using Tongming.Web.Platform.Documents.Papers;
using Tongming.Web.Platform.Files;
using Tongming.Web.Platform.Jobs;
using Tongming.Web.Statistics.Volumes.Files;

namespace Tongming.Web.Statistics.Volumes;

/// <summary>Makes the PDF of frozen volumes, where a converter is installed; without one there is none, and the other files are there all the same.</summary>
internal sealed class PrintVolumes(Engine engine, Changes changes, WriteOutVolume write, IFileStore store) : IJob
{
    private readonly PdfPrinter printer = new(new DocumentLimits());

    public async Task RunAsync(CancellationToken cancel)
    {
        if (!printer.IsInstalled)
            return;
        while (await NextAsync(cancel) is { } next)
            await PrintAsync(next.Volume, next.BodyName, cancel);
    }

    private async Task<PublicVolumes.Line?> NextAsync(CancellationToken cancel)
    {
        await using var db = engine.OpenForReading();
        var found = await (
            from one in db.Set<Volume>()
            where one.ContentFile != "" && one.PdfFile == "" && one.PdfAttempts < BackgroundWork.MostAttempts
            orderby one.MadeAt
            join body in db.Set<Body>() on one.BodyId equals body.Id
            select new { Volume = one, body.Name }
        ).FirstOrDefaultAsync(cancel);
        return found is null ? null : new PublicVolumes.Line(found.Volume, found.Name);
    }

    private async Task PrintAsync(Volume volume, string bodyName, CancellationToken cancel)
    {
        await ChangeAsync(volume, (_, one) => one.BeginPdf(), cancel);
        var content = await write.ReadAsync(volume, cancel);
        // The day of release is not fixed before it is out: the page tells it.
        var printed = await printer.PrintAsync(VolumeDocument.Write(content, bodyName, null), cancel);
        if (printed.Value is not { } pdf)
            return;
        using var bytes = new MemoryStream(pdf);
        var stored = await store.PutAsync(volume.BodyId, bytes, cancel);
        await ChangeAsync(
            volume,
            (db, one) =>
            {
                one.KeepPdf(volume.ContentFile, stored.Sha256);
                WriteOutVolume.Keep(db, one, stored, ($"{one.Title}.pdf", "application/pdf", "pdf"), (one.MadeBy, one.MadeAt));
            },
            cancel
        );
    }

    private Task<Outcome<string>> ChangeAsync(Volume volume, Action<Db, Volume> change, CancellationToken cancel) =>
        changes.SaveAsync<string>(
            async db =>
            {
                change(db, await db.Set<Volume>().FirstAsync(one => one.BodyId == volume.BodyId && one.Id == volume.Id));
                return "changed";
            },
            cancel
        );
}
