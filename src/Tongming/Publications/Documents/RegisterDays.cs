using Tongming.Calendar;
using Tongming.Publications.Limits;

namespace Tongming.Publications.Documents;

/// <summary>How an entry of the register stands as to its publication. (R3-40)</summary>
public enum RegisterStanding
{
    /// <summary>待公开.</summary>
    ToPublish,

    /// <summary>逾期未公开.</summary>
    PublicationOverdue,

    /// <summary>已公开.</summary>
    Public,

    /// <summary>依法不公开.</summary>
    NotPublic,

    /// <summary>待撤回: it no longer stands and is still up.</summary>
    ToWithdraw,

    /// <summary>逾期未撤回.</summary>
    WithdrawalOverdue,

    /// <summary>公示期满: it has been up long enough and is to be taken down.</summary>
    TermOver,

    /// <summary>已撤回.</summary>
    Withdrawn,
}

/// <summary>The days of a decision, by the periods of its body.</summary>
/// <param name="PublicationDue">By when it goes up.</param>
/// <param name="WithdrawalDue">By when it comes down because it was changed, revoked or found unlawful or void; null while it stands.</param>
/// <param name="Stay">How long it stays up; null until it is.</param>
[Law("R3-40")]
public sealed record RegisterDays(LimitDue PublicationDue, LimitDue? WithdrawalDue, StayUpDays? Stay)
{
    /// <summary>
    /// Reckons the days: licences and penalties 7 working days after the decision, coercion and others 20; withdrawal 3 working days
    /// after the change. Example: a penalty of 2026-04-28 goes up by 2026-05-11 and, revoked on 2026-09-30, comes down by 2026-10-10.
    /// The 3 working days are the law's for penalties; the program asks them for every kind.
    /// </summary>
    public static RegisterDays Of(EnforcementDecision decision, BodyTimeLimits limits, StayUpTerms terms, WorkingCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(decision);
        ArgumentNullException.ThrowIfNull(limits);
        ArgumentNullException.ThrowIfNull(terms);
        var kind = decision.Kind switch
        {
            EnforcementKind.Licence => TimeLimitKind.Licence,
            EnforcementKind.Penalty => TimeLimitKind.Penalty,
            _ => TimeLimitKind.OtherEnforcement,
        };
        return new RegisterDays(
            DueDays.Of(limits.Of(kind), decision.DecidedOn, calendar),
            decision.ChangedOn is { } changed ? DueDays.Of(limits.Of(TimeLimitKind.PenaltyWithdrawal), changed, calendar) : null,
            decision.PublishedOn is { } up ? terms.For(decision.IsNaturalPerson).From(up) : null
        );
    }

    /// <summary>How the decision stands on a day.</summary>
    public RegisterStanding StandingOn(DateOnly day, EnforcementDecision decision) =>
        decision.WithdrawnOn is not null ? RegisterStanding.Withdrawn
        : decision.PublishedOn is null && (decision.UnpublishedFor is not null || WithdrawalDue is not null) ? RegisterStanding.NotPublic
        : decision.PublishedOn is null ? (PublicationDue.IsMissedOn(day) ? RegisterStanding.PublicationOverdue : RegisterStanding.ToPublish)
        : WithdrawalDue is { } due ? (due.IsMissedOn(day) ? RegisterStanding.WithdrawalOverdue : RegisterStanding.ToWithdraw)
        : Stay?.IsOverOn(day) == true ? RegisterStanding.TermOver
        : RegisterStanding.Public;
}
