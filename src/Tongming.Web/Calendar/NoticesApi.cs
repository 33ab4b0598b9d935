using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Tongming.Calendar;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Hosting;
using Tongming.Web.Platform.Security;
using Tongming.Web.Platform.Time;

namespace Tongming.Web.Calendar;

/// <summary>Holiday notices for programs: those that were loaded, what another would move, and loading it.</summary>
internal static class NoticesApi
{
    /// <summary>A notice.</summary>
    /// <param name="Year">The year for which it holds.</param>
    /// <param name="Source">Where it stands.</param>
    /// <param name="OffDays">Days off.</param>
    /// <param name="WorkDays">Days of work.</param>
    internal sealed record NoticeResult(
        int Year,
        IReadOnlyList<string> Source,
        IReadOnlyList<NamedDay> OffDays,
        IReadOnlyList<NamedDay> WorkDays
    );

    /// <summary>A day with its name.</summary>
    internal sealed record NamedDay(DateOnly Date, string Name);

    /// <summary>What is sent: the layout of <c>holidays-cn.json</c>, and with loading the version that the preview gave.</summary>
    /// <param name="Years">Notices by year.</param>
    /// <param name="Seen">Version of the calendar that the preview was made by.</param>
    internal sealed record NoticesSent(JsonElement Years, string? Seen);

    /// <summary>What was loaded.</summary>
    internal sealed record LoadedResult(IReadOnlyList<int> Years);

    public static void MapNotices(this IEndpointRouteBuilder routes)
    {
        const string example =
            """{"years":{"2027":{"source":["国办发明电〔2026〕1号"],"offDays":[{"date":"2027-01-01","name":"元旦"}],"workDays":[]}},"seen":"…"}""";
        var notices = routes.MapGroup("/api/v1/desk/calendar/notices").WithTags("工作日历").ProducesProblem(401);
        notices
            .MapGet("", ListAsync)
            .WithName("listNotices")
            .WithSummary("列出导入的放假安排")
            .WithDescription("程序自带的年份不在其中；导入的年份代替自带的。");
        notices
            .MapPost("/preview", PreviewAsync)
            .CalendarRefusing()
            .WithName("previewNotices")
            .WithSummary("预览放假安排：哪些日子、哪些期限会变")
            .WithDescription("系统管理员可以预览。什么都不改；把回答里的 seen 放进导入。")
            .Accepts<NoticesSent>("application/json")
            .Example(example)
            .Produces<CalendarPreview>();
        notices
            .MapPost("", LoadAsync)
            .CalendarRefusing()
            .WithName("loadNotices")
            .WithSummary("导入放假安排")
            .WithDescription("系统管理员可以导入，对全系统的机关有效；未办结的件随后重算期限。预览之后日历变过的返回 409。")
            .Accepts<NoticesSent>("application/json")
            .Example(example)
            .Produces<LoadedResult>();
    }

    private static async Task<Ok<IReadOnlyList<NoticeResult>>> ListAsync(Db db, CancellationToken cancel)
    {
        var rows = await db.Set<LoadedNotice>().OrderBy(row => row.Year).ToListAsync(cancel);
        return TypedResults.Ok<IReadOnlyList<NoticeResult>>([.. rows.Select(row => Of(Calendars.Notice(row)))]);
    }

    private static async Task<IResult> PreviewAsync(HttpContext context, CurrentActor current, PreviewCalendar previews)
    {
        var (sent, problem) = await ReadAsync(context, current);
        return sent is null ? problem! : CalendarPreview.Answer(await previews.OfNoticesAsync(sent.Notices, context.RequestAborted));
    }

    private static async Task<IResult> LoadAsync(HttpContext context, CurrentActor current, LoadNotice load)
    {
        var (sent, problem) = await ReadAsync(context, current);
        if (sent is null)
            return problem!;
        var actor = await current.ReadAsync(context.RequestAborted);
        var loaded = await load.RunAsync(sent, actor, context.RequestAborted);
        return loaded.Refusal is { } refusal
            ? CalendarAnswers.Problem(refusal)
            : TypedResults.Ok(new LoadedResult([.. sent.Notices.Select(notice => notice.Year)]));
    }

    private static async Task<(LoadNotice.Input? Sent, IResult? Problem)> ReadAsync(HttpContext context, CurrentActor current)
    {
        if (!CalendarRights.MayLoad(await current.ReadAsync(context.RequestAborted)))
            return (null, CalendarAnswers.Problem(new Refusal("calendar.notice.not-permitted")));
        var sent = await ApiBody.ReadAsync<NoticesSent>(context);
        if (sent.Value is not { Years.ValueKind: JsonValueKind.Object } value)
            return (null, sent.Problem ?? CalendarAnswers.Problem(new Refusal("calendar.file.unreadable")));
        var read = NoticeFile.Read(JsonSerializer.SerializeToUtf8Bytes(new { years = value.Years }));
        return read.Refusal is { } refusal
            ? (null, CalendarAnswers.Problem(refusal))
            : (new LoadNotice.Input(read.Value!.Notices, value.Seen), null);
    }

    private static NoticeResult Of(HolidayNotice notice) =>
        new(notice.Year, notice.Sources, Days(notice, DayStatus.DayOff), Days(notice, DayStatus.MakeUpWorkingDay));

    private static NamedDay[] Days(HolidayNotice notice, DayStatus status) =>
        [
            .. notice
                .Facts.Where(fact => fact.Status == status)
                .OrderBy(fact => fact.Date)
                .Select(fact => new NamedDay(fact.Date, fact.Name)),
        ];
}
