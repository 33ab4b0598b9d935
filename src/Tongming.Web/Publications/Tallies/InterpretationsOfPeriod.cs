using Microsoft.EntityFrameworkCore;
using Tongming.Publications;
using Tongming.Publications.Documents;
using Tongming.Reports.Bulletins;
using Tongming.Reports.Tallies;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Time;
using Tongming.Web.Publications.Documents;
using Tongming.Web.Publications.Items;

namespace Tongming.Web.Publications.Tallies;

/// <summary>Tells the bulletin of interpretations: due a few days after their text came out, done when the public could read the first one.</summary>
internal sealed class InterpretationsOfPeriod(Engine engine, Calendars calendars, LegalClock clock) : IBulletinSource
{
    public IReadOnlyList<TallyDefinition> Definitions { get; } = [];

    public async Task<BulletinAnswer> TellAsync(BulletinPeriod period, CancellationToken cancel)
    {
        await using var db = engine.OpenForReading();
        var visible = db.Set<Edition>().VisibleAt(clock.Now().Instant).Where(one => one.BodyId == period.BodyId);
        var planned = await db.Set<InterpretationSettlement>()
            .Where(one => one.BodyId == period.BodyId && one.PlannedOn != null)
            .Join(
                visible,
                one => one.PolicyId,
                edition => edition.PublicationId,
                (one, edition) =>
                    new
                    {
                        one.PolicyId,
                        one.SectionId,
                        edition.Title,
                        edition.FirstShown,
                        Done = visible.Where(other => other.InterpretsId == one.PolicyId).Min(other => other.FirstShown),
                    }
            )
            .ToListAsync(cancel);
        var calendar = await calendars.OfAsync(period.BodyId, cancel);
        var limits = await PublishingOfBodies.LimitsAsync(db, period.BodyId, cancel);
        return new BulletinAnswer(
            [
                .. planned.Select(one => new BulletinDuty(
                    BulletinMatter.Interpretation,
                    $"{one.PolicyId:N}",
                    $"解读《{one.Title}》",
                    InterpretationGate.Due(LegalClock.DayOf(one.FirstShown!.Value), limits, calendar).Due,
                    one.Done is { } done ? LegalClock.DayOf(done) : null
                )
                {
                    SectionId = one.SectionId ?? Guid.Empty,
                    Address = $"/desk/publications/{one.PolicyId}",
                }),
            ],
            []
        );
    }
}
