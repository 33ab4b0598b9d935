using Microsoft.EntityFrameworkCore;
using Tongming.People;
using Tongming.Requests;
using Tongming.Requests.Acts;
using Tongming.Requests.Reviews;
using Tongming.Web.Platform.Data;
using Tongming.Web.Requests.Cases;

namespace Tongming.Web.Requests.Lists.Today;

/// <summary>
/// Finds what waits for a reader, once in a request: the first page shows it, and the bar above every page shows how much it is. The
/// number needs no lines, so they are read only for who shows them.
/// </summary>
internal sealed class ReadWaiting(Db db, PermissionsOfBodies permissions)
{
    private (Guid Person, Guid Body, IReadOnlyList<WaitingGroup> Groups)? counted;

    /// <summary>The groups of a reader that are not empty, in the order of the process, without lines.</summary>
    public async Task<IReadOnlyList<WaitingGroup>> CountAsync(ListActor reader, CancellationToken cancel)
    {
        if (counted is { } known && (known.Person, known.Body) == (reader.Actor.Id, reader.BodyId))
            return known.Groups;
        IReadOnlyList<WaitingGroup> groups = reader.IsOwnBody ? await FindAsync(reader, cancel) : [];
        counted = (reader.Actor.Id, reader.BodyId, groups);
        return groups;
    }

    /// <summary>The same groups, with the first lines of each.</summary>
    public async Task<IReadOnlyList<WaitingGroup>> LoadAsync(ListActor reader, CancellationToken cancel)
    {
        var groups = new List<WaitingGroup>();
        foreach (var group in await CountAsync(reader, cancel))
        {
            var first = group.Reviewed.Take(TodayView.FewLines).ToArray();
            var cases =
                group.State == RequestState.InReview
                    ? reader.Cases(db).Where(request => first.Contains(request.Id))
                    : Waiting(reader, group.State);
            groups.Add(
                group with
                {
                    Lines = await cases
                        .OrderBy(request => request.SubmittedOn)
                        .ThenBy(request => request.Id)
                        .Take(TodayView.FewLines)
                        .Select(CaseLine.Of)
                        .ToListAsync(cancel),
                }
            );
        }

        return groups;
    }

    private async Task<IReadOnlyList<WaitingGroup>> FindAsync(ListActor reader, CancellationToken cancel)
    {
        var rights = await permissions.OfAsync(reader.BodyId, cancel);
        var mine = NextActs.All.Where(next => NextActs.Right(rights, reader.Actor, next.State, next.Act)).ToList();
        var groups = new List<WaitingGroup>();
        foreach (var (state, act) in mine.Where(next => next.State != RequestState.InReview))
            groups.Add(
                new(act, state, await Waiting(reader, state).Select(request => request.Id).Take(WaitingGroup.Most + 1).CountAsync(cancel))
            );
        var reviews = mine.Where(next => next.State == RequestState.InReview).Select(next => next.Act).ToHashSet();
        if (reviews.Count > 0)
            groups.AddRange(await ReviewsAsync(reader, reviews, cancel));
        return [.. groups.Where(group => group.Found > 0).OrderBy(group => group.State).ThenBy(group => group.Act)];
    }

    private IQueryable<InformationRequest> Waiting(ListActor reader, RequestState state)
    {
        var cases = reader.Cases(db).Where(request => request.State == state);
        // Whoever drafts sees what is in the own hands, or in nobody's.
        return state == RequestState.Assigned
            ? cases.Where(request => request.OfficerId == null || Hands(reader).Contains(request.OfficerId.Value))
            : cases;
    }

    /// <summary>Which review is next follows from the approvals, which the database cannot read.</summary>
    private async Task<IEnumerable<WaitingGroup>> ReviewsAsync(ListActor reader, HashSet<RequestAct> acts, CancellationToken cancel)
    {
        var drafts = await reader
            .Cases(db)
            .Where(request => request.State == RequestState.InReview && request.DraftHash != null)
            .OrderBy(request => request.SubmittedOn)
            .ThenBy(request => request.Id)
            .Take(10 * WaitingGroup.Most)
            .Select(request => new
            {
                request.Id,
                request.DraftHash,
                request.DraftAuthors,
                request.ReviewDepth,
                request.ApprovalsText,
            })
            .ToListAsync(cancel);
        return drafts
            .Where(draft => !draft.DraftAuthors.Contains($"{reader.Actor.Id:N}", StringComparison.Ordinal))
            .Select(draft => (draft.Id, Draft: draft, Approvals: ApprovalText.Parse<ReviewStep>(draft.ApprovalsText)))
            .Where(one => !one.Approvals.HasApproved(reader.Actor.Id))
            .Select(one => (one.Id, Next: one.Approvals.NextStep(ReviewPlan.For(one.Draft.ReviewDepth).Steps, one.Draft.DraftHash!)))
            .Where(one => one.Next is { } next && acts.Contains(RequestActs.Of(next)))
            .GroupBy(one => RequestActs.Of(one.Next!.Value), one => one.Id)
            .Select(group => new WaitingGroup(group.Key, RequestState.InReview, Math.Min(group.Count(), WaitingGroup.Most + 1))
            {
                Reviewed = [.. group],
            });
    }

    private static Guid[] Hands(ListActor reader) => [reader.Actor.Id, .. reader.Actor.ActsFor.Select(person => person.Id)];
}
