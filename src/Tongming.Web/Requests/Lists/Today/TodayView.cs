using Microsoft.EntityFrameworkCore;
using Tongming.Requests;
using Tongming.Requests.Acts;
using Tongming.Web.Platform.Data;
using Tongming.Web.Requests.Cases;

namespace Tongming.Web.Requests.Lists.Today;

/// <summary>
/// What somebody has to know today: what is due, by urgency; what waits for the own roles; what is coming. It reads open cases only,
/// by the indexes that know only them, and of each group no more lines than the page shows.
/// </summary>
internal sealed record TodayView(ListActor Reader, CaseNames Names, RequestPermissions Permissions)
{
    /// <summary>Most lines of one urgency.</summary>
    public const int MostLines = 20;

    /// <summary>Most lines of what is only to be known, and of what is coming.</summary>
    public const int FewLines = 5;

    /// <summary>Urgencies in which the body waits for somebody else.</summary>
    private static readonly Urgency[] OfOthers = [Urgency.Paused, Urgency.WaitingForOthers];

    /// <summary>Open cases by urgency.</summary>
    public required IReadOnlyDictionary<Urgency, int> Counts { get; init; }

    /// <summary>What is due, the most urgent first, and last what can go on because somebody else's time has run out.</summary>
    public required IReadOnlyList<Group> Due { get; init; }

    /// <summary>What others owe.</summary>
    public required IReadOnlyList<Group> Held { get; init; }

    /// <summary>What waits for the reader's roles.</summary>
    public required IReadOnlyList<WaitingGroup> Waiting { get; init; }

    /// <summary>The next answers after the five working days.</summary>
    public required IReadOnlyList<CaseLine> Coming { get; init; }

    /// <summary>Limits of others that end within five working days.</summary>
    public required IReadOnlyList<CaseLine> Limits { get; init; }

    /// <summary>How many open cases the reader sees.</summary>
    public int Open => Counts.Values.Sum();

    /// <summary>Cases of one urgency.</summary>
    /// <param name="Urgency">Which.</param>
    /// <param name="Count">How many there are.</param>
    /// <param name="Lines">The first of them.</param>
    public sealed record Group(Urgency Urgency, int Count, IReadOnlyList<CaseLine> Lines);

    /// <summary>The act by which the reader carries a case on; null where it is for others.</summary>
    /// <remarks>Of the reviews only the one that is next can be done, and only what waits for the reader tells which that is.</remarks>
    public RequestAct? NextOf(CaseLine line) =>
        line.State == RequestState.InReview
            ? Waiting.FirstOrDefault(group => group.Reviewed.Contains(line.Id))?.Act
            : NextActs.For(line, Reader.Actor, Permissions, Reader.Today);

    /// <summary>Reads it.</summary>
    public static async Task<TodayView> LoadAsync(
        Db db,
        ListActor reader,
        PermissionsOfBodies permissions,
        ReadWaiting waiting,
        CancellationToken cancel
    )
    {
        var rights = await permissions.OfAsync(reader.BodyId, cancel);
        var (cases, bounds) = (reader.Cases(db), reader.Bounds);
        var counts = await cases.CountsAsync(bounds, cancel);
        return new TodayView(reader, await CaseNames.LoadAsync(db, reader.BodyId, cancel), rights)
        {
            Counts = counts,
            Due = await GroupsAsync([.. UrgencyTerms.Pressing, Urgency.LimitOver], MostLines),
            Held = await GroupsAsync(OfOthers, FewLines),
            Waiting = await waiting.LoadAsync(reader, cancel),
            Coming = await ByDue(cases.Of(Urgency.Later, bounds)).Take(FewLines).Select(CaseLine.Of).ToListAsync(cancel),
            Limits = await cases
                .Open()
                .Where(request => request.NextLimit >= bounds.Today && request.NextLimit <= bounds.Five)
                .OrderBy(request => request.NextLimit)
                .ThenBy(request => request.Id)
                .Take(FewLines)
                .Select(CaseLine.Of)
                .ToListAsync(cancel),
        };

        async Task<IReadOnlyList<Group>> GroupsAsync(IEnumerable<Urgency> urgencies, int most)
        {
            var groups = new List<Group>();
            foreach (var one in urgencies.Where(counts.ContainsKey))
                groups.Add(new(one, counts[one], await ByDue(cases.Of(one, bounds)).Take(most).Select(CaseLine.Of).ToListAsync(cancel)));
            return groups;
        }
    }

    private static IQueryable<InformationRequest> ByDue(IQueryable<InformationRequest> cases) =>
        cases.OrderBy(request => request.ReplyDue).ThenBy(request => request.Id);
}
