using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Tongming.Calendar;
using Tongming.Requests;

namespace Tongming.Web.Requests.Lists;

/// <summary>
/// <see cref="RequestUrgency"/> as conditions of the database, for lists, counts and mail alike. Each urgency is one condition, every
/// request meets exactly one of them, and a test holds them to the law's own function. Open requests are found by the two indexes
/// that know only them.
/// </summary>
internal static class UrgencyTerms
{
    /// <summary>The urgencies by which the body itself must act soon, the most urgent first.</summary>
    public static IReadOnlyList<Urgency> Pressing { get; } = [Urgency.Overdue, Urgency.DueToday, Urgency.Due1, Urgency.Due3, Urgency.Due5];

    /// <summary>Those that are not closed.</summary>
    public static IQueryable<InformationRequest> Open(this IQueryable<InformationRequest> requests) =>
        requests.Where(request => request.ClosedOn == null);

    /// <summary>Those that are as urgent.</summary>
    public static IQueryable<InformationRequest> Of(this IQueryable<InformationRequest> requests, Urgency urgency, UrgencyBounds bounds) =>
        requests.Where(Condition(urgency, bounds));

    /// <summary>Those that are overdue or due on or before a day, whatever their clock waits for not having run out.</summary>
    public static IQueryable<InformationRequest> DueBy(this IQueryable<InformationRequest> requests, DateOnly last, DateOnly today) =>
        requests
            .Open()
            .Where(request => request.ReplyDue <= last)
            .Where(request =>
                request.ClockState == ClockState.Running
                || request.ClockState == ClockState.Ended
                || (request.ClockState == ClockState.Paused && (request.NextLimit < today || request.ReplyDue < today))
            );

    /// <summary>How many open requests there are of each urgency, in one reading; those of which there are none are left out.</summary>
    public static async Task<IReadOnlyDictionary<Urgency, int>> CountsAsync(
        this IQueryable<InformationRequest> requests,
        UrgencyBounds bounds,
        CancellationToken cancel
    )
    {
        var (today, one, three, five) = bounds;
        var groups = await requests
            .Open()
            .GroupBy(request => new
            {
                request.ClockState,
                // Nothing of the date matters but on which side of the parting days it lies.
                Due = request.ReplyDue == null ? 7
                : request.ReplyDue < today ? 0
                : request.ReplyDue == today ? 1
                : request.ReplyDue <= one ? 2
                : request.ReplyDue <= three ? 3
                : request.ReplyDue <= five ? 4
                : 5,
                LimitOver = request.NextLimit != null && request.NextLimit < today,
            })
            .Select(group => new { group.Key, Count = group.Count() })
            .ToListAsync(cancel);
        return groups
            .GroupBy(group => RequestUrgency.Of(Example(group.Key.ClockState, group.Key.Due, group.Key.LimitOver, bounds), bounds))
            .ToDictionary(group => group.Key, group => group.Sum(one => one.Count));
    }

    /// <summary>The condition of an urgency.</summary>
    public static Expression<Func<InformationRequest, bool>> Condition(Urgency urgency, UrgencyBounds bounds)
    {
        var (today, one, three, five) = bounds;
        return urgency switch
        {
            Urgency.Overdue => r =>
                r.ClosedOn == null
                && r.ReplyDue < today
                && (r.ClockState == ClockState.Running || r.ClockState == ClockState.Ended || r.ClockState == ClockState.Paused),
            Urgency.DueToday => Dated(today, today.AddDays(-1), today),
            Urgency.Due1 => Dated(today, today, one),
            Urgency.Due3 => Dated(today, one, three),
            Urgency.Due5 => Dated(today, three, five),
            Urgency.Later => Dated(today, five, DateOnly.MaxValue),
            Urgency.LimitOver => r => r.ClosedOn == null && r.ClockState == ClockState.Stopped && r.NextLimit < today,
            Urgency.NotStarted => r => r.ClosedOn == null && r.ClockState == ClockState.NotStarted,
            Urgency.Paused => r =>
                r.ClosedOn == null
                && r.ClockState == ClockState.Paused
                && (r.NextLimit == null || r.NextLimit >= today)
                && (r.ReplyDue == null || r.ReplyDue >= today),
            Urgency.WaitingForOthers => Waiting(today),
            Urgency.Done => r => r.ClosedOn != null,
            _ => throw new ArgumentOutOfRangeException(nameof(urgency)),
        };
    }

    /// <summary>What is due after one day and up to another, and is judged by its date: its clock runs, or its pause has run out.</summary>
    private static Expression<Func<InformationRequest, bool>> Dated(DateOnly today, DateOnly after, DateOnly until) =>
        r =>
            r.ClosedOn == null
            && r.ReplyDue > after
            && r.ReplyDue <= until
            && (
                r.ClockState == ClockState.Running
                || r.ClockState == ClockState.Ended
                || (r.ClockState == ClockState.Paused && r.NextLimit < today)
            );

    private static Expression<Func<InformationRequest, bool>> Waiting(DateOnly today) =>
        r =>
            r.ClosedOn == null
            && (
                (r.ClockState == ClockState.Stopped && (r.NextLimit == null || r.NextLimit >= today))
                || (
                    r.ReplyDue == null
                    && (
                        r.ClockState == ClockState.Running
                        || r.ClockState == ClockState.Ended
                        || (r.ClockState == ClockState.Paused && r.NextLimit < today)
                    )
                )
            );

    /// <summary>A request that stands for all of a group: their urgency is the same.</summary>
    private static UrgencyColumns Example(ClockState clock, int due, bool limitOver, UrgencyBounds bounds) =>
        new(
            RequestState.Assigned,
            clock,
            due switch
            {
                0 => bounds.Today.AddDays(-1),
                1 => bounds.Today,
                2 => bounds.One,
                3 => bounds.Three,
                4 => bounds.Five,
                5 => bounds.Five.AddDays(1),
                _ => null,
            },
            limitOver ? bounds.Today.AddDays(-1) : null
        );
}
