using Microsoft.EntityFrameworkCore;
using Tongming.People;
using Tongming.Requests;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Ui.Desk;
using Tongming.Web.Requests.Cases;

namespace Tongming.Web.Requests.Archives;

/// <summary>A page of the applications whose period of keeping is over, with what would be destroyed.</summary>
internal sealed record RetentionList(Pager Pager, IReadOnlyList<RetentionList.Line> Lines)
{
    /// <summary>A proposal with what would go.</summary>
    public sealed record Line(DestructionProposal Proposal, IReadOnlyList<RequestNumber> Numbers, int Papers, int Files, int Notes);

    /// <summary>Those of the actor's body that the actor sees, the oldest first.</summary>
    public static async Task<RetentionList> LoadAsync(Db db, Actor actor, ListAddress address, CancellationToken cancel)
    {
        var cases = db.Set<InformationRequest>().Visible(actor, actor.BodyId);
        var proposed = db.Set<DestructionProposal>()
            .Where(one => one.BodyId == actor.BodyId && cases.Any(request => request.ApplicationId == one.ApplicationId));
        var pager = new Pager(address, await proposed.CountAsync(cancel));
        var page = await proposed
            .OrderBy(one => one.ArchivedOn)
            .ThenBy(one => one.ApplicationId)
            .Skip(pager.Skip)
            .Take(pager.Size)
            .ToListAsync(cancel);
        var lines = new List<Line>();
        foreach (var one in page)
        {
            var traces = await PersonalTraces.FindAsync(db, one.BodyId, one.ApplicationId, cancel);
            var numbers = traces.Requests.Select(request => request.Number).OfType<RequestNumber>().ToList();
            lines.Add(new Line(one, numbers, traces.Papers.Count, traces.Files.Count, traces.Notes.Count));
        }

        return new RetentionList(pager, lines);
    }
}
