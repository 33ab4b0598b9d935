using Microsoft.EntityFrameworkCore;
using Tongming.People;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Documents.Intake;
using Tongming.Web.Platform.Files;
using Tongming.Web.Platform.Ledger;
using Tongming.Web.Platform.Time;
using Tongming.Web.Reports.Compiling;

namespace Tongming.Web.Reports.Collected;

/// <summary>Takes reports that somebody brought as files; they are checked one after the other in the background.</summary>
internal sealed class CollectReports(Changes changes, LegalClock clock, IFileStore store, IVirusScan scan, Engine engine)
{
    /// <summary>Code of the act.</summary>
    public const string Act = "report.collected";

    /// <summary>Code of the act that takes one out again.</summary>
    public const string Removed = "report.collected-removed";

    /// <summary>What collected reports are called in the ledger, and what their files belong to.</summary>
    public const string Subject = "collected-report";

    /// <summary>Most files at once; a program of the browser sends more in portions.</summary>
    public const int MostFiles = 200;

    /// <summary>What was taken.</summary>
    /// <param name="Taken">Files that are new.</param>
    /// <param name="Known">Files that were there already.</param>
    /// <param name="Problems">What was wrong with the others, one sentence each.</param>
    internal sealed record Result(int Taken, int Known, IReadOnlyList<string> Problems);

    /// <summary>
    /// Takes files; the same content twice is one report. Refused: <c>report.not-permitted</c>; <c>report.collected.none</c>. What is
    /// wrong with single files is told beside the others.
    /// </summary>
    /// <param name="files">Names and contents; of packages, what is in them.</param>
    /// <param name="isSummed">Whether they go into the sum of the bodies below.</param>
    /// <param name="actor">Who brings them.</param>
    /// <param name="cancel">Ends it.</param>
    public async Task<Outcome<Result>> RunAsync(
        IReadOnlyList<(string Name, byte[] Content)> files,
        bool isSummed,
        Actor actor,
        CancellationToken cancel = default
    )
    {
        if (!ReportScope.Keeps(actor))
            return new Refusal("report.not-permitted");
        if (files.Count == 0)
            return new Refusal("report.collected.none");
        var (stored, problems) = (new List<(string Name, StoredFile Stored)>(), new List<string>());
        foreach (var (name, content) in files)
            if (await StoreAsync(actor.BodyId, UploadName.Sanitise(name), content, cancel) is var (kept, problem) && kept is { } one)
                stored.Add((UploadName.Sanitise(name), one));
            else
                problems.Add(problem!);
        var fresh = stored.DistinctBy(one => one.Stored.Sha256).ToList();
        var now = clock.Now();
        var taken = await changes.SaveAsync<int[]>(
            async db =>
            {
                var sums = fresh.Select(one => one.Stored.Sha256).ToArray();
                var known = await db.Set<CollectedReport>()
                    .Where(one => one.BodyId == actor.BodyId && EF.Parameter(sums).Contains(one.Sha256))
                    .Select(one => one.Sha256)
                    .ToListAsync();
                var added = fresh.Where(one => !known.Contains(one.Stored.Sha256)).ToList();
                foreach (var file in added)
                    Add(db, file, isSummed, (actor, now));
                if (added.Count > 0)
                    db.Record(
                        ActOf(Act, actor.BodyId, (actor, now), $$"""{"files":{{added.Count}},"summed":{{(isSummed ? "true" : "false")}}}""")
                    );
                return new[] { added.Count };
            },
            cancel
        );
        return taken.Refusal is { } refusal ? refusal : new Result(taken.Value![0], stored.Count - taken.Value[0], problems);
    }

    /// <summary>Takes a report out again. Refused: <c>report.not-permitted</c>, <c>report.not-found</c>.</summary>
    public async Task<Outcome<string>> RemoveAsync(Guid id, Actor actor, CancellationToken cancel = default)
    {
        if (!ReportScope.Keeps(actor))
            return new Refusal("report.not-permitted");
        var now = clock.Now();
        return await changes.SaveAsync<string>(
            async db =>
            {
                var found = await db.Set<CollectedReport>().FirstOrDefaultAsync(one => one.BodyId == actor.BodyId && one.Id == id);
                if (found is null)
                    return new Refusal("report.not-found");
                db.Remove(found);
                if (await db.Set<KeptFile>().FirstOrDefaultAsync(one => one.BodyId == actor.BodyId && one.Id == id) is { } file)
                    db.Remove(file);
                db.Record(ActOf(Removed, id, (actor, now), $$"""{"sha256":"{{found.Sha256}}"}"""));
                return found.FileName;
            },
            cancel
        );
    }

    /// <summary>How many of a body's reports wait for their check, and how many there are.</summary>
    public async Task<(int Waiting, int All)> ProgressAsync(Guid bodyId, CancellationToken cancel)
    {
        await using var db = engine.OpenForReading();
        var own = db.Set<CollectedReport>().Where(one => one.BodyId == bodyId);
        return (await own.CountAsync(one => one.State == CollectedState.Waiting, cancel), await own.CountAsync(cancel));
    }

    private async Task<(StoredFile? Kept, string? Problem)> StoreAsync(Guid bodyId, string name, byte[] content, CancellationToken cancel)
    {
        var most = ReportsModule.Limits.MaxFileBytes;
        if (content.Length == 0)
            return (null, $"“{name}”是空文件。");
        if (content.Length > most)
            return (null, $"“{name}”超过 {most / (1024 * 1024)} MB，没有收。");
        if ((await scan.ScanAsync(content, cancel)).Verdict == ScanVerdict.Infected)
            return (null, $"“{name}”带有病毒，没有收。");
        using var bytes = new MemoryStream(content);
        return (await store.PutAsync(bodyId, bytes, cancel), null);
    }

    private static void Add(Db db, (string Name, StoredFile Stored) file, bool isSummed, (Actor Actor, Now Now) by)
    {
        var id = Guid.CreateVersion7(by.Now.Instant);
        var label = new KeptFile.Label(file.Name, "application/octet-stream", Subject, id, "report", by.Now.Instant, by.Actor.Id);
        db.Add(new KeptFile(by.Actor.BodyId, id, file.Stored, label));
        db.Add(new CollectedReport(by.Actor.BodyId, id, file, (by.Now.Instant, isSummed)));
    }

    private static LedgerAct ActOf(string act, Guid subject, (Actor Actor, Now Now) by, string facts) =>
        new()
        {
            BodyId = by.Actor.BodyId,
            Act = act,
            SubjectKind = Subject,
            SubjectId = subject,
            Actor = by.Actor,
            Day = by.Now.Day,
            At = by.Now.Instant,
            Why = "条例 第四十九条",
            Facts = facts,
        };
}
