using Tongming.Calendar;
using Tongming.Requests.Acts;
using Tongming.Requests.Replies;

namespace Tongming.Requests;

public sealed partial class InformationRequest
{
    /// <summary>
    /// Closes a request whose answer went out before it was kept here, as the office's earlier ledger has it: with its kind, without
    /// draft, reviews and paper, which lie in the old file. O1 to O3 end it, all others count as issued on the act's day. Refused where
    /// it is not open, and on a day before the last event: <c>request.date.before-earlier</c>.
    /// </summary>
    /// <param name="day">The day on which the answer left the body.</param>
    /// <param name="kind">What was answered.</param>
    [Law("条例 第四十五条", "R1-47")]
    public Outcome<RequestState> TakeOverReply(ActDay day, ReplyKind kind)
    {
        ArgumentNullException.ThrowIfNull(kind);
        // What can be withdrawn is open.
        if ((CannotDo(RequestAct.Withdraw, day) ?? Before(day.On, LastAct())) is { } refusal)
            return refusal;
        var isEnded = kind.ReportRow is "R21" or "R22" or "R23";
        DropDraft();
        (Reply, RefusalGround, ClosedOn) = (kind, kind.Ground, day.On);
        IssuedOn = isEnded ? null : day.On;
        if (isEnded)
            Enter(day, ClockEventKind.Closed);
        else
            Answer(day);
        Count();
        State = isEnded ? RequestState.Closed : RequestState.Issued;
        Version++;
        return State;
    }
}
