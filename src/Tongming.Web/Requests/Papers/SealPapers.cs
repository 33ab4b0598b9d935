using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Tongming.People;
using Tongming.Requests.Papers;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Files;
using Tongming.Web.Platform.Jobs;
using Tongming.Web.Platform.Ledger;
using Tongming.Web.Platform.Time;
using Tongming.Web.Requests.Cases;

namespace Tongming.Web.Requests.Papers;

/// <summary>
/// Keeps a sealed copy of every paper that was issued: what went out can be proved later by its hash. Runs after each act and, for
/// what was left over, as a job; it may be stopped at any line and run again.
/// </summary>
internal sealed class SealPapers(Engine engine, Changes changes, IFileStore store, MakePaper make, LegalClock clock)
{
    /// <summary>The type of a .docx.</summary>
    public const string Docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    /// <summary>Papers of one run of the job.</summary>
    private const int AtOnce = 200;

    /// <summary>Seals the papers of one case, or of all; answers how many. What cannot be filled is left for people to mend.</summary>
    public async Task<int> SealAsync(Guid? requestId, CancellationToken cancel)
    {
        await using var db = engine.OpenForReading();
        var waiting = await db.Set<CasePaper>()
            // A paper without values was destroyed at the end of its keeping (R7-41).
            .Where(paper =>
                paper.IssuedOn != null && paper.FileId == null && paper.Values != "" && (requestId == null || paper.RequestId == requestId)
            )
            .OrderByDescending(paper => paper.MadeAt)
            .Take(AtOnce)
            .ToListAsync(cancel);
        var count = 0;
        foreach (var paper in waiting)
        {
            var made = await make.RunAsync(db, paper, cancel);
            if (made.Refusal is not null)
                continue;
            using var content = new MemoryStream(made.Value!);
            var stored = await store.PutAsync(paper.BodyId, content, cancel);
            if ((await KeepAsync(paper, stored, cancel)).Succeeded)
                count++;
        }

        return count;
    }

    private Task<Outcome<string>> KeepAsync(CasePaper made, StoredFile stored, CancellationToken cancel)
    {
        var now = clock.Now();
        return changes.SaveAsync<string>(
            async db =>
            {
                var paper = await db.Set<CasePaper>().SingleAsync(one => one.BodyId == made.BodyId && one.Id == made.Id);
                if (paper.FileId is not null || paper.Values.Length == 0)
                    return new Refusal("paper.sealed-already");
                var purpose = paper.For == PaperFor.Applicant ? FilePurposes.IssuedPaper : Files.KeptRows.Paper;
                var file = Row(paper, stored, (MakePaper.FileName(paper), Docx, purpose), now);
                (paper.FileId, paper.Sha256) = (file.Id, file.Sha256);
                db.Add(file);
                if (paper is { For: PaperFor.Applicant } && paper.Kind.Class() == PaperClass.Reply)
                    db.AddRange(await AttachmentsAsync(db, paper, now));
                db.Record(
                    new LedgerAct
                    {
                        BodyId = paper.BodyId,
                        Act = "request.seal-paper",
                        SubjectKind = "request",
                        SubjectId = paper.RequestId,
                        Actor = Actor.Program(paper.BodyId),
                        Day = now.Day,
                        At = now.Instant,
                        Facts = new JsonObject { ["paper"] = paper.Kind.Code(), ["sha256"] = file.Sha256 }.ToJsonString(),
                    }
                );
                return file.Sha256;
            },
            cancel
        );
    }

    /// <summary>What went out with the decision: the files of the last draft, sealed like the paper itself.</summary>
    private static async Task<List<KeptFile>> AttachmentsAsync(Db db, CasePaper paper, Now now)
    {
        var facts = await db.Set<LedgerEntry>()
            .Where(entry => entry.BodyId == paper.BodyId && entry.SubjectId == paper.RequestId && entry.Act == "request.draft-decision")
            .OrderByDescending(entry => entry.Seq)
            .Select(entry => entry.Facts)
            .FirstOrDefaultAsync();
        if (facts is null || JsonNode.Parse(facts)?["files"] is not JsonArray listed)
            return [];
        var hashes = listed.Select(one => (string)one!).ToList();
        var files = await db.Set<KeptFile>()
            .Where(file =>
                file.BodyId == paper.BodyId
                && file.SubjectId == paper.RequestId
                && file.Purpose == Files.KeptRows.Reply
                && hashes.Contains(file.Sha256)
            )
            .ToListAsync();
        return
        [
            .. files
                .DistinctBy(file => file.Sha256)
                .Select(file =>
                    Row(paper, new StoredFile(file.Sha256, file.Size), (file.Name, file.MediaType, FilePurposes.IssuedPaper), now)
                ),
        ];
    }

    private static KeptFile Row(CasePaper paper, StoredFile stored, (string Name, string MediaType, string Purpose) label, Now now)
    {
        var (id, by) = (Guid.CreateVersion7(now.Instant), Guid.Empty);
        var kept = new KeptFile.Label(label.Name, label.MediaType, FilePurposes.OfRequest, paper.RequestId, label.Purpose, now.Instant, by);
        var file = new KeptFile(paper.BodyId, id, stored, kept);
        file.Seal();
        return file;
    }
}

/// <summary>Seals what no act has sealed, such as after a full disk.</summary>
internal sealed class SealLeftPapers(SealPapers seal) : IJob
{
    public Task RunAsync(CancellationToken cancel) => seal.SealAsync(null, cancel);
}
