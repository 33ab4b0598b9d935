using Tongming.People;
using Tongming.Publications;
using Tongming.Publications.Acts;
using Tongming.Publications.Reviews;
using Tongming.Web.Publications.Items;

namespace Tongming.Web.Publications.Acts;

/// <summary>The acts by their codes, and which of them somebody may do now.</summary>
internal sealed class ItemActs(IEnumerable<IEditionAct> acts)
{
    private readonly Dictionary<string, IEditionAct> byCode = acts.ToDictionary(act => PublicationActs.Of(act.Act).Code);

    /// <summary>The act of a code, or null.</summary>
    public IEditionAct? Find(string code) => byCode.GetValueOrDefault(code);

    /// <summary>
    /// What somebody may do now, in the order of the acts. Absent is what would be refused whatever is written: reviews out of turn, of
    /// the own draft or by who has reviewed already.
    /// </summary>
    public IReadOnlyList<PublicationAct> For(
        Actor actor,
        PublicationPermissions rights,
        IReadOnlyList<Edition> editions,
        DateTimeOffset now
    ) =>
        [
            .. byCode
                .Values.Select(one => one.Act)
                .Order()
                .Where(act =>
                {
                    var edition = PerformEditionAct.EditionOf(act, editions);
                    return PublishingOfBodies.Right(rights, actor, act, edition.State) is not null && MakesSense(act, edition, actor, now);
                }),
        ];

    /// <summary>Whether a new edition can be begun beside what there is.</summary>
    public static bool MayBeginNext(Actor actor, PublicationPermissions rights, Edition latest) =>
        !EditionStates.Open.Contains(latest.State) && PublishingOfBodies.Right(rights, actor, PublicationAct.Draft, null) is not null;

    private static bool MakesSense(PublicationAct act, Edition edition, Actor actor, DateTimeOffset now) =>
        act switch
        {
            PublicationAct.ReviewFirst => edition.NextReview() == EditionStep.First && MayReview(edition, actor),
            PublicationAct.ReviewSecond => edition.NextReview() == EditionStep.Second && MayReview(edition, actor),
            PublicationAct.ReviewFinal => edition.NextReview() == EditionStep.Final && MayReview(edition, actor),
            PublicationAct.ReviewSecrecy => MayReview(edition, actor) && !IsDone(edition, EditionStep.Secrecy),
            PublicationAct.ApproveUrgently => MayReview(edition, actor) && IsDone(edition, EditionStep.Secrecy),
            PublicationAct.Unschedule => edition.ShownFrom > now,
            PublicationAct.Withdraw => edition.ShownUntil is null || edition.ShownUntil > now,
            PublicationAct.View => false,
            _ => true,
        };

    private static bool IsDone(Edition edition, EditionStep step) =>
        edition.Approvals().Approvals.Any(one => one.Step == step && one.ContentHash == edition.ContentHash);

    private static bool MayReview(Edition edition, Actor actor) =>
        !edition.Authors.Contains(actor.Id.ToString("N"), StringComparison.Ordinal) && !edition.Approvals().HasApproved(actor.Id);
}
