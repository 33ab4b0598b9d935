using Tongming.Publications.Acts;

namespace Tongming.Publications;

public sealed partial class Edition
{
    /// <summary>
    /// Releases it from a moment on; the edition shown before ends at the same moment. Now is publishing, later is scheduling: whoever
    /// asks has asked for the permission of that. Refused: <c>publication.release.past</c>, before now; <c>publication.release.late</c>,
    /// more than a year ahead.
    /// </summary>
    /// <param name="act"><see cref="PublicationAct.Publish"/> or <see cref="PublicationAct.Schedule"/>.</param>
    /// <param name="from">The first moment at which it is seen, inclusive; not before <paramref name="now"/>.</param>
    /// <param name="now">The moment of the act.</param>
    /// <param name="before">The edition that is shown or scheduled now, or null.</param>
    [Law("条例 第二十六条")]
    public Outcome<EditionState> Release(PublicationAct act, DateTimeOffset from, DateTimeOffset now, Edition? before)
    {
        if (WhyNot(act) is { } refusal)
            return refusal;
        if (from < now)
            return new Refusal("publication.release.past");
        if (from > now.AddYears(1))
            return new Refusal("publication.release.late");
        before?.EndAt(from);
        (ShownFrom, ShownUntil) = (from, null);
        FirstShown = FirstShown is { } first && first <= now ? first : from;
        return Reach(EditionState.Released);
    }

    /// <summary>
    /// Takes back a release that has not come yet; the edition before goes on being shown. Refused:
    /// <c>publication.unschedule.shown</c>, once it has been seen.
    /// </summary>
    public Outcome<EditionState> Unschedule(DateTimeOffset now, Edition? before)
    {
        if (WhyNot(PublicationAct.Unschedule) is { } refusal)
            return refusal;
        if (ShownFrom <= now)
            return new Refusal("publication.unschedule.shown");
        if (before is not null && before.ShownUntil == ShownFrom)
            before.GoOn();
        if (FirstShown == ShownFrom)
            FirstShown = null;
        (ShownFrom, ShownUntil) = (null, null);
        return Reach(EditionState.Approved);
    }

    /// <summary>
    /// Takes it down, at once and for good; a scheduled one never comes. Refused: <c>publication.withdraw.reason-missing</c>. Example:
    /// shown since 9:30, withdrawn at 17:00:00: seen at 16:59:59, not at 17:00:00.
    /// </summary>
    [Law("条例 第十八条")]
    public Outcome<EditionState> Withdraw(DateTimeOffset now, string reason)
    {
        if (WhyNot(PublicationAct.Withdraw) is { } refusal)
            return refusal;
        if (string.IsNullOrWhiteSpace(reason))
            return new Refusal("publication.withdraw.reason-missing");
        if (ShownUntil is null || ShownUntil > now)
            ShownUntil = ShownFrom > now ? ShownFrom : now;
        return Reach(EditionState.Withdrawn);
    }

    /// <summary>Gives up a draft.</summary>
    public Outcome<EditionState> Discard() => WhyNot(PublicationAct.Discard) is { } refusal ? refusal : Reach(EditionState.Discarded);

    private void EndAt(DateTimeOffset moment) => (ShownUntil, Version) = (moment, Version + 1);

    private void GoOn() => (ShownUntil, Version) = (null, Version + 1);
}
