using Microsoft.AspNetCore.Http.HttpResults;
using Tongming.Web.Platform.Hosting;
using Tongming.Web.Platform.Ui.Forms;

namespace Tongming.Web.Requests.Desk.Api;

/// <summary>What all endpoints of this module ask and answer in the same way.</summary>
internal static class DeskAnswers
{
    /// <summary>Whether a sending has a mark of the right length: the same mark is the same act.</summary>
    public static bool IsToken(string? token) => token is { Length: >= 16 and <= 80 };

    /// <summary>What is not there, or is not for who asks.</summary>
    public static ProblemHttpResult Unknown(string code = "request.not-found") => Problem(new Refusal(code));

    /// <summary>What could not be read.</summary>
    public static ProblemHttpResult Unreadable() => Problem(new Refusal("request.submission.unreadable"));

    /// <summary>A refusal as problem details, with the sentence that the page says.</summary>
    public static ProblemHttpResult Problem(Refusal refusal) => Problem(refusal, RefusalText.Say(refusal));

    /// <summary>The same with another sentence.</summary>
    public static ProblemHttpResult Problem(Refusal refusal, string sentence) =>
        Failures.Problem(StatusOf(refusal.Code), refusal.Code, sentence);

    /// <summary>What is wrong with the fields, as the form says it; null where nothing is.</summary>
    public static ProblemHttpResult? Wrong(object input, FieldChoices choices)
    {
        var errors = FieldRules.Check(input, choices);
        if (errors.Count == 0)
            return null;
        var fields = errors.Select(error => new { field = error.Field, message = error.Message });
        return TypedResults.Problem(
            statusCode: StatusCodes.Status422UnprocessableEntity,
            type: "request.input.wrong",
            title: string.Join(' ', errors.Select(error => error.Message)),
            extensions: new Dictionary<string, object?> { ["errors"] = fields }
        );
    }

    /// <summary>The input of a use case as it was sent, checked as the form checks it; the problem where it cannot be taken.</summary>
    public static async Task<(T? Input, IResult? Problem)> InputAsync<T>(HttpContext context, FieldChoices choices, Func<T, string> token)
        where T : class
    {
        var sent = await ApiBody.ReadAsync<T>(context);
        if (sent.Value is not { } input || !IsToken(token(input)))
            return (null, sent.Problem ?? Unreadable());
        return Wrong(input, choices) is { } wrong ? (null, wrong) : (input, null);
    }

    /// <summary>An endpoint that changes something: how large it may be, and how it refuses.</summary>
    public static RouteHandlerBuilder Refusing(this RouteHandlerBuilder route, long mostBytes = ApiBody.MostBytes) =>
        route.RefusingBodies(mostBytes).ProducesProblem(403).ProducesProblem(404);

    private static int StatusOf(string code) =>
        code switch
        {
            "request.act.unknown" => StatusCodes.Status404NotFound,
            "request.act.not-permitted" or "requests.list.not-permitted" => StatusCodes.Status403Forbidden,
            "request.stale" or "request.state.not-allowed" => StatusCodes.Status409Conflict,
            "request.submission.unreadable" or "requests.list.unreadable" => StatusCodes.Status400BadRequest,
            _ when code.EndsWith(".not-found", StringComparison.Ordinal) => StatusCodes.Status404NotFound,
            _ => StatusCodes.Status422UnprocessableEntity,
        };
}
