using Microsoft.EntityFrameworkCore;
using Tongming.Publications.Documents;
using Tongming.Publications.Limits;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Time;
using Tongming.Web.Platform.Ui.Desk;
using Tongming.Web.Publications.Items;

namespace Tongming.Web.Publications.Registers;

/// <summary>A line of a register as screens and programs read it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Number, item or name.</param>
/// <param name="On">The day of the decision, the receipt or the award.</param>
/// <param name="Due">By when it is published, or taken down where that comes next; null where nothing is due.</param>
/// <param name="Standing">How it stands, in a word.</param>
/// <param name="Tone">Its colour.</param>
internal sealed record RegisterLine(Guid Id, string Name, DateOnly On, DateOnly? Due, string Standing, StateTone Tone)
{
    /// <summary>The amount in yuan, or null for decisions.</summary>
    public decimal? Yuan { get; init; }

    /// <summary>The publication that shows it, or null.</summary>
    public Guid? PublicationId { get; init; }

    /// <summary>The decision, for its acts; null for fees and procurement.</summary>
    public EnforcementDecision? Decision { get; init; }

    /// <summary>The lines of a register, newest first.</summary>
    public static async Task<IReadOnlyList<RegisterLine>> LoadAsync(
        Db db,
        Calendars calendars,
        (Guid BodyId, RegisterKind Register, DateOnly Today) of,
        CancellationToken cancel
    )
    {
        var (bodyId, register, today) = of;
        var calendar = await calendars.OfAsync(bodyId, cancel);
        var limits = await PublishingOfBodies.LimitsAsync(db, bodyId, cancel);
        if (register.Kind is { } kind)
        {
            var decisions = await db.Set<EnforcementDecision>().Where(one => one.BodyId == bodyId && one.Kind == kind).ToListAsync(cancel);
            var terms = await PublishingOfBodies.StayUpAsync(db, bodyId, cancel);
            return Sorted(decisions.Select(one => Of(one, RegisterDays.Of(one, limits, terms, calendar), today)));
        }

        if (register.Code == RegisterKind.FeesCode)
        {
            var fees = await db.Set<FeeReceipt>().Where(one => one.BodyId == bodyId).ToListAsync(cancel);
            return Sorted(
                fees.Select(one => new RegisterLine(one.Id, one.Item, one.ReceivedOn, null, one.Basis, StateTone.Grey) { Yuan = one.Yuan })
            );
        }

        var projects = await db.Set<ProcurementProject>().Where(one => one.BodyId == bodyId).ToListAsync(cancel);
        return Sorted(projects.Select(one => Of(one, one.PublicationDue(limits, calendar), today)));
    }

    private static RegisterLine Of(EnforcementDecision one, RegisterDays days, DateOnly today)
    {
        var standing = days.StandingOn(today, one);
        var due = standing switch
        {
            RegisterStanding.ToPublish or RegisterStanding.PublicationOverdue => days.PublicationDue.Due,
            RegisterStanding.ToWithdraw or RegisterStanding.WithdrawalOverdue => days.WithdrawalDue!.Due,
            RegisterStanding.Public or RegisterStanding.TermOver => days.Stay?.DownFrom,
            _ => null,
        };
        return new RegisterLine(one.Id, one.Number, one.DecidedOn, due, DocumentNames.Of(standing), ToneOf(standing))
        {
            PublicationId = one.PublicationId,
            Decision = one,
        };
    }

    private static RegisterLine Of(ProcurementProject one, LimitDue due, DateOnly today)
    {
        var standing =
            one.PublishedOn is not null ? RegisterStanding.Public
            : due.IsMissedOn(today) ? RegisterStanding.PublicationOverdue
            : RegisterStanding.ToPublish;
        return new RegisterLine(
            one.Id,
            one.Name,
            one.AwardedOn,
            one.PublishedOn is null ? due.Due : null,
            DocumentNames.Of(standing),
            ToneOf(standing)
        )
        {
            Yuan = one.Yuan,
            PublicationId = one.PublicationId,
        };
    }

    private static StateTone ToneOf(RegisterStanding standing) =>
        standing switch
        {
            RegisterStanding.Public => StateTone.Green,
            RegisterStanding.PublicationOverdue or RegisterStanding.WithdrawalOverdue => StateTone.Red,
            RegisterStanding.ToWithdraw or RegisterStanding.TermOver => StateTone.Amber,
            RegisterStanding.ToPublish => StateTone.Blue,
            _ => StateTone.Grey,
        };

    private static IReadOnlyList<RegisterLine> Sorted(IEnumerable<RegisterLine> lines) =>
        [.. lines.OrderByDescending(line => line.On).ThenByDescending(line => line.Id)];
}
