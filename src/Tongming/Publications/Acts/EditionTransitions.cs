using static Tongming.Publications.Acts.PublicationAct;
using static Tongming.Publications.EditionState;

namespace Tongming.Publications.Acts;

/// <summary>The table of the process of an edition: in which state an act is possible and where it leads. What is not in it is not possible.</summary>
[Law("R3-30", "R3-31", "条例 第十七条")]
public static class EditionTransitions
{
    private static readonly IReadOnlyList<Row> Rows =
    [
        .. EditionStates.Open.Select(state => new Row(Edit, [state], state, Drafting)),
        new(Submit, [Drafting], InReview, SecrecyReview),
        new(ReviewFirst, [InReview], InReview, SecrecyReview, AwaitingFinal),
        new(ReviewFirst, [Released]),
        new(ReviewSecond, [InReview], SecrecyReview, AwaitingFinal),
        new(ReviewSecond, [Released]),
        new(ReviewSecrecy, [InReview], InReview),
        new(ReviewSecrecy, [SecrecyReview], AwaitingFinal),
        new(ReferSecrecy, [SecrecyReview], SecrecyReferred),
        new(RecordSecrecyRuling, [SecrecyReferred], SecrecyReview),
        new(ReviewFinal, [AwaitingFinal], Approved),
        new(ReviewFinal, [Released]),
        new(Return, [.. EditionStates.UnderReview, Approved], Drafting),
        new(ApproveUrgently, [InReview, AwaitingFinal], Approved),
        new(OverrideFinding, [Drafting, .. EditionStates.UnderReview, Approved]),
        new(Schedule, [Approved], Released),
        new(Unschedule, [Released], Approved),
        new(Publish, [Approved], Released),
        new(Withdraw, [Released], Withdrawn),
        new(Discard, EditionStates.Open, Discarded),
        new(AddNote, EditionStates.All),
        new(View, EditionStates.All),
    ];

    private static readonly Dictionary<(EditionState, PublicationAct), IReadOnlyList<EditionState>> Table = Rows.SelectMany(row =>
            row.From.Select(state => (Key: (state, row.Act), To: row.To.Count == 0 ? [state] : row.To))
        )
        .ToDictionary(one => one.Key, one => one.To);

    /// <summary>Whether an act is possible in a state. A new edition (<see cref="Draft"/>) begins beside what there is, so it is asked with null.</summary>
    public static bool IsPossible(EditionState? state, PublicationAct act) =>
        state is { } now ? Table.ContainsKey((now, act)) : act is Draft or View;

    /// <summary>The states to which an act can lead from a state; empty where it is not possible.</summary>
    public static IReadOnlyList<EditionState> Targets(EditionState state, PublicationAct act) => Table.GetValueOrDefault((state, act), []);

    private sealed record Row(PublicationAct Act, IReadOnlyList<EditionState> From, params IReadOnlyList<EditionState> To);
}
