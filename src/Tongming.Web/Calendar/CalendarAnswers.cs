using Microsoft.AspNetCore.Http.HttpResults;
using Tongming.Calendar;
using Tongming.Web.Platform.Hosting;

namespace Tongming.Web.Calendar;

/// <summary>How the endpoints of the calendar refuse.</summary>
internal static class CalendarAnswers
{
    /// <summary>A refusal as problem details, with the sentence that the page says.</summary>
    public static ProblemHttpResult Problem(Refusal refusal) =>
        Failures.Problem(
            refusal.Code switch
            {
                "calendar.notice.not-permitted" or "calendar.local.not-permitted" => StatusCodes.Status403Forbidden,
                "calendar.preview.changed" => StatusCodes.Status409Conflict,
                "calendar.file.unreadable" => StatusCodes.Status400BadRequest,
                _ => StatusCodes.Status422UnprocessableEntity,
            },
            refusal.Code,
            CalendarText.Say(refusal)
        );

    /// <summary>An endpoint that takes JSON and may refuse it.</summary>
    public static RouteHandlerBuilder CalendarRefusing(this RouteHandlerBuilder route) => route.RefusingBodies().ProducesProblem(403);
}

/// <summary>What a changed calendar would move, for programs.</summary>
/// <param name="Seen">Version of the calendar before the change; to be sent with it.</param>
/// <param name="Days">Days that become others.</param>
/// <param name="Moves">What moves, by body and kind.</param>
internal sealed record CalendarPreview(string Seen, IReadOnlyList<CalendarPreview.Day> Days, IReadOnlyList<CalendarPreview.Move> Moves)
{
    /// <summary>A day that becomes another.</summary>
    /// <param name="Date">The day.</param>
    /// <param name="Before">What it was.</param>
    /// <param name="After">What it becomes.</param>
    internal sealed record Day(DateOnly Date, string Before, string After);

    /// <summary>What moves in a body.</summary>
    /// <param name="Body">The body.</param>
    /// <param name="What">Which dates.</param>
    /// <param name="Open">Open ones in all.</param>
    /// <param name="Moved">Those that move.</param>
    /// <param name="Earlier">Of them those that become earlier.</param>
    internal sealed record Move(string Body, string What, int Open, int Moved, int Earlier);

    /// <summary>The answer of a preview.</summary>
    public static Ok<CalendarPreview> Answer(PreviewCalendar.Preview preview) =>
        TypedResults.Ok(
            new CalendarPreview(
                preview.Seen,
                [.. preview.Days.Select(day => new Day(day.After.Date, Word(day.Before.Status), Word(day.After.Status)))],
                [.. preview.Moves.Select(move => new Move(move.Body, move.Label, move.Moved.Open, move.Moved.Count, move.Moved.Earlier))]
            )
        );

    private static string Word(DayStatus status) => YearView.WordOf(status);
}
