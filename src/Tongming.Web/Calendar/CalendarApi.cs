using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Tongming.Web.Platform.Commands;
using Tongming.Web.Platform.Hosting;
using Tongming.Web.Platform.Security;
using Tongming.Web.Platform.Time;

namespace Tongming.Web.Calendar;

/// <summary>Deadlines for programs, as the command <c>due</c> gives them; by the notices that are loaded here.</summary>
internal static class CalendarApi
{
    /// <summary>A period's last day and its working.</summary>
    /// <param name="Due">The last day, inclusive.</param>
    /// <param name="Provisional">Whether it needs a year without holiday notice.</param>
    /// <param name="Days">Every day from the start, which does not count, to the last.</param>
    internal sealed record DueResult(DateOnly Due, bool Provisional, IReadOnlyList<DueDay> Days);

    /// <summary>One day.</summary>
    /// <param name="Date">The day.</param>
    /// <param name="Counted">Whether it counts.</param>
    /// <param name="Number">The how manieth, from 1, where it counts.</param>
    /// <param name="Why">Why, in Chinese.</param>
    /// <param name="Law">The article behind it, where there is one.</param>
    internal sealed record DueDay(DateOnly Date, bool Counted, int? Number, string Why, string? Law);

    /// <summary>A year of the calendar by which an office counts.</summary>
    /// <param name="Year">The year.</param>
    /// <param name="HasNotice">Whether its notice is known; where not, dates in it are provisional.</param>
    /// <param name="WorkingDays">Days that count as working days.</param>
    /// <param name="Days">The days that a notice or the office names; all others are what their weekday says.</param>
    internal sealed record YearResult(int Year, bool HasNotice, int WorkingDays, IReadOnlyList<NamedDay> Days);

    /// <summary>A day that is named.</summary>
    /// <param name="Date">The day.</param>
    /// <param name="IsWorkingDay">Whether it counts.</param>
    /// <param name="Word">放假, 调休上班 and so on.</param>
    /// <param name="Name">Its name.</param>
    /// <param name="Source">The notices and rules that say so.</param>
    internal sealed record NamedDay(DateOnly Date, bool IsWorkingDay, string Word, string Name, string Source);

    public static void MapCalendar(this IEndpointRouteBuilder routes)
    {
        routes
            .MapGet("/api/v1/desk/calendar/years/{year:int}", YearAsync)
            .WithTags("工作日历")
            .WithName("getCalendarYear")
            .WithSummary("本机关一年的工作日历")
            .Means(("year", $"{YearView.First} 到 {YearView.Last}。"))
            .ProducesProblem(StatusCodes.Status401Unauthorized)
            .ProducesProblem(StatusCodes.Status404NotFound);
        routes.MapNotices();
        routes.MapLocalDays();
        routes
            .MapGet("/api/v1/due", DueAsync)
            .WithTags("工作日历")
            .WithName("due")
            .WithSummary("计算期限的最后一日")
            .WithDescription("按本系统导入的全国放假安排计算，逐日说明计不计、为什么。不用登录。")
            .Means(
                ("start", "起算日，写作 2026-03-02；当日不计入。"),
                ("n", "长度，正整数。"),
                ("kind", "working（工作日，默认）、days（自然日）或者 months（月）。"),
                ("pause", "不计入的时间，写作 2026-03-09..2026-03-20，可以有几个。")
            )
            .ProducesProblem(StatusCodes.Status400BadRequest);
    }

    private static async Task<Results<Ok<YearResult>, ProblemHttpResult>> YearAsync(
        int year,
        CurrentActor current,
        Calendars calendars,
        CancellationToken cancel
    )
    {
        if (year is < YearView.First or > YearView.Last)
            return Failures.Problem(StatusCodes.Status404NotFound, "calendar.year.not-found", "没有这一年的工作日历。");
        var actor = await current.ReadAsync(cancel);
        var view = YearView.Of(await calendars.OfAsync(actor.BodyId, cancel), year);
        return TypedResults.Ok(
            new YearResult(
                year,
                view.HasNotice,
                view.WorkingDays,
                [.. view.Named.Select(day => new NamedDay(day.Date, day.IsWorkingDay, YearView.WordOf(day.Status), day.Name, day.Source))]
            )
        );
    }

    private static async Task<Results<Ok<DueResult>, ProblemHttpResult>> DueAsync(
        [FromQuery] string? start,
        [FromQuery] string? n,
        [FromQuery] string? kind,
        [FromQuery] string[]? pause,
        Calendars calendars
    )
    {
        try
        {
            var period = DuePeriod.Read(kind ?? "", start ?? "", n ?? "", pause ?? []);
            var calendar = await calendars.OfAsync(Guid.Empty);
            var due = period.Due(calendar);
            return TypedResults.Ok(
                new DueResult(
                    due.Due,
                    due.IsProvisional,
                    [.. period.Days(calendar).Select(day => new DueDay(day.Date, day.Counted, day.Number, day.Why, day.Law))]
                )
            );
        }
        catch (UsageException wrong)
        {
            return Failures.Problem(StatusCodes.Status400BadRequest, "due.unreadable", wrong.Message);
        }
    }
}
