using Microsoft.EntityFrameworkCore;
using Tongming.People;
using Tongming.Statistics.DataSets;
using Tongming.Statistics.Releases;
using Tongming.Statistics.Volumes;
using Tongming.Web.Platform.Data;

namespace Tongming.Web.Statistics;

/// <summary>
/// The rules of who sees what. The public sees a version of a data set from the moment of its release on, read at the moment of looking: every page,
/// file, feed, list and answer starts from <see cref="VisibleAt(IQueryable{Vintage}, DateTimeOffset)"/>. Of the calendar it sees what is announced, never what it carries. Before
/// the moment numbers are for those who work on them, and for those who are named in the list of early readers.
/// </summary>
[Law("实施条例 第二十八条", "R6-06")]
internal static class StatisticsScope
{
    private static readonly Role[] Workers =
    [
        Role.CaseOfficer,
        Role.FirstReviewer,
        Role.SecondReviewer,
        Role.SecrecyReviewer,
        Role.OfficeHead,
        Role.Signatory,
        Role.Publisher,
    ];

    /// <summary>The versions that the public sees at a moment, earlier ones of the same data set among them.</summary>
    public static IQueryable<Vintage> VisibleAt(this IQueryable<Vintage> vintages, DateTimeOffset moment) =>
        vintages.Where(one => one.ShownFrom <= moment);

    /// <summary>The releases that are out at a moment.</summary>
    public static IQueryable<Release> VisibleAt(this IQueryable<Release> releases, DateTimeOffset moment) =>
        releases.Where(one => one.ShownFrom <= moment);

    /// <summary>The volumes that the public sees at a moment.</summary>
    public static IQueryable<Volume> VisibleAt(this IQueryable<Volume> volumes, DateTimeOffset moment) =>
        volumes.Where(one => one.ShownFrom <= moment);

    /// <summary>When what the public sees changes next by itself: a release comes, or its announced minute passes without it.</summary>
    public static async Task<DateTimeOffset?> NextMomentAsync(Db db, DateTimeOffset moment, CancellationToken cancel) =>
        await db.Set<Release>().Where(one => one.At > moment).MinAsync(one => (DateTimeOffset?)one.At, cancel);

    /// <summary>Whether somebody works with numbers before they are out.</summary>
    public static bool Works(Actor actor) =>
        actor.Kind == ActorKind.Person && actor.BodyId != Guid.Empty && actor.RolesToday.Any(Workers.Contains);

    /// <summary>Whether somebody sees the desk's pages of statistics.</summary>
    public static bool Sees(Actor actor) => Works(actor) || (actor.Kind == ActorKind.Person && actor.Holds(Role.Supervisor));

    /// <summary>By which right somebody brings numbers and prepares releases: who works on them in the section, and who publishes.</summary>
    public static ActingAs? Keep(Actor actor) => By(actor, role => role is Role.CaseOfficer or Role.Publisher);

    /// <summary>By which right somebody keeps the calendar: plans, postpones, cancels, opens at the minute.</summary>
    public static ActingAs? Plan(Actor actor) => By(actor, role => role is Role.Publisher or Role.OfficeHead);

    /// <summary>By which right somebody checks the data: head of the section or second reviewer.</summary>
    public static ActingAs? CheckData(Actor actor) => By(actor, role => role is Role.FirstReviewer or Role.SecondReviewer);

    /// <summary>By which right somebody checks confidentiality.</summary>
    public static ActingAs? CheckConfidentiality(Actor actor) => By(actor, role => role is Role.SecrecyReviewer);

    /// <summary>By which right somebody changes the parameters of confidentiality (R6-34).</summary>
    public static ActingAs? SetParameters(Actor actor) => By(actor, role => role is Role.SecrecyReviewer);

    /// <summary>Whether somebody reads the parameters of confidentiality: two roles and nobody else (R6-34).</summary>
    [Law("R6-34")]
    public static bool ReadsParameters(Actor actor) =>
        actor.Kind == ActorKind.Person
        && actor.BodyId != Guid.Empty
        && (SetParameters(actor) is not null || actor.Holds(Role.SecurityAdministrator));

    /// <summary>By which right somebody takes a step of the review.</summary>
    public static ActingAs? Review(Actor actor, ReleaseStep step) =>
        By(
            actor,
            role =>
                step switch
                {
                    ReleaseStep.First => role is Role.FirstReviewer or Role.OfficeHead,
                    ReleaseStep.Second => role is Role.SecondReviewer or Role.LegalReviewer,
                    _ => role is Role.Signatory,
                }
        );

    /// <summary>By which right somebody sends a release back: whoever has a part in it.</summary>
    public static ActingAs? Return(Actor actor) => By(actor, Workers.Contains);

    private static ActingAs? By(Actor actor, Func<Role, bool> may) => actor.BodyId == Guid.Empty ? null : actor.By(may);
}
