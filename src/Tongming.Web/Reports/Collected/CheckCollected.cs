using Microsoft.EntityFrameworkCore;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Files;
using Tongming.Web.Platform.Jobs;

namespace Tongming.Web.Reports.Collected;

/// <summary>Checks the reports that wait, some at once. It may be killed at any line: what was not written is checked again.</summary>
internal sealed class CheckCollected(Engine engine, Changes changes, CheckReports checker, IFileStore store) : IJob
{
    private const int AtOnce = 100;

    public async Task RunAsync(CancellationToken cancel)
    {
        while (true)
        {
            var waiting = await WaitingAsync(cancel);
            if (waiting.Count == 0)
                return;
            var files = new List<ReportFile>(waiting.Count);
            foreach (var one in waiting)
                files.Add(await FileOfAsync(one, cancel));
            var checks = new List<FileCheck>(waiting.Count);
            await foreach (var check in checker.EachAsync(new CheckReports.Input(files), cancel))
                checks.Add(check);
            await SaveAsync([.. waiting.Select(one => (one.BodyId, one.Id))], checks, cancel);
        }
    }

    private async Task<List<CollectedReport>> WaitingAsync(CancellationToken cancel)
    {
        await using var db = engine.OpenForReading();
        return await db.Set<CollectedReport>()
            .Where(one => one.State == CollectedState.Waiting)
            .OrderBy(one => one.At)
            .Take(AtOnce)
            .ToListAsync(cancel);
    }

    private async Task<ReportFile> FileOfAsync(CollectedReport report, CancellationToken cancel)
    {
        var name = new StoredName(report.BodyId, report.Sha256);
        if (!await store.ExistsAsync(name, cancel))
            return ReportFile.OfText(report.FileName, "");
        await using var content = await store.OpenAsync(name, cancel);
        using var bytes = new MemoryStream();
        await content.CopyToAsync(bytes, cancel);
        return ReportFile.OfBytes(report.FileName, bytes.ToArray());
    }

    private Task<Outcome<string>> SaveAsync(IReadOnlyList<(Guid BodyId, Guid Id)> of, List<FileCheck> checks, CancellationToken cancel) =>
        changes.SaveAsync<string>(
            async db =>
            {
                var ids = of.Select(one => one.Id).ToArray();
                var rows = await db.Set<CollectedReport>()
                    .Where(one => EF.Parameter(ids).Contains(one.Id))
                    .ToDictionaryAsync(one => one.Id);
                for (var at = 0; at < of.Count; at++)
                    // Taken out meanwhile: nothing to write.
                    if (rows.TryGetValue(of[at].Id, out var row))
                        row.Take(checks[at]);
                return "checked";
            },
            cancel
        );
}
