using System.Runtime.InteropServices;
using Microsoft.EntityFrameworkCore;
using Tongming.People;
using Tongming.Statistics.DataSets;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Documents.Intake;
using Tongming.Web.Platform.Files;
using Tongming.Web.Platform.Ledger;
using Tongming.Web.Platform.Time;
using Tongming.Web.Statistics.Keeping;

namespace Tongming.Web.Statistics.Imports;

/// <summary>Takes a file of numbers for a data set; it is screened in the background.</summary>
internal sealed class BringNumbers(Changes changes, LegalClock clock, IFileStore store, IVirusScan scan)
{
    /// <summary>
    /// Takes it. Refused: <c>statistics.not-permitted</c>; <c>import.kind</c>, <c>import.file-empty</c>, <c>import.large</c>, <c>import.infected</c>;
    /// <c>data-set.not-found</c>.
    /// </summary>
    /// <param name="dataSet">The data set.</param>
    /// <param name="file">Its name and content.</param>
    /// <param name="token">The mark of the form: the same mark is the same import.</param>
    /// <param name="actor">Who brings it.</param>
    /// <param name="cancel">Ends it.</param>
    /// <returns>Id of the import.</returns>
    public async Task<Outcome<Guid>> RunAsync(
        Guid dataSet,
        (string Name, ReadOnlyMemory<byte> Content) file,
        string token,
        Actor actor,
        CancellationToken cancel = default
    )
    {
        if (StatisticsScope.Keep(actor) is not { } right)
            return new Refusal("statistics.not-permitted");
        var name = UploadName.Sanitise(file.Name);
        if (!ReadNumbers.Takes(name))
            return new Refusal("import.kind", ReadNumbers.Kinds);
        if (file.Content.Length is 0 or > ImportSize.MostBytes)
            return file.Content.IsEmpty
                ? new Refusal("import.file-empty")
                : new Refusal("import.large", ImportSize.MostBytes / (1024 * 1024));
        if ((await scan.ScanAsync(file.Content, cancel)).Verdict == ScanVerdict.Infected)
            return new Refusal("import.infected", name);
        using var bytes = Reading(file.Content);
        var stored = await store.PutAsync(actor.BodyId, bytes, cancel);
        var now = clock.Now();
        var mark = SentMark.Of(actor.BodyId, actor, "data-set.imported", dataSet, token);
        return await changes.SaveAsync<Guid>(
            async db =>
            {
                if (await mark.In(db).Select(entry => (Guid?)entry.SubjectId).FirstOrDefaultAsync() is not null)
                    return await db.Set<BroughtNumbers>()
                        .Where(one => one.BodyId == actor.BodyId && one.DataSetId == dataSet && one.Sha256 == stored.Sha256)
                        .OrderByDescending(one => one.At)
                        .Select(one => one.Id)
                        .FirstAsync();
                if (!await db.Set<DataSet>().AnyAsync(one => one.BodyId == actor.BodyId && one.Id == dataSet))
                    return new Refusal("data-set.not-found");
                var id = Guid.CreateVersion7(now.Instant);
                var staged = new StagedFile(stored.Sha256, stored.Size, name, "application/octet-stream");
                var run = new BroughtNumbers((actor.BodyId, id, dataSet), staged, (actor.Id, now.Instant));
                db.Add(run);
                KeptContents.Keep(
                    db,
                    new(run.BodyId, StatisticsLedger.DataSet, dataSet),
                    staged.Stored,
                    (name, "application/octet-stream", "import"),
                    (run.By, run.At)
                );
                StatisticsLedger.Record(
                    db,
                    ("data-set.imported", StatisticsLedger.DataSet, dataSet),
                    (actor, now),
                    new { import = id, sha256 = stored.Sha256 },
                    (right.OnBehalfOf, mark.Kept, null)
                );
                return id;
            },
            cancel
        );
    }

    /// <summary>Reads where the bytes lie: a file may have more than a hundred megabytes of them.</summary>
    private static MemoryStream Reading(ReadOnlyMemory<byte> content) =>
        MemoryMarshal.TryGetArray(content, out var part)
            ? new MemoryStream(part.Array!, part.Offset, part.Count, writable: false)
            : new MemoryStream(content.ToArray());
}
