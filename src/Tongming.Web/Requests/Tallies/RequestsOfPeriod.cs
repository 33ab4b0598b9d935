using Microsoft.EntityFrameworkCore;
using Tongming.Calendar;
using Tongming.Reports.Bulletins;
using Tongming.Reports.Tallies;
using Tongming.Requests;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Time;

namespace Tongming.Web.Requests.Tallies;

/// <summary>
/// Tells the bulletin of requests: the answers that were due by the clock, and what was received, dealt with and left, by the section in
/// charge. Received, dealt with and left count as in the yearly report, so that twelve months are the year.
/// </summary>
internal sealed class RequestsOfPeriod(Engine engine, Calendars calendars) : IBulletinSource
{
    private sealed record Line(
        Guid Id,
        RequestNumber? Number,
        string Title,
        Guid? SectionId,
        Guid? OfficerId,
        DateOnly? CountedOn,
        DateOnly? ReceivedOn,
        DateOnly? ReplyDue,
        DateOnly? IssuedOn,
        DateOnly? ClosedOn
    );

    public IReadOnlyList<TallyDefinition> Definitions { get; } =
    [
        new(
            BulletinNumbers.Received,
            "收到申请",
            "收到日期在本期的申请（件）。并入其他件的、责令重新办理另立的件不计。",
            "条例 第五十条；R1-43"
        ),
        new(BulletinNumbers.Closed, "办结申请", "本期办结的申请（件），包括撤回和终止的。", "条例 第三十三条"),
        new(BulletinNumbers.Open, "期末未办结申请", "到本期末已经收到、还没有办结的申请（件）。", "C-01"),
        new(BulletinNumbers.Answered, "发出答复", "本期办结、发出了答复的申请（件），是平均用时的分母。", "条例 第三十三条"),
        new(
            BulletinNumbers.AnswerDays,
            "答复用时合计",
            "上述答复从收到次日到发出的工作日数，含暂停的时间；每件计它的天数。",
            "条例 第三十三条"
        ),
    ];

    public async Task<BulletinAnswer> TellAsync(BulletinPeriod period, CancellationToken cancel)
    {
        var (first, last) = (period.First, period.Last);
        await using var db = engine.OpenForReading();
        var own = db.Set<InformationRequest>().Where(one => one.BodyId == period.BodyId && one.MergedInto == null);
        var due = await ReadAsync(
            own.Where(one => one.ReplyDue <= last && (one.ReplyDue >= first || one.ClosedOn == null || one.ClosedOn >= first))
                .Where(one => one.ClosedOn != null || one.ClockState != ClockState.Stopped),
            cancel
        );
        var counted = own.Where(one => one.CountedOn != null);
        var received = await ReadAsync(counted.Where(one => one.CountedOn >= first && one.CountedOn <= last), cancel);
        var closed = await ReadAsync(counted.Where(one => one.ClosedOn >= first && one.ClosedOn <= last), cancel);
        var open = await ReadAsync(counted.Where(one => one.CountedOn <= last && (one.ClosedOn == null || one.ClosedOn > last)), cancel);
        var calendar = await calendars.OfAsync(period.BodyId, cancel);
        var answered = closed.Where(one => one.IssuedOn is not null && one.ReceivedOn is not null).ToList();
        return new BulletinAnswer(
            [.. due.Select(DutyOf)],
            [
                .. received.Select(one => EntryOf(BulletinNumbers.Received, one, one.CountedOn, "收到")),
                .. closed.Select(one => EntryOf(BulletinNumbers.Closed, one, one.ClosedOn, "办结")),
                .. open.Select(one => EntryOf(BulletinNumbers.Open, one, one.CountedOn, DueWords(one))),
                .. answered.Select(one => EntryOf(BulletinNumbers.Answered, one, one.IssuedOn, "发出答复")),
                .. answered.Select(one => TimeOf(one, calendar)),
            ]
        );
    }

    private static Task<List<Line>> ReadAsync(IQueryable<InformationRequest> requests, CancellationToken cancel) =>
        requests
            .Select(one => new Line(
                one.Id,
                one.Number,
                one.Title,
                one.SectionId,
                one.OfficerId,
                one.CountedOn,
                one.ReceivedOn,
                one.ReplyDue,
                one.IssuedOn,
                one.ClosedOn
            ))
            .ToListAsync(cancel);

    private static BulletinDuty DutyOf(Line one) =>
        new(BulletinMatter.Request, $"{one.Id:N}", NameOf(one), one.ReplyDue!.Value, one.ClosedOn)
        {
            // The title is what the applicant wrote.
            Label = $"申请 {NumberOf(one)}",
            SectionId = one.SectionId ?? Guid.Empty,
            PersonId = one.OfficerId,
            Address = AddressOf(one),
        };

    private static BulletinEntry EntryOf(string key, Line one, DateOnly? on, string note) =>
        new(key, $"{one.Id:N}", NameOf(one), on)
        {
            SectionId = one.SectionId ?? Guid.Empty,
            PersonId = one.OfficerId,
            Note = note,
            Address = AddressOf(one),
        };

    private static BulletinEntry TimeOf(Line one, WorkingCalendar calendar)
    {
        var days = calendar.WorkingDaysBetween(one.ReceivedOn!.Value, one.IssuedOn!.Value);
        return EntryOf(BulletinNumbers.AnswerDays, one, one.IssuedOn, $"{one.ReceivedOn:yyyy-MM-dd} 收到，用 {days} 个工作日") with
        {
            Amount = days,
        };
    }

    private static string DueWords(Line one) =>
        one.ReplyDue is { } due ? $"收到；答复期限 {due:yyyy-MM-dd}" : "收到；期限未起算或者等待申请人";

    private static string NumberOf(Line one) => one.Number?.ToString() ?? "未登记";

    private static string NameOf(Line one) => $"{NumberOf(one)} {one.Title}".TrimEnd();

    private static string AddressOf(Line one) => $"/desk/requests/{one.Id}";
}
