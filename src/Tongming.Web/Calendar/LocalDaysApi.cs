using Microsoft.AspNetCore.Http.HttpResults;
using Tongming.Calendar;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Hosting;
using Tongming.Web.Platform.Security;

namespace Tongming.Web.Calendar;

/// <summary>A body's own days off and of work for programs: read, previewed and set.</summary>
internal static class LocalDaysApi
{
    /// <summary>A local day.</summary>
    /// <param name="Date">The day.</param>
    /// <param name="IsWorked">Whether it is worked; off where not.</param>
    /// <param name="Name">Its name.</param>
    /// <param name="Source">The local rule.</param>
    internal sealed record LocalDayResult(DateOnly Date, bool IsWorked, string Name, string Source);

    /// <summary>What is sent.</summary>
    /// <param name="Days">Days to be set.</param>
    /// <param name="Removed">Days to be taken back.</param>
    /// <param name="Seen">Version of the calendar that the preview was made by.</param>
    internal sealed record LocalDaysSent(IReadOnlyList<LocalDayResult>? Days, IReadOnlyList<DateOnly>? Removed, string? Seen);

    public static void MapLocalDays(this IEndpointRouteBuilder routes)
    {
        const string example =
            """{"days":[{"date":"2027-03-03","isWorked":false,"name":"三月三","source":"区政府令第1号"}],"removed":[],"seen":"…"}""";
        var days = routes.MapGroup("/api/v1/desk/calendar/local-days").WithTags("工作日历").ProducesProblem(401);
        days.MapGet("", ListAsync).WithName("listLocalDays").WithSummary("列出本机关的地方放假、上班日");
        days.MapPost("/preview", PreviewAsync)
            .CalendarRefusing()
            .WithName("previewLocalDays")
            .WithSummary("预览地方放假、上班日：哪些期限会变")
            .WithDescription("公开机构负责人和受理员可以预览。什么都不改；把回答里的 seen 放进设置。")
            .Accepts<LocalDaysSent>("application/json")
            .Example(example)
            .Produces<CalendarPreview>();
        days.MapPost("", SetAsync)
            .CalendarRefusing()
            .WithName("setLocalDays")
            .WithSummary("设置、撤销地方放假、上班日")
            .WithDescription("未办结的件随后重算期限。预览之后日历变过的返回 409。")
            .Accepts<LocalDaysSent>("application/json")
            .Example(example)
            .Produces<IReadOnlyList<LocalDayResult>>();
    }

    private static async Task<Ok<IReadOnlyList<LocalDayResult>>> ListAsync(Db db, CurrentActor current, CancellationToken cancel)
    {
        var actor = await current.ReadAsync(cancel);
        var rows = await YearView.LocalAsync(db, actor.BodyId, cancel);
        return TypedResults.Ok<IReadOnlyList<LocalDayResult>>([
            .. rows.Select(row => new LocalDayResult(row.Date, row.Status == DayStatus.LocalWorkingDay, row.Name, row.Source)),
        ]);
    }

    private static async Task<IResult> PreviewAsync(HttpContext context, CurrentActor current, PreviewCalendar previews)
    {
        var (sent, problem) = await ReadAsync(context, current);
        if (sent is null)
            return problem!;
        var actor = await current.ReadAsync(context.RequestAborted);
        return CalendarPreview.Answer(await previews.OfLocalAsync(actor.BodyId, sent, context.RequestAborted));
    }

    private static async Task<IResult> SetAsync(HttpContext context, CurrentActor current, SetLocalDays set, Db db)
    {
        var (sent, problem) = await ReadAsync(context, current);
        if (sent is null)
            return problem!;
        var done = await set.RunAsync(sent, await current.ReadAsync(context.RequestAborted), context.RequestAborted);
        return done.Refusal is { } refusal ? CalendarAnswers.Problem(refusal) : await ListAsync(db, current, context.RequestAborted);
    }

    private static async Task<(SetLocalDays.Input? Sent, IResult? Problem)> ReadAsync(HttpContext context, CurrentActor current)
    {
        if (!CalendarRights.MaySetLocal(await current.ReadAsync(context.RequestAborted)))
            return (null, CalendarAnswers.Problem(new Refusal("calendar.local.not-permitted")));
        var sent = await ApiBody.ReadAsync<LocalDaysSent>(context);
        if (sent.Value is not { } value || value.Days?.Any(day => day is not { Name: not null, Source: not null }) == true)
            return (null, sent.Problem ?? CalendarAnswers.Problem(new Refusal("calendar.file.unreadable")));
        var input = new SetLocalDays.Input([.. (value.Days ?? []).Select(Of)], [.. (value.Removed ?? []).Distinct()], value.Seen);
        return SetLocalDays.Wrong(input) is { } wrong ? (null, CalendarAnswers.Problem(wrong)) : (input, null);
    }

    private static CalendarFact Of(LocalDayResult day) =>
        new(day.Date, day.IsWorked ? DayStatus.LocalWorkingDay : DayStatus.LocalDayOff, day.Name.Trim(), day.Source.Trim());
}
