using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Tongming.Web.Platform.Hosting;

namespace Tongming.Web.Publications.Checks;

/// <summary>What the endpoints of checks and of the wording list answer in the same way.</summary>
internal static class CheckProblems
{
    /// <summary>A refusal as problem details, with the sentence that the page says.</summary>
    public static ProblemHttpResult Of(Refusal refusal) =>
        Failures.Problem(StatusOf(refusal.Code), refusal.Code, PublicationText.Say(refusal));

    /// <summary>What was sent, checked by its attributes; the problem where it cannot be taken.</summary>
    public static async Task<(T? Sent, IResult? Problem)> ReadAsync<T>(HttpContext context)
        where T : class
    {
        var sent = await ApiBody.ReadAsync<T>(context);
        if (sent.Value is not { } value)
            return (null, sent.Problem ?? Of(new Refusal("publication.input.unreadable")));
        return Validator.TryValidateObject(value, new ValidationContext(value), null, validateAllProperties: true)
            ? (value, null)
            : (null, Of(new Refusal("publication.input.unreadable")));
    }

    private static int StatusOf(string code) =>
        code switch
        {
            "publication.act.not-permitted" or "wording.not-permitted" or "publication.check.own" => StatusCodes.Status403Forbidden,
            "publication.stale" or "wording.stale" or "publication.state.not-allowed" or "publication.check.gone" =>
                StatusCodes.Status409Conflict,
            "publication.input.unreadable" => StatusCodes.Status400BadRequest,
            _ when code.EndsWith(".not-found", StringComparison.Ordinal) => StatusCodes.Status404NotFound,
            _ => StatusCodes.Status422UnprocessableEntity,
        };
}
