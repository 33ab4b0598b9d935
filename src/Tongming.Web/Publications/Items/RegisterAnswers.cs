using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using Tongming.Web.Platform.Hosting;
using Tongming.Web.Platform.Ui.Forms;

namespace Tongming.Web.Publications.Items;

/// <summary>How the endpoints of catalogue, documents, registers and guide take forms as JSON and refuse.</summary>
internal static class RegisterAnswers
{
    /// <summary>A refusal as problem details, with the sentence that the page says.</summary>
    public static ProblemHttpResult Problem(Refusal refusal) =>
        Failures.Problem(StatusOf(refusal.Code), refusal.Code, PublicationText.Say(refusal));

    /// <summary>Nobody who may not look learns more than that.</summary>
    public static ProblemHttpResult NotPermitted() => Problem(new Refusal("register.not-permitted"));

    /// <summary>What comes of a use case: its value as JSON, or the refusal.</summary>
    public static IResult Of<T>(Outcome<T> outcome, Func<T, object> say)
        where T : notnull => outcome.Succeeded ? ApiAnswers.Json(say(outcome.Value)) : Problem(outcome.Refusal!);

    /// <summary>The form as JSON, checked by the same attributes; or the problem.</summary>
    public static async Task<(T? Form, IResult? Problem)> FormAsync<T>(HttpContext context, FieldChoices? choices = null)
        where T : class
    {
        var (form, problem) = await ApiBody.ReadAsync<T>(context);
        return form is null ? (null, problem ?? Problem(new Refusal("register.unreadable")))
            : Wrong(form, choices) is { } wrong ? (null, wrong)
            : (form, null);
    }

    /// <summary>The same with a form whose type is known only now, for whoever keeps the registers.</summary>
    public static async Task<(object? Form, IResult? Problem)> FormAsync(HttpContext context, Type type, FieldChoices choices)
    {
        if (!PublicScope.KeepsRegisters(await ApiAnswers.ActorAsync(context)))
            return (null, NotPermitted());
        var (sent, problem) = await ApiBody.ReadAsync<Dictionary<string, JsonElement>>(context);
        if (sent is null || ApiBody.Parse(JsonSerializer.SerializeToElement(sent), type) is not { } form)
            return (null, problem ?? Problem(new Refusal("register.unreadable")));
        return Wrong(form, choices) is { } wrong ? (null, wrong) : (form, null);
    }

    /// <summary>What is wrong with a form by its attributes, or null.</summary>
    public static IResult? Wrong(object form, FieldChoices? choices) =>
        FieldRules.Check(form, choices ?? new FieldChoices()) is { Count: > 0 } errors
            ? TypedResults.Problem(
                statusCode: StatusCodes.Status422UnprocessableEntity,
                type: "register.wrong",
                title: string.Join(' ', errors.Select(error => error.Message)),
                extensions: new Dictionary<string, object?> { ["errors"] = errors.Select(error => error.Message).ToList() }
            )
            : null;

    /// <summary>An endpoint that takes JSON and may refuse it.</summary>
    public static RouteHandlerBuilder Refusing(this RouteHandlerBuilder route) =>
        route.RefusingBodies().ProducesProblem(403).ProducesProblem(404);

    private static int StatusOf(string code) =>
        code.EndsWith("not-permitted", StringComparison.Ordinal) ? StatusCodes.Status403Forbidden
        : code.EndsWith("not-found", StringComparison.Ordinal) ? StatusCodes.Status404NotFound
        : code.EndsWith("stale", StringComparison.Ordinal) ? StatusCodes.Status409Conflict
        : code.EndsWith("unreadable", StringComparison.Ordinal) ? StatusCodes.Status400BadRequest
        : StatusCodes.Status422UnprocessableEntity;
}

/// <summary>What was entered or changed.</summary>
/// <param name="Id">Its id.</param>
internal sealed record KeptJson(Guid Id);

/// <summary>The mark of an act that asks nothing else.</summary>
/// <param name="Token">16 to 80 characters; the same mark is the same act.</param>
internal sealed record MarkSent(
    [property: System.ComponentModel.DataAnnotations.Required]
    [property: System.ComponentModel.DataAnnotations.StringLength(80, MinimumLength = 16)]
        string Token
);
