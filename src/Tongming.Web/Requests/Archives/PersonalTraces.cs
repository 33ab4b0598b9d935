using Microsoft.EntityFrameworkCore;
using Tongming.Requests;
using Tongming.Requests.Disputes;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Files;
using Tongming.Web.Platform.Ledger;
using Tongming.Web.Requests.Papers;

namespace Tongming.Web.Requests.Archives;

/// <summary>Where personal data of an application lie besides the application itself.</summary>
internal sealed record PersonalTraces(
    IReadOnlyList<InformationRequest> Requests,
    IReadOnlyList<CasePaper> Papers,
    IReadOnlyList<KeptFile> Files,
    IReadOnlyList<Complaint> Complaints,
    IReadOnlyList<LedgerNote> Notes
)
{
    /// <summary>Finds them.</summary>
    public static async Task<PersonalTraces> FindAsync(Db db, Guid bodyId, Guid applicationId, CancellationToken cancel = default)
    {
        var requests = await db.Set<InformationRequest>()
            .Where(one => one.BodyId == bodyId && one.ApplicationId == applicationId)
            .OrderBy(one => one.Id)
            .ToListAsync(cancel);
        var ids = requests.Select(one => one.Id).ToList();
        var papers = await db.Set<CasePaper>()
            .Where(paper => paper.BodyId == bodyId && ids.Contains(paper.RequestId) && paper.Values != "")
            .ToListAsync(cancel);
        var complaints = await db.Set<Complaint>()
            .Where(one => one.BodyId == bodyId && one.RequestId != null && ids.Contains(one.RequestId.Value))
            .ToListAsync(cancel);
        List<Guid> subjects = [applicationId, .. ids, .. papers.Select(paper => paper.Id), .. complaints.Select(one => one.Id)];
        var files = await db.Set<KeptFile>().Where(file => file.BodyId == bodyId && subjects.Contains(file.SubjectId)).ToListAsync(cancel);
        var noted = db.Set<LedgerEntry>()
            .Where(entry => entry.BodyId == bodyId && subjects.Contains(entry.SubjectId) && entry.NoteHash != null)
            .Select(entry => entry.Seq);
        var notes = await db.Set<LedgerNote>().Where(note => note.BodyId == bodyId && noted.Contains(note.Seq)).ToListAsync(cancel);
        return new PersonalTraces(requests, papers, files, complaints, notes);
    }
}
