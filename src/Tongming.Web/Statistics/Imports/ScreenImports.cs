using Microsoft.EntityFrameworkCore;
using Tongming.Statistics.Cubes;
using Tongming.Statistics.DataSets;
using Tongming.Statistics.Vintages;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Files;
using Tongming.Web.Platform.Jobs;
using Tongming.Web.Statistics.Keeping;

namespace Tongming.Web.Statistics.Imports;

/// <summary>Screens the files that wait, one after the other. It may be killed at any line: what was not finished is screened again.</summary>
internal sealed class ScreenImports(Engine engine, Changes changes, IFileStore store, CubeStore cubes) : IJob
{
    /// <summary>From this size on, in bytes, memory is given back around an import; below, it is not worth stopping everybody.</summary>
    private const long Large = 8L << 20;

    public async Task RunAsync(CancellationToken cancel)
    {
        while (await NextAsync(cancel) is { } run)
        {
            // Before it the file that was sent, after it everything that was read of it: left to itself the collector keeps both for the next import to
            // stand upon, which a small machine does not have room for.
            var isLarge = await IsLargeAsync(run, cancel);
            if (isLarge)
                GiveBack();
            await ScreenAsync(run, cancel);
            if (isLarge)
                GiveBack();
        }
    }

    private static void GiveBack() => GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);

    private async Task<bool> IsLargeAsync(BroughtNumbers run, CancellationToken cancel)
    {
        await using var db = engine.OpenForReading();
        return await db.Set<KeptFile>().AnyAsync(one => one.BodyId == run.BodyId && one.Sha256 == run.Sha256 && one.Size >= Large, cancel);
    }

    private async Task<BroughtNumbers?> NextAsync(CancellationToken cancel)
    {
        await using var db = engine.OpenForReading();
        return await db.Set<BroughtNumbers>()
            .Where(one => one.State == ImportState.Waiting || one.State == ImportState.Running)
            .OrderBy(one => one.At)
            .FirstOrDefaultAsync(cancel);
    }

    private async Task ScreenAsync(BroughtNumbers run, CancellationToken cancel)
    {
        if (run.Attempts >= BackgroundWork.MostAttempts)
        {
            await TellAsync(run, (_, one) => one.Fail(StatisticsText.Say(new Refusal("import.broken"))), cancel);
            return;
        }

        await TellAsync(run, (_, one) => one.Begin(), cancel);
        var (id, number, before, shown) = await NewestAsync(run, cancel);
        var read = await ReadAsync(run, before?.Shape, cancel);
        if (read.Refusal is { } refusal)
        {
            await TellAsync(run, (_, one) => one.Fail(StatisticsText.Say(refusal)), cancel);
            return;
        }

        await TellAsync(run, (_, one) => one.Advance(40), cancel);
        var (results, next, extent, revises) = ScreenNumbers.Run(read.Value!.Cube, before, number, shown);
        await TellAsync(run, (_, one) => one.Advance(80), cancel);
        var content = await cubes.PutAsync(run.BodyId, read.Value!.Cube, cancel);
        await TellAsync(
            run,
            (db, one) =>
            {
                if (content.Refusal is { } broken)
                {
                    one.Fail(StatisticsText.Say(broken));
                    return;
                }

                one.Tell(read.Value!.Checks, read.Value.Mapping);
                one.Finish(content.Value!, results, (id, $"{next}", extent, revises));
                KeptContents.KeepCube(
                    db,
                    new(one.BodyId, StatisticsLedger.DataSet, one.DataSetId),
                    (one.OpenFile, one.WholeFile, one.Bytes),
                    $"{next}.cube",
                    (one.By, one.At)
                );
            },
            cancel
        );
    }

    /// <summary>Makes a cube of the file, whose bytes are held no longer than that takes.</summary>
    private async Task<Outcome<ReadNumbers.Read>> ReadAsync(BroughtNumbers run, CubeShape? before, CancellationToken cancel)
    {
        var content = await store.ReadAsync(new StoredName(run.BodyId, run.Sha256), cancel);
        return run.Mapping.Length > 0
            ? ReadNumbers.As(run.Mapping, run.FileName, content, before, cancel)
            : ReadNumbers.Run(run.FileName, content, await KnownAsync(run, cancel), before, cancel);
    }

    /// <summary>How the last table of the data set that was taken was read.</summary>
    private async Task<string> KnownAsync(BroughtNumbers run, CancellationToken cancel)
    {
        await using var db = engine.OpenForReading();
        return await db.Set<BroughtNumbers>()
                .Where(one =>
                    one.BodyId == run.BodyId && one.DataSetId == run.DataSetId && one.State == ImportState.Taken && one.Mapping != ""
                )
                .OrderByDescending(one => one.At)
                .Select(one => one.Mapping)
                .FirstOrDefaultAsync(cancel)
            ?? "";
    }

    /// <summary>The newest version, and the newest that is out or waits for its minute.</summary>
    private async Task<(Guid? Id, DataSetVersion Number, ICells? Before, ICells? Shown)> NewestAsync(
        BroughtNumbers run,
        CancellationToken cancel
    )
    {
        await using var db = engine.OpenForReading();
        var versions = db.Set<Vintage>()
            .Where(one => one.BodyId == run.BodyId && one.DataSetId == run.DataSetId)
            .OrderByDescending(one => one.No);
        if (await versions.FirstOrDefaultAsync(cancel) is not { } newest)
            return (null, DataSetVersion.First, null, null);
        var before = await OpenAsync(newest);
        var shown =
            newest.ShownFrom is not null ? before
            : await versions.FirstOrDefaultAsync(one => one.ShownFrom != null, cancel) is { } shownOne ? await OpenAsync(shownOne)
            : null;
        return (newest.Id, DataSetVersion.Parse(newest.Number).Value, before, shown);

        async Task<ICells> OpenAsync(Vintage one) => await cubes.OpenWholeAsync(new StoredName(run.BodyId, one.WholeFile), cancel);
    }

    private Task<Outcome<string>> TellAsync(BroughtNumbers run, Action<Db, BroughtNumbers> tell, CancellationToken cancel) =>
        changes.SaveAsync<string>(
            async db =>
            {
                var row = await db.Set<BroughtNumbers>().FirstAsync(one => one.BodyId == run.BodyId && one.Id == run.Id);
                // Given up meanwhile: nothing to tell.
                if (row.State is ImportState.Waiting or ImportState.Running)
                    tell(db, row);
                return "told";
            },
            cancel
        );
}
