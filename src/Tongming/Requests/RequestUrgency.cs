using Tongming.Calendar;

namespace Tongming.Requests;

/// <summary>How urgent a request is for the body, the most urgent first.</summary>
public enum Urgency
{
    /// <summary>已超期: the last day has gone by without an answer.</summary>
    Overdue,

    /// <summary>今日到期.</summary>
    DueToday,

    /// <summary>1 个工作日内到期.</summary>
    Due1,

    /// <summary>3 个工作日内到期.</summary>
    Due3,

    /// <summary>5 个工作日内到期.</summary>
    Due5,

    /// <summary>对方期限已过: the applicant's time has run out; the body must end the request or go on.</summary>
    LimitOver,

    /// <summary>未起算: not registered, or its receipt is not confirmed.</summary>
    NotStarted,

    /// <summary>5 个工作日后到期.</summary>
    Later,

    /// <summary>暂停: third parties or agencies are being asked.</summary>
    Paused,

    /// <summary>等待申请人: correction, reasons or payment.</summary>
    WaitingForOthers,

    /// <summary>已办结.</summary>
    Done,
}

/// <summary>The days that part the urgencies, so that a list, a count and a mail ask for exactly the same.</summary>
/// <param name="Today">The legal day.</param>
/// <param name="One">Due up to here: <see cref="Urgency.Due1"/>. The first working day after today.</param>
/// <param name="Three">Due up to here: <see cref="Urgency.Due3"/>. The third.</param>
/// <param name="Five">Due up to here: <see cref="Urgency.Due5"/>. The fifth.</param>
public sealed record UrgencyBounds(DateOnly Today, DateOnly One, DateOnly Three, DateOnly Five);

/// <summary>The columns of a request that its urgency follows from.</summary>
/// <param name="State">Where it stands.</param>
/// <param name="Clock">What its clock does.</param>
/// <param name="ReplyDue">The last day for the answer, inclusive, or null.</param>
/// <param name="NextLimit">The earliest limit of others, inclusive, or null.</param>
public sealed record UrgencyColumns(RequestState State, ClockState Clock, DateOnly? ReplyDue, DateOnly? NextLimit);

/// <summary>The one definition of overdue and of soon due, in working days.</summary>
[Law("条例 第三十三条", "R1-53")]
public static class RequestUrgency
{
    /// <summary>The parting days of a day.</summary>
    public static UrgencyBounds Bounds(DateOnly today, WorkingCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        return new(
            today,
            calendar.NthWorkingDayAfter(today, 1),
            calendar.NthWorkingDayAfter(today, 3),
            calendar.NthWorkingDayAfter(today, 5)
        );
    }

    /// <summary>
    /// How urgent it is. Not overdue on the last day itself. A paused clock whose limit has gone by is judged by its date; so is one that
    /// asked for reasons where the rules do not pause for them. Example: due on Monday 2026-03-30, on Friday 2026-03-27 it is
    /// <see cref="Urgency.Due1"/>.
    /// </summary>
    public static Urgency Of(UrgencyColumns columns, UrgencyBounds bounds)
    {
        ArgumentNullException.ThrowIfNull(columns);
        ArgumentNullException.ThrowIfNull(bounds);
        if (RequestStates.IsClosed(columns.State))
            return Urgency.Done;
        var limitOver = columns.NextLimit < bounds.Today;
        if (columns.Clock == ClockState.NotStarted)
            return Urgency.NotStarted;
        if (columns.Clock == ClockState.Paused && !limitOver)
            return columns.ReplyDue < bounds.Today ? Urgency.Overdue : Urgency.Paused;
        if (columns.Clock == ClockState.Stopped)
            return limitOver ? Urgency.LimitOver : Urgency.WaitingForOthers;
        return ByDate(columns.ReplyDue, bounds);
    }

    /// <summary>How urgent a request is on a day.</summary>
    public static Urgency Of(InformationRequest request, DateOnly today, WorkingCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(request);
        return Of(new UrgencyColumns(request.State, request.ClockState, request.ReplyDue, request.NextLimit), Bounds(today, calendar));
    }

    private static Urgency ByDate(DateOnly? due, UrgencyBounds bounds) =>
        due is not { } day ? Urgency.WaitingForOthers
        : day < bounds.Today ? Urgency.Overdue
        : day == bounds.Today ? Urgency.DueToday
        : day <= bounds.One ? Urgency.Due1
        : day <= bounds.Three ? Urgency.Due3
        : day <= bounds.Five ? Urgency.Due5
        : Urgency.Later;
}
