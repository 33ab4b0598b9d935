using Tongming.People;
using Tongming.Reports.Filing;

namespace Tongming.Web.Reports.Filing;

/// <summary>Who freezes, reviews, returns and files the report of the own body; who is away may be represented.</summary>
internal static class FilingRights
{
    private static readonly Role[] Keepers = [Role.Registrar, Role.OfficeHead];

    private static readonly Role[] Signers = [Role.OfficeHead, Role.LegalReviewer, Role.SecondReviewer, Role.Signatory];

    /// <summary>By which right somebody freezes, explains and files: the disclosure office.</summary>
    public static ActingAs? Keep(Actor actor) => actor.BodyId == Guid.Empty ? null : actor.By(Keepers.Contains);

    /// <summary>By which right somebody takes a step of the review: office head or lawyer, second reviewer or lawyer, the leader.</summary>
    public static ActingAs? Review(Actor actor, ReportStep step) =>
        actor.BodyId == Guid.Empty
            ? null
            : actor.By(role =>
                step switch
                {
                    ReportStep.First => role is Role.OfficeHead or Role.LegalReviewer,
                    ReportStep.Second => role is Role.SecondReviewer or Role.LegalReviewer,
                    _ => role is Role.Signatory,
                }
            );

    /// <summary>By which right somebody returns it: whoever reviews or keeps it.</summary>
    public static ActingAs? Return(Actor actor) =>
        actor.BodyId == Guid.Empty ? null : actor.By(role => Keepers.Contains(role) || Signers.Contains(role));

    /// <summary>By which right somebody signs an explanation.</summary>
    public static ActingAs? Sign(Actor actor) => actor.BodyId == Guid.Empty ? null : actor.By(Signers.Contains);

    /// <summary>The step that waits for somebody, or null: it is his, he did not freeze the text, and has not approved it yet.</summary>
    public static ReportStep? WaitingFor(Actor actor, YearReport report) =>
        report.NextReview() is { } step
        && Review(actor, step) is not null
        && report.FrozenBy != actor.Id
        && !report.Approvals().HasApproved(actor.Id)
            ? step
            : null;
}
