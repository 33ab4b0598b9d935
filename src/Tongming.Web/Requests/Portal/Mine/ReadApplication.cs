using Microsoft.EntityFrameworkCore;
using Tongming.People;
using Tongming.Requests;
using Tongming.Requests.Intake;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Files;
using Tongming.Web.Platform.Ledger;
using Tongming.Web.Requests.Cases;

namespace Tongming.Web.Requests.Portal.Mine;

/// <summary>An application as its applicant sees it: the form, its matters that he may see, the body.</summary>
internal sealed record OwnApplication(Application Application, IReadOnlyList<InformationRequest> Requests, PortalBody Body);

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

    /// <summary>The papers of a matter that have gone out to the applicant; the body's other files never.</summary>
    public async Task<IReadOnlyList<KeptFile>> PapersAsync(InformationRequest request, CancellationToken cancel)
    {
        await using var db = engine.OpenForReading();
        return await db.Set<KeptFile>()
            .Where(file =>
                file.BodyId == request.BodyId
                && file.SubjectId == request.Id
                && file.SubjectKind == FilePurposes.OfRequest
                && file.Purpose == FilePurposes.IssuedPaper
            )
            .OrderBy(file => file.Id)
            .ToListAsync(cancel);
    }

    private static IQueryable<InformationRequest> Visible(Db db, Pass pass) =>
        db.Set<InformationRequest>()
            .Visible(Actor.Applicant(pass.BodyId, pass.ApplicationId), pass.BodyId)
            .Where(request => request.Visibility != Visibility.Restricted);
}
