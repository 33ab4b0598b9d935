using Microsoft.EntityFrameworkCore;
using Tongming.People;
using Tongming.Requests;
using Tongming.Requests.Intake;
using Tongming.Requests.Papers;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Files;
using Tongming.Web.Platform.Ledger;
using Tongming.Web.Requests.Cases;
using Tongming.Web.Requests.Papers;

namespace Tongming.Web.Requests.Portal.Mine;

/// <summary>An application as its applicant sees it: the form, its matters that he may see, the body.</summary>
internal sealed record OwnApplication(Application Application, IReadOnlyList<InformationRequest> Requests, PortalBody Body);

/// <summary>A paper that has gone out to the applicant.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">What kind of paper it is.</param>
/// <param name="Number">发文字号, if its class has one.</param>
/// <param name="On">The day that it bears.</param>
internal sealed record OwnPaper(Guid Id, string Name, string? Number, DateOnly On)
{
    /// <summary>The sealed copy; null as long as it is being made.</summary>
    public KeptFile? File { get; init; }
}

/// <summary>Reads what belongs to an applicant; everything else is not there.</summary>
internal sealed class ReadApplication(Engine engine, PortalBodies bodies)
{
    /// <summary>The application of a pass.</summary>
    public async Task<OwnApplication?> FindAsync(Pass pass, CancellationToken cancel)
    {
        await using var db = engine.OpenForReading();
        var application = await db.Set<Application>()
            .FirstOrDefaultAsync(one => one.BodyId == pass.BodyId && one.Id == pass.ApplicationId, cancel);
        if (application is null || await bodies.FindAsync(pass.BodyId, cancel) is not { } body)
            return null;
        var requests = await Visible(db, pass).OrderBy(request => request.Id).ToListAsync(cancel);
        return new OwnApplication(application, requests, body);
    }

    /// <summary>One matter of the application, or null.</summary>
    public async Task<InformationRequest?> FindAsync(Pass pass, Guid requestId, CancellationToken cancel)
    {
        await using var db = engine.OpenForReading();
        return await Visible(db, pass).FirstOrDefaultAsync(request => request.Id == requestId, cancel);
    }

    /// <summary>What was done with a matter, in order. Only what the applicant is told of is made of it (<see cref="Milestones"/>).</summary>
    public async Task<IReadOnlyList<LedgerEntry>> ActsAsync(InformationRequest request, CancellationToken cancel)
    {
        await using var db = engine.OpenForReading();
        return await db.Set<LedgerEntry>()
            .Where(entry => entry.BodyId == request.BodyId && entry.SubjectId == request.Id && entry.SubjectKind == "request")
            .OrderBy(entry => entry.Seq)
            .ToListAsync(cancel);
    }

    /// <summary>The papers that have gone out to the applicant; drafts, papers to others and the body's own never.</summary>
    public async Task<IReadOnlyList<OwnPaper>> PapersAsync(InformationRequest request, CancellationToken cancel)
    {
        await using var db = engine.OpenForReading();
        var papers = await db.Set<CasePaper>()
            .Where(paper =>
                paper.BodyId == request.BodyId && paper.RequestId == request.Id && paper.For == PaperFor.Applicant && paper.IssuedOn != null
            )
            .OrderBy(paper => paper.Id)
            .ToListAsync(cancel);
        var ids = papers.Where(paper => paper.FileId is not null).Select(paper => paper.FileId!.Value).ToList();
        var files = await db.Set<KeptFile>().Where(file => file.BodyId == request.BodyId && ids.Contains(file.Id)).ToListAsync(cancel);
        return
        [
            .. papers.Select(paper => new OwnPaper(paper.Id, paper.Kind.Name(), paper.Number, paper.IssuedOn!.Value)
            {
                File = files.Find(file => file.Id == paper.FileId),
            }),
        ];
    }

    private static IQueryable<InformationRequest> Visible(Db db, Pass pass) =>
        db.Set<InformationRequest>()
            .Visible(Actor.Applicant(pass.BodyId, pass.ApplicationId), pass.BodyId)
            .Where(request => request.Visibility != Visibility.Restricted);
}
