using Microsoft.AspNetCore.Http.HttpResults;
using Tongming.People;
using Tongming.Web.Platform.Hosting;
using Tongming.Web.Platform.Ui.Forms;

namespace Tongming.Web.Publications.Channels.Api;

/// <summary>What the endpoints of channels ask and answer in the same way.</summary>
internal static class ChannelAnswers
{
    /// <summary>Why somebody may not do what is asked; null where he may.</summary>
    public static ProblemHttpResult? Stop(Actor actor, Func<Actor, bool> may) =>
        may(actor) ? null : Problem(new Refusal("channel.not-permitted"));

    /// <summary>A refusal as problem details, with the sentence that the page says.</summary>
    public static ProblemHttpResult Problem(Refusal refusal) =>
        Failures.Problem(StatusOf(refusal.Code), refusal.Code, PublicationText.Say(refusal));

    /// <summary>The input of a use case as it was sent, checked as the form checks it; the problem where it cannot be taken.</summary>
    public static async Task<(T? Input, IResult? Problem)> InputAsync<T>(
        HttpContext context,
        Func<T, string?>? token = null,
        FieldChoices? choices = null
    )
        where T : class
    {
        var sent = await ApiBody.ReadAsync<T>(context);
        if (sent.Value is not { } input || (token is not null && token(input) is not { Length: >= 16 and <= 80 }))
            return (null, sent.Problem ?? Problem(new Refusal("channel.unreadable")));
        var errors = FieldRules.Check(input, choices ?? ChannelChoices.Words());
        if (errors.Count == 0)
            return (input, null);
        var wrong = TypedResults.Problem(
            statusCode: StatusCodes.Status422UnprocessableEntity,
            type: "channel.input.wrong",
            title: string.Join(' ', errors.Select(error => error.Message)),
            extensions: new Dictionary<string, object?>
            {
                ["errors"] = errors.Select(error => new { field = error.Field, message = error.Message }),
            }
        );
        return (null, wrong);
    }

    /// <summary>An endpoint that changes something.</summary>
    public static RouteHandlerBuilder Refusing(this RouteHandlerBuilder route) => route.RefusingBodies().ProducesProblem(404);

    private static int StatusOf(string code) =>
        code switch
        {
            "channel.not-permitted" => StatusCodes.Status403Forbidden,
            "channel.stale" or "channel.delivery.state" => StatusCodes.Status409Conflict,
            "channel.unreadable" => StatusCodes.Status400BadRequest,
            _ when code.EndsWith(".not-found", StringComparison.Ordinal) => StatusCodes.Status404NotFound,
            _ => StatusCodes.Status422UnprocessableEntity,
        };
}
