using Microsoft.EntityFrameworkCore;
using Tongming.Calendar;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Time;

namespace Tongming.Web.Requests.Recounts;

/// <summary>The periods of open cases move with the calendar.</summary>
internal sealed class CasesMove(Engine engine, RequestOptions options) : IMovesWithCalendar
{
    public string Label => "依申请公开的期限";

    public string Job => RecountOpenCases.Name;

    public async Task<MovedDates> PreviewAsync(Guid bodyId, WorkingCalendar calendar, CancellationToken cancel)
    {
        await using var db = engine.OpenForReading();
        var open = await OpenClock.LoadAsync(db, bodyId, cancel);
        var moved = OpenClock.Moved(open, calendar, options.Rules, cancel);
        return MovedDates.Of(
            open.Count,
            [
                .. moved.Select(one => new MovedDate(
                    one.Clock.Number ?? "未登记",
                    one.Clock.Columns.ReplyDue ?? one.Clock.Columns.NextLimit,
                    one.Clock.Columns.ReplyDue is null ? one.After.NextLimit : one.After.ReplyDue
                )),
            ]
        );
    }

    public async Task<RecountStanding> StandingAsync(Guid bodyId, WorkingCalendar calendar, CancellationToken cancel)
    {
        await using var db = engine.OpenForReading();
        var mark = await db.Set<RecountMark>().FirstOrDefaultAsync(one => one.BodyId == bodyId, cancel);
        return mark is null
            ? new RecountStanding(false, 0, 0, 0, null)
            : new RecountStanding(
                mark.Basis == RecountMark.BasisOf(calendar, options.Rules) && mark.PassesDone > 0,
                mark.Written,
                mark.ToWrite,
                mark.Moved,
                mark.At
            );
    }
}
