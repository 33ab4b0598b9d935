using Microsoft.EntityFrameworkCore;
using Tongming.Publications;
using Tongming.Publications.Documents;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Time;
using Tongming.Web.Publications.Items;

namespace Tongming.Web.Publications.Documents;

/// <summary>The gate before a text that needs an interpretation, and what became of the plans afterwards (R4-01 to R4-05).</summary>
internal static class Interpretations
{
    /// <summary>A text whose interpretation is due or late.</summary>
    public sealed record Owed(
        Guid PolicyId,
        string Title,
        DateOnly PublishedOn,
        DateOnly Due,
        string Interpreter,
        Guid? SectionId,
        bool IsLate
    );

    /// <summary>Why an item cannot go out on a day, or null. What the public has seen before is not asked again.</summary>
    public static async Task<Refusal?> WhyNotAsync(Db db, Calendars calendars, Edition edition, (DateOnly GoesOut, DateTimeOffset Now) at)
    {
        if (!PublicationKinds.Of(edition.Kind).NeedsInterpretation || edition.FirstShown <= at.Now)
            return null;
        var settled = await db.Set<InterpretationSettlement>().FindAsync(edition.BodyId, edition.PublicationId);
        var text = new PolicyText(edition.PublicationId, PolicyWeight.Normative, settled?.Plan(), settled?.Exemption());
        var calendar = await calendars.ReadAsync(db, edition.BodyId);
        var limits = await PublishingOfBodies.LimitsAsync(db, edition.BodyId);
        return InterpretationGate.Check(text, at.GoesOut, limits, calendar).Refusal;
    }

    /// <summary>The published texts whose planned interpretation the public cannot read yet, the most urgent first.</summary>
    public static async Task<IReadOnlyList<Owed>> OwedAsync(Db db, Calendars calendars, (Guid BodyId, Now Now) of, CancellationToken cancel)
    {
        var visible = db.Set<Edition>().VisibleAt(of.Now.Instant).Where(one => one.BodyId == of.BodyId);
        var planned = await db.Set<InterpretationSettlement>()
            .Where(one => one.BodyId == of.BodyId && one.PlannedOn != null)
            .Where(one => !visible.Any(interpretation => interpretation.InterpretsId == one.PolicyId))
            .Join(
                visible,
                one => one.PolicyId,
                edition => edition.PublicationId,
                (one, edition) =>
                    new
                    {
                        Settled = one,
                        edition.Title,
                        edition.FirstShown,
                    }
            )
            .ToListAsync(cancel);
        var calendar = await calendars.OfAsync(of.BodyId, cancel);
        var limits = await PublishingOfBodies.LimitsAsync(db, of.BodyId, cancel);
        return
        [
            .. planned
                .Select(one =>
                {
                    var published = LegalClock.DayOf(one.FirstShown!.Value);
                    var due = InterpretationGate.Due(published, limits, calendar);
                    var settled = one.Settled;
                    return new Owed(
                        settled.PolicyId,
                        one.Title,
                        published,
                        due.Due,
                        settled.FirstInterpreter,
                        settled.SectionId,
                        due.IsMissedOn(of.Now.Day)
                    );
                })
                .OrderBy(one => one.Due),
        ];
    }
}
