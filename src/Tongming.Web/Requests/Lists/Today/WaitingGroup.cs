using Microsoft.EntityFrameworkCore;
using Tongming.Requests;
using Tongming.Requests.Acts;
using Tongming.Web.Platform.Data;

namespace Tongming.Web.Requests.Lists.Today;

/// <summary>What waits for one act of the reader's own roles.</summary>
/// <param name="Act">The act.</param>
/// <param name="State">The state in which it waits.</param>
/// <param name="Lines">The cases, the earliest due first; at most <see cref="Most"/> and one.</param>
internal sealed record WaitingGroup(RequestAct Act, RequestState State, IReadOnlyList<CaseLine> Lines)
{
    /// <summary>Most cases that are counted: whoever has more to do needs no exact number, and the page stays quick.</summary>
    public const int Most = 99;

    /// <summary>What is to be done, such as 初审答复.</summary>
    public string Label => RequestActs.Of(Act).Label;

    /// <summary>How many, up to <see cref="Most"/>.</summary>
    public int Count => Math.Min(Lines.Count, Most);

    /// <summary>The number in words: 7 件, or 99 件以上.</summary>
    public string CountWords => Lines.Count > Most ? $"{Most} 件以上" : $"{Lines.Count} 件";

    /// <summary>The groups of a reader that are not empty, in the order of the process.</summary>
    public static async Task<IReadOnlyList<WaitingGroup>> LoadAsync(
        Db db,
        ListActor reader,
        RequestPermissions permissions,
        CancellationToken cancel
    )
    {
        var groups = new List<WaitingGroup>();
        if (!reader.IsOwnBody)
            return groups;
        var mine = NextActs.All.Where(next => NextActs.Right(permissions, reader.Actor, next.State, next.Act)).ToList();
        foreach (var (state, act) in mine.Where(next => next.State != RequestState.InReview))
            groups.Add(new(act, state, await LinesAsync(db, reader, state, cancel)));
        var reviews = mine.Where(next => next.State == RequestState.InReview).Select(next => next.Act).ToHashSet();
        if (reviews.Count > 0)
            groups.AddRange(await ReviewsAsync(db, reader, reviews, cancel));
        return [.. groups.Where(group => group.Lines.Count > 0).OrderBy(group => group.State).ThenBy(group => group.Act)];
    }

    private static async Task<IReadOnlyList<CaseLine>> LinesAsync(Db db, ListActor reader, RequestState state, CancellationToken cancel)
    {
        var cases = reader.Cases(db).Where(request => request.State == state);
        // Whoever drafts sees what is in the own hands, or in nobody's.
        if (state == RequestState.Assigned)
            cases = cases.Where(request => request.OfficerId == null || Hands(reader).Contains(request.OfficerId.Value));
        return await cases
            .OrderBy(request => request.SubmittedOn)
            .ThenBy(request => request.Id)
            .Take(Most + 1)
            .Select(CaseLine.Of)
            .ToListAsync(cancel);
    }

    /// <summary>Which review is next follows from the approvals, which the database cannot read.</summary>
    private static async Task<IEnumerable<WaitingGroup>> ReviewsAsync(
        Db db,
        ListActor reader,
        HashSet<RequestAct> acts,
        CancellationToken cancel
    )
    {
        var drafts = await reader
            .Cases(db)
            .Where(request => request.State == RequestState.InReview)
            .OrderBy(request => request.SubmittedOn)
            .ThenBy(request => request.Id)
            .Take(10 * Most)
            .ToListAsync(cancel);
        var line = CaseLine.Of.Compile();
        return drafts
            .Where(draft => !draft.DraftAuthors.Contains($"{reader.Actor.Id:N}", StringComparison.Ordinal))
            .Where(draft => !draft.Approvals().HasApproved(reader.Actor.Id))
            .Select(draft => (Draft: draft, Next: draft.NextReview()))
            .Where(one => one.Next is { } next && acts.Contains(RequestActs.Of(next)))
            .GroupBy(one => RequestActs.Of(one.Next!.Value))
            .Select(group => new WaitingGroup(group.Key, RequestState.InReview, [.. group.Take(Most + 1).Select(one => line(one.Draft))]));
    }

    private static Guid[] Hands(ListActor reader) => [reader.Actor.Id, .. reader.Actor.ActsFor.Select(person => person.Id)];
}
