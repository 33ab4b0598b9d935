using Microsoft.EntityFrameworkCore;
using Tongming.Calendar;
using Tongming.Requests.Disputes;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Time;

namespace Tongming.Web.Requests.Disputes;

/// <summary>The body's time to answer in disputes moves with the calendar.</summary>
internal sealed class DisputesMove(Engine engine) : IMovesWithCalendar
{
    public string Label => "复议、诉讼的答复（答辩）期限";

    public string Job => RecountDisputes.Name;

    public async Task<MovedDates> PreviewAsync(Guid bodyId, WorkingCalendar calendar, CancellationToken cancel)
    {
        await using var db = engine.OpenForReading();
        var open = await RecountDisputes.OpenOf(db, bodyId).AsNoTracking().ToListAsync(cancel);
        var moved = new List<MovedDate>();
        foreach (var dispute in open)
        {
            var before = dispute.AnswerDue;
            if (dispute.Recount(calendar))
                moved.Add(new MovedDate(dispute.CaseNumber.Length > 0 ? dispute.CaseNumber : "未编号", before, dispute.AnswerDue));
        }

        return MovedDates.Of(open.Count, moved);
    }

    public async Task<RecountStanding> StandingAsync(Guid bodyId, WorkingCalendar calendar, CancellationToken cancel)
    {
        var left = await PreviewAsync(bodyId, calendar, cancel);
        return new RecountStanding(left.Count == 0, left.Open - left.Count, left.Open, 0, null);
    }
}
